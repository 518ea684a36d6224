"""The file that an export is written into: nothing else is overwritten."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dlpath.errors import DlpathError, OutOfReach
from dlpath.settings.replacement import replace, replace_by


class NotOurs(DlpathError):
    """Something else is in the file that is to be written."""

    code = "not-ours"


def write(file: Path, content: bytes, *, is_ours: Callable[[Path], bool], force: bool) -> None:
    """Write a file whole or not at all.

    Parameters
    ----------
    is_ours
        Tells whether what is in the file was written by us.
    force
        Whether something else may be overwritten.

    Raises
    ------
    NotOurs
        Something else is in the file, and it is not to be overwritten.
    OutOfReach
        The file cannot be written; it is then as it was before.
    """
    with _within_reach(file):
        _refuse(file, is_ours=is_ours, force=force)
        replace(file, content)


def write_parts(file: Path, parts: Iterable[str], *, force: bool) -> None:
    """Write a text of any length whole or not at all, for its owner alone.

    Raises
    ------
    NotOurs
        Something is in the file, and ``force`` is not given.
    OutOfReach
        The file cannot be written; it is then as it was before.
    """
    with _within_reach(file):
        if file.is_file() and file.stat().st_size and not force:
            raise NotOurs(
                f"{file} is there already, so it is left as it is",
                hint="name another file, or add --force to write over it",
            )
        _refuse(file, is_ours=lambda _: False, force=force)
        replace_by(file, (part.encode() for part in parts), private=True)


@contextmanager
def _within_reach(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutOfReach(error, at=file) from error


def _refuse(file: Path, *, is_ours: Callable[[Path], bool], force: bool) -> None:
    if not file.exists():
        return
    if not file.is_file():
        what = "is a folder" if file.is_dir() else "is no ordinary file"
        raise NotOurs(f"{file} {what}, so it is left as it is", hint="name another file")
    if file.stat().st_size and not force and not is_ours(file):
        raise NotOurs(
            f"{file} was not written by dlpath, so it is left as it is",
            hint="name another file, or add --force to write over it",
        )
