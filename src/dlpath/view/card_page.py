"""The screen of a card that is asked: the question, the answer beneath it, and the keys."""

import os

from dlpath.cards.asking import Question, Sitting
from dlpath.cards.card import PEN, family
from dlpath.cards.memory import GOOD, RATINGS
from dlpath.view.card_text import card_text
from dlpath.view.cards_review import text as sitting_text
from dlpath.view.look import Look, harmless, plain
from dlpath.view.words import counted

INDENT = "  "
KEYS = "e edit · b bury · s suspend · q stop"


def page(question: Question, look: Look, size: os.terminal_size, *, signs: bool = True) -> str:
    """Return the screen, as high as there is room; the keys are always at its foot."""
    foot = _foot(question, look)
    head = [look.faint(_headline(question, look, signs=signs)), ""]
    room = max(size.lines - len(foot) - len(head) - 1, 1)
    body = _body(question, look, signs=signs)
    scrolled = min(question.scrolled, max(len(body) - room, 0))
    shown = body[scrolled : scrolled + room]
    below = len(body) - scrolled - len(shown)
    above = f", {scrolled} above: k" if scrolled else ""
    more = [look.faint(f"{INDENT}{counted(below, 'more line')}: j{above}")] if below else [""]
    filled = [*head, *shown, *[""] * (room - len(shown)), *more, *foot]
    return harmless("\n".join(filled[-size.lines :]))


def over(sitting: Sitting, look: Look, message: str) -> str:
    """Return the screen when nothing is left to ask."""
    lines = [sitting_text(sitting, look), ""]
    if message:
        lines += [look.warning(look.wrapped(message)), ""]
    undo = "u takes the last card back · " if sitting.reviewed or sitting.put_aside else ""
    return harmless("\n".join([*lines, look.faint(look.wrapped(f"{undo}any other key leaves"))]))


def _headline(question: Question, look: Look, *, signs: bool) -> str:
    """Return what the card is about and how far the sitting is, in a line."""
    progress = question.progress
    how_far = f"{progress.number} of {progress.of} · about {progress.minutes} min left"
    where = " · ".join((question.text.deck, *question.about))
    room = look.width - len(how_far) - 2
    if len(where) > room:
        # Where a terminal cannot show the sign, three take its place, and the line must not break.
        cut = "…" if signs else "..."
        where = f"{where[: max(room - len(cut), 0)].rstrip(' ·')}{cut}"
    return look.beside(where, how_far)


def _body(question: Question, look: Look, *, signs: bool) -> list[str]:
    narrower = look._replace(width=look.width - 2 * len(INDENT))
    front = _set_in(card_text(question.text.front, narrower, signs=signs))
    if not question.revealed:
        return front
    back = _set_in(card_text(question.text.back, narrower, signs=signs))
    line = look.faint(INDENT + "─" * min(narrower.width, 40))
    # The back of a cloze is its whole text again.
    return [*front, "", line, "", *back]


def _set_in(text: str) -> list[str]:
    return [f"{INDENT}{line}".rstrip() for line in text.splitlines()]


def _foot(question: Question, look: Look) -> list[str]:
    lines = []
    if question.message:
        lines += [look.warning(look.wrapped(question.message, INDENT)), ""]
    asked = _choices(question, look) if question.revealed else _how_to_answer(question, look)
    undo = "u undo · " if question.undoable else ""
    lines += [*asked, look.faint(look.wrapped(undo + KEYS, INDENT))]
    return "\n".join(lines).splitlines()


def _how_to_answer(question: Question, look: Look) -> list[str]:
    space = f"{look.name('space')} shows the answer"
    if family(question.text.deck) != PEN:
        return [INDENT + space]
    minutes = question.text.minutes
    of = f" of about {minutes} min" if minutes else ""
    clock = f"{question.waited // 60}:{question.waited % 60:02}{of}"
    return [look.wrapped(f"Solve it on paper first; then {space}. {look.strong(clock)}", INDENT)]


def _choices(question: Question, look: Look) -> list[str]:
    """Return what each key means, in a line if there is room."""
    parts = []
    for number, choice in enumerate(question.choices, start=1):
        key = f"{number} or space" if choice.rating == GOOD else str(number)
        parts.append(f"{look.name(key)} {RATINGS[choice.rating]}, {_days(choice.days)}")
    line = INDENT + "   ".join(parts)
    return [line] if len(plain(line)) <= look.width else [INDENT + part for part in parts]


def _days(days: int) -> str:
    if days == 1:
        return "tomorrow"
    if days < 100:
        return f"in {days} days"
    return f"in {round(days / 30.4)} months" if days < 700 else f"in {days / 365:.1f} years"
