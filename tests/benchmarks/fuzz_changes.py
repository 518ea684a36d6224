"""Changes to good bytes, as people and programs make them."""

import random
from collections.abc import Callable, Sequence

Change = Callable[[bytes, random.Random], bytes]

NOISE = [
    *["\r", "\r\n", "\n\n", "\t", "\0", "\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\u202e"],
    *["\u2028", "\x85", "\ufeff", "\xa0", "\U0001f40d", "\ud800", "\u0130", "½", "٣"],
    *["'", '"', ",", ";", ":", "=", "-", "--", "#", "%", "..", "/", "\\", "<script>", "&amp;"],
    *["nan", "inf", "-1", "1e999", "0x10", "9" * 30, "9" * 5000, "null", "true", "[" * 3000],
    *["x" * 5000, "é" * 300, "a b " * 1000, "../../../etc/passwd", "$(id)", "`id`", "%s%n"],
]
"""Bits that often go wrong somewhere."""


def bits(pieces: Sequence[str]) -> Change:
    """Return what puts one of ``pieces`` somewhere."""

    def insert(raw: bytes, draw: random.Random) -> bytes:
        place = draw.randrange(len(raw) + 1)
        piece = draw.choice(pieces).encode("utf-8", "surrogatepass")
        return raw[:place] + piece + raw[place:]

    return insert


def cut(raw: bytes, draw: random.Random) -> bytes:
    """Take a part out."""
    first = draw.randrange(len(raw) + 1)
    return raw[:first] + raw[first + draw.choice([1, 2, 5, 40, 1000]) :]


def flip(raw: bytes, draw: random.Random) -> bytes:
    """Change a byte, or repeat a part."""
    content = bytearray(raw or b"a")
    place = draw.randrange(len(content))
    if draw.random() < 0.7:
        content[place] = draw.randrange(256)
    else:
        content[place:place] = bytes(content[place : place + 40]) * draw.randrange(100)
    return bytes(content)


def move_lines(raw: bytes, draw: random.Random) -> bytes:
    """Delete, double, swap, move or indent lines."""
    lines = raw.split(b"\n")
    here, there = draw.randrange(len(lines)), draw.randrange(len(lines))
    match draw.choice(["delete", "double", "swap", "move", "tab", "indent", "outdent"]):
        case "delete":
            del lines[here:there]
        case "double":
            lines[here:here] = lines[min(here, there) : max(here, there) + 1]
        case "swap":
            lines[here], lines[there] = lines[there], lines[here]
        case "move":
            lines.insert(there, lines.pop(here))
        case "tab":
            lines[here] = b"\t" + lines[here].lstrip()
        case "indent":
            lines[here] = b" " * draw.randrange(1, 9) + lines[here]
        case "outdent":
            lines[here] = lines[here].lstrip()
    return b"\n".join(lines)


def save_otherwise(raw: bytes, draw: random.Random) -> bytes:
    """Save it with another encoding or other line ends."""
    return draw.choice(
        [
            b"\xef\xbb\xbf" + raw,
            raw.replace(b"\n", b"\r\n"),
            raw.replace(b"\n", b"\r"),
            raw.decode("utf-8", "replace").encode("utf-16"),
            raw.decode("utf-8", "replace").encode("latin-1", "replace"),
        ]
    )


def spoil(raw: bytes, draw: random.Random) -> bytes:
    """Leave nothing of it, or add noise."""
    noise = draw.randbytes(draw.choice([1, 10, 1000, 10_000]))
    return draw.choice([b"", b"\n", noise, raw + noise, raw[: len(raw) // 2] + noise])


def changed(raw: bytes, draw: random.Random, changes: Sequence[Change]) -> bytes:
    """Return ``raw``, changed in one to five places."""
    for _ in range(draw.choice([1, 1, 1, 2, 3, 5])):
        raw = draw.choice(changes)(raw, draw)
    return raw


USUAL: Sequence[Change] = (
    *[bits(NOISE)] * 4,
    *[cut] * 2,
    *[flip] * 2,
    *[move_lines] * 3,
    save_otherwise,
    spoil,
)
