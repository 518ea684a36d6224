"""A learner who does what a story says, on two machines, by a clock that stands still."""

import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from shutil import copytree
from typing import Self
from unittest.mock import patch

from tests.month.story import Screen, Step

from dlpath.cards.asking import Question, Sitting
from dlpath.cards.card import Note
from dlpath.cli import run
from dlpath.context import Context
from dlpath.curriculum.location import curriculum_folder
from dlpath.exercises.kit import bank
from dlpath.view.card_page import over, page
from dlpath.view.look import written

LINES = 14
"""Of the screen on which cards are asked."""


class Learner:
    """Somebody who sits at a machine, in a zone; ``environ`` is what both machines share."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        self._folder = folder
        self._environ = environ
        self._machine = "desk"
        self._zone = "Europe/Stockholm"
        self._work = folder / "work"
        self._work.mkdir()

    def do(self, step: Step) -> Iterator[Screen]:
        """Do a step; yield what is printed by each command of it."""
        word, *others = step.words
        with chdir(self._work):
            if word == "dlpath":
                yield self._run(step, others)
            elif word == "settle":
                yield from self._settle(step, *others)
            else:
                getattr(self, f"_{word}")(step, *others)

    def _travel(self, _: Step, zone: str) -> None:
        """Take the machine to another time zone."""
        self._zone = zone

    def _sit(self, _: Step, machine: str) -> None:
        """Sit down at another machine."""
        self._machine = machine

    def _write(self, step: Step, name: str) -> None:
        """Write a file: in the folder to work in, or in the home with ``~/``."""
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.text, encoding="utf-8")

    def _replace(self, step: Step, name: str) -> None:
        """Put the second half of a text in place of the first; a line ``=>`` parts them."""
        path = self._path(name)
        old, new = step.text.split("=>\n")
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"line {step.line}: {name} has {text.count(old)} of\n{old}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def _solve(self, _: Step, name: str) -> None:
        """Write the right solution of an exercise into one's own file."""
        self._path(f"~/exercises/{name}.py").write_text(bank.texts(name).solution, "utf-8")

    def _copy(self, _: Step, name: str) -> None:
        """Take a copy of the path, to change it."""
        copytree(curriculum_folder(None), name)

    def _settle(self, step: Step, phase: str, *kept: str) -> Iterator[Screen]:
        """Mark the open tasks of a phase done, but for some, without showing that they are."""
        for task in self._open(step, phase):
            if not task.startswith(kept):
                yield self._run(step, ["done", "--force", task])

    def _open(self, step: Step, phase: str) -> list[str]:
        screen = self._run(step, ["path", phase, "--json"])
        [found] = [item for item in json.loads(screen.text)["phases"] if item["id"] == phase]
        return [task["id"] for task in found["tasks"] if task["state"] in ("open", "started")]

    def _path(self, name: str) -> Path:
        return self._home / name[2:] if name.startswith("~/") else Path(name)

    @property
    def _home(self) -> Path:
        return self._folder / self._machine

    def _run(self, step: Step, words: list[str]) -> Screen:
        environ = self._environ | {
            "DLPATH_HOME": str(self._home),
            "DLPATH_HOSTS_FILE": str(self._folder / "hosts"),
            "DLPATH_NOW": step.at.replace(" ", "T"),
            "TZ": self._zone,
        }
        out = io.StringIO()
        answers = step.all("answer")
        with ExitStack() as scene:
            scene.enter_context(redirect_stdout(out))
            scene.enter_context(redirect_stderr(out))
            if answers:
                scene.enter_context(patch.object(Context, "ask", _asking(answers)))
            for keys in step.all("keys"):
                scene.enter_context(_sitting(keys.split()))
            code = run(words, environ)
        return Screen(step, code, out.getvalue())


def _asking(answers: list[str]) -> Callable[..., str | None]:
    """Return what answers the questions of a command, one after the other."""
    left = list(answers)

    def ask(self: Context, question: str, *, default: str | None = None) -> str | None:
        self.say(self.look.wrapped(question))
        return left.pop(0) if left else default

    return ask


@contextmanager
def _sitting(keys: list[str]) -> Iterator[None]:
    """Have cards be asked as at a terminal, with these keys."""

    class Hands:
        def __init__(self, app: Context) -> None:
            self._app = app
            self._keys = iter(keys)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...

        def question(self, question: Question) -> None:
            look = self._app.look
            written(
                page(question, look, os.terminal_size((look.width, LINES)), signs=True) + "\n",
                sys.stdout,
            )

        def over(self, sitting: Sitting, message: str) -> None:
            written(over(sitting, self._app.look, message) + "\n", sys.stdout)

        def key(self) -> str:
            return next(self._keys, "q").replace("_", " ")

        def edit(self, note: Note) -> None: ...

    with (
        patch("dlpath.focus.console.is_screen", lambda _: True),
        patch("dlpath.commands.parts.cards.screen.CardScreen", Hands),
    ):
        yield
