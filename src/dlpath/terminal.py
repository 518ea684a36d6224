"""The terminal that a command runs in: what it shows, what can be asked, what can be opened."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from dlpath.planning.addresses import Opened
    from dlpath.view.look import Look


class Terminal:
    """Where a learner sits, or a program."""

    plain = False
    """Whether ``--plain`` was given: no colour."""
    colour = False
    """Whether ``--color`` was given: colour even where it is not a terminal."""
    no_input = False
    """Whether ``--no-input`` was given: nothing is asked."""
    shown = ""
    """What was printed."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ

    @property
    def look(self) -> "Look":
        """How output is to look on this terminal."""
        from dlpath.view.look import look

        return look(self.environ, sys.stdout, plain=self.plain, colour=self.colour)

    def show(self, report: Any, *, json: bool = False, aside: bool = False) -> None:
        """Print a report: for a person, on standard error if ``aside``, or as one JSON object."""
        from dlpath.view.page import as_json, as_text

        text = as_json(report) if json else as_text(report, self.look)
        self.print(text, sys.stderr if aside and not json else sys.stdout)

    def print(self, text: str, stream: TextIO | None = None) -> None:
        """Print a text as it is."""
        from dlpath.view.look import written

        if stream is None or stream is sys.stdout:
            self.shown = text
        written(text, stream or sys.stdout)

    def clear(self) -> None:
        """Begin a new screen, where there is one."""
        if sys.stdout.isatty() and self.environ.get("TERM") != "dumb":
            sys.stdout.write("\x1b[2J\x1b[H")

    def say(self, text: str) -> None:
        """Print a line beside the data, on standard error."""
        from dlpath.view.look import harmless

        self.print(harmless(text) + "\n", sys.stderr)

    @property
    def browser(self) -> Callable[[str], bool]:
        """What opens an address for the learner, and tells whether it could."""
        from webbrowser import open as browser

        return browser

    def open(self, report: "Opened") -> "Opened":
        """Open the address of ``report`` in the learner's browser.

        Raises
        ------
        NotOpened
            There is no browser, or the address is not for one.
        """
        from dlpath.planning.addresses import NotOpened

        if not report.url.startswith(("https://", "http://")):
            raise NotOpened(f"{report.url} is no address for a browser")
        if not self.browser(report.url):
            raise NotOpened("no browser is found here", hint=f"open it elsewhere: {report.url}")
        return report

    @contextmanager
    def progress(self, title: str, total: int) -> Iterator[Callable[[str], None]]:
        """Show a bar on standard error; what is given is called, with a word, after each step."""
        from dlpath.runs.kit.about import Step
        from dlpath.view.training import training

        with training(title, sys.stderr, plain=self.plain) as watch:
            done = count(1)
            yield lambda word: watch(Step(next(done), total, word))

    def agrees(self, question: str) -> bool:
        """Ask something that Enter agrees to; nobody at a terminal agrees to nothing."""
        return self.answer(question) or False

    def answer(self, question: str) -> bool | None:
        """Ask something that Enter agrees to; ``None`` where nobody sits at a terminal.

        What was typed before the question was asked is no answer to it.
        """
        forget_what_was_typed()
        said = self.ask(question, default="yes")
        return None if said is None else said.lower() in ("y", "yes")

    def ask(self, question: str, *, default: str | None = None) -> str | None:
        """Ask the learner; ``None`` where nobody sits at a terminal, or nothing is answered."""
        if self.no_input or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        from dlpath.view.look import inkless

        lines = map(self.look.wrapped, inkless(question).splitlines())
        present = f"[{default}] " if default else ""
        self.print("\n".join((*lines, f"{present}> ")), sys.stderr)
        sys.stderr.flush()
        try:
            return input().strip() or default
        except EOFError:
            self.say("")
            return None


def forget_what_was_typed() -> None:
    """Drop the keys that were pressed but not read yet."""
    if not sys.stdin.isatty():
        return
    try:
        import termios
    except ImportError:  # Windows
        import msvcrt

        while msvcrt.kbhit():  # type: ignore[attr-defined]
            msvcrt.getwch()  # type: ignore[attr-defined]
    else:
        termios.tcflush(sys.stdin, termios.TCIFLUSH)
