"""A table of past work, as another program wrote it: comma-separated values of some sort."""

import csv
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from dlpath.errors import DlpathError, OutOfReach

LARGEST = 50_000_000
"""Bytes; a life of work has fewer."""
_SEPARATORS = ",;\t"


class NotATable(DlpathError):
    """A file is no table of past work."""

    code = "not-a-table"
    exit = 3

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(
            f"{file} {problem}",
            hint="nothing was changed; the first line names the columns, such as task,date,minutes",
        )


class PastFile(NamedTuple):
    """A table as text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Each with the number of its last line; as long as ``columns``."""


def read(file: Path) -> PastFile:
    """Return the table in a file; whether commas, semicolons or tabs part it is told from line 1.

    Raises
    ------
    NotATable
        It is none.
    OutOfReach
        It cannot be read.
    """
    if not file.is_file():
        what = "is a folder" if file.is_dir() else "is no ordinary file"
        raise NotATable(file, what if file.exists() else "is not there")
    try:
        if file.stat().st_size > LARGEST:
            raise NotATable(file, f"is larger than {LARGEST // 1_000_000} MB")
        text = file.read_text("utf-8-sig")
    except OSError as error:
        raise OutOfReach(error) from error
    except UnicodeDecodeError:
        raise NotATable(file, "is no text in UTF-8") from None
    first = text.partition("\n")[0]
    if not first.strip():
        raise NotATable(file, "is empty" if not text.strip() else "names no columns in line 1")
    separator = max(_SEPARATORS, key=first.count)
    try:
        table = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
        columns = tuple(name.strip() for name in next(table))
        rows = tuple(
            (table.line_num, (*map(str.strip, row), *[""] * len(columns))[: len(columns)])
            for row in table
            if any(map(str.strip, row))
        )
    except csv.Error as error:
        raise NotATable(file, f"is no table: {error}") from None
    return PastFile(columns, rows)
