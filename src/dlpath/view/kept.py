"""The page of the last ``next``, ``status`` or ``prompt``, kept as long as it would be the same.

A shell prompt asks at every line, and mostly nothing has changed since. A page is kept beside what
it was made from: the words of the command, the look of the terminal, and the size and time of every
file that was read. Whatever differs makes the page worthless, and so does the end of the study day.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TextIO

from dlpath import __version__, clock
from dlpath.settings.folders import Folders, folders
from dlpath.view.look import look

if TYPE_CHECKING:
    from dlpath.context import Context

KEPT_COMMANDS = ("next", "status", "prompt")
_VARIABLES = ("DLPATH_HOME", "DLPATH_NOW", "TZ")
_SETTLED = 50_000_000
"""Nanoseconds. A file younger than this may change again without its time showing it."""


class Snapshot(NamedTuple):
    """What a page is made from, seen before it is made."""

    file: str
    """Where the page is kept."""
    asked: str
    """The command and the look of the terminal."""
    read: str
    """The state of the files it is made from."""
    newest: int
    """When the newest of them changed, in nanoseconds of the system's clock."""


def page(argv: Sequence[str], environ: Mapping[str, str], stream: TextIO) -> str | None:
    """Return the kept page for a command, if it still holds."""
    words = _words(argv, environ)
    if words is None:
        return None
    where = folders(environ)
    try:
        with open(_file(where, words), encoding="utf-8", newline="") as kept:  # noqa: PTH123 - pathlib is slower
            asked, read, until, curriculum, length, text = kept.read().split("\n", 5)
    except (OSError, ValueError):
        return None
    if asked != _asked(words, environ, stream) or clock.epoch() >= float(until):
        return None
    whole = len(text) == int(length)
    return text if whole and read == _state(where, curriculum)[0] else None


def snapshot(argv: Sequence[str], stream: TextIO, app: "Context") -> Snapshot | None:
    """Return what the page of this command will be made from; ``None`` if it is not to be kept."""
    words = _words(argv, app.environ)
    if words is None:
        return None
    where = app.folders
    read, newest = _state(where, str(app.curriculum_folder))
    return Snapshot(_file(where, words), _asked(words, app.environ, stream), read, newest)


def keep(seen: Snapshot, app: "Context") -> None:
    """Keep the page that was shown. Failing to is no harm."""
    if not app.shown or clock.epoch() * 1e9 - seen.newest < _SETTLED:
        return
    until = "inf" if app.environ.get("DLPATH_NOW") else app.holds_until.timestamp()
    new = f"{seen.file}.{os.getpid()}"
    curriculum, length = str(app.curriculum_folder), str(len(app.shown))
    lines = (seen.asked, seen.read, str(until), curriculum, length, app.shown)
    try:
        with open(new, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123
            file.write("\n".join(lines))
        os.replace(new, seen.file)  # noqa: PTH105
    except OSError:
        with suppress(OSError):
            os.unlink(new)  # noqa: PTH108


def _words(argv: Sequence[str], environ: Mapping[str, str]) -> Sequence[str] | None:
    """Return the words of a command whose page is kept; a database server is not watched."""
    words = argv or ("next",)
    if words[0] not in KEPT_COMMANDS or environ.get("DLPATH_DATABASE_URL"):
        return None
    return words


def _file(where: Folders, words: Sequence[str]) -> str:
    return f"{where.cache}/{words[0]}.page"


def _asked(words: Sequence[str], environ: Mapping[str, str], stream: TextIO) -> str:
    style = look(environ, stream, plain=False, colour=False)
    variables = [environ.get(name, "") for name in _VARIABLES]
    return repr((__version__, *words, *style, stream.encoding, *variables))


def _state(where: Folders, curriculum: str) -> tuple[str, int]:
    """Return the state of all files that a page is made from, and when the newest changed."""
    record = str(where.record)
    files = [record, f"{record}-wal", str(where.settings), f"{where.cache}/forecast.json"]
    seen = [*map(_stamp, files), *_stamps_of(curriculum)]
    return repr(seen), max((stamp[0] for stamp in seen), default=0)


def _stamps_of(curriculum: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stamps of the files of a curriculum, which is a folder or one file."""
    yield _stamp(curriculum)
    for folder in (curriculum, f"{curriculum}/phases", f"{curriculum}/reference"):
        with suppress(OSError):
            names = sorted(entry.name for entry in os.scandir(folder))
            yield from (_stamp(f"{folder}/{name}") for name in names)


def _stamp(path: str) -> tuple[int, int, str]:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return (0, 0, path)
    return (found.st_mtime_ns, found.st_size, path)
