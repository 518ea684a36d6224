"""The files of a curriculum."""

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

HEAD = "curriculum.yaml"
FOLDERS = ("phases", "reference")


class SourceFile(NamedTuple):
    """A file of a curriculum, as it was when it was looked at."""

    name: str
    """Path inside the curriculum, with forward slashes."""
    path: str
    size: int
    changed: int
    """When it was last changed, in nanoseconds."""


def source_files(curriculum: str | os.PathLike[str]) -> list[SourceFile]:
    """Return the files of a folder, the head first, the others by name; of a file, that file.

    ``curriculum.yaml`` stands for its folder. What is not there is left out.
    """
    path = os.fspath(curriculum)
    if os.path.isfile(path):  # noqa: PTH113 - this is on the way of every quick command
        folder, name = os.path.split(path)
        if name != HEAD:
            stat = os.stat(path)  # noqa: PTH116
            return [SourceFile(name, path, stat.st_size, stat.st_mtime_ns)]
        path = folder or "."
    head = [file for file in _in(path, "") if file.name == HEAD]
    return head + sorted(file for name in FOLDERS for file in _in(path, f"{name}/"))


def _in(root: str, prefix: str) -> Iterator[SourceFile]:
    try:
        with os.scandir(os.path.join(root, prefix)) as entries:  # noqa: PTH118
            for entry in entries:
                if entry.name.endswith((".yaml", ".yml")) and entry.is_file():
                    stat = entry.stat()
                    name = prefix + entry.name
                    yield SourceFile(name, entry.path, stat.st_size, stat.st_mtime_ns)
    except (FileNotFoundError, NotADirectoryError):
        return


def digest(contents: Iterable[tuple[str, bytes]]) -> str:
    """Return a hash of the names and contents of files."""
    from hashlib import sha256

    whole = sha256()
    for name, raw in contents:
        whole.update(f"{name}\0{len(raw)}\0".encode() + raw)
    return whole.hexdigest()
