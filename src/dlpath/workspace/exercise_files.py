"""The learner's own files of the exercises: one each, made once and never written over."""

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dlpath.errors import DlpathError


class NotStarted(DlpathError):
    """There is no file of the learner's for an exercise yet."""

    code = "not-started"

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(
            f"there is no file for {name} yet; it would be {path}",
            hint=f"dlpath exercise start {name} makes it, --file names another",
        )


class StartedElsewhere(DlpathError):
    """The learner's file for an exercise lies in another folder already."""

    code = "started"

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(
            f"{name} is begun already, in {path}",
            hint="go on with that file, or move it yourself and start again with --dir",
        )


class InTheWay(DlpathError):
    """Where the learner's file would be, there is something else."""

    code = "in-the-way"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is no ordinary file, and your file would go there",
            hint="move it away, or name another folder with --dir",
        )


class Started(NamedTuple):
    """The learner's file, and whether it was made just now."""

    path: Path
    made: bool


class ExerciseFiles:
    """The files of one learner.

    They lie in ``folder`` unless the learner wants one elsewhere: then a small file beside the
    others, ``NAME.path``, says where.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, name: str) -> Path:
        """Return where the file of an exercise is, or would be."""
        with suppress(OSError, UnicodeDecodeError, ValueError):
            elsewhere = Path(self._pointer(name).read_text(encoding="utf-8").strip())
            if elsewhere.is_file():
                return elsewhere
        return self._folder / f"{name}.py"

    def begun(self, name: str) -> bool:
        """Tell whether the learner has a file for an exercise."""
        return self.path(name).is_file()

    def existing(self, name: str) -> Path:
        """Return the file of an exercise.

        Raises
        ------
        NotStarted
            There is none.
        """
        if not self.begun(name):
            raise NotStarted(name, self.path(name))
        return self.path(name)

    def start(self, name: str, starter: str, *, folder: Path | None = None) -> Started:
        """Make the file of an exercise from its starter, in ``folder`` if one is named.

        A file that is there is left as it is.

        Raises
        ------
        StartedElsewhere
            It is begun in another folder than the one named.
        InTheWay
            There is a folder, a pipe or a link to nowhere in its place.
        OSError
            It cannot be made.
        """
        wanted = folder and folder / f"{name}.py"
        if self.begun(name):
            if wanted is not None and wanted.resolve() != self.path(name).resolve():
                raise StartedElsewhere(name, self.path(name))
            return Started(self.path(name), made=False)
        self._folder.mkdir(parents=True, exist_ok=True)
        path = wanted or self._folder / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        made = _made(path, starter)
        if not path.is_file():
            raise InTheWay(path)
        pointer = self._pointer(name)
        if wanted is None:
            pointer.unlink(missing_ok=True)
        else:
            pointer.write_text(f"{path.resolve()}\n", encoding="utf-8")
        return Started(path, made)

    def reset(self, name: str, starter: str, *, stamp: str) -> Path:
        """Begin anew, and return the copy that keeps what was written.

        ``stamp`` is part of the name of the copy. The copy is whole before the file is touched; a
        link stays one.

        Raises
        ------
        NotStarted
            There is no file.
        OSError
            The copy or the file cannot be written.
        """
        path = self.existing(name).resolve()
        kept = next(
            candidate
            for number in range(1000)
            if _made(
                candidate := path.with_name(f"{name}.{stamp}{f'-{number}' if number else ''}.py"),
                path.read_bytes(),
            )
        )
        fresh = path.with_name(f".{name}.new")
        fresh.unlink(missing_ok=True)
        _made(fresh, starter)
        try:
            os.replace(fresh, path)  # noqa: PTH105 - as one step, on every system
        finally:
            fresh.unlink(missing_ok=True)
        return kept

    def _pointer(self, name: str) -> Path:
        return self._folder / f"{name}.path"


def _made(path: Path, content: str | bytes) -> bool:
    """Make a file, whole or not at all, unless there is one; tell whether it was made."""
    data = content.encode() if isinstance(content, str) else content
    try:
        file = path.open("xb")
    except FileExistsError:
        return False
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink()  # half a file would be taken for the learner's
        raise
    return True
