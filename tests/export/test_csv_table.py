"""A table is one for a spreadsheet: nothing in it is computed, no row breaks."""

from typing import NamedTuple

import pytest

from dlpath.export.csv_table import lines


class Row(NamedTuple):
    note: str
    minutes: int


def cell(note):
    return list(lines(Row, [Row(note, 25)]))[1].removesuffix(",25\n")


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", " =", "\t@"])
def test_no_cell_is_a_formula(begins):
    assert cell(f"{begins}1+1").startswith("'")
    assert cell(f"{begins}1+1").endswith(f"{begins[-1]}1+1")


def test_other_cells_are_as_they_were_but_for_what_would_steer_a_terminal():
    assert cell("1 + 1 = 2") == "1 + 1 = 2"
    assert cell("a\x1b[31m, b") == '"a[31m, b"'


def test_a_table_without_rows_names_its_columns():
    assert list(lines(Row, [])) == ["note,minutes\n"]
