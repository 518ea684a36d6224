"""Times as people type them: ``9:00``, ``9am``, ``40m``, ``yesterday 21:15``, ISO dates.

What is understood is always a time that has passed; the zone of the learner decides what a clock
time means, and a local time that the clocks skip is refused rather than shifted.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dlpath.errors import DlpathError

YEARS = range(1900, 2201)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?", re.IGNORECASE)
_DURATION = re.compile(r"(?:(\d{1,4})\s*h)?\s*(?:(\d{1,4})\s*(?:m|min)?)?", re.IGNORECASE)


class BadTime(DlpathError):
    """The words do not name a time, or name one that the clocks skip."""

    code = "bad-time"


class FutureTime(DlpathError):
    """The time has not come yet."""

    code = "future-time"


def spoken_time(words: str, *, now: datetime, zone: tzinfo, on: date | None = None) -> datetime:
    """Return the instant that ``words`` name.

    A bare clock time is the latest one that has passed, or the one on the day ``on`` if that is
    given. ``40m`` is forty minutes ago. An ambiguous local time takes the earlier instant.

    Raises
    ------
    BadTime
        ``words`` are not a time, or the clocks skip it on that day.
    FutureTime
        The time lies after ``now``.
    """
    at = understood_time(words, now=now, zone=zone, on=on)
    return refuse_future(at, words, now=now, zone=zone)


def understood_time(words: str, *, now: datetime, zone: tzinfo, on: date | None = None) -> datetime:
    """Return the instant that ``words`` name as ``spoken_time`` does, also one to come."""
    text = words.strip().lower()
    at = _iso_instant(text, zone) or _day_and_clock(text, now=now, zone=zone, on=on)
    if at is None and not text.isdecimal() and (ago := _duration(text)) is not None:
        at = now - ago
    if at is None or at.year not in YEARS:
        raise BadTime(
            f"{words!r} is not a time",
            hint="write 9:00, 9am, 40m, 'yesterday 21:15' or 2026-11-24T09:00",
        )
    return at


def spoken_date(words: str, *, now: datetime, zone: tzinfo) -> date:
    """Return the calendar date that ``words`` name: today, yesterday, a weekday or an ISO date.

    A weekday is the latest one up to today.

    Raises
    ------
    BadTime
        ``words`` are not a date.
    FutureTime
        The date lies after today.
    """
    today = now.astimezone(zone).date()
    day = spoken_day(words, today)
    if day > today:
        raise FutureTime(
            f"{day.isoformat()} has not come yet; today is {today.isoformat()}",
            hint="log work after it is done",
        )
    return day


def spoken_day(words: str, today: date) -> date:
    """Return the day that ``words`` name, seen from ``today``; a weekday is the latest one.

    Raises
    ------
    BadTime
        ``words`` are not a date.
    """
    day = _date(words.strip().lower(), today)
    if day is None or day.year not in YEARS:
        raise BadTime(
            f"{words!r} is not a date", hint="write today, yesterday, monday or 2026-11-24"
        )
    return day


def spoken_duration(words: str) -> timedelta:
    """Return the length that ``words`` name: ``40m``, ``2h``, ``1h30m`` or plain minutes.

    Raises
    ------
    BadTime
        ``words`` are not a length of time.
    """
    length = _duration(words.strip().lower())
    if length is None:
        raise BadTime(f"{words!r} is not a length of time", hint="write 40m, 2h or 1h30m")
    return length


def local_instant(day: date, clock: time, zone: tzinfo) -> datetime:
    """Return the instant at which the wall clock shows ``clock`` on ``day``; the earlier of two.

    Raises
    ------
    BadTime
        The clocks skip that time on that day.
    """
    local = datetime.combine(day, clock, zone)
    instant = local.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise BadTime(
            f"{clock:%H:%M} does not exist on {day.isoformat()} in {zone}: the clocks skip it",
            hint="give the time that your clock showed, an hour later",
        )
    return instant


def is_ambiguous(at: datetime, zone: tzinfo) -> bool:
    """Tell whether the clock on the wall shows the local time of ``at`` twice on that day."""
    local = at.astimezone(zone)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def refuse_future(at: datetime, words: str, *, now: datetime, zone: tzinfo) -> datetime:
    """Return ``at``, or raise ``FutureTime`` if it lies after ``now``; ``words`` name it."""
    if at > now:
        raise FutureTime(
            f"{words} is {_said(at, zone)}, which has not come yet; it is {_said(now, zone)}",
            hint="log work after it is done, or give the day with --date",
        )
    return at


def _said(at: datetime, zone: tzinfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def _iso_instant(text: str, zone: tzinfo) -> datetime | None:
    if not re.match(r"\d{4}-\d{2}-\d{2}[t ]\d", text):
        return None
    try:
        at = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    if at.year not in YEARS:
        return None
    return local_instant(at.date(), at.time(), zone) if at.tzinfo is None else at.astimezone(UTC)


def _day_and_clock(text: str, *, now: datetime, zone: tzinfo, on: date | None) -> datetime | None:
    *words, last = text.split() or [""]
    clock = _clock(last) if last not in ("am", "pm") else None
    if clock is None and words:
        words, clock = words[:-1], _clock(words[-1] + last)
    if clock is None:
        return None
    today = now.astimezone(zone).date()
    if words:
        on = _date(" ".join(words), today)
        if on is None:
            return None
    if on is not None:
        return local_instant(on, clock, zone)
    at = local_instant(today, clock, zone)
    return at if at <= now else local_instant(today - timedelta(days=1), clock, zone)


def _clock(text: str) -> time | None:
    match = _CLOCK.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _date(text: str, today: date) -> date | None:
    if text == "today":
        return today
    if text == "yesterday":
        return today - timedelta(days=1)
    for number, name in enumerate(WEEKDAYS):
        if text in (name, name[:3]):
            return today - timedelta(days=(today.weekday() - number) % 7)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _duration(text: str) -> timedelta | None:
    match = _DURATION.fullmatch(text.removesuffix(" ago").strip())
    if match is None or not (match[1] or match[2]):
        return None
    return timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))
