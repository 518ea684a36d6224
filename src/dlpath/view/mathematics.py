r"""Mathematics in LaTeX as signs of Unicode, where nothing is lost by it.

``\alpha_i x^2 \le \partial L`` becomes ``αᵢx² ≤ ∂L``. What has no such signs, as a subscript in an
exponent or a matrix, is left in LaTeX as a whole: a formula that is half of each, or that says
something slightly different, is worse than one that has to be read.
"""

import re
from collections.abc import Iterable
from unicodedata import normalize

from dlpath.view.mathematical_signs import (
    ACCENTS,
    ALPHABETS,
    BARE,
    NAMES,
    RELATIONS,
    SIGNS,
    SPACES,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    UPRIGHT,
)

_PIECE = re.compile(
    r"\\([A-Za-z]+)(?:\s+(?=[A-Za-z\\({]))?|\\(.)|([{}^_&~#%$])|(\s+)|(.)", re.DOTALL
)
_DEEPEST = 20
_NAME = "\N{ZERO WIDTH SPACE}"
"""Stands behind a name until it is known what follows it."""
_SCRIPTS = "[" + re.escape("".join((*SUPERSCRIPTS.values(), *SUBSCRIPTS.values()))) + "]*"
_ONE = re.compile(rf"\d+|∂?[^\W\d]{_SCRIPTS}")
"""What needs no brackets below a line or a root."""
_PRODUCT = re.compile(rf"(?:\d+|∂?[^\W\d]{_SCRIPTS})+")
_APART = frozenset(("", "{", "}", "(", ")", "[", "]", "+", "-", "=", ",", "<", ">", "|"))


class _Lossy(Exception):
    """There are no signs for it."""


def unicode(source: str) -> str | None:
    """Return a formula in signs; ``None`` where they would not say all of it."""
    try:
        reader = _Reader(source)
        shown = reader.row()
        if reader.more:
            return None
    except _Lossy:
        return None
    shown = re.sub(r" {2,}", " ", shown.replace(_NAME, ""))
    return re.sub(r"(?<=[(\[{⟨⌈⌊]) | (?=[)\]}⟩⌉⌋])|(?<=\w) (?=‖)", "", shown).strip()


class _Reader:
    """A formula as far as it is read."""

    def __init__(self, source: str) -> None:
        self._pieces = [match[0].strip() or " " for match in _PIECE.finditer(source)]
        self._place = 0
        self._depth = 0

    @property
    def more(self) -> bool:
        return self._place < len(self._pieces)

    def _peek(self) -> str:
        return self._pieces[self._place] if self.more else ""

    def _next(self) -> str:
        piece = self._peek()
        self._place += 1
        return piece

    def row(self) -> str:
        """Read up to the brace that closes, or to the end."""
        shown = ""
        while self.more and self._peek() != "}":
            if self._peek() in ("^", "_"):
                shown = shown.rstrip(f" {_NAME}") + self._script()
            else:
                shown = _joined(shown, self._atom())
        return shown

    def _script(self) -> str:
        signs = SUPERSCRIPTS if self._next() == "^" else SUBSCRIPTS
        content = self._argument().replace(" ", "")
        if not content or any(sign not in signs for sign in content):
            raise _Lossy
        return "".join(signs[sign] for sign in content)

    def _argument(self) -> str:
        """Read one sign or what stands in braces."""
        while self._peek() == " ":
            self._next()
        if self._peek() in ("", "}", "^", "_"):
            raise _Lossy
        return self._atom()

    def _atom(self) -> str:
        piece = self._next()
        if piece == "{":
            return self._group()
        if piece.startswith("\\") and len(piece) > 1:
            return self._command(piece[1:])
        if piece == "~":
            return " "
        if piece in ("=", "<", ">"):
            return f" {piece} "
        if piece in "&#%$\\":
            raise _Lossy
        return piece

    def _group(self) -> str:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Lossy
        shown = self.row()
        if self._next() != "}":
            raise _Lossy
        self._depth -= 1
        return shown

    def _command(self, name: str) -> str:
        if name in SPACES:
            return SPACES[name]
        if name in BARE:  # the size of a bracket
            return "" if self._peek() != "." else self._next()[1:]
        if name in RELATIONS:
            return f" {RELATIONS[name]} "
        if name in SIGNS:
            return SIGNS[name]
        if name in NAMES:
            return f" {name}{_NAME}"
        if name in UPRIGHT:
            return self._words()
        if name in ACCENTS:
            return self._accented(ACCENTS[name])
        if name in ALPHABETS:
            return "".join(_letter(sign, name) for sign in self._argument())
        return self._built(name)

    def _built(self, name: str) -> str:
        """Read what is made of parts."""
        if name in ("frac", "tfrac", "dfrac"):
            apart = self._is_apart(self._pieces[: self._place - 1][::-1])
            above, below = self._argument(), self._argument()
            if "/" in above + below:
                raise _Lossy
            apart = apart and self._is_apart(self._pieces[self._place :])
            shown = f"{_enclosed(above, _PRODUCT)}/{_enclosed(below, _ONE)}"
            return shown if apart else f"({shown})"
        if name == "sqrt" and self._peek() != "[":
            return f"√{_enclosed(self._argument(), _ONE)}"
        raise _Lossy

    def _is_apart(self, pieces: Iterable[str]) -> bool:
        """Tell whether what stands next to a fraction cannot be taken for a part of it."""
        beside = next((piece for piece in pieces if piece != " "), "")
        return beside in _APART or beside.removeprefix("\\") in {*RELATIONS, *BARE}

    def _accented(self, accent: str) -> str:
        under = self._argument()
        if len(under) != 1:
            raise _Lossy
        return normalize("NFC", under + accent)

    def _words(self) -> str:
        words = self._argument()
        if re.search(r"[^\w .,:;'()+-]", words):
            raise _Lossy
        return f"{words}{_NAME}"


def _joined(before: str, after: str) -> str:
    """Return two parts beside each other; a name stands apart from letters and digits."""
    name = before.endswith(_NAME)
    before = before.removesuffix(_NAME)
    if name and after[:1].isalnum():
        return f"{before} {after}"
    if after.startswith(" ") and not (before[-1:].isalnum() or before[-1:] == ")"):
        # A name at the beginning, or behind a sign, needs no blank; a relation has its own.
        return before + (after[1:] if after.endswith(_NAME) else after)
    return before + after


def _enclosed(part: str, bare: re.Pattern[str]) -> str:
    part = part.strip()
    return part if bare.fullmatch(part) else f"({part})"


def _letter(sign: str, name: str) -> str:
    found = ALPHABETS[name].get(sign)
    if found is None:
        raise _Lossy
    return found
