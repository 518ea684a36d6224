"""When a learner can study: how many pomodoros on which day, and at which times."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from math import floor
from typing import NamedTuple

from dlpath.planning.planned import Block, minutes_of
from dlpath.planning.rhythm import WORK, Rhythm, Slot, work_slots


class Availability(NamedTuple):
    """The pomodoros that a learner has for each day from ``starts`` on."""

    rhythm: Rhythm
    week: tuple[float, ...]
    """Pomodoros of each weekday, Monday first."""
    starts: date
    opening: tuple[Slot, ...] | None = None
    """What is still ahead on the first day; ``None`` if all of it is."""
    rest: frozenset[date] = frozenset()
    """Days on which nothing is done."""

    def slots(self, day: date) -> list[Slot]:
        """Return the pomodoros of a day with their times; fewer where the day is too short."""
        if day in self.rest:
            return []
        if day == self.starts and self.opening is not None:
            return list(self.opening)
        return work_slots(self.rhythm.slots(day, self._hoped(day)))

    def _hoped(self, day: date) -> int:
        """Return how many whole pomodoros the hours of a day make.

        Parts of a pomodoro are carried over to the next study day, so that in the long run a week
        has as many as it should. What a day has does not depend on where one begins to count.
        """
        weeks, weekday = divmod(day.toordinal() - 1, 7)
        before = weeks * sum(self.week) + sum(self.week[:weekday])
        return floor(before + self.week[weekday] + _SPECK) - floor(before + _SPECK)


_SPECK = 1e-6
"""Sums of floating-point numbers may fall a speck short of a whole number."""


def still_ahead(slots: Iterable[Slot], *, now: datetime) -> tuple[Slot, ...]:
    """Return those pomodoros of today that have not begun yet."""
    return tuple(slot for slot in slots if slot.start >= now)


def planned_slots(blocks: Iterable[Block], length: int) -> list[Slot]:
    """Return the pomodoros of ``length`` minutes that the open blocks of a plan are worth."""
    return [
        Slot(WORK, block.start + timedelta(minutes=length * number), length)
        for block in blocks
        if block.done is False
        for number in range(max(1, round(minutes_of(block) / length)))
    ]
