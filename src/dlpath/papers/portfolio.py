"""Papers as they are shown to others."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dlpath.papers.rebuild import DROPPED, STARTED, Rebuild
from dlpath.papers.results import ResultLine, result_line, write_up


class PortfolioEntry(NamedTuple):
    """A paper as it is shown to others."""

    id: str
    title: str
    kind: str
    area: str
    framework: str | None
    student: bool
    url: str | None
    state: str
    stage: str
    forced: tuple[str, ...]
    """The stages whose gate was forced."""
    left: tuple[str, ...]
    """The stages that are not passed."""
    began: date
    ended: date | None
    days: int
    results: tuple[ResultLine, ...]
    write_up: str | None


def portfolio(
    every: Iterable[Rebuild], *, today: date, framework: str | None
) -> tuple[PortfolioEntry, ...]:
    """Return the papers that are finished, the newest first, and then those under way."""
    shown = [item for item in every if item.state != DROPPED]
    shown.sort(key=lambda item: (item.state == STARTED, -(item.ended or item.began).toordinal()))
    return tuple(_entry(item, today, framework) for item in shown)


def _entry(rebuild: Rebuild, today: date, framework: str | None) -> PortfolioEntry:
    paper = rebuild.paper
    return PortfolioEntry(
        rebuild.id,
        paper.title,
        paper.kind,
        paper.area,
        paper.framework or framework,
        paper.student,
        paper.url,
        rebuild.state,
        rebuild.stage.name,
        tuple(stage.name for stage in rebuild.stages if stage.forced),
        rebuild.left,
        rebuild.began,
        rebuild.ended,
        ((rebuild.ended or today) - rebuild.began).days + 1,
        tuple(map(result_line, rebuild.results)),
        write_up(rebuild),
    )
