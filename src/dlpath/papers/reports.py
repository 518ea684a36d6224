"""What is shown of a paper that is rebuilt: all of it, its stages, what comes next."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from dlpath.papers.addresses import SearchLink
from dlpath.papers.answers import ASKS, COMMANDS
from dlpath.papers.clocks import Clock, clock
from dlpath.papers.index import IndexLine
from dlpath.papers.rebuild import CORES, DROPPED, STARTED, Rebuild
from dlpath.papers.repositories import RepositoryLine, repositories
from dlpath.papers.results import ResultLine, recording, result_line, write_up
from dlpath.papers.stages import BEGUN, PASSED, Stage
from dlpath.progress.paper_records import Reproduction

COPIED = "Some of the code is copied. Write that part anew: what is copied teaches little."
FIRST = 2
"""How many of the papers should be student papers: the first two."""


class RebuildPage(NamedTuple):
    """All that is recorded of one paper; in JSON what is known of it stands among the others."""

    paper: Reproduction
    stage: str
    state: str
    """started, finished or dropped."""
    began: date
    ended: date | None
    reason: str | None
    """Why it was dropped."""
    clock: Clock
    stages: tuple[Stage, ...]
    framework: str | None
    """In which it is rebuilt: its own, or the track of the settings."""
    repositories: tuple[RepositoryLine, ...]
    skimmed: tuple[IndexLine, ...]
    """The lines of the index that were written for it."""
    results: tuple[ResultLine, ...]
    unclear: str | None
    links: tuple[SearchLink, ...]
    advice: tuple[str, ...]
    """What it would be wise to do otherwise."""
    cores: tuple[str, ...]
    """The exercises that are its core in plain numpy and not passed yet."""
    at_work: bool = True
    """Whether it is the one that a command means where none is named."""
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    schema: str = "dlpath.reproduction/1"

    def for_json(self) -> dict[str, Any]:
        """Return what is known of the paper among the other fields."""
        known = self.paper._asdict()
        fields = self._asdict()
        for name in ("paper", "at", "id"):
            known.pop(name, None)
        del fields["paper"]
        return {"id": self.paper.paper} | known | fields


class MarkedDone(NamedTuple):
    """A task of the path that was marked done along with a stage."""

    id: str
    title: str


class Stages(NamedTuple):
    """The four stages of a paper, and which gates are open."""

    paper: str
    title: str
    state: str
    stage: str
    stages: tuple[Stage, ...]
    asks: str | None
    """What the stage it is at asks for; ``None`` if nothing is left."""
    command: str | None
    """What to type next."""
    advice: str | None = None
    """What it would be wise to do otherwise."""
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    task: MarkedDone | None = None
    schema: str = "dlpath.paper.stages/1"


def paper_page(
    rebuild: Rebuild,
    every: Iterable[Rebuild],
    *,
    today: date,
    hours: float,
    framework: str | None,
    index: Iterable[IndexLine],
    links: tuple[SearchLink, ...],
    passed: Iterable[str],
) -> RebuildPage:
    """Return all that is recorded of a paper.

    Parameters
    ----------
    every
        All papers, in the order in which they were taken on.
    hours, framework
        Those of the settings, for a paper that has none of its own.
    index
        All lines of it.
    passed
        The exercises that were passed.
    """
    known = list(every)
    own = rebuild.paper.framework or framework
    clear = rebuild.clarity
    return RebuildPage(
        rebuild.paper,
        rebuild.stage.name,
        rebuild.state,
        rebuild.began,
        rebuild.ended,
        rebuild.reason,
        clock(rebuild, today=today, hours=hours, others=known),
        rebuild.stages,
        own,
        repositories(rebuild, own).repositories,
        tuple(line for line in index if line.paper == rebuild.id),
        tuple(map(result_line, rebuild.results)),
        clear.unclear if clear and not clear.clear else None,
        links,
        tuple(_advice(rebuild, known)),
        tuple(name for name in CORES.get(rebuild.paper.area, ()) if name not in set(passed)),
        rebuild.at_work,
    )


def stages_report(rebuild: Rebuild) -> Stages:
    """Return the stages of a paper, and what to do next."""
    asks, command = next_step(rebuild)
    return Stages(
        rebuild.id,
        rebuild.paper.title,
        rebuild.state,
        rebuild.stage.name,
        rebuild.stages,
        asks,
        command,
        COPIED if any(stage.copied for stage in rebuild.stages) else None,
    )


def next_step(rebuild: Rebuild) -> tuple[str | None, str | None]:
    """Return what the stage that a paper is at asks for, and what to type next."""
    stage = rebuild.stage
    if rebuild.state != STARTED:
        return None, None
    if stage.state == PASSED:
        done = f"dlpath paper finish{rebuild.argument}" if write_up(rebuild) else None
        return None, done or f"{recording(rebuild)} --url https://…{rebuild.option}"
    if stage.state == BEGUN:
        return ASKS[stage.name], COMMANDS[stage.name] + rebuild.option
    return ASKS[stage.name], f"dlpath paper begin {stage.name}{rebuild.option}"


def _advice(rebuild: Rebuild, every: list[Rebuild]) -> Iterable[str]:
    taken = [item.id for item in every if item.state != DROPPED]
    early = rebuild.id in taken[:FIRST]
    if early and not rebuild.paper.student and rebuild.state == STARTED:
        yield (
            "The first two are best papers by students, such as project reports of a course: "
            "they are small enough to finish, and their authors like to answer. It is only "
            f"advice; dlpath paper set {rebuild.id} --student says that it is one."
        )
