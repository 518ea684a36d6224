"""What a session needs of the world: a desk to work at, and a face to look at."""

from datetime import datetime
from typing import Protocol

from dlpath.focus.cycle import Cycle
from dlpath.progress.timer import Timer


class Desk(Protocol):
    """The record and the world around a session."""

    def start(self, number: int) -> Timer:
        """Start a pomodoro of the session, and return its timer as it is recorded."""

    def turn(self, event: str, since: datetime | None = None) -> Timer | None:
        """Pause or resume the timer, now or ``since`` earlier, and return it."""

    def stop(self, minutes: int, note: str | None) -> bool:
        """Record the work; tell whether the timer was still there."""

    def cancel(self) -> None:
        """Drop the timer."""

    def gone(self) -> None:
        """Do what belongs to the end of a pomodoro that another terminal ended."""

    def news(self) -> bool:
        """Tell whether somebody may have written to the record."""

    def timer(self) -> Timer | None:
        """Return the timer as it is recorded now."""

    def ring(self, text: str) -> None:
        """Tell aloud that a time is up."""

    def is_there(self, cycle: Cycle) -> None:
        """Note that the session goes on."""


class Face(Protocol):
    """What the learner sees and presses."""

    def show(self, cycle: Cycle, now: datetime, message: str) -> None:
        """Show where the session is."""

    def key(self, seconds: float, *, standing: bool) -> str:
        """Return the key pressed within so many seconds, if any; time may stand still meanwhile."""

    def choose(self, cycle: Cycle, question: str) -> str | None:
        """Return the key that answers a question; ``None`` where nobody can press one."""

    def ask(self, question: str) -> str | None:
        """Return a line that answers a question, if there is one."""

    def say(self, text: str) -> None:
        """Say something that stays to be read."""
