"""The terminal of a sitting: a screen on which cards are shown, and single keys."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from dlpath.cards.asking import Question, Sitting
from dlpath.cards.card import Note
from dlpath.context import Context
from dlpath.focus import keyboard
from dlpath.focus.console import Console
from dlpath.focus.faces import size_of_screen
from dlpath.view.card_page import over, page
from dlpath.view.look import written
from dlpath.workspace.editor import edit_in_place

TICK = 1.0
"""Seconds after which a page is drawn anew, for the time that it shows."""


class CardScreen:
    """What the learner sees and presses; outside ``with`` the terminal is as it was found."""

    def __init__(self, app: Context) -> None:
        self._app = app
        self._console = Console(_at_once)
        self._up = ExitStack()
        self._signs = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"

    def __enter__(self) -> Self:
        self._up.enter_context(self._console.drawn())
        return self

    def __exit__(self, *_: object) -> None:
        self._up.close()

    def question(self, question: Question) -> None:
        """Show a card as it is being asked."""
        size = size_of_screen()
        self._console.show(page(question, self._app.look, size, signs=self._signs))

    def over(self, sitting: Sitting, message: str) -> None:
        """Show that there is nothing left to ask."""
        self._console.show(over(sitting, self._app.look, message))

    def key(self) -> str:
        """Return the key that is pressed within a moment; empty if none is."""
        return keyboard.key(TICK)

    def edit(self, note: Note) -> None:
        """Let the learner edit the file of a note, at its line."""
        self._up.close()
        try:
            edit_in_place(Path(note.file), self._app.environ, line=note.line)
        finally:
            self._up.enter_context(self._console.drawn())


def _at_once(text: str) -> None:
    written(text, sys.stdout)
    sys.stdout.flush()
