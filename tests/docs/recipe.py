"""A page on how to add something, read as what it asks for.

What counts is what the reader sees: ``A new file, `FILE`:`` before a block of code, or ``In `FILE`,
below `LINE`:``, with the beginning of the line. Instead of ``below`` it may be ``above``, or ``in
place of``, which replaces the line. A block of shell commands is to succeed then, and lines that
stand in a block of text right behind it are among what they print.
"""

import re
from pathlib import Path
from typing import NamedTuple

_STEP = re.compile(
    r"^(?:A new file, `(?P<new>\S+)`|"
    r"In `(?P<old>\S+)`, (?P<how>below|above|in place of) `(?P<line>[^`]+)`):\n\n"
    r"```\w+\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_FIRST = re.compile(r"^First \[[^]]+\]\(([\w-]+)\.md\)", re.MULTILINE)
_TRIAL = re.compile(r"^```sh\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """Lines that come into a file, or a file that is new."""

    file: str
    text: str
    how: str | None = None
    line: str = ""

    def after(self, before: str | None) -> str:
        """Return what the file holds then; ``None`` is a file that is not there yet."""
        if self.how is None:
            assert before is None, f"{self.file} is there already"
            return self.text
        assert before is not None, f"{self.file} is not there"
        lines = before.splitlines(keepends=True)
        found = [n for n, line in enumerate(lines) if line.strip().startswith(self.line)]
        assert len(found) == 1, f"{self.file} has {len(found)} lines that begin with {self.line!r}"
        [here] = found
        start = here + (self.how == "below")
        lines[start : here + (self.how != "above")] = self.text.splitlines(keepends=True)
        return "".join(lines)


class Trial(NamedTuple):
    """Commands that succeed when all steps are done, and lines that they print."""

    commands: tuple[str, ...]
    prints: tuple[str, ...]


class Recipe(NamedTuple):
    """A page."""

    steps: tuple[Step, ...]
    trials: tuple[Trial, ...]
    after: tuple[str, ...]
    """The pages that are done first, by name."""

    @property
    def files(self) -> frozenset[str]:
        """The files that the page touches."""
        return frozenset(step.file for step in self.steps)

    def apply(self, checkout: Path) -> None:
        """Do all steps in a checkout."""
        for step in self.steps:
            file = checkout / step.file
            text = step.after(file.read_text(encoding="utf-8") if file.exists() else None)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def recipe(page: str) -> Recipe:
    """Read a page."""
    steps = (
        Step(found["new"] or found["old"], found["text"], found["how"], found["line"] or "")
        for found in _STEP.finditer(page)
    )
    trials = (
        Trial(tuple(found[1].splitlines()), tuple(map(spaced, (found[2] or "").splitlines())))
        for found in _TRIAL.finditer(page)
    )
    return Recipe(tuple(steps), tuple(trials), tuple(_FIRST.findall(page)))


def spaced(line: str) -> str:
    """Return a line whose words are one space apart."""
    return " ".join(line.split())
