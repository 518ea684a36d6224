"""What a session looks like: a screen with a clock, or plain lines where there is no screen."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime

from dlpath.clock import RunningClock
from dlpath.focus import keyboard
from dlpath.focus.console import Console
from dlpath.focus.cycle import Cycle
from dlpath.focus.session import TICK

Draw = Callable[[Cycle, datetime, str, os.terminal_size], str]
"""From the cycle, the instant, a message and the size of the screen to a page."""
Ask = Callable[[str], str | None]
Say = Callable[[str], None]


class Screen:
    """A clock on a screen of its own, left for what is to be read and answered in lines."""

    def __init__(
        self, console: Console, draw: Draw, clock: RunningClock, *, ask: Ask, say: Say
    ) -> None:
        self._console = console
        self._draw = draw
        self._clock = clock
        self._ask = ask
        self._say = say
        self._up = ExitStack()
        self._is_up = False

    def __enter__(self) -> "Screen":
        return self

    def __exit__(self, *_: object) -> None:
        self._down()

    def show(self, cycle: Cycle, now: datetime, message: str) -> None:
        """Show where the session is."""
        if not self._is_up:
            self._up.enter_context(self._console.drawn())
            self._is_up = True
        self._console.show(self._draw(cycle, now, message, size_of_screen()))

    def key(self, seconds: float, *, standing: bool) -> str:
        """Return the key pressed within so many seconds, if any."""
        return keyboard.key(seconds) if standing else self._clock.wait(seconds, keyboard.key)

    def choose(self, cycle: Cycle, question: str) -> str | None:
        """Return the key that answers a question."""
        while True:
            self.show(cycle, self._clock.now(), question)
            if key := self.key(TICK, standing=True):
                return key.lower()

    def ask(self, question: str) -> str | None:
        """Return a line that answers a question, if there is one."""
        self._down()
        return self._ask(question)

    def say(self, text: str) -> None:
        """Say something that stays to be read."""
        self._down()
        self._say(text)

    def _down(self) -> None:
        self._up.close()
        self._is_up = False


def size_of_screen() -> os.terminal_size:
    """Return columns and lines; eighty and twenty-four where the terminal does not say."""
    columns, lines = os.get_terminal_size(sys.stdout.fileno())
    return os.terminal_size((columns or 80, lines or 24))


class Lines:
    """Plain lines: for pipes, logs and terminals that cannot be drawn on."""

    def __init__(
        self, tell: Callable[[Cycle], str], clock: RunningClock, *, ask: Ask, say: Say
    ) -> None:
        self._tell = tell
        self._clock = clock
        self.ask = ask
        self.say = say
        self._told = ""

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing has to be put right."""

    def show(self, cycle: Cycle, now: datetime, message: str) -> None:
        """Say where the session is, once."""
        if (told := self._tell(cycle)) != self._told:
            self._told = told
            self.say(told)

    def key(self, seconds: float, *, standing: bool) -> str:
        """Wait; nobody presses a key here."""
        return _nothing(seconds) if standing else self._clock.wait(seconds, _nothing)

    def choose(self, cycle: Cycle, question: str) -> str | None:
        """Return the first letter of what is answered to a question; ``None`` if nothing is."""
        answer = self.ask(question)
        return answer[:1].lower() if answer else None


def _nothing(seconds: float) -> str:
    if seconds:
        time.sleep(seconds)
    return ""
