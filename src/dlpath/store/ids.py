"""Sortable ids: 48 bits of time and 80 random bits in 26 characters, the form known as ULID."""

import os
from datetime import UTC, datetime, timedelta

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_AS_PYTHON = str.maketrans(_DIGITS, "0123456789abcdefghijklmnopqrstuv")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TIME_LENGTH = 10
_LENGTH = 26
_RANDOM_BYTES = 10


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


def _milliseconds(id_: str) -> int:
    return int(id_[:_TIME_LENGTH].translate(_AS_PYTHON), 32) if id_ else -1


def _id(milliseconds: int) -> str:
    number = milliseconds << 8 * _RANDOM_BYTES | int.from_bytes(os.urandom(_RANDOM_BYTES))
    return "".join(_DIGITS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
