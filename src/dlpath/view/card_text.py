"""The text of a card as a terminal shows it: Markdown, with mathematics that reads like it."""

import re

from dlpath.cards.segments import DISPLAY, MATH, segments
from dlpath.view.look import Look
from dlpath.view.markdown import markdown
from dlpath.view.mathematics import unicode


def card_text(text: str, look: Look, *, signs: bool = True) -> str:
    """Return one side of a card as lines for this terminal.

    ``signs`` tells whether it can show those of mathematics; where it cannot, or where they would
    not say all of a formula, its LaTeX is shown as it was written.
    """
    parts = []
    for kind, start, end in segments(text):
        part = text[start:end]
        if kind == MATH:
            parts.append(_escaped(_shown(part, 1, signs=signs)))
        elif kind == DISPLAY:
            parts.append(f"\n\n{_escaped(_shown(part, 2, signs=signs))}\n\n")
        else:
            parts.append(part)
    return markdown("".join(parts), look)


def in_a_line(text: str) -> str:
    """Return one side of a card in a line, without Markdown being set."""
    parts = [
        _shown(text[start:end], 1 if kind == MATH else 2, signs=True)
        if kind in (MATH, DISPLAY)
        else text[start:end]
        for kind, start, end in segments(text)
    ]
    return " ".join("".join(parts).split())


def _shown(formula: str, dollars: int, *, signs: bool) -> str:
    found = unicode(formula[dollars:-dollars]) if signs else None
    return formula if found is None else found


def _escaped(text: str) -> str:
    """Return a text that Markdown leaves as it is, in one line."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))
