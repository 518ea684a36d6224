"""What ``dlpath doctor`` finds, as values."""

from collections.abc import Callable
from typing import NamedTuple


class Mending(NamedTuple):
    """What doctor itself can do about something wrong, if the learner agrees."""

    question: str
    """Asks for leave, such as ``Close the record to others?``."""
    done: str
    """Says it afterwards, such as ``the record is closed to others``."""
    act: Callable[[], object]


class Finding(NamedTuple):
    """What a look at one thing found."""

    ok: bool
    message: str
    repair: str | None = None
    """What to do about it."""
    mending: Mending | None = None


class Check(NamedTuple):
    """One thing that was looked at."""

    name: str
    ok: bool
    message: str
    repair: str | None = None
    """What to do about it."""
    mendable: bool = False
    """Whether ``dlpath doctor --repair`` can do it."""


class Doctor(NamedTuple):
    """What was looked at, and whether all of it is sound."""

    ok: bool
    checks: tuple[Check, ...]
    repaired: tuple[str, ...] = ()
    """What was put right just before."""
    schema: str = "dlpath.doctor/1"


def sound(message: str) -> Finding:
    """Return the finding that all is well."""
    return Finding(True, message)


def wrong(message: str, repair: str, mending: Mending | None = None) -> Finding:
    """Return the finding that something is not, with what to do about it."""
    return Finding(False, message, repair, mending)
