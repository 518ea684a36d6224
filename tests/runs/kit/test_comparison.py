"""Several values of one option."""

import pytest

from dlpath.errors import DlpathError, UsageError
from dlpath.runs import gradient_descent, mlp
from dlpath.runs.kit.comparison import Comparison, variation, worded
from dlpath.runs.kit.running import run_report


def compared(name, compare, **told):
    steps = []
    report = run_report(
        name, told, compare=compare, plot=None, watch=steps.append, stopwatch=lambda: 0.0
    )
    assert isinstance(report, Comparison)
    return report, steps


def test_each_value_is_run_and_the_curves_are_drawn_together(outcome_of):
    report, _ = compared("gradient-descent", "learning-rate=0.01,0.1")
    assert [trial.value for trial in report.trials] == ["0.01", "0.1"]
    alone = outcome_of("gradient-descent", learning_rate=0.1)
    assert report.trials[1].metrics == alone.metrics
    (chart,) = report.pictures
    assert [line.name for line in chart.lines] == ["0.01", "0.1"]
    assert chart.lines[1].y == alone.curve
    assert report.parameters == {"epochs": 60, "optimizer": "sgd"}


@pytest.mark.parametrize(
    ("text", "option", "values"),
    [
        ("learning-rate=0.1,0.01", "learning_rate", (0.1, 0.01)),
        ("--learning_rate=1,2", "learning_rate", (1.0, 2.0)),
        ("optimizer=sgd,momentum,adam", "optimizer", ("sgd", "momentum", "adam")),
        ("hidden=none,32,32x32", "hidden", ((), (32,), (32, 32))),
        ("seed=0,1", "seed", (0, 1)),
        ("epochs=5,5,7", "epochs", (5, 7)),
    ],
)
def test_any_option_that_decides_how_it_learns_can_be_compared(text, option, values):
    assert variation(text, "mlp", mlp.ABOUT) == (option, values)


@pytest.mark.parametrize(
    "text",
    [
        "learning-rate",
        "learning-rate=",
        "=1,2",
        "learning-rate=0.1",
        "learning-rate=0.1,0.1",
        "learning-rate=a,b",
        "data=iris,digits",
        "momentum=1,2",
        "epochs=1,2,3,4,5,6,7,8,9",
    ],
)
def test_what_cannot_be_compared_is_a_usage_error(text):
    with pytest.raises(UsageError) as error:
        variation(text, "mlp", mlp.ABOUT)
    assert error.value.hint


def test_a_mistyped_option_suggests_the_nearest():
    with pytest.raises(UsageError) as error:
        variation("learningrate=1,2", "gradient-descent", gradient_descent.ABOUT)
    assert error.value.hint == "did you mean 'learning_rate'?"


def test_a_value_that_comes_to_nothing_does_not_spoil_the_others():
    report, _ = compared("linear-regression", "learning-rate=0.01,3")
    assert report.trials[0].failed is None
    assert "grows without end" in report.trials[1].failed
    (chart,) = report.pictures
    assert [line.name for line in chart.lines] == ["0.01"]


def test_if_nothing_comes_of_any_value_the_reason_is_said():
    with pytest.raises(DlpathError) as error:
        compared("linear-regression", "learning-rate=3,4")
    assert "grows without end" in error.value.message


def test_progress_goes_on_from_value_to_value():
    _, steps = compared("linear-regression", "learning-rate=0.01,0.02", epochs=10)
    assert [step.done for step in steps] == list(range(1, 21))
    assert {step.total for step in steps} == {20}
    assert steps[0].note.startswith("learning rate 0.01: ")


def test_a_run_without_a_curve_has_no_picture_to_compare():
    report, _ = compared("least-squares", "seed=1,2")
    assert report.pictures == ()


def test_values_are_worded_as_they_are_typed():
    assert [worded(value) for value in ((), (8, 4), 1e-3, 5, "adam")] == [
        "none",
        "8x4",
        "0.001",
        "5",
        "adam",
    ]
