"""The days of a year at a glance."""

from datetime import date, timedelta

import pytest

from dlpath.planning.stats import DayWorked
from dlpath.view.heatmap import heatmap
from dlpath.view.look import Look

TODAY = date(2026, 11, 24)


def days(count, **pomodoros):
    done = {int(name[1:]): number for name, number in pomodoros.items()}
    return [
        DayWorked(TODAY - timedelta(days=back), done.get(back, 0), 0, 8 if back != 2 else 0)
        for back in reversed(range(count))
    ]


def test_a_day_is_as_dark_as_its_goal_was_reached():
    lines = heatmap(days(5, d4=1, d3=4, d1=8), Look(80))
    column = [line[6:] for line in lines[1:8]]
    assert column == [" █", " ·", "", "", "▒", "▓", "–"]


@pytest.mark.parametrize(("width", "weeks"), [(40, 34), (80, 53), (200, 53)])
def test_as_many_weeks_are_shown_as_fit_at_most_a_year(width, weeks):
    lines = heatmap(days(800, d0=3), Look(width))
    assert max(len(line) for line in lines[1:8]) == 6 + weeks
    assert max(map(len, "\n".join(lines).split("\n"))) <= width


def test_months_stand_above_the_weeks_in_which_they_begin():
    months = heatmap(days(90), Look(80))[0]
    assert months.split() == ["Aug", "Oct", "Nov"] or months.split() == ["Aug", "Sep", "Oct", "Nov"]
