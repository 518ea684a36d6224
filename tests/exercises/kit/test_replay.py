"""A snippet that is pasted into Python makes the failed call again."""

import subprocess
import sys

import numpy as np
import pytest

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.judging import judge
from dlpath.exercises.kit.replay import inputs
from dlpath.sandbox.values import Source


def failed(worker, name, old, new):
    solution = bank.texts(name).solution
    assert solution.count(old) == 1
    text = solution.replace(old, new)
    verdict = judge(bank.exercise(name), Source(text, f"{name}.py"), worker)
    return text, [check for check in verdict.failed if check.replay]


def test_a_small_call_is_written_out_and_shows_both_numbers(worker):
    _, checks = failed(worker, "least-squares", "np.mean(error**2)", "np.sum(error**2)")
    lines = checks[0].replay.splitlines()

    assert "mine = run_path('least-squares.py')" in lines
    assert "slope = 2.0" in lines
    assert "mine['mean_squared_error'](x, y, slope, intercept)" in lines
    assert lines[-1] == "# 66 where 22 is right"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("least-squares", "np.mean(error**2)", "np.sum(error**2)"),
        ("least-squares", "np.linalg.solve(X.T @ X, X.T @ y)", "X.T @ y"),
    ],
)
def test_the_snippet_runs_where_the_file_lies(name, old, new, worker, tmp_path):
    text, checks = failed(worker, name, old, new)
    (tmp_path / f"{name}.py").write_text(text)
    for check in (checks[0], checks[-1]):
        *_, call = [line for line in check.replay.splitlines() if not line.startswith("#")]
        snippet = check.replay.replace(call, f"print(repr({call}))")
        ran = subprocess.run(
            [sys.executable, "-c", snippet], cwd=tmp_path, capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stderr
        gave = [line[7:] for line in check.replay.splitlines() if line.startswith("# gave ")]
        if gave:
            assert ran.stdout.startswith(gave[0])


def test_a_stand_in_of_the_exercise_is_found_again(worker, tmp_path):
    exercise, texts = bank.exercise("gradient-descent"), bank.texts("gradient-descent")
    text = texts.solution.replace("learning_rate * gradient", "learning_rate + gradient")
    text = text if text != texts.solution else texts.solution.replace("- ", "+ ")
    verdict = judge(exercise, Source(text, "gradient-descent.py"), worker)
    (tmp_path / "gradient-descent.py").write_text(text)
    snippets = [check.replay for check in verdict.failed if "props[" in (check.replay or "")]

    assert snippets
    ran = subprocess.run([sys.executable, "-c", snippets[0]], cwd=tmp_path, capture_output=True)
    assert ran.returncode == 0, ran.stderr


def test_inputs_are_the_same_for_the_same_seed_and_others_for_another():
    check = "finds the best coefficients"
    one, two = inputs("least-squares", check), inputs("least-squares", check)
    other = inputs("least-squares", check, seed=1)

    assert np.array_equal(one[0], two[0])
    assert not np.array_equal(one[0], other[0])


def test_a_function_that_does_not_run_is_called_again_with_inputs_too_large_to_write_out(
    worker, tmp_path
):
    text = bank.texts("mlp").solution.replace("def sgd(", "def sgd(*_):\n    1 / 0\n\ndef other(")
    verdict = judge(bank.exercise("mlp"), Source(text, "mlp.py"), worker, layers=("runs", "values"))
    (tmp_path / "mlp.py").write_text(text)
    snippets = [c.replay for c in verdict.failed if c.function == "sgd" and c.layer == "runs"]

    [snippet] = [one for one in snippets if "import inputs" in one]
    ran = subprocess.run(
        [sys.executable, "-c", snippet], cwd=tmp_path, capture_output=True, text=True
    )
    assert "ZeroDivisionError" in ran.stderr.splitlines()[-1]


@pytest.mark.parametrize("text", ["def predict(", "import numpy as np\n"])
def test_without_a_call_there_is_nothing_to_make_again(text, worker):
    verdict = judge(bank.exercise("perceptron"), Source(text, "perceptron.py"), worker)
    assert verdict.failed
    assert {check.replay for check in verdict.failed} == {None}
