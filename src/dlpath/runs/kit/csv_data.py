"""A table of the learner's own, read from a CSV file."""

import csv
from io import StringIO
from math import isfinite
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core.datasets import Dataset
from dlpath.errors import DlpathError
from dlpath.runs.kit.options import nearest

LARGEST = 50 * 2**20
"""Bytes: more would not fit the patience of a terminal."""
MOST_CLASSES = 20
"""More different values than this, in more than half of the rows, are no classes."""

_FILL = "fill the gap or drop the row"

Row = tuple[int, list[str]]
"""The line at which a row ends, and its fields."""


class BadTable(DlpathError):
    """A CSV file is no table that can be learned from."""

    code = "bad-table"


class UnreadableTable(BadTable):
    """A file is no CSV file at all."""

    exit = 3


def read_csv(file: Path, target: str | None) -> Dataset:
    """Return the table in ``file``: a line of names, then one sample a line.

    The column ``target``, the last one if it is ``None``, is what is to be predicted, a number or
    any label; all others must be numbers. Fields are parted by commas, semicolons or tabs.

    Raises
    ------
    BadTable
        The file is too large, not UTF-8, empty, ragged, has gaps, or holds something else than
        finite numbers. The message says in which line.
    """
    names, rows = _rows(file)
    column = _column(names, target, file)
    features = [k for k in range(len(names)) if k != column]
    if not features:
        raise BadTable(f"{file.name} has one column only", hint="it needs features beside a target")
    X = [[_number(fields[k], names[k], line, file) for k in features] for line, fields in rows]
    return Dataset(
        name=file.name,
        X=np.array(X),
        y=_targets([(line, fields[column].strip()) for line, fields in rows], names[column], file),
        features=tuple(names[k] for k in features),
        target=names[column],
        source=str(file),
    )


def refuse_quantity(data: Dataset) -> None:
    """Raise ``BadTable`` unless the target consists of two classes at least, and not of numbers."""
    count = len(np.unique(data.y))
    if count < 2:
        raise BadTable(
            f"{data.target} is {data.y[0]} in every row of {data.name}: there is nothing to tell "
            "apart",
            hint="two classes are needed at least",
        )
    if count > MOST_CLASSES and count > len(data.y) / 2:
        raise BadTable(
            f"{data.target} has {count} different values in {len(data.y)} rows of {data.name}: "
            "that is a quantity, no class",
            hint="choose a column of classes with --target, or try dlpath run linear-regression",
        )


def refuse_classes(data: Dataset) -> None:
    """Raise ``BadTable`` unless the target consists of numbers."""
    if data.y.dtype.kind not in "iuf":
        raise BadTable(
            f"{data.target} is text in {data.name}, and a number is to be predicted",
            hint="choose a column of numbers with --target, or try dlpath run mlp",
        )


def _rows(file: Path) -> tuple[list[str], list[Row]]:
    """Return the names of the columns and the rows, each as long as the names."""
    text = _text(file)
    # The names decide: a decimal comma cannot stand there.
    separator = max(",;\t", key=text.lstrip().partition("\n")[0].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        filled = [(reader.line_num, fields) for fields in reader if any(map(str.strip, fields))]
    except csv.Error as error:
        raise UnreadableTable(f"{file.name}, line {reader.line_num}: {error}") from None
    if not filled:
        raise BadTable(f"{file.name} is empty", hint="a line of names, then one sample a line")
    (_, header), *rows = filled
    names = [name.strip() for name in header]
    _check_names(names, file)
    if not rows:
        raise BadTable(f"{file.name} has names of columns, but no row below them")
    for line, fields in rows:
        if len(fields) != len(names):
            raise BadTable(
                f"{file.name}, line {line}: {len(fields)} fields, but {len(names)} columns"
            )
    return names, rows


def _text(file: Path) -> str:
    size = file.stat().st_size
    if size > LARGEST:
        raise BadTable(
            f"{file.name} has {size // 2**20} MB, more than the {LARGEST // 2**20} that are read",
            hint="take a part of it",
        )
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableTable(
            f"{file.name} is not UTF-8: byte {error.start} cannot be read", hint="save it as UTF-8"
        ) from None


def _check_names(names: list[str], file: Path) -> None:
    if "" in names:
        raise BadTable(f"column {names.index('') + 1} of {file.name} has no name")
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise BadTable(f"{file.name} has two columns called {twice!r}", hint="rename one of them")
    if all(map(_is_number, names)):
        raise BadTable(
            f"the first line of {file.name} holds numbers, names of columns are needed",
            hint="put a line of names above it",
        )


def _column(names: list[str], target: str | None, file: Path) -> int:
    if target is None:
        return len(names) - 1
    if target in names:
        return names.index(target)
    meant = nearest(target, tuple(names))
    raise BadTable(
        f"{file.name} has no column {target!r}",
        hint=f"did you mean {meant!r}?" if meant else f"it has {', '.join(names)}",
    )


def _number(field: str, name: str, line: int, file: Path) -> float:
    if not field.strip():
        raise BadTable(f"{file.name}, line {line}: {name} is empty", hint=_FILL)
    if not _is_number(field):
        raise BadTable(
            f"{file.name}, line {line}: {name} is {field!r}, needed is a number",
            hint="turn text into numbers, or leave the column out",
        )
    if not isfinite(value := float(field)):
        raise BadTable(f"{file.name}, line {line}: {name} is {field}, needed is a finite number")
    return value


def _is_number(field: str) -> bool:
    # Python's own grouping, as in 1_000, is not what a table means.
    if "_" in field:
        return False
    try:
        float(field)
    except ValueError:
        return False
    return True


def _targets(fields: list[tuple[int, str]], name: str, file: Path) -> NDArray[Any]:
    """Return whole numbers, other numbers, or text, whatever all the fields are."""
    gap = next((line for line, field in fields if not field), None)
    if gap is not None:
        raise BadTable(f"{file.name}, line {gap}: {name} is empty", hint=_FILL)
    if not all(_is_number(field) for _, field in fields):
        return np.array([field for _, field in fields])
    numbers = np.array([_number(field, name, line, file) for line, field in fields])
    with np.errstate(invalid="ignore"):
        whole = numbers.astype(np.int64)
    return whole if np.array_equal(whole, numbers) else numbers
