"""One card of a file: what it says, and what is wrong with it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dlpath.cards.blocks import CLOZE, EXERCISE, QUESTION, Block, Line
from dlpath.cards.card import BASIC, Note
from dlpath.cards.card import CLOZE as CLOZE_KIND
from dlpath.cards.card import EXERCISE as EXERCISE_KIND
from dlpath.cards.clozes import faults
from dlpath.cards.fields import CardFields, card_fields
from dlpath.cards.front_matter import FrontMatter
from dlpath.cards.ids import ID, NEARLY
from dlpath.cards.problems import Problem

_KINDS = {QUESTION: BASIC, CLOZE: CLOZE_KIND, EXERCISE: EXERCISE_KIND}


def read_note(block: Block, head: FrontMatter, file: str) -> tuple[Note, list[Problem]]:
    """Return the note that a block is, and what is wrong with it; if anything is, it is no note."""
    first = block.question[0]
    id_ = ID.search(first.text)
    text = first.text[: id_.start()] if id_ else first.text.rstrip(" \t")
    question = _trimmed([Line(first.number, text), *block.question[1:]])
    answer = _trimmed(block.answers[0]) if block.answers else []
    said, wrong = card_fields(block.fields, file)
    wrong += _wrong_id(block, text, file, given=id_ is not None)
    if block.open_fence is not None:
        wrong.append(without_end(file, block.open_fence))
    else:
        wrong += _wrong_text(block, question, answer, file)
    note = _note(block, head, said, file)
    return note._replace(
        id=id_[1] if id_ else "", question=_joined(question), answer=_joined(answer)
    ), wrong


def without_end(file: str, line: int) -> Problem:
    """Return the problem of a fence that is opened in a line and never closed."""
    how = "end it by a row of the same signs; nothing below it is read until then"
    return Problem(file, line, "a code fence without an end", how)


def _note(block: Block, head: FrontMatter, said: CardFields, file: str) -> Note:
    """Return a note without its text: what its own lines say goes before the front matter."""
    return Note(
        id="",
        deck=head.deck or "",
        kind=_KINDS[block.mark],
        question="",
        answer="",
        source=said.source or head.source,
        tags=tuple(dict.fromkeys(head.tags + said.tags)),
        minutes=said.minutes,
        file=file,
        line=block.number,
        paper=said.paper or head.paper,
    )


def _wrong_id(block: Block, text: str, file: str, *, given: bool) -> Iterator[Problem]:
    """Yield what is wrong about the id; ``text`` is the first line without it."""
    if given:
        if ID.search(text):
            yield Problem(file, block.number, "the card has two ids", "leave one")
    elif found := NEARLY.search(text):
        how = "an id is ^ and seven of 0-9 and a-z; remove it, and sync writes one"
        yield Problem(file, block.number, f"{found[0].strip()!r} is no id", how)
    elif block.late_id is not None:
        how = f"move it to the end of line {block.number}"
        yield Problem(file, block.late_id, "the id is not on the first line of its card", how)


def _wrong_text(
    block: Block, question: Sequence[Line], answer: Sequence[Line], file: str
) -> Iterator[Problem]:
    mark, number = block.mark, block.number
    if not question:
        yield Problem(
            file, number, f"nothing stands after {mark}:", "write what is asked, or remove it"
        )
    for again in block.answers[1:]:
        how = "join the two, or begin a card above it; a blank before A: makes it text"
        yield Problem(file, again[0].number, "a second answer", how)
    if mark == CLOZE:
        yield from _wrong_cloze(block, question, file)
    elif not block.answers:
        yield Problem(
            file, number, "a question without an answer", "write A: and the answer below it"
        )
    elif not answer:
        yield Problem(file, block.answers[0][0].number, "the answer is empty", "write it after A:")


def _wrong_cloze(block: Block, text: Sequence[Line], file: str) -> Iterator[Problem]:
    if block.answers:
        how = "leave A: out, or write Q: in place of C:"
        yield Problem(file, block.answers[0][0].number, "a cloze has no answer but its gaps", how)
    if text:
        joined = _joined(text)
        ends = [found.start() for found in re.finditer("\n", joined)]
        found = (
            Problem(file, text[bisect_left(ends, position)].number, message, how)
            for position, message, how in faults(joined)
        )
        yield from dict.fromkeys(found)


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    """Return lines without the blank ones around them."""
    start, end = 0, len(lines)
    while start < end and not lines[start].text.strip():
        start += 1
    while start < end and not lines[end - 1].text.strip():
        end -= 1
    return lines[start:end]


def _joined(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines).rstrip()
