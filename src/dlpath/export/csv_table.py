"""Rows as a table of comma-separated values, for a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from dlpath.view.look import inkless

_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes a cell that begins so for."""


def lines(kind: type[Any], rows: Iterable[Any]) -> Iterator[str]:
    """Yield a line of the names of the columns, and one for each row.

    A text that a spreadsheet would compute as a formula is preceded by an apostrophe. What would
    steer a terminal, which the table may be printed on, is left out.

    Parameters
    ----------
    kind
        The named tuple that each row is.
    """
    made: list[str] = []
    writer = csv.writer(_Into(made), lineterminator="\n")
    writer.writerow(kind._fields)
    for row in rows:
        yield from made
        made.clear()
        writer.writerow(map(_cell, row))
    yield from made


class _Into:
    """What a writer writes into."""

    def __init__(self, made: list[str]) -> None:
        self.write = made.append


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = inkless(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
