"""Columns: as high as their amounts, side by side."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from dlpath.export.html.columns import HEIGHT, LEFT, TOP, WIDTH, of_hours, of_weeks, picture
from dlpath.progress.statistics import WeekWorked


def test_a_column_is_as_high_as_its_amount():
    drawn = picture([0, 5, 10], [])
    assert drawn.top == 10
    assert [item.height for item in drawn.columns] == [0, HEIGHT / 2, HEIGHT]
    assert all(item.y + item.height == TOP + HEIGHT for item in drawn.columns)


def test_columns_share_the_width_and_do_not_touch():
    columns = picture([1] * 24, []).columns
    for one, two in pairwise(columns):
        assert one.x + one.width < two.x
    assert columns[0].x > LEFT
    assert columns[-1].x + columns[-1].width < LEFT + WIDTH


def test_hours_are_named_where_they_begin():
    drawn = of_hours([60] * 24)
    assert drawn.top == 2
    assert [name for _, name in drawn.marks] == ["0", "6", "12", "18", "24"]
    assert (drawn.marks[0][0], drawn.marks[-1][0]) == (LEFT, LEFT + WIDTH)


@pytest.mark.parametrize("count", [1, 2, 10, 52])
def test_weeks_are_named_by_months_inside_the_picture(count):
    first = date(2026, 1, 5)
    weeks = [WeekWorked(first + timedelta(days=7 * k), 2, 50) for k in range(count)]
    drawn = of_weeks(weeks)
    assert len(drawn.columns) == count
    assert len(drawn.marks) <= 5
    assert all(LEFT < x < LEFT + WIDTH for x, _ in drawn.marks)
