r"""Cards as they are written in Markdown.

::

    Q: Define softmax. ^c7f3k2a
    A: $\mathrm{softmax}(z)_i = e^{z_i}/\sum_j e^{z_j}$

    C: The {{c1::ReLU}} is $\max\{0,z\}$. ^c9q1zz0

    E: Derive $\partial L/\partial z$ for softmax with cross-entropy. ^e4m2ab1
    time: 10m
    A: $\hat y - y$

A card begins where a line begins with its letter and goes on to the next one. What is wrong with a
file is told all at once; cards with nothing wrong are read all the same.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dlpath.cards.blocks import STRAY, Block, blocks
from dlpath.cards.card import Note
from dlpath.cards.front_matter import front_matter
from dlpath.cards.ids import ANYWHERE
from dlpath.cards.problems import Problem
from dlpath.cards.reading import read_note, without_end

LINE_END = re.compile(r"\r\n|\n|\r")


class Parsed(NamedTuple):
    """What a file holds."""

    notes: tuple[Note, ...]
    """Those with nothing wrong; one without an id has an empty one."""
    problems: tuple[Problem, ...]
    """In the order of their lines."""
    missing_ids: tuple[int, ...]
    """Numbers of the lines at the end of which an id has to be written."""
    held: frozenset[str]
    """Ids that stand in the file but cannot be read, because something is wrong around them."""


def parse(text: str, file: str) -> Parsed:
    """Return the notes of a file and what is wrong with it; ``file`` is what it is called."""
    lines = LINE_END.split(text.removeprefix("\ufeff"))
    head = front_matter(lines, file)
    notes: list[Note] = []
    problems = list(head.problems)
    for block in blocks(lines, head.end):
        if block.mark == STRAY:
            problems += _stray(block, file)
            continue
        note, wrong = read_note(block, head, file)
        problems += wrong
        if not (wrong or block.doubtful or head.deck is None):
            notes.append(note)
    missing = tuple(note.line for note in notes if not note.id)
    held: frozenset[str] = frozenset()
    if problems:
        held = frozenset(ANYWHERE.findall("\n".join(lines))) - {note.id for note in notes}
    problems.sort(key=lambda problem: problem.line)
    return Parsed(tuple(notes), tuple(problems), missing, held)


def _stray(block: Block, file: str) -> Iterator[Problem]:
    """Yield what is wrong above the first card: any text, and any answer."""
    text = next((line for line in block.question if line.text.strip()), None)
    if text is not None:
        how = "begin a card with Q:, C: or E:, or remove it"
        yield Problem(file, text.number, "text that belongs to no card", how)
    for answer in block.answers:
        yield Problem(file, answer[0].number, "an answer without a question", "write Q: above it")
    if block.open_fence is not None:
        yield without_end(file, block.open_fence)
