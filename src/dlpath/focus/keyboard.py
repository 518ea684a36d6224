"""Single keys, read without Enter and without being echoed."""

import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_POLL = 0.05


class HungUp(SystemExit):
    """The terminal is gone, or the process is asked to end; what was begun is put in order."""


_SEQUENCE = re.compile(r"\x1b(?:\[[0-9;]*[A-Za-z~]|O.|.)?")
"""What an arrow and the like send."""
_found: list[Any] = []
"""How the terminal was found, while it is set to single keys."""
_typed: list[str] = []
"""Keys that were pressed in quick succession, the oldest first."""

if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def single_keys() -> Iterator[None]:
        """Have single keys within."""
        import ctypes

        # Older consoles understand no sequences unless they are asked to.
        kernel = ctypes.windll.kernel32
        kernel.SetConsoleMode(kernel.GetStdHandle(-11), 7)
        yield

    @contextmanager
    def as_found() -> Iterator[None]:
        """Have the terminal as it was found within."""
        yield

    def key(seconds: float) -> str:
        """Return the key that is pressed within so many seconds; empty if none is."""
        end = time.monotonic() + seconds
        while not msvcrt.kbhit():
            if time.monotonic() >= end:
                return ""
            time.sleep(_POLL)
        pressed = msvcrt.getwch()
        if pressed in "\x00\xe0":  # an arrow or the like, in two parts
            msvcrt.getwch()
            return ""
        return pressed

else:
    import select
    import termios
    import tty

    @contextmanager
    def single_keys() -> Iterator[None]:
        """Have single keys within; Ctrl-C and Ctrl-Z mean what they always do."""
        terminal = sys.stdin.fileno()
        _found.append(termios.tcgetattr(terminal))
        try:
            tty.setcbreak(terminal)
            yield
        finally:
            with suppress(termios.error):
                # What was typed and not read is not for the shell.
                termios.tcsetattr(terminal, termios.TCSAFLUSH, _found[-1])
            _found.pop()
            _typed.clear()

    @contextmanager
    def as_found() -> Iterator[None]:
        """Have the terminal as it was found within, and single keys again afterwards."""
        terminal = sys.stdin.fileno()
        termios.tcsetattr(terminal, termios.TCSADRAIN, _found[-1])
        try:
            yield
        finally:
            tty.setcbreak(terminal)

    def key(seconds: float) -> str:
        """Return the key that is pressed within so many seconds; empty if none is."""
        if _typed:
            return _typed.pop(0)
        terminal = sys.stdin.fileno()
        try:
            if not select.select([terminal], [], [], seconds)[0]:
                return ""
            pressed = os.read(terminal, 64)
        except OSError:
            pressed = b""
        if not pressed:
            raise HungUp(128 + signal.SIGHUP)
        _typed.extend(_SEQUENCE.sub("", pressed.decode("utf-8", "ignore")))
        return _typed.pop(0) if _typed else ""
