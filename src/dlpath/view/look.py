"""How text looks on this terminal: width, colour, and what it can show."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple, TextIO

from dlpath.errors import Unwritten

_GLUE = "\0"
"""Between words that are to stay together; no text has it."""
_TURNING = "\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
"""What turns the direction in which text is shown, so that it reads as something else."""
# Compiled when first needed: a page that is kept needs neither.
_STEERING = rf"[^\n\x1b -~\xa0-\U0010ffff]|[{_TURNING}]|\x1b(?!\[(?:0|[1-3]|3[1-6])m)"
"""What makes a terminal do things. Our own inks are none of it; nor can they hide anything."""
_TO_ESCAPE = rf"[\x7f-\x9f{_TURNING}]"


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

    def parted(self, parts: Iterable[str], indent: str = "") -> str:
        """Return ``parts`` with commas between; no part is broken that fits into a line."""
        room = self.width - len(indent) - len(",")
        glued = (part.replace(" ", _GLUE) if len(plain(part)) <= room else part for part in parts)
        return self.wrapped(", ".join(glued), indent).replace(_GLUE, " ")

    def line(self, *parts: str) -> str:
        """Return ``parts`` side by side, two spaces apart; what does not fit goes on below."""
        lines: list[str] = []
        for part in filter(None, parts):
            if lines and len(plain(f"{lines[-1]}  {part}")) <= self.width:
                lines[-1] += f"  {part}"
            elif len(plain(part)) + 2 * bool(lines) <= self.width:
                lines.append(f"  {part}" if lines else part)
            else:
                glued = part.replace("  ", 2 * _GLUE)
                broken = self.wrapped(glued, "  ", first="  " if lines else "")
                lines.append(broken.replace(_GLUE, " "))
        return "\n".join(lines)

    def cut(self, text: str, end: str = "") -> str:
        """Return ``text`` and a faint ``end`` in one line: the end only if it fits, else cut."""
        if len(text) + len(end) <= self.width:
            return text + self.faint(end)
        return text if len(text) <= self.width else f"{text[: max(self.width - 1, 1)]}…"

    def beside(self, left: str, right: str) -> str:
        """Return ``left`` and ``right`` at both ends of a line, or below each other if need be."""
        gap = self.width - len(plain(left)) - len(plain(right))
        if gap > 1:
            return f"{left}{' ' * gap}{right}"
        indent = " " * (len(left) - len(left.lstrip(" ")))
        below = f"{indent}  "
        return f"{self.wrapped(left, below, first=indent)}\n{below}{right}"


def look(environ: Mapping[str, str], stream: TextIO, *, plain: bool, colour: bool) -> Look:
    """Return how output on ``stream`` looks; ``plain`` and ``colour`` are what was asked for."""
    return Look(_width(environ), _coloured(environ, stream, plain=plain, asked=colour))


def harmless(text: str) -> str:
    """Return ``text`` without what would make a terminal do things; our own colours stay."""
    return re.sub(_STEERING, "", text)


def inkless(text: str) -> str:
    """Return somebody's ``text`` without what would make a terminal do things, colours and all."""
    return harmless(text.replace("\x1b", ""))


def escaped(json: str) -> str:
    """Return JSON that says the same without a sign that would make a terminal do things."""
    return re.sub(_TO_ESCAPE, lambda sign: f"\\u{ord(sign[0]):04x}", json)


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
    if columns.isdecimal() and len(columns) < 4 and int(columns):
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
        text = _encodable(text.translate(_PLAINER), stream.encoding)
    with answering():
        stream.write(text)


@contextmanager
def answering() -> Iterator[None]:
    """Tell what goes wrong with the answer apart from what goes wrong with the work.

    A reader who has seen enough is nothing wrong.

    Raises
    ------
    Unwritten
        The answer cannot be written.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritten(error) from error


def _encodable(text: str, encoding: str) -> str:
    """Return ``text`` with accents and the like taken off where ``encoding`` lacks them."""
    from unicodedata import normalize

    def plainer(sign: str) -> str:
        try:
            sign.encode(encoding)
        except UnicodeEncodeError:
            return normalize("NFKD", sign).encode(encoding, "ignore").decode(encoding) or "?"
        return sign

    return "".join(map(plainer, text))


_PLAINER = str.maketrans(
    dict(zip("·–—✓●○▶“”’×−│─└┘┌┐├┤┬┴┼░▒▓█∘", '.--x*o>""\'x-|-+++++++++.+%#*', strict=True))
    | {"…": "...", "→": "->", "←": "<-", "≤": "<=", "≥": ">=", "½": "1/2", "⟨": "<", "⟩": ">"}
    | {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "eps", "η": "eta"}
    | {"✗": "!", "±": "+/-", "∗": "*", "⊙": "*", "Δ": "Delta", "κ": "kappa", "μ": "mu", "τ": "tau"}
    | {"\u0302": "hat", "\u0304": "bar", "ᵀ": "^T", "ᵗ": "^t", "•": "*"}
    | {"λ": "lambda", "π": "pi", "σ": "sigma", "Σ": "sum", "∂": "d", "∇": "grad ", "√": "sqrt "}
    | {f"{sign}": f"^{number}" for number, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
    | {"ᵢ": "_i", "ₜ": "_t", "₊": "+", "₋": "-", "∞": "inf", "≈": "~", "∈": "in", "′": "'"}
    | dict.fromkeys(map(chr, range(0x2801, 0x2900)), ".")
)
"""What stands for a sign that a console cannot show; the braille of plots becomes dots."""
