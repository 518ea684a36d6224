r"""HTML of Anki as Markdown: mathematics between dollars, gaps as we write them.

Mathematics, gaps and brackets stand aside as bracketed numbers while markdownify brings the rest to
Markdown. HTML comes from anywhere: what is nested too deeply, too long, or no HTML at all
becomes plain text.
"""

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from dlpath.cards.anki.gaps import Sign, signs
from dlpath.cards.clozes import gaps
from dlpath.cards.segments import CODE, DISPLAY, FENCE, MATH, segments

Locating = Callable[[str], str | None]
"""Returns where a picture lies for us, given its name in Anki; ``None`` if it is left out."""

_LONGEST = 100_000
_PLACE = re.compile("⟦([0-9]+)⟧")
_BRACKETS = re.compile("[⟦⟧]|&#(?:10214|10215|x27e6|x27e7);|&[lr]obrk;", re.IGNORECASE)
_MATHEMATICS = re.compile(
    r"\\\((?P<inline>.+?)\\\)|\[\$\](?P<latex>.+?)\[/\$\]"
    r"|\\\[(?P<display>.+?)\\\]|\[\$\$\](?P<latex_display>.+?)\[/\$\$\]",
    re.DOTALL,
)
_SOUND = re.compile(r"\[(?:sound|/?anki):[^\]\n]*\]")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_END_OF_LINE = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_SPECIAL = re.compile(
    r"[\\`*]|~(?=~)|<(?=[A-Za-z/!?])|\](?=[(\[:])|&(?=#?\w+;)"
    r"|(?<![^\W_])_|_(?![^\W_])|(?:(?<=\s)|^)(?:>|(?:[-+]|#{1,6}|-{2,}|=+)(?=\s|$))"
)
_NUMBERED = re.compile(r"((?:\s|^)[0-9]{1,9})([.)](?:\s|$))")
_BREAKS = re.compile(r"(?:\\\n[ \t]*){2,}")
_REMOTE = re.compile(r"https?://")


class _Place(NamedTuple):
    """A part of HTML that markdownify does not see."""

    markdown: str
    code: str
    """What it is inside code, where no mathematics is read."""


def as_markdown(html: str, locating: Locating = str, *, cloze: bool = False) -> str | None:
    """Return HTML as Markdown; ``None`` if its gaps cannot be written down.

    Parameters
    ----------
    locating
        Returns where the pictures lie.
    cloze
        Whether what stands between ``{{c1::`` and ``}}`` is a gap.
    """
    found = signs(html) if cloze else []
    numbers = [sign.number for sign in found if sign.number is not None]
    for braces in (False, True):
        text = _Conversion(found, locating, escaping_braces=braces).of(html)
        if not cloze or [gap.number for gap in gaps(text)] == numbers:
            return text
    return None


class _Conversion:
    """One text on its way."""

    def __init__(self, found: list[Sign], locating: Locating, *, escaping_braces: bool) -> None:
        self._signs = found
        self._locating = locating
        self._escaping_braces = escaping_braces
        self._places: list[_Place] = []

    def of(self, html: str) -> str:
        """Return the Markdown."""
        html = _MATHEMATICS.sub(self._mathematics, _SOUND.sub("", self._with_signs_aside(html)))
        html = html.replace("\r\n", "\n").replace("\r", "\n")
        converted = None if len(html) > _LONGEST else self._converted(html)
        text = self._plain(html) if converted is None else converted
        text = _without_dollars(_BREAKS.sub("\n\n", text).strip().removesuffix("\\").rstrip())
        return self._put_back(text)

    def text(self, text: str) -> str:
        """Return words so that Markdown takes them for words."""
        text = _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text.replace("\xa0", " ")))
        return re.sub(r"[{}]", r"\\\g<0>", text) if self._escaping_braces else text

    def code(self, text: str) -> str:
        """Return what a text is inside code."""
        return _PLACE.sub(lambda place: self._places[int(place[1])].code, text)

    def picture(self, source: str, alt: str) -> str:
        """Return a picture; what is neither in the package nor in the web is not shown."""
        target = source if _REMOTE.match(source) else self._locating(unquote(source))
        if not target or re.search(r"[<>\n]", target):
            return alt
        enclosed = f"<{target}>" if re.search(r"[\s()]", target) else target
        return f"![{alt}]({enclosed})"

    def _with_signs_aside(self, html: str) -> str:
        pieces, last = [], 0
        for start, end, number in self._signs:
            pieces.append(self._with_brackets_aside(html[last:start]))
            pieces.append(self._aside("}}" if number is None else f"{{{{c{number}::"))
            last = end
        return "".join([*pieces, self._with_brackets_aside(html[last:])])

    def _with_brackets_aside(self, html: str) -> str:
        return _BRACKETS.sub(lambda sign: self._aside(unescape(sign[0])), html)

    def _aside(self, markdown: str, code: str | None = None) -> str:
        number = len(self._places)
        self._places.append(_Place(markdown, f"⟦{number}⟧" if code is None else code))
        return f"⟦{number}⟧"

    def _mathematics(self, found: re.Match[str]) -> str:
        inner = next(part for part in found.groups() if part is not None)
        inner = " ".join(unescape(_TAG.sub(" ", inner)).split())
        inner = re.sub(r"(?<!\\)\$", r"\\$", inner)
        if len(inner) - len(inner.rstrip("\\")) & 1:  # it would take the dollar with it
            inner = inner[:-1].rstrip()
        dollars = "$" if found.lastgroup in ("inline", "latex") else "$$"
        code = unescape(_TAG.sub("", found[0]))
        return self._aside(f"{dollars}{inner}{dollars}" if inner else "", code)

    def _converted(self, html: str) -> str | None:
        if "<" not in html:  # as in most fields
            return self.text(" ".join(unescape(html).split()))
        from dlpath.cards.anki.converter import Converter

        converter = Converter(words=self.text, code=self.code, picture=self.picture)
        return converter.converted(html)

    def _plain(self, html: str) -> str:
        return self.text(unescape(_TAG.sub("", _END_OF_LINE.sub("\n\n", html))))

    def _put_back(self, text: str) -> str:
        """Return a text with everything in its place; a digit would keep mathematics open."""

        def put(place: re.Match[str]) -> str:
            markdown = self._put_back(self._places[int(place[1])].markdown)
            is_open = markdown.endswith("$") and text[place.end() : place.end() + 1].isdigit()
            return f"{markdown} " if is_open else markdown

        return _PLACE.sub(put, text)


def _without_dollars(text: str) -> str:
    """Return a text of which nothing is mathematics: that stands aside."""
    parts = list(segments(text))
    if not any(part.kind in (MATH, DISPLAY) for part in parts):
        return text
    return "".join(
        text[start:end] if kind in (CODE, FENCE) else text[start:end].replace("$", r"\$")
        for kind, start, end in parts
    )
