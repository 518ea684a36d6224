"""The lines of an export: the first tells what it is, every other one is a row."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO, NamedTuple

from dlpath.errors import DlpathError, OutOfReach
from dlpath.progress.exchange import EXPORT, Line

LONGEST = 4_000_000
"""Bytes of a line; no row of a record comes near."""
STANDARD_INPUT = "-"


class NotAnExport(DlpathError):
    """A file to import is no export of dlpath, or is damaged."""

    code = "not-an-export"
    exit = 3

    def __init__(self, name: str, problem: str, hint: str | None = None) -> None:
        super().__init__(
            f"{name} {problem}",
            hint=hint or "nothing was changed; dlpath export FILE writes what can be imported",
        )


class Header(NamedTuple):
    """What the first line of an export says."""

    device: str | None
    revision: str | None
    """Of the schema of the record that it is from."""
    rows: int | None


class ExportFile:
    """An export that is open.

    Parameters
    ----------
    name
        How messages call it.
    """

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self.name = name
        self._stream = stream
        self.header = _header(name, self._line(1))

    def lines(self) -> Iterator[Line]:
        """Yield the rows.

        Raises
        ------
        NotAnExport
            A line is none, or the end is missing.
        """
        number, rows = 1, 0
        while text := self._line(number := number + 1):
            if text.isspace():
                continue
            yield _row(self.name, number, text)
            rows += 1
        expected = self.header.rows
        if expected is not None and rows < expected:
            raise NotAnExport(
                self.name, f"has lost its end: it holds {rows} of the {expected} rows it names"
            )

    def move_to(self, whole: BinaryIO) -> None:
        """Read the rest at once, and the rows from an empty file."""
        try:
            copyfileobj(self._stream, whole)
        except OSError as error:
            raise OutOfReach(error) from error
        whole.seek(0)
        self._stream = whole

    def _line(self, number: int) -> bytes:
        try:
            line = self._stream.readline(LONGEST + 1)
        except OSError as error:
            raise OutOfReach(error) from error
        if len(line) > LONGEST:
            raise NotAnExport(self.name, f"is no export of dlpath: line {number} has no end")
        return line


@contextmanager
def opened(file: Path | None, *, known: Callable[[str], bool]) -> Iterator[ExportFile]:
    """Open an export; standard input where no file is given.

    Parameters
    ----------
    known
        Tells whether a schema of the record is one that this dlpath knows.

    Raises
    ------
    NotAnExport
        It is none, or it was made by a newer dlpath.
    OutOfReach
        It cannot be read.
    """
    with _stream(file) as (name, stream):
        export = ExportFile(name, stream)
        revision = export.header.revision
        if revision is not None and not known(revision):
            raise NotAnExport(
                name,
                f"was made by a newer dlpath: its schema is {revision!r}",
                hint="nothing was changed; bring dlpath up to date here",
            )
        if file is not None:
            yield export
            return
        # What comes by a pipe may take its time, and the record is locked while it is read.
        with TemporaryFile() as whole:
            export.move_to(whole)
            yield export


@contextmanager
def _stream(file: Path | None) -> Iterator[tuple[str, BinaryIO]]:
    if file is None:
        yield "what comes in", sys.stdin.buffer
        return
    if not file.is_file():
        what = "is a folder" if file.is_dir() else "is no ordinary file"
        raise NotAnExport(str(file), what if file.exists() else "is not there")
    try:
        stream = file.open("rb")
    except OSError as error:
        raise OutOfReach(error) from error
    with stream:
        yield printable(file), stream


def printable(file: Path) -> str:
    """Return the name of a file as text: a file system may hold bytes that are none."""
    return file.name.encode(errors="replace").decode()


def _header(name: str, line: bytes) -> Header:
    if not line:
        raise NotAnExport(name, "is empty")
    found = _object(line)
    schema = found.get("schema") if found else None
    if found is None or not isinstance(schema, str):
        raise NotAnExport(name, "is no export of dlpath: its first line does not say so")
    if schema != EXPORT:
        kind, _, _ = EXPORT.partition("/")
        newer = schema.startswith(f"{kind}/")
        raise NotAnExport(
            name,
            "was made by a newer dlpath" if newer else f"holds {schema!r:.60}, no record",
            hint="nothing was changed; bring dlpath up to date here" if newer else None,
        )
    rows, revision, device = (found.get(key) for key in ("rows", "revision", "device"))
    return Header(
        device if isinstance(device, str) else None,
        None if revision is None else str(revision)[:20],
        rows if type(rows) is int and rows >= 0 else None,
    )


def _row(name: str, number: int, text: bytes) -> Line:
    found = _object(text)
    if found is None:
        raise NotAnExport(name, f"is damaged: line {number} is no row, or only part of one")
    table, row = found.get("table"), found.get("row")
    if not (isinstance(table, str) and isinstance(row, dict)):
        raise NotAnExport(name, f"is damaged: line {number} names no table or has no row")
    return Line(number, table, row)


def _object(text: bytes) -> dict[str, Any] | None:
    """Return the JSON object that a line is; ``None`` if it is none."""
    try:
        found = _DECODER.decode(text.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _refused(constant: str) -> None:
    # Python reads NaN and the like, which JSON does not have and no record holds.
    raise ValueError(constant)


_DECODER = json.JSONDecoder(parse_constant=_refused)
