"""The papers there are, and what the learner did with them."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple

from dlpath.curriculum.reference.library import Paper, Papers
from dlpath.errors import DlpathError
from dlpath.papers.rebuild import Rebuild
from dlpath.progress.reading_records import BookAdded, PaperRead

SHALLOW, KEY, DEEP = "shallow", "key", "deep"
DEPTHS: Mapping[str, str] = MappingProxyType(
    {
        SHALLOW: "most papers: a few cards each",
        KEY: "the five to ten papers a field builds on: thoroughly",
        DEEP: "one or two anchor papers: several quick passes, then one or two slow ones",
    }
)
"""How deeply a paper is read, the shallowest first (Nielsen, Augmenting Long-term Memory)."""
GOAL = 100
LEAST_CARDS = 5
"""Fewer questions than that, and a paper was hardly worth putting on cards."""


class UnknownPaper(DlpathError):
    """No paper goes by that name."""

    code = "unknown-paper"


class PaperLine(NamedTuple):
    """A paper in one line."""

    id: str
    title: str
    area: str | None
    """The topic that it belongs to, or the area in which it is rebuilt; ``None`` without either."""
    stage: str | None
    """The stage that rebuilding it is at; ``None`` if it is not rebuilt."""
    state: str
    """open or read; started, finished or dropped if it is rebuilt."""
    depth: str | None
    """shallow, key or deep: the deepest reading so far."""
    cards: int
    """How many cards there are on it."""
    authors: str | None
    year: int | None
    own: bool
    forced: bool = False
    """Whether the gate of a stage was forced."""


class Hundred(NamedTuple):
    """How far it is to a hundred papers."""

    read: int
    on_cards: int
    """Papers with five cards or more."""
    goal: int


class Shelf(NamedTuple):
    """The papers there are, and what the learner did with them."""

    listed: Papers
    own: tuple[BookAdded, ...] = ()
    """Books and papers that the learner added; it is a paper once it is read as one."""
    readings: tuple[PaperRead, ...] = ()
    cards: Mapping[str, int] = {}
    """How many cards there are on each paper."""
    rebuilt: tuple[Rebuild, ...] = ()
    """What the learner rebuilds."""

    def lines(self) -> list[PaperLine]:
        """Return every paper: those that are rebuilt, those of the path, and the others."""
        papers = (*map(_titled, self.rebuilt), *self.listed.papers, *self._others())
        readings = self.by_paper()
        return [self._line(paper, readings.get(paper.id, ())) for paper in papers]

    def line(self, paper: Paper) -> PaperLine:
        """Return a paper in one line."""
        return self._line(paper, self.by_paper().get(paper.id, ()))

    def _line(self, paper: Paper, readings: Sequence[PaperRead]) -> PaperLine:
        depths = [fact.depth for fact in readings]
        line = PaperLine(
            paper.id,
            paper.title,
            paper.topic,
            None,
            "read" if depths else "open",
            max(depths, key=_depth, default=None),
            self.cards.get(paper.id, 0),
            paper.authors,
            paper.year,
            own=paper not in self.listed.papers,
        )
        rebuild = next((item for item in self.rebuilt if item.id == paper.id), None)
        if rebuild is None:
            return line
        return line._replace(
            area=rebuild.paper.area,
            stage=rebuild.stage.name,
            state=rebuild.state,
            forced=any(stage.forced for stage in rebuild.stages),
        )

    def by_paper(self) -> dict[str, list[PaperRead]]:
        """Return the readings of each paper."""
        found: dict[str, list[PaperRead]] = {}
        for fact in self.readings:
            found.setdefault(fact.paper, []).append(fact)
        return found

    def hundred(self) -> Hundred:
        """Return how far it is to a hundred."""
        lines = self.lines()
        return Hundred(
            sum(line.depth is not None for line in lines),
            sum(line.cards >= self.least_cards for line in lines),
            self.listed.facts.get("goal_papers", GOAL),
        )

    @property
    def least_cards(self) -> int:
        """From how many cards on a paper is on cards."""
        return int(self.listed.facts.get("least_cards", LEAST_CARDS))

    def named(self, given: str) -> Paper:
        """Return the paper that ``given`` names: its id, or the beginning of its title.

        Raises
        ------
        UnknownPaper
            None or more than one does.
        """
        rebuilt = map(_titled, self.rebuilt)
        papers = (*self.listed.papers, *self._others(), *map(_own, self.own), *rebuilt)
        every = {paper.id.lower(): paper for paper in papers}
        wanted = given.strip().lower()
        if wanted in every:
            return every[wanted]
        begun = [p for p in every.values() if wanted and p.title.lower().startswith(wanted)]
        if len(begun) == 1:
            return begun[0]
        if begun:
            raise UnknownPaper(
                f"{given!r} could be {len(begun)} papers",
                hint=f"write one of {', '.join(paper.id for paper in begun[:5])}",
            )
        close = get_close_matches(wanted, every, n=1)
        add = f'dlpath read --add "{given}" --pages 12 adds one of your own'
        raise UnknownPaper(
            f"no paper is called {given!r}", hint=f"did you mean {close[0]!r}?" if close else add
        )

    def _others(self) -> list[Paper]:
        """Return what is read as a paper, or on cards as one, though the path does not list it."""
        listed = {paper.id for paper in self.listed.papers} | {item.id for item in self.rebuilt}
        own = {text.book: _own(text) for text in self.own}
        names = dict.fromkeys((*self.by_paper(), *self.cards))
        return [own.get(name, Paper(name, name)) for name in names if name not in listed]


def _own(text: BookAdded) -> Paper:
    return Paper(text.book, text.title)


def _titled(rebuild: Rebuild) -> Paper:
    return Paper(rebuild.id, rebuild.paper.title)


def _depth(name: str) -> int:
    """Return how deep a reading was; one of another version of dlpath counts least."""
    return list(DEPTHS).index(name) if name in DEPTHS else -1
