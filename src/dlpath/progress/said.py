"""From what was said to ``dlpath log`` about the time of the work to the pomodoros to record."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

from dlpath.errors import UsageError
from dlpath.progress.entries import BadSpan, Lived, Worked, ending, spanning, starting
from dlpath.progress.records import Pomodoro
from dlpath.progress.spoken_times import (
    refuse_future,
    spoken_date,
    spoken_duration,
    spoken_time,
    understood_time,
)

LONGEST = timedelta(minutes=48 * 25)
"""What the most pomodoros that can be logged by their number take."""


class Said(NamedTuple):
    """When the work was, in the learner's words; what was not said is ``None``."""

    at: str | None = None
    ago: str | None = None
    from_: str | None = None
    to: str | None = None
    date: str | None = None

    @property
    def explicit(self) -> bool:
        """Whether anything was said; if not, the work has just ended."""
        return any(self)


class Wall(NamedTuple):
    """The learner's clock."""

    now: datetime
    zone: tzinfo
    lived: Lived
    """Tells of an instant how it is lived."""


def said_pomodoros(said: Said, worked: Worked, count: int, wall: Wall) -> list[Pomodoro]:
    """Return the pomodoros to record.

    ``at`` starts the first there, ``ago`` ends the last that long ago, ``from_`` and ``to`` are
    filled with pomodoros, and nothing at all ends the last now. ``date`` alone takes the present
    time on that day.

    Raises
    ------
    UsageError
        The words do not go together.
    BadTime, FutureTime, BadSpan
        They name no time, one to come, or one that is too long.
    """
    refuse_contradiction(said, count)
    on = None if said.date is None else spoken_date(said.date, now=wall.now, zone=wall.zone)
    if said.from_ is not None:
        start = _start(said.from_, on, wall)
        end = _end(said, start, wall)
        refuse_too_long(start, end, wall)
        return spanning(worked, start=start, end=end, lived=wall.lived)
    if said.at is not None:
        start = _start(said.at, on, wall)
        end = start + count * timedelta(minutes=worked.minutes)
        refuse_future(end, "the end of that work", now=wall.now, zone=wall.zone)
        return starting(worked, count, start=start, lived=wall.lived)
    end = wall.now
    if on is not None:
        # The time was not said, so one that the clocks skip that day is moved, not refused.
        clock = wall.now.astimezone(wall.zone).time()
        end = datetime.combine(on, clock, wall.zone).astimezone(UTC)
    if said.ago is not None:
        end -= spoken_duration(said.ago)
    return ending(worked, count, end=end, lived=wall.lived)


def refuse_contradiction(said: Said, count: int) -> None:
    """Raise ``UsageError`` if the words do not go together."""
    if sum(value is not None for value in (said.at, said.ago, said.from_)) > 1:
        raise UsageError("--at, --ago and --from exclude each other", hint="give one of them")
    if said.to is not None and said.from_ is None:
        raise UsageError("--to needs --from", hint="dlpath log --from 9:00 --to 11:30")
    if said.from_ is not None and count != 1:
        raise UsageError(
            "--from and --to say how much it was, so a number beside them has no meaning",
            hint="leave the number out, or use --at instead of --from",
        )


def refuse_too_long(start: datetime, end: datetime, wall: Wall) -> None:
    """Raise ``BadSpan`` if nobody works that long: a start a little ahead is that of yesterday."""
    if end - start > LONGEST:
        first, last = (wall.lived(instant).local for instant in (start, end))
        hours = LONGEST // timedelta(hours=1)
        raise BadSpan(
            f"{first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M} is more than {hours} hours",
            hint="a clock time is the latest that has passed; log longer work in parts",
        )


def _start(words: str, on: date | None, wall: Wall) -> datetime:
    start = spoken_time(words, now=wall.now, zone=wall.zone, on=on)
    if on is not None and start.astimezone(wall.zone).date() != on:
        raise UsageError(f"{words!r} is not on {on.isoformat()}", hint="say the day once")
    return start


def _end(said: Said, start: datetime, wall: Wall) -> datetime:
    """Return the end of a span: on the day of its ``start``, else past midnight; or now."""
    if said.to is None:
        return wall.now
    day = start.astimezone(wall.zone).date()
    end = understood_time(said.to, now=wall.now, zone=wall.zone, on=day)
    if end < start and end.astimezone(wall.zone).date() == day:
        on = day + timedelta(days=1)
        end = understood_time(said.to, now=wall.now, zone=wall.zone, on=on)
    return refuse_future(end, said.to, now=wall.now, zone=wall.zone)
