"""The compiled index: the curriculum as JSON in the cache folder, for commands that must be quick.

The file has three lines: what it was made of, the path, and the reference, which quick commands do
not parse. It is trusted when every file of the curriculum has the size and time it had; when only
times have changed and the contents have not, it is brought up to date. Deleting it does no harm.
"""

import json
import os
from binascii import crc32
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dlpath
from dlpath.curriculum.files import SourceFile, digest, source_files
from dlpath.curriculum.packing import unpacking
from dlpath.curriculum.path import Curriculum
from dlpath.errors import DlpathError

if TYPE_CHECKING:
    from dlpath.curriculum.reference import Reference

FILE = "curriculum.json"
"""Name of the index in the cache folder."""

# Some file systems tell times in steps of two seconds: a file hardly older than the index may have
# been changed again since, in the same step.
_STEP = 2_000_000_000


class CurriculumBroken(DlpathError):
    """The curriculum in use has problems."""

    code = "curriculum"
    exit = 3


def load(location: Path, cache: Path) -> Curriculum:
    """Return the curriculum of a folder or file, from the index in ``cache`` if that is up to date.

    An index that is damaged or cannot be written costs time and is no error.

    Raises
    ------
    CurriculumBroken
        With the first problem, where it is, and how many there are.
    """
    files = _files(location)
    lines = _lines(location, cache, files)
    found: Curriculum | None = _unpacked(Curriculum, lines[1]) if lines else None
    return found or _compiled(location, cache, files)[0]


def load_reference(location: Path, cache: Path) -> "Reference":
    """Return what the curriculum brings along to look things up in; see ``load``."""
    from dlpath.curriculum.reference import Reference

    files = _files(location)
    lines = _lines(location, cache, files)
    found: Reference | None = _unpacked(Reference, lines[2]) if lines else None
    return found or _compiled(location, cache, files)[1]


def _files(location: Path) -> list[SourceFile]:
    try:
        return source_files(location)
    except OSError as error:
        raise CurriculumBroken(f"{location} cannot be read: {error.strerror}") from error


def _lines(location: Path, cache: Path, files: list[SourceFile]) -> list[bytes] | None:
    """Return the lines of the index if it stands for ``files``."""
    try:
        with (cache / FILE).open("rb") as stream:
            made = os.fstat(stream.fileno()).st_mtime_ns
            lines = stream.read().split(b"\n")
        header = json.loads(lines[0])
        if header["key"] != _key(location) or header["sums"] != _sums(lines):
            return None
        unchanged = header["files"] == _stats(files)
        if unchanged and all(file.changed + _STEP < made for file in files):
            return lines
        if header["digest"] != digest((f.name, Path(f.path).read_bytes()) for f in files):
            return None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    _write(cache, {**header, "files": _stats(files)}, lines[1:])
    return lines


def _unpacked(kind: Any, line: bytes) -> Any:
    """Return the value of a line; ``None`` if it was written by another version."""
    unpack = unpacking(kind)
    try:
        return unpack and unpack(json.loads(line))
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _compiled(
    location: Path, cache: Path, files: list[SourceFile]
) -> tuple[Curriculum, "Reference"]:
    """Read the curriculum and write the index; ``files`` were looked at before."""
    from dlpath.curriculum.loader import read

    reading = read(location)
    if reading.curriculum is None:
        count = len(reading.problems)
        found = "a problem" if count == 1 else f"{count} problems, the first"
        raise CurriculumBroken(
            f"the curriculum has {found}: {reading.problems[0]}",
            hint=f"dlpath curriculum validate {location} lists all that is wrong",
        )
    parts = [json.dumps(part).encode() for part in (reading.curriculum, reading.reference)]
    header = {
        "key": _key(location),
        "sums": _sums([b"", *parts]),
        "files": _stats(files),
        "digest": reading.curriculum.digest,
    }
    _write(cache, header, parts)
    return reading.curriculum, reading.reference


def _key(location: Path) -> list[str]:
    return [dlpath.__version__, os.path.abspath(location)]  # noqa: PTH100 - resolving links costs


def _stats(files: list[SourceFile]) -> list[list[Any]]:
    return [[name, size, changed] for name, _, size, changed in files]


def _sums(lines: list[bytes]) -> list[int]:
    return [crc32(line) for line in lines[1:3]]


def _write(cache: Path, header: dict[str, Any], parts: list[bytes]) -> None:
    """Replace the index in one step, so that a reader finds the old one or the new one."""
    new = cache / f"{FILE}.{os.getpid()}.new"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        new.write_bytes(b"\n".join((json.dumps(header).encode(), *parts)))
        new.replace(cache / FILE)
    except OSError:
        with suppress(OSError):
            new.unlink()
