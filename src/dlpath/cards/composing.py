"""Notes that are added by command: from two texts, or from a page that was edited."""

from dlpath.cards.card import BASIC, CLOZE, EXERCISE, PEN, Note, family
from dlpath.cards.clozes import gaps
from dlpath.cards.notation import parse
from dlpath.cards.writing import written
from dlpath.errors import DlpathError

TEMPLATE = """\
---
# One idea a card, asked so that there is one answer. Three kinds:
#   Q: a question                      A: its answer
#   C: a text with {{{{c1::gaps}}}}        each number is asked by itself
#   E: an exercise on paper            time: 10m, and its answer after A:
# Write as many as you like; each gets an id, and all go to your inbox.
deck: {deck}
source:
tags: []
---
Q:
A:
"""


class BadCard(DlpathError):
    """What was written is no card."""

    code = "bad-card"


def composed(question: str, answer: str | None, *, deck: str, id_: str) -> Note:
    """Return the note of a question and its answer; without an answer, of a text with gaps.

    In a deck for pen and paper, a question is an exercise.

    Raises
    ------
    BadCard
        They make no card.
    """
    if answer is None and not gaps(question):
        how = "give the answer as well, or write a text with {{c1::gaps}}"
        raise BadCard("a question without an answer is no card", how)
    kind = CLOZE if answer is None else EXERCISE if family(deck) == PEN else BASIC
    note = Note(
        id=id_,
        deck=deck,
        kind=kind,
        question=_lines(question),
        answer=_lines(answer or ""),
        source=None,
        tags=(),
        minutes=None,
        file="",
        line=1,
        paper=None,
    )
    parsed = parse(written(note), "")
    if problems := parsed.problems:
        raise BadCard(problems[0].message, problems[0].how)
    # As it will be read from the file, so that it does not count as changed.
    return parsed.notes[0]._replace(deck=deck)


def understood(text: str, draft: str) -> tuple[Note, ...]:
    """Return the notes on a page that was edited.

    Raises
    ------
    BadCard
        With all that is wrong and where, or because nothing was written.
    """
    parsed = parse(text, draft)
    if parsed.problems:
        listed = "; ".join(f"line {item.line}: {item.message}" for item in parsed.problems)
        raise BadCard(f"nothing is added; {listed}", parsed.problems[0].how)
    if not parsed.notes:
        raise BadCard("nothing is added, for there is no card", "begin a line with Q:, C: or E:")
    return parsed.notes


def _lines(text: str) -> str:
    return "\n".join(text.splitlines()).strip()
