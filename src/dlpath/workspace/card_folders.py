"""The folders in which the learner's cards lie, and the files in them."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dlpath.cards.problems import Problem

ELSEWHERE = "elsewhere.txt"
SUFFIX = ".md"


class CardFile(NamedTuple):
    """A file of cards, as it was when it was looked at."""

    path: str
    size: int
    changed: int
    """When it was last changed, in nanoseconds."""
    read_only: bool


class Listing(NamedTuple):
    """The files of all folders by name, and what cannot be looked at."""

    files: tuple[CardFile, ...]
    problems: tuple[Problem, ...]


class CardFolders:
    """The folder of cards in the learner's home, and those named in a small file in it.

    Folders within them count, too, and links are followed; a file that is met twice is read once.
    Passed over are names that begin with a dot, and what editors leave behind.
    """

    def __init__(self, home: Path) -> None:
        self.home = home

    @property
    def begun(self) -> bool:
        """Whether there is any folder of cards."""
        return self.home.is_dir()

    @property
    def places(self) -> tuple[Path, ...]:
        """All folders, whether they are there or not."""
        return (self.home, *self._elsewhere())

    def include(self, folder: Path) -> bool:
        """Keep a folder in mind from now on; tell whether it was not among those known.

        Raises
        ------
        OSError
            It cannot be noted down.
        """
        place = folder.resolve()
        if any(place.is_relative_to(known.resolve()) for known in self.places):
            return False
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.home / ELSEWHERE).open("a", encoding="utf-8") as file:
            file.write(f"{place}\n")
        return True

    def listing(self) -> Listing:
        """Return the files."""
        walk = _Walk()
        files = list(walk.files(self.home)) if self.begun else []
        for number, folder in self._noted():
            if folder.is_dir():
                files += walk.files(folder)
            else:
                how = "bring it back, or remove the line if it is gone for good"
                place = str(self.home / ELSEWHERE)
                walk.problems.append(Problem(place, number, f"there is no folder {folder}", how))
        return Listing(tuple(files), tuple(walk.problems))

    def _elsewhere(self) -> Iterable[Path]:
        return (folder for _, folder in self._noted())

    def _noted(self) -> list[tuple[int, Path]]:
        try:
            lines = (self.home / ELSEWHERE).read_text("utf-8", "surrogateescape").splitlines()
        except FileNotFoundError:
            return []
        return [(n, Path(line)) for n, line in enumerate(lines, start=1) if line.strip()]


class _Walk:
    """A walk through folders that meets no file and no folder twice."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._met: set[tuple[int, int]] = set()

    def files(self, folder: Path) -> Iterator[CardFile]:
        """Yield the files in a folder and below it."""
        waiting = [str(folder)]
        if (status := self._status(waiting[0])) is None or self._again(status):
            return
        while waiting:
            inner = []
            for path in self._names(waiting.pop()):
                if (status := self._status(path)) is None or self._again(status):
                    continue
                if stat.S_ISDIR(status.st_mode):
                    inner.append(path)
                elif not path.lower().endswith(SUFFIX):
                    continue
                elif stat.S_ISREG(status.st_mode):
                    read_only = not status.st_mode & 0o222
                    yield CardFile(path, status.st_size, status.st_mtime_ns, read_only)
                else:
                    self._problem(path, "it is no file of text", "move it away")
            waiting += reversed(inner)

    def _names(self, folder: str) -> list[str]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entry.path for entry in entries if not _passed_over(entry.name))
        except OSError as error:
            self._problem(folder, _said(error), "see whether you may read it")
            return []

    def _status(self, path: str) -> os.stat_result | None:
        try:
            return os.stat(path)  # noqa: PTH116 - of thousands of files
        except OSError as error:
            if path.lower().endswith(SUFFIX):
                broken = os.path.islink(path)  # noqa: PTH114
                message = "the link leads nowhere" if broken else _said(error)
                self._problem(path, message, "bring back the file, or remove it")
            return None

    def _again(self, status: os.stat_result) -> bool:
        place = (status.st_dev, status.st_ino)
        if place in self._met:
            return True
        self._met.add(place)
        return False

    def _problem(self, path: str, message: str, how: str) -> None:
        self.problems.append(Problem(path, 1, message, how))


def _passed_over(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~")


def _said(error: OSError) -> str:
    return f"it cannot be read: {error.strerror or error}"
