"""What crosses the boundary, and how much of it: what `writing` and `reading` share.

Values are written as a tree in JSON, then the raw bytes of its arrays. What is no plain value is
not written, what is malformed is not read, and both are bounded.
"""

from dlpath.sandbox.frames import LENGTH

LARGEST = 200 * 2**20
NUMERIC = "biufc"  # the kinds of arrays that cross
TOO_LARGE = "is larger than what is brought back (200 MB)"


class Unreadable(Exception):
    """Something is no plain value, or larger than what is brought back."""


class Malformed(Exception):
    """Bytes are not what was agreed on."""


def joined(frames: list[bytes]) -> bytes:
    """Put frames behind one another, each after its length."""
    return b"".join(part for frame in frames for part in (LENGTH.pack(len(frame)), frame))


def parted(data: bytes | memoryview, *, most: int | None = None) -> list[memoryview]:
    """Take apart what `joined` put together; raises `Malformed`, also on more than ``most``.

    Bounded is what a stranger wrote: forged bytes can be millions of frames with nothing in them.
    """
    rest = memoryview(data)
    frames = []
    while rest:
        if len(rest) < LENGTH.size:
            raise Malformed("cut short")
        (length,) = LENGTH.unpack_from(rest)
        end = LENGTH.size + length
        if end > len(rest):
            raise Malformed("cut short")
        frames.append(rest[LENGTH.size : end])
        rest = rest[end:]
        if most is not None and len(frames) > most:
            raise Malformed("more than was asked")
    return frames
