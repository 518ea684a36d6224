"""What ``dlpath doctor`` finds, as values."""

from typing import NamedTuple


class Check(NamedTuple):
    """One thing that was looked at."""

    name: str
    ok: bool
    message: str
    repair: str | None = None
    """What to do about it."""


class Doctor(NamedTuple):
    """What was looked at, and whether all of it is sound."""

    ok: bool
    checks: tuple[Check, ...]
    schema: str = "dlpath.doctor/1"
