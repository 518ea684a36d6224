"""The only reader of the system's clock and time zone."""

import os
import re
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from dlpath.errors import DlpathError

YEARS = range(1900, 2201)
"""Years in which somebody can study; beyond, a calendar soon runs out of days."""


class BadClock(DlpathError):
    """``DLPATH_NOW`` or the time zone cannot be understood."""

    code = "bad-time"


def now(environ: Mapping[str, str], zone: tzinfo) -> datetime:
    """Return the instant, in UTC; ``DLPATH_NOW`` makes the clock stand still.

    Raises
    ------
    BadClock
        ``DLPATH_NOW`` is not an ISO 8601 instant.
    """
    fixed = environ.get("DLPATH_NOW")
    if not fixed:
        return datetime.now(UTC)
    try:
        at = datetime.fromisoformat(fixed)
        if at.year not in YEARS:
            raise ValueError(at.year)
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadClock(
            f"DLPATH_NOW is {fixed!r}, expected an instant such as 2026-11-24T09:00+01:00",
            hint="correct it or unset it",
        ) from None


def epoch() -> float:
    """Return the seconds since 1970 by the system's clock, which ``DLPATH_NOW`` does not touch."""
    return time.time()


def stopwatch() -> float:
    """Return seconds of a clock that only ever goes forward."""
    return time.perf_counter()


class RunningClock:
    """The clock of a command that goes on for a while."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone

    def now(self) -> datetime:
        """Return the instant, in UTC."""
        return now({}, self._zone)

    def steady(self) -> float:
        """Return the seconds of a clock that stands still while the machine sleeps."""
        return awake()

    def wait(self, seconds: float, waiting: Callable[[float], str]) -> str:
        """Return what ``waiting``, which takes at most so many seconds, comes back with."""
        return waiting(seconds)


class SteppingClock(RunningClock):
    """A clock that stands still but for the time that is waited, and that takes none to pass."""

    def __init__(self, at: datetime) -> None:
        self._start = at
        self._waited = 0.0

    def now(self) -> datetime:
        """Return the instant, in UTC."""
        return self._start + timedelta(seconds=self._waited)

    def steady(self) -> float:
        """Return the seconds that were waited."""
        return self._waited

    def wait(self, seconds: float, waiting: Callable[[float], str]) -> str:
        """Return what ``waiting`` comes back with at once, so many seconds later."""
        self._waited += seconds
        return waiting(0)


def lasting(environ: Mapping[str, str], zone: tzinfo) -> RunningClock:
    """Return a clock to wait by; with ``DLPATH_NOW`` it moves on by what is waited alone."""
    return SteppingClock(now(environ, zone)) if environ.get("DLPATH_NOW") else RunningClock(zone)


def awake() -> float:
    """Return seconds of a clock that stands still while the machine sleeps."""
    if sys.platform == "win32":
        import ctypes

        # time.monotonic goes on there while the machine sleeps.
        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 10_000_000
    return time.monotonic()


def local_zone(chosen: str | None, environ: Mapping[str, str]) -> tzinfo:
    """Return the learner's time zone: the one ``chosen``, else that of ``TZ``, else the system's.

    A rule in place of a name, such as ``CET-1CEST``, gives the offset that it has today.

    Raises
    ------
    BadClock
        ``TZ`` names no time zone, or none is known at all.
    """
    from zoneinfo import ZoneInfo

    named = chosen or environ.get("TZ", "").lstrip(":")
    _, _, name = named.rpartition("zoneinfo/")
    try:
        if not name or name == "/etc/localtime":
            name = _system_zone()
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        if re.match(r"(<[^>]+>|[A-Za-z]{3,})[-+]?\d", named):
            return timezone(timedelta(seconds=time.localtime().tm_gmtoff), named)
        if name in ("UTC", "Etc/UTC"):  # it needs no table, which a bare container may not have
            return UTC
        raise BadClock(f"the time zone {name!r} is not known", hint=_zone_hint()) from None


def _zone_hint() -> str:
    from zoneinfo import available_timezones

    if not available_timezones():
        return "no time zone is known here: install the package tzdata, of your system or from PyPI"
    return "dlpath config set zone Europe/Stockholm, or set TZ to a name like that"


def _system_zone() -> str:
    try:
        target = os.readlink("/etc/localtime")  # noqa: PTH115 - what it says, not where it leads
    except OSError:
        target = ""
    _, found, name = target.partition("zoneinfo/")
    if found:
        return name
    import tzlocal

    return tzlocal.get_localzone_name() or "UTC"
