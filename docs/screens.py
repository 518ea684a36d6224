"""A screen of the terminal as a picture: what a command printed, colours and all, as SVG."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

ADVANCE, LINE, SIZE, MARGIN = 8.4, 18, 14, 16
"""Of the letters: how far apart, how far below each other, how large; and what is around them."""
FONTS = 'ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace'
INKS = {
    "1": "strong",
    "2": "faint",
    "31": "bad",
    "32": "good",
    "33": "warning",
    "36": "name",
}
"""The colours that dlpath uses, each by its meaning."""
# The ground belongs to the picture, so that it can be read whatever the page around it has.
STYLE = f"""\
text{{font:{SIZE}px {FONTS};fill:#1f2328;white-space:pre}}
rect{{fill:#f3f5f7}}.strong{{font-weight:bold}}.faint{{fill:#59636e}}.name{{fill:#0b6472}}
.good{{fill:#1a7f37}}.warning{{fill:#7d4e00}}.bad{{fill:#cf222e}}
@media(prefers-color-scheme:dark){{text{{fill:#e6edf3}}
rect{{fill:#161b22}}.faint{{fill:#9198a1}}.name{{fill:#56d4dd}}
.good{{fill:#3fb950}}.warning{{fill:#d29922}}.bad{{fill:#ff7b72}}}}"""
_INK = re.compile(r"\x1b\[(\d+)m")


def picture(printed: str, title: str, *, columns: int = 80) -> str:
    """Return ``printed`` as an SVG, ``columns`` wide; ``title`` says it to those who cannot see.

    Every stretch of text has the width that it has in a terminal, whatever font is there.
    """
    lines = printed.rstrip("\n").split("\n")
    width = round(columns * ADVANCE) + 2 * MARGIN
    height = len(lines) * LINE + 2 * MARGIN
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}</style>",
            f'<rect width="{width}" height="{height}" rx="8"/>',
            *(_text(*stretch) for stretch in _stretches(lines)),
            "</svg>\n",
        ]
    )


def _stretches(lines: list[str]) -> Iterator[tuple[int, int, str, str]]:
    """Yield row, column, ink and text of what is one after the other in one ink."""
    for row, line in enumerate(lines):
        ink, column = "", 0
        for part, text in enumerate(_INK.split(line)):
            if part % 2:
                ink = INKS.get(text, "")
                continue
            for word in _words(text):
                if word.strip():
                    yield row, column, ink, word
                column += len(word)


def _words(text: str) -> Iterator[str]:
    """Yield ``text`` in stretches: blanks, letters, and signs that come from another font."""

    def sort(sign: str) -> int:
        return 1 if sign.isascii() else 2

    for gap, part in groupby(re.split(r"( {2,})", text), key=lambda part: part.startswith("  ")):
        for piece in part:
            yield from [piece] if gap else ("".join(run) for _, run in groupby(piece, key=sort))


def _text(row: int, column: int, ink: str, text: str) -> str:
    x = round(MARGIN + column * ADVANCE, 1)
    y = MARGIN + row * LINE + SIZE
    length = round(len(text) * ADVANCE, 1)
    named = f' class="{ink}"' if ink else ""
    return (
        f'<text x="{x:g}" y="{y}" textLength="{length:g}" lengthAdjust="spacingAndGlyphs"{named}>'
        f"{escape(text, quote=False)}</text>"
    )
