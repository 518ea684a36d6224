"""Days by which an interval is made a little longer or shorter.

Cards that were learned together would otherwise be asked together for ever. Nothing is left to
chance: card and repetition decide, so that the same review always has the same due day.
"""

_PARTS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""Days from and to which an interval may be moved by so large a share of itself."""
_SHORTEST = 3
"""Shorter intervals are left as they are: a day would be too much."""


def fuzz(interval: int, *, card: str, repetition: int) -> int:
    """Return the days to add to an interval, negative to take off; within ``bounds``."""
    from hashlib import sha256

    low, high = bounds(interval)
    drawn = int.from_bytes(sha256(f"{card} {repetition}".encode()).digest()[:8])
    return low + drawn * (high - low + 1) // 2**64 - interval


def bounds(interval: int) -> tuple[int, int]:
    """Return the shortest and the longest interval that one of so many days may become."""
    if interval < _SHORTEST:
        return interval, interval
    delta = 1 + sum(share * max(min(interval, end) - start, 0) for start, end, share in _PARTS)
    return max(2, round(interval - delta)), round(interval + delta)
