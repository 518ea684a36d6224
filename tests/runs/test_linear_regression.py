"""dlpath run linear-regression."""

from math import isclose

import pytest

from dlpath.errors import DlpathError


def test_a_hundred_steps_end_where_the_guides_do(outcome_of, steps):
    outcome = outcome_of("linear-regression")
    assert isclose(outcome.metrics["intercept"], 3.30446237, abs_tol=1e-8)
    assert isclose(outcome.metrics["slope"], 2.96606269, abs_tol=1e-8)
    assert isclose(outcome.learned["best"]["intercept"], 4.10729927, abs_tol=1e-8)
    assert isclose(outcome.learned["best"]["coef"][0], 2.2189781, abs_tol=1e-8)
    assert len(steps) == len(outcome.curve) == 100
    assert outcome.metrics["mean_squared_error"] < outcome.baseline["mean_squared_error"]


def test_with_time_it_arrives_and_says_so(outcome_of):
    outcome = outcome_of("linear-regression", learning_rate=0.5, epochs=500)
    assert "arrived" in outcome.says


def test_the_picture_follows_the_line_from_the_first_to_the_best(outcome_of):
    chart, _ = outcome_of("linear-regression").pictures
    assert [line.name for line in chart.lines] == [
        "the best line",
        "the first line",
        "after 10 epochs",
        "the line learned",
    ]


def test_small_batches_learn_as_well(outcome_of):
    outcome = outcome_of("linear-regression", data="petals", batch_size=10)
    assert outcome.metrics["mean_squared_error"] < 0.06


def test_columns_of_a_file_may_be_of_any_size(outcome_of, tmp_path):
    table = tmp_path / "houses.csv"
    rows = (
        f"{area},{rooms},{1000 * area + 10 * rooms}" for area in range(50, 90) for rooms in (1, 5)
    )
    table.write_text("\n".join(["area,rooms,price", *rows]))
    outcome = outcome_of("linear-regression", data=str(table), learning_rate=0.3)
    assert outcome.metrics["mean_squared_error"] < 1e-3
    assert "scaled" in outcome.data


@pytest.mark.parametrize(("learning_rate", "epochs"), [(3.0, 100), (1e30, 1)])
def test_too_high_a_learning_rate_is_named(outcome_of, learning_rate, epochs):
    with pytest.raises(DlpathError) as error:
        outcome_of("linear-regression", learning_rate=learning_rate, epochs=epochs)
    assert error.value.code == "diverged"
