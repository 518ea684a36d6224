r"""Markdown as HTML for Anki: mathematics as ``\\(…\\)``, the gaps of a cloze as Anki reads them.

Mathematics and the braces of gaps are no Markdown. While the text is rendered, bracketed numbers
stand in their places; as a reader of Markdown sees it, those are punctuation like what they stand
for. Anki knows nothing of braces that belong together: it ends a gap at the first ``}}`` and takes
what follows ``::`` for a hint. Where that is part of the text, an entity breaks it up.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from dlpath.cards.clozes import Gap, gaps
from dlpath.cards.segments import DISPLAY, MATH, segments

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Naming = Callable[[str], str]
"""Returns the name under which Anki has a picture, given where the text says it is."""

_PLACE = re.compile("⟦([0-9]+)⟧")
_BRACKETS = re.compile("[⟦⟧]")
_UNSEEN = re.compile("<(?!hr |img )[^<>]*>|(?<=<img )[^<>]*")
_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_COMMAND = re.compile(r"\[(?=/?(?:latex|\$\$?)\]|sound:|anki:)")
"""What would make Anki do something: play a sound, speak, run LaTeX."""
_PARAGRAPH = re.compile(r"<p>((?:(?!<p>).)*)</p>", re.DOTALL)


class _Place(NamedTuple):
    """A part of a text that is no Markdown, and what stands there in HTML."""

    start: int
    end: int
    html: str
    is_brace: bool = False


def as_html(text: str, naming: Naming = str) -> str:
    """Return a text as HTML."""
    return _rendered(text, (), naming)


def as_cloze(text: str, naming: Naming = str) -> str:
    """Return a text with gaps as HTML in which Anki finds the same gaps."""
    return _rendered(text, gaps(text), naming)


def _rendered(text: str, found: Sequence[Gap], naming: Naming) -> str:
    places = _places(text, found)
    parts, last = [], 0
    for number, place in enumerate(places):
        parts += [text[last : place.start], f"⟦{number}⟧"]
        last = place.end
    html = _markdown("".join([*parts, text[last:]]), naming)
    braces = [place for place in places if place.is_brace]
    shown = _UNSEEN.sub("", html)
    seen = [places[int(number)] for number in _PLACE.findall(shown)]
    if not shown.strip() or [place for place in seen if place.is_brace] != braces:
        # Something stands where nothing is shown, such as in the definition of a link.
        html = _plain(text, [place for place in places if place.is_brace])
        places = braces
    return _COMMAND.sub("&#91;", "".join(_guarded(html, places)))


def _places(text: str, found: Sequence[Gap]) -> list[_Place]:
    """Return what is no Markdown, in order: brackets, mathematics, braces of gaps."""
    braces = [_Place(gap.start, gap.inside, f"{{{{c{gap.number}::", True) for gap in found]
    braces += [_Place(gap.closing, gap.end, "}}", True) for gap in found]
    signs = [
        _Place(sign.start(), sign.end(), f"&#{ord(sign[0])};") for sign in _BRACKETS.finditer(text)
    ]
    places = sorted([*braces, *signs])
    for kind, start, end in segments(text):
        if kind in (MATH, DISPLAY):
            places = _with_mathematics(places, text, start, end, display=kind == DISPLAY)
    return sorted(places)


def _with_mathematics(
    places: list[_Place], text: str, start: int, end: int, *, display: bool
) -> list[_Place]:
    """Return ``places`` with those of mathematics that stands from ``start`` to ``end``."""
    width, opening, closing = (2, r"\[", r"\]") if display else (1, r"\(", r"\)")
    within = [place for place in places if start <= place.start < end]
    others = [place for place in places if not start <= place.start < end]
    last = start + width
    pieces = [_Place(start, last, opening)]
    for place in within:
        pieces += [_Place(last, place.start, escape(text[last : place.start], quote=False)), place]
        last = place.end
    pieces.append(_Place(last, end, escape(text[last : end - width], quote=False) + closing))
    return [*others, *(piece for piece in pieces if piece.html)]


def _guarded(html: str, places: Sequence[_Place]) -> Iterator[str]:
    """Yield HTML with everything in its place, and inside gaps nothing that Anki would misread."""
    depth = 0
    text: list[str] = []
    pieces = _PLACE.split(html)
    for html_between, number in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        text.append(html_between)
        place = places[int(number)] if number else None
        if place is not None and not place.is_brace:
            text.append(place.html)
            continue
        joined = "".join(text)
        yield _guard(joined) if depth else joined
        text = []
        if place is not None:
            yield place.html
            depth += -1 if place.html == "}}" else 1


def _guard(text: str) -> str:
    text = text.replace("::", ":&#58;").replace("}}", "}&#125;")
    return f"{text[:-1]}&#125;" if text.endswith("}") else text


def _plain(text: str, braces: Sequence[_Place]) -> str:
    """Return a text as it is written, line by line, with numbers for the braces of its gaps."""
    parts, last = [], 0
    for number, place in enumerate(braces):
        parts += [_escaped(text[last : place.start]), f"⟦{number}⟧"]
        last = place.end
    return "".join([*parts, _escaped(text[last:])]).replace("\n", "<br>\n")


def _escaped(text: str) -> str:
    return _BRACKETS.sub(lambda sign: f"&#{ord(sign[0])};", escape(text, quote=False))


def _markdown(text: str, naming: Naming) -> str:
    reader = _reader()
    tokens = reader.parse(text)
    for picture in _pictures(tokens):
        path = str(picture.attrs["src"])
        if not _REMOTE.match(path):
            picture.attrs["src"] = naming(path)
    html = str(reader.renderer.render(tokens, reader.options, {})).strip()
    alone = _PARAGRAPH.fullmatch(html)
    return alone[1] if alone else html


def _pictures(tokens: "Sequence[Token]") -> "Iterator[Token]":
    for token in tokens:
        if token.type == "image":
            yield token
        yield from _pictures(token.children or ())


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    # Names of files stay as they are written: Anki looks for them letter by letter.
    reader.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return reader
