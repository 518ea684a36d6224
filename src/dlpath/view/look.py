"""How text looks on this terminal: width, colour, and what it can show."""

import os
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TextIO


class Look(NamedTuple):
    """A terminal as far as output is concerned. Colour never says what words do not."""

    width: int = 80
    colour: bool = False

    def strong(self, text: str) -> str:
        """Return the one thing to look at first."""
        return self._ink("1", text)

    def faint(self, text: str) -> str:
        """Return what can be passed over."""
        return self._ink("2", text)

    def name(self, text: str) -> str:
        """Return something that can be typed: an id or a command."""
        return self._ink("36", text)

    def good(self, text: str) -> str:
        """Return what is done or in order."""
        return self._ink("32", text)

    def warning(self, text: str) -> str:
        """Return what wants attention."""
        return self._ink("33", text)

    def bad(self, text: str) -> str:
        """Return what is wrong."""
        return self._ink("31", text)

    def _ink(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text

    def wrapped(self, text: str, indent: str = "", *, first: str | None = None) -> str:
        """Return ``text`` in lines as wide as the terminal; a longer word has a line of its own."""
        lines = _lines(text, max(self.width - len(indent), 20))
        start = indent if first is None else first
        return start + f"\n{indent}".join(lines)

    def beside(self, left: str, right: str) -> str:
        """Return ``left`` and ``right`` at both ends of a line, or below each other if need be."""
        gap = self.width - len(plain(left)) - len(plain(right))
        if gap > 1:
            return f"{left}{' ' * gap}{right}"
        indent = " " * (len(left) - len(left.lstrip(" ")))
        return f"{self.wrapped(left, indent)}\n{indent}{right}"


def look(environ: Mapping[str, str], stream: TextIO, *, plain: bool, colour: bool) -> Look:
    """Return how output on ``stream`` looks; ``plain`` and ``colour`` are what was asked for."""
    return Look(_width(environ), _coloured(environ, stream, plain=plain, asked=colour))


def plain(text: str) -> str:
    """Return ``text`` without colour."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def _coloured(environ: Mapping[str, str], stream: TextIO, *, plain: bool, asked: bool) -> bool:
    if plain or (environ.get("NO_COLOR") and not asked):
        return False
    if asked or environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def _width(environ: Mapping[str, str]) -> int:
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and 0 < int(columns) < 1000:
        return int(columns)
    for number in (1, 0, 2):  # output that is piped on is still read in this terminal
        try:
            return os.get_terminal_size(number).columns or 80
        except OSError:
            continue
    return 80


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and len(plain(line)) + 1 + len(plain(word)) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def written(text: str, stream: TextIO) -> None:
    """Write ``text``, with plainer signs where the terminal cannot encode the proper ones."""
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        text = text.translate(_PLAINER).encode(stream.encoding, "replace").decode(stream.encoding)
    stream.write(text)


_PLAINER = str.maketrans(
    dict(zip("·–—✓●○▶“”’×−", '---x*o>""\'x-', strict=True))
    | {"…": "...", "→": "->", "←": "<-", "≤": "<=", "≥": ">=", "½": "1/2", "ᵢ": "_i", "η": "eta"}
    | {"⟨": "<", "⟩": ">"}
    | dict.fromkeys(map(chr, range(0x2801, 0x2900)), ".")
)
"""What stands for a sign that a console cannot show; the braille of plots becomes dots."""
