"""The learner's own data, from a CSV file."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.datasets import Dataset
from dlpath.curriculum.problems import did_you_mean
from dlpath.errors import DlpathError, OutOfReach

_SEPARATORS = ",;\t"
_LONGEST_QUOTE = 20


class UnreadableData(DlpathError):
    """A file is not a CSV file at all."""

    code = "data"
    exit = 3


class UnsuitableData(DlpathError):
    """A CSV file has other columns or values than are needed."""

    code = "data"


class _Row(NamedTuple):
    line: int
    fields: list[str]


def read_csv(file: Path, target: str) -> Dataset:
    """Return the samples of a CSV file, with the column ``target`` as what is to be predicted.

    The first line names the columns; comma, semicolon or tab separates them. All columns but the
    target hold numbers. The target holds whole numbers, numbers or, if any is neither, labels.

    Raises
    ------
    OutOfReach
        The file cannot be opened.
    UnreadableData
        It is empty, not UTF-8 or not CSV.
    UnsuitableData
        The target is missing or the same throughout, two columns have one name, a row is too short
        or too long, or a value is missing or text. The message names the line and the column.
    """
    rows = list(_rows(file))
    if not rows:
        raise UnreadableData(f"{file.name} is empty")
    header = rows.pop(0)
    names = [name.strip() for name in header.fields]
    _check_names(file, names)
    if target not in names:
        raise UnsuitableData(
            f"{file.name} has no column {target!r}{did_you_mean(target, names)}",
            hint=f"its columns are {', '.join(names)}",
        )
    if len(names) == 1:
        raise UnsuitableData(f"{file.name} has no column beside {target!r} to predict it from")
    if not rows:
        raise UnsuitableData(f"{file.name} has a header and no rows")
    for row in rows:
        if len(row.fields) != len(names):
            raise UnsuitableData(
                f"{file.name}:{row.line}: {len(row.fields)} fields, the header has {len(names)}",
                hint="a field with a comma inside needs quotation marks",
            )
    columns = {
        name: _Column(file, name, rows, [row.fields[place].strip() for row in rows])
        for place, name in enumerate(names)
    }
    y = columns.pop(target).labels()
    return Dataset(
        name=file.name,
        X=np.column_stack([column.numbers() for column in columns.values()]),
        y=y,
        features=tuple(columns),
        target=target,
        source=str(file),
    )


class _Column(NamedTuple):
    file: Path
    name: str
    rows: Sequence[_Row]
    values: list[str]

    def numbers(self) -> NDArray[np.float64]:
        """Return the values as numbers; a gap or text is an error."""
        self._refuse_gaps()
        numbers = [_number(value) for value in self.values]
        for row, value, number in zip(self.rows, self.values, numbers, strict=True):
            if number is None:
                raise UnsuitableData(
                    f"{self._place(row)} holds {value[:_LONGEST_QUOTE]!r}, a number is needed",
                    hint="leave the column out, or write its values as numbers such as 0 and 1",
                )
            if not isfinite(number):
                raise self._gap(row)
        return np.array(numbers, dtype=np.float64)

    def labels(self) -> NDArray[Any]:
        """Return the values as whole numbers, numbers or text, as they all are."""
        self._refuse_gaps()
        if len(set(self.values)) == 1:
            raise UnsuitableData(
                f"{self.file.name}: column {self.name!r} is {self.values[0][:_LONGEST_QUOTE]!r} "
                "in every row, there is nothing to predict"
            )
        numbers = [_number(value) for value in self.values]
        if None in numbers:
            return np.array(self.values)
        floats = self.numbers()
        with np.errstate(invalid="ignore"):
            whole = floats.astype(np.int64)
        return whole if np.array_equal(whole, floats) else floats

    def _refuse_gaps(self) -> None:
        for row, value in zip(self.rows, self.values, strict=True):
            if not value:
                raise self._gap(row)

    def _gap(self, row: _Row) -> UnsuitableData:
        return UnsuitableData(
            f"{self._place(row)} has no value", hint="fill the gap, or leave out the row or column"
        )

    def _place(self, row: _Row) -> str:
        return f"{self.file.name}:{row.line}: column {self.name!r}"


def _rows(file: Path) -> Iterator[_Row]:
    """Yield the header and the rows that are not blank."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise OutOfReach(error) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UnreadableData(
            f"{file.name}:{line}: this is not UTF-8 text",
            hint="save it from the spreadsheet as CSV UTF-8",
        ) from error
    # The header decides: a decimal comma cannot stand there.
    separator = max(_SEPARATORS, key=text.lstrip().partition("\n")[0].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for fields in reader:
            if any(field.strip() for field in fields):
                yield _Row(reader.line_num, fields)
    except csv.Error as error:
        raise UnreadableData(f"{file.name}:{reader.line_num}: {error}") from error


def _check_names(file: Path, names: Sequence[str]) -> None:
    for place, name in enumerate(names, start=1):
        if not name:
            raise UnsuitableData(f"{file.name}:1: column {place} has no name")
    name, count = Counter(names).most_common(1)[0]
    if count > 1:
        raise UnsuitableData(f"{file.name}:1: {count} columns are called {name!r}")


def _number(value: str) -> float | None:
    # Python's own grouping, as in 1_000, is not what a data file means.
    if "_" in value:
        return None
    try:
        return float(value)
    except ValueError:
        return None
