"""The paper at work as ``dlpath next`` shows it."""

from collections.abc import Iterable
from datetime import date

from dlpath.papers.clocks import clock
from dlpath.papers.rebuild import Rebuild
from dlpath.papers.reports import next_step
from dlpath.papers.stages import STAGES
from dlpath.planning.glance import PaperNow


def paper_now(rebuild: Rebuild, every: Iterable[Rebuild], *, today: date, hours: float) -> PaperNow:
    """Return a paper that is under way in a line.

    Parameters
    ----------
    every
        All papers; those that are finished say how long one takes.
    hours
        Those a week of the settings.
    """
    asks, command = next_step(rebuild)
    time = clock(rebuild, today=today, hours=hours, others=every)
    return PaperNow(
        rebuild.id,
        rebuild.paper.title,
        rebuild.stage.name,
        rebuild.stage.number,
        len(STAGES),
        any(stage.forced for stage in rebuild.stages),
        time.day,
        time.earliest,
        time.latest,
        time.clarity,
        time.clarity_on,
        asks,
        command or f"dlpath paper show {rebuild.id}",
    )
