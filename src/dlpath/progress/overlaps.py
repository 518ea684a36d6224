"""Pomodoros that two machines recorded for the same time."""

from collections.abc import Collection, Iterable

from dlpath.progress.entries import end_of
from dlpath.progress.exchange import Overlapping
from dlpath.progress.records import Pomodoro


def overlaps(pomodoros: Iterable[Pomodoro], brought: Collection[str]) -> tuple[Overlapping, ...]:
    """Return each pomodoro that was brought and overlaps with one that was not.

    Parameters
    ----------
    pomodoros
        All of the record, oldest first.
    brought
        The ids of those that were brought.
    """
    found = []
    newest: dict[bool, Pomodoro] = {}
    for item in pomodoros:
        is_brought = item.id in brought
        other = newest.get(not is_brought)
        if other is not None and end_of(other) > item.start.instant:
            here, there = (other, item) if is_brought else (item, other)
            found.append(Overlapping(here.id, there.id, there.task, there.start.study_day))
        own = newest.get(is_brought)
        # Of two that are still under way, the one that ends last meets what comes.
        if own is None or end_of(item) > end_of(own):
            newest[is_brought] = item
    return tuple({pair.brought: pair for pair in found}.values())
