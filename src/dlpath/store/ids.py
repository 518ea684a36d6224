"""Sortable ids: 48 bits of time and 80 random bits in 26 characters, the form known as ULID."""

import os
from datetime import UTC, datetime, timedelta

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_AS_PYTHON = str.maketrans(_DIGITS, "0123456789abcdefghijklmnopqrstuv")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TIME_LENGTH = 10
_LENGTH = 26
_RANDOM_BYTES = 10
_ALL = frozenset(_DIGITS)
_END = "06M50M5N00"
"""The time of an id in the year 2201: after the greatest id there can be, none could follow."""


def new_ids(count: int, *, at: datetime, after: str) -> list[str]:
    """Return ``count`` ids, each greater than the one before and all greater than ``after``.

    Their time is that of ``at``, or goes on a millisecond after ``after`` where the clock stands
    still or was set back: the order of ids is the order of recording. The random bits are fresh for
    every id: two machines that go on from the same ``after`` do not meet.

    Parameters
    ----------
    at
        Aware.
    after
        The greatest id so far, empty if there is none.
    """
    first = max((at - _EPOCH) // timedelta(milliseconds=1), _milliseconds(after) + 1)
    return [_id(first + step) for step in range(count)]


def is_id(value: object) -> bool:
    """Tell whether something has the form of our ids, and a time that somebody can live."""
    if not isinstance(value, str) or len(value) != _LENGTH or value >= _END:
        return False
    return _ALL.issuperset(value)


def _milliseconds(id_: str) -> int:
    return int(id_[:_TIME_LENGTH].translate(_AS_PYTHON), 32) if id_ else -1


def _id(milliseconds: int) -> str:
    number = milliseconds << 8 * _RANDOM_BYTES | int.from_bytes(os.urandom(_RANDOM_BYTES))
    return "".join(_DIGITS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
