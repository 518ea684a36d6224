"""The rhythm of a day: pomodoros with their breaks and a lunch, on the learner's clock."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from dlpath.progress.moments import day_end

WORK, BREAK, LUNCH = "work", "break", "lunch"


class Slot(NamedTuple):
    """A stretch of a day."""

    kind: str
    """work, break or lunch."""
    start: datetime
    """In UTC."""
    minutes: int

    @property
    def end(self) -> datetime:
        """When it is over, in UTC."""
        return self.start + timedelta(minutes=self.minutes)


class Rhythm(NamedTuple):
    """How a learner's days go; lengths in minutes."""

    zone: tzinfo
    day_start: time = time(4)
    work_starts: time = time(9)
    lunch: time = time(12)
    lunch_minutes: int = 60
    pomodoro: int = 25
    short_break: int = 5
    long_break: int = 15
    long_after: int = 4
    """Pomodoros until a long break."""

    def at(self, day: date, clock: time) -> datetime:
        """Return the instant, in UTC, at which the clock shows ``clock`` on a study day.

        A time before the start of the day is one after midnight.

        Of a time that the clocks show twice it is the first, and one that they skip is moved on by
        what they skip.
        """
        on = day if clock >= self.day_start else day + timedelta(days=1)
        return datetime.combine(on, clock, self.zone).astimezone(UTC)

    def again(self, at: datetime) -> datetime:
        """Return the instant at which the clock shows for the last time what it shows at ``at``."""
        return at.astimezone(self.zone).replace(fold=1).astimezone(UTC)

    def local(self, at: datetime) -> datetime:
        """Return an instant on the learner's clock, with the offset it has then.

        The offset is fixed: of two times of one zone Python would compare what the clocks show.
        """
        there = at.astimezone(self.zone)
        return there.replace(tzinfo=timezone(there.utcoffset() or timedelta()))

    def pomodoros_in(self, hours: float) -> int:
        """Return how many pomodoros with their breaks so many hours have; at least one."""
        return max(1, round(hours * 60 / (self.pomodoro + self.short_break)))

    def slots(self, day: date, count: int, *, starts: datetime | None = None) -> list[Slot]:
        """Return ``count`` pomodoros of a study day with what lies between them.

        Lunch is at the end of the pomodoro nearest to its time, and in place of a break; who
        starts later has had lunch. What does not end within the study day is left out.
        """
        begin = self.at(day, self.work_starts) if starts is None else starts
        ends = day_end(day, self.zone, self.day_start)
        noon = self.at(day, self.lunch) if self.lunch_minutes else begin
        found: list[Slot] = []
        at, since_rest, hungry = begin, 0, noon > begin
        for number in range(count):
            if hungry and _nearest(noon, at, self._pause(since_rest) + self.pomodoro):
                pause = Slot(LUNCH, at, self.lunch_minutes)
                since_rest, hungry = 0, False
            else:
                pause = Slot(BREAK, at, self._pause(since_rest) if number else 0)
                since_rest = since_rest % self.long_after
            work = Slot(WORK, pause.end, self.pomodoro)
            if work.end > ends:
                break
            found += [pause, work] if pause.minutes else [work]
            at, since_rest = work.end, since_rest + 1
        return found

    def _pause(self, since_rest: int) -> int:
        return self.long_break if since_rest == self.long_after else self.short_break


def rounded_up(at: datetime, minutes: int = 5) -> datetime:
    """Return the next time from ``at`` on that is a multiple of so many minutes past the hour."""
    past = timedelta(minutes=at.minute % minutes, seconds=at.second, microseconds=at.microsecond)
    return at if not past else at - past + timedelta(minutes=minutes)


def work_slots(slots: list[Slot]) -> list[Slot]:
    """Return the pomodoros of a day."""
    return [slot for slot in slots if slot.kind == WORK]


def _nearest(noon: datetime, at: datetime, until_next: int) -> bool:
    """Tell whether ``at`` is nearer to ``noon`` than the end of the next pomodoro, or past it."""
    early = (noon - at).total_seconds() / 60
    return 2 * early <= until_next
