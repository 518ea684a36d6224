"""The terminal as a screen with single keys, given back as it was, however the session ends."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from types import FrameType

from dlpath.errors import DlpathError
from dlpath.focus import keyboard
from dlpath.focus.keyboard import HungUp

Handler = Callable[[int, FrameType | None], None]
_ENTER = "\x1b[?1049h\x1b[?25l"
"""The other screen, and no cursor."""
_LEAVE = "\x1b[?25h\x1b[?1049l"


def is_screen(environ: Mapping[str, str]) -> bool:
    """Tell whether somebody sits at a terminal that can be drawn on."""
    capable = os.name == "nt" or environ.get("TERM", "dumb") != "dumb"
    return capable and sys.stdin.isatty() and sys.stdout.isatty()


@contextmanager
def orderly() -> Iterator[None]:
    """Come to an orderly end within when the terminal closes or the process is to stop."""
    with _answered(_end, "SIGTERM", "SIGHUP"):
        yield


@contextmanager
def _answered(handler: Handler, *names: str) -> Iterator[None]:
    """Have signals answered by ``handler`` within, as far as the system knows them."""
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = [(number, signal.signal(number, handler)) for number in numbers]
    try:
        yield
    finally:
        for number, former in before:
            signal.signal(number, former)


def _end(number: int, _: FrameType | None) -> None:
    raise HungUp(128 + number)


class Console:
    """A screen to draw on, by a function that writes at once what it is given.

    Outside ``drawn`` the terminal is as it was found.
    """

    def __init__(self, write: Callable[[str], None]) -> None:
        self._put = write

    @contextmanager
    def drawn(self) -> Iterator[None]:
        """Have the screen and single keys within."""
        try:
            with keyboard.single_keys(), _answered(self._stand_by, "SIGTSTP"):
                self._write(_ENTER)
                yield
        finally:
            # A terminal that is gone needs nothing put right.
            with suppress(HungUp):
                self._write(_LEAVE)

    def show(self, text: str) -> None:
        """Draw a page from the top; what was there before is gone."""
        lines = "".join(f"{line}\x1b[K\r\n" for line in text.splitlines())
        # Written at once, so that it does not flicker; without the last line end it does not roll.
        self._write(f"\x1b[H{lines[:-2]}\x1b[J")

    def _write(self, text: str) -> None:
        try:
            self._put(text)
        except (OSError, DlpathError) as error:
            raise HungUp(128 + 1) from error

    def _stand_by(self, number: int, _: FrameType | None) -> None:
        """Give the terminal back while the process is stopped, as by Ctrl-Z."""
        if sys.platform == "win32":
            return
        self._write(_LEAVE)
        with keyboard.as_found():
            os.kill(os.getpid(), signal.SIGSTOP)
        self._write(_ENTER)
