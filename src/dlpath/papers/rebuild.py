"""A paper or a project that is rebuilt, with all that is recorded of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from dlpath.errors import DlpathError
from dlpath.papers.addresses import same_address
from dlpath.papers.naming import argument, option
from dlpath.papers.stages import PASSED, Stage, current, stages
from dlpath.progress.paper_records import (
    PaperClarity,
    PaperFact,
    PaperRepository,
    PaperResult,
    Reproduction,
    ReproductionMark,
    StageFigure,
    StageMark,
)

STARTED, FINISHED, DROPPED = "started", "finished", "dropped"
KINDS = ("paper", "project")
AREAS: Mapping[str, str] = MappingProxyType(
    {
        "cnn": "convolutional networks",
        "lstm": "sequences: RNN and LSTM",
        "gan": "adversarial networks",
        "rl": "reinforcement learning",
    }
)
"""The areas of the guide, in which a paper each is rebuilt."""
CORES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"cnn": ("cnn",), "lstm": ("rnn", "lstm"), "gan": ("gan",), "rl": ("reinforce",)}
)
"""The exercises that are the core of each area in plain numpy."""
_STATES = {"finished": FINISHED, "dropped": DROPPED}


class UnknownRebuild(DlpathError):
    """No paper that is rebuilt goes by that name."""

    code = "unknown-paper"


class NoPaper(DlpathError):
    """No paper is taken on."""

    code = "no-paper"

    def __init__(self) -> None:
        super().__init__(
            "no paper is taken on yet",
            hint='dlpath paper add "Title" --area cnn --student takes one on',
        )


class Rebuild(NamedTuple):
    """A paper or a project that is rebuilt."""

    paper: Reproduction
    """What is known of it by now."""
    began: date
    state: str
    """started, finished or dropped."""
    ended: date | None
    """The study day on which it was finished or dropped."""
    reason: str | None
    """Why it was dropped, or what was forced when it was finished."""
    stages: tuple[Stage, ...]
    repositories: tuple[PaperRepository, ...]
    results: tuple[PaperResult, ...]
    """The newest of each metric."""
    clarity: PaperClarity | None
    newest: str
    """Id of the newest fact about it."""
    at_work: bool = True
    """Whether it is the one that a command means where none is named."""

    @property
    def id(self) -> str:
        """Its id."""
        return self.paper.paper

    @property
    def stage(self) -> Stage:
        """The stage that it is at."""
        return current(self.stages)

    @property
    def left(self) -> tuple[str, ...]:
        """The stages that are not passed."""
        return tuple(stage.name for stage in self.stages if stage.state != PASSED)

    @property
    def argument(self) -> str:
        """What a command needs to mean it, as `` ID``; nothing if it is the one at work."""
        return argument(self.id, at_work=self.at_work)

    @property
    def option(self) -> str:
        """The same where the paper is an option, as `` --paper ID``."""
        return option(self.id, at_work=self.at_work)


def rebuilds(facts: Iterable[PaperFact]) -> list[Rebuild]:
    """Return all that are recorded, in the order in which they were taken on.

    Parameters
    ----------
    facts
        Of each kind the oldest first. Those on papers that were never taken on count for nothing.
    """
    by_paper: dict[str, list[PaperFact]] = {}
    for fact in facts:
        if fact.paper is not None:
            by_paper.setdefault(fact.paper, []).append(fact)
    taken = {name: first for name, own in by_paper.items() if (first := _of(own, Reproduction)[:1])}
    in_time = sorted(taken, key=lambda name: (taken[name][0].at.instant, taken[name][0].id))
    found = [_rebuild(by_paper[name]) for name in in_time]
    meant = _at_work(found).id if found else None
    return [item._replace(at_work=item.id == meant) for item in found]


def chosen(given: str | None, known: Sequence[Rebuild]) -> Rebuild:
    """Return the paper that is named by its id or the beginning of id or title.

    If none is named, it is the one under way that was worked on last, else the newest of all.

    Raises
    ------
    NoPaper
        There is none.
    UnknownRebuild
        None or more than one goes by that name.
    """
    if not known:
        raise NoPaper
    if given is None:
        return _at_work(known)
    fits = fitting(given, known)
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise UnknownRebuild(
            f"{given!r} could be {len(fits)} papers",
            hint=f"write one of {', '.join(item.id for item in fits[:5])}",
        )
    close = get_close_matches(given.lower(), [item.id for item in known], n=1)
    hint = f"did you mean {close[0]!r}?" if close else "dlpath paper list shows them"
    raise UnknownRebuild(f"you rebuild no paper called {given!r}", hint=hint)


def fitting(given: str, known: Iterable[Rebuild]) -> list[Rebuild]:
    """Return the papers that ``given`` may mean: the one of that id, else all that begin so."""
    wanted = given.strip().lower()
    begun = [
        item
        for item in known
        if wanted and (item.id.startswith(wanted) or item.paper.title.lower().startswith(wanted))
    ]
    return [item for item in begun if item.id == wanted] or begun


Kind = TypeVar("Kind", bound=PaperFact)


def _at_work(known: Sequence[Rebuild]) -> Rebuild:
    under_way = [item for item in known if item.state == STARTED]
    return max(under_way or known, key=lambda item: item.newest)


def _rebuild(facts: Sequence[PaperFact]) -> Rebuild:
    taken = _of(facts, Reproduction)
    marks = _of(facts, ReproductionMark)
    state = _STATES.get(marks[-1].mark, STARTED) if marks else STARTED
    ended = marks[-1] if marks and state != STARTED else None
    clarities = _of(facts, PaperClarity)
    return Rebuild(
        taken[-1],
        taken[0].at.study_day,
        state,
        ended.at.study_day if ended else None,
        ended.reason if ended else None,
        stages(_of(facts, StageMark), _of(facts, StageFigure)),
        _repositories(_of(facts, PaperRepository)),
        tuple({fact.metric.casefold(): fact for fact in _of(facts, PaperResult)}.values()),
        clarities[-1] if clarities else None,
        max(fact.id for fact in facts),
    )


def _of(facts: Iterable[PaperFact], kind: type[Kind]) -> list[Kind]:
    return [fact for fact in facts if isinstance(fact, kind)]


def _repositories(facts: Iterable[PaperRepository]) -> tuple[PaperRepository, ...]:
    found: dict[str, PaperRepository] = {}
    for fact in facts:
        found[same_address(fact.url)] = fact
    return tuple(found.values())
