"""A file that commands read, change and replace: one at a time, and whole or not at all."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from dlpath.errors import DlpathError

PATIENCE = 5.0
"""Seconds to wait for another command; changing a file takes a few milliseconds."""


class FileBusy(DlpathError):
    """Another command kept the settings locked for too long."""

    code = "busy"
    exit = 4


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Hold the lock beside ``file``, so that nobody else changes what was read of it.

    Raises
    ------
    FileBusy
        Somebody else held it for ``PATIENCE`` seconds.
    OSError
        The lock cannot be made.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(f"{file}.lock", timeout=PATIENCE, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise FileBusy(
            f"{file} is locked by another command that takes long", hint="try again in a moment"
        ) from None
    try:
        yield
    finally:
        lock.release()


def replace(file: Path, content: bytes) -> None:
    """Write ``content`` so that a crash leaves the old file or the new one, and nothing beside.

    A link stays a link: the file it leads to is replaced. A file that is there keeps its mode.

    Raises
    ------
    OSError
        It cannot be written; the old file is as it was.
    """
    replace_by(file, (content,))


def replace_by(file: Path, parts: Iterable[bytes], *, private: bool = False) -> None:
    """Write ``parts`` as ``replace`` does, one after the other; ``private`` for the owner alone.

    Raises
    ------
    OSError
        It cannot be written; the old file is as it was.
    """
    place = Path(os.path.realpath(file))
    if place.exists() and not place.is_file():
        # Where a link leads to a device, a file would take the place of the device.
        raise OSError(errno.EINVAL, "it is no ordinary file", str(file))
    new = place.with_name(f".{place.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    mode = 0o600 if private else 0o666
    try:
        # Exclusively: in a folder that others can write in, a link could wait under that name.
        with open(new, "xb", opener=partial(os.open, mode=mode)) as stream:
            stream.writelines(parts)
            stream.flush()
            os.fsync(stream.fileno())
        if place.exists() and not private:
            shutil.copymode(place, new)
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)
