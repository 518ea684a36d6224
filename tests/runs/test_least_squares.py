"""dlpath run least-squares."""

from math import isclose

import pytest

from dlpath.errors import DlpathError


def test_it_finds_the_line_of_the_guides_three_points(outcome_of):
    outcome = outcome_of("least-squares")
    assert outcome.metrics["error_of_the_guess"] == 22.0
    assert outcome.metrics["intercept"] == 1.5
    assert isclose(outcome.metrics["slope"], 1.357142857, abs_tol=1e-9)
    assert isclose(outcome.metrics["mean_squared_error"], 3 / 14)
    assert outcome.baseline["mean_squared_error"] == 26.0


def test_the_picture_shows_both_lines_and_the_points(outcome_of):
    (chart,) = outcome_of("least-squares").pictures
    assert [line.name for line in chart.lines] == ["a guess, 2x + 1", "best line"]
    assert sorted(zip(chart.points[0].x, chart.points[0].y, strict=True)) == [
        (3, 6),
        (6, 9),
        (12, 18),
    ]


def test_it_solves_for_several_columns_of_a_file(outcome_of, tmp_path):
    table = tmp_path / "plane.csv"
    table.write_text("a,b,z\n0,0,1\n1,0,3\n0,1,4\n1,1,6\n")
    outcome = outcome_of("least-squares", data=str(table))
    assert outcome.metrics["slope_of_a"] == 2
    assert outcome.metrics["slope_of_b"] == 3
    assert outcome.metrics["intercept"] == 1
    assert outcome.pictures[0].x_name == "z, true"


def test_a_column_that_says_the_same_as_another_is_named(outcome_of, tmp_path):
    table = tmp_path / "twice.csv"
    table.write_text("metres,feet,z\n1,2,1\n2,4,3\n3,6,4\n")
    outcome = outcome_of("least-squares", data=str(table))
    assert outcome.learned["rank"] == 2
    assert "feet" in outcome.says


def test_labels_cannot_be_the_target(outcome_of, tmp_path):
    table = tmp_path / "kinds.csv"
    table.write_text("size,kind\n1,small\n9,large\n")
    with pytest.raises(DlpathError) as error:
        outcome_of("least-squares", data=str(table))
    assert "kind is text" in error.value.message
