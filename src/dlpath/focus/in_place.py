"""Changing a file that cannot be replaced, in steps that can be finished after a crash.

A file that is mounted by itself, as in containers, cannot be replaced by another; nor can one in a
folder that is not ours. Before it is overwritten, what it was and what it is to be is put aside.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_HEAD = b"dlpath: %d bytes as they were, and after them what they were to be\n"


def overwrite(file: Path, before: bytes, after: bytes, *, aside: Path) -> None:
    """Make ``after`` of a file that holds ``before``; whatever happens, ``finish`` ends it.

    Raises
    ------
    OSError
        It cannot be written. It is as it was, or ``aside`` is left to finish it.
    """
    write_new(aside, _HEAD % len(before) + before + after)
    try:
        _overlay(file, before, after)
    except OSError:
        with suppress(OSError):
            if (now := file.read_bytes()) != before:
                _overlay(file, now, before)
            aside.unlink()
        raise
    aside.unlink()


def finish(file: Path, *, aside: Iterable[Path]) -> None:
    """Finish what an ``overwrite`` that was cut off has begun; if others wrote since, leave it.

    Raises
    ------
    OSError
        It cannot be read or written.
    """
    for copy in aside:
        try:
            head, _, rest = _trusted(copy).partition(b"\n")
        except FileNotFoundError:
            continue
        number = head.split()[1:2]
        length = int(number[0]) if number and number[0].isdigit() else len(rest)
        before, after = rest[:length], rest[length:]
        # A copy that is itself cut off was never followed by a change.
        if after and _is_between(file.read_bytes(), before, after):
            _overlay(file, before, after)
        copy.unlink(missing_ok=True)


def _trusted(copy: Path) -> bytes:
    """Return what is in a copy; to the system's own user, one of anybody else's says nothing.

    It lies where the learner may write, and who can write there is not to write the hosts file.
    """
    with copy.open("rb") as stream:
        found = os.fstat(stream.fileno())
        if os.name != "nt" and os.geteuid() == 0 and (copy.is_symlink() or found.st_uid != 0):
            return b""
        return stream.read()


def _is_between(content: bytes, before: bytes, after: bytes) -> bool:
    """Tell whether ``content`` is what a write of ``after`` over ``before`` left when cut off."""
    written = _common(content, after)
    return content not in (before, after) and content[written:] == before[written:]


def _overlay(file: Path, before: bytes, after: bytes) -> None:
    same = _common(before, after)
    descriptor = os.open(file, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    try:
        os.lseek(descriptor, same, os.SEEK_SET)
        _write_all(descriptor, after[same:])
        os.ftruncate(descriptor, len(after))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _common(one: bytes, other: bytes) -> int:
    """Return how many bytes two contents share at the start."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def write_new(file: Path, content: bytes) -> None:
    """Write a file that nobody else can read, in the place of one that may be there."""
    file.unlink(missing_ok=True)
    # Exclusively: in a folder that others can write in, a link could wait under that name.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags, 0o600)
    try:
        _write_all(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]
