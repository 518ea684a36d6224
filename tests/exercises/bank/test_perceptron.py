"""The perceptron: the lesson's walk, Novikoff's bound, and the solution beside dlpath.core."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.datasets import iris, or_table, xor_table
from dlpath.core.perceptron import Perceptron
from dlpath.exercises.bank.perceptron import checks
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.exercise import Judged
from dlpath.exercises.kit.judging import judge
from dlpath.exercises.kit.oracle import Solution
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker

TEXTS = bank.texts("perceptron")
SOLUTION = Solution(TEXTS.solution)


def test_the_lesson_walks_over_the_rows_of_or():
    data = or_table()
    walked = [
        line.split() for line in TEXTS.statement.splitlines() if "(0," in line or "(1," in line
    ]
    rows = [
        words[words.index("(0,") if "(0," in words else words.index("(1,") :] for words in walked
    ]
    table = [words for words in rows if len(words) > 4 and words[2].isdigit()]
    w, b, at = np.zeros(2), 0.0, 0
    for _ in range(2):
        for x, target in zip(data.X, data.y, strict=True):
            total, output = w @ x + b, SOLUTION.predict(x[None], w, b)[0]
            said = [word.replace("−", "-") for word in table[at][2:5]]
            assert [float(word) for word in said] == [target, total, output]
            w, b = SOLUTION.update(x, target, w, b, 1.0)
            at += 1
    assert at == len(table)


def test_the_lesson_tells_how_or_ends():
    data = or_table()
    w, b, mistakes = SOLUTION.fit(data.X, data.y, 1.0, 4)
    assert mistakes == [2, 2, 1, 0]
    assert (list(w), b) == ([1, 1], -1)


def test_no_walk_over_xor_is_without_a_mistake():
    data = xor_table()
    assert min(SOLUTION.fit(data.X, data.y, 1.0, 50)[2]) > 0


def test_two_kinds_of_iris_are_parted():
    data = iris()
    two = data.y != "virginica"
    y = (data.y[two] == "versicolor").astype(int)
    w, b, mistakes = SOLUTION.fit(data.X[two], y, 1.0, 20)
    assert mistakes[-1] == 0
    assert np.array_equal(SOLUTION.predict(data.X[two], w, b), y)


def test_the_solution_agrees_with_the_core_where_no_sample_is_on_the_border():
    rng = np.random.default_rng(4)
    X, y = rng.normal(size=(25, 3)), rng.permutation(np.arange(25) % 2)
    # From zeros everything is on the border, and there the two count differently.
    y[0] = 0
    model = Perceptron(learning_rate=0.3, epochs=6).fit(X, y)
    w, b, mistakes = SOLUTION.fit(X, y, 0.3, 6)
    assert mistakes == model.mistakes_
    np.testing.assert_allclose(w, model.coef_[0], rtol=1e-12)
    assert b == pytest.approx(model.intercept_[0])


@given(st.integers(0, 10_000))
def test_the_street_between_the_classes_is_never_closed(seed):
    # The check of Novikoff's bound needs samples that the solution parts in the epochs it gives.
    X, y, rate, epochs = checks.apart(np.random.default_rng(seed))
    w, b, mistakes = SOLUTION.fit(X, y, rate, epochs)
    assert mistakes[-1] == 0
    assert np.all((2 * y - 1) * (X @ w + b) >= 0)


def test_more_mistakes_than_novikoff_allows_are_caught():
    (check,) = (c for c in checks.CHECKS if c.name == "makes no more mistakes than Novikoff allows")
    calls = check.calls(np.random.default_rng(0))
    (right,) = SOLUTION.run(calls)
    w, b, mistakes = right.returned
    many = right._replace(returned=(w, b, [count + 10_000 for count in mistakes]))
    assert check.judge(Judged(calls, (right,), (right,))) is None
    assert "most there can be" in str(check.judge(Judged(calls, (many,), (right,))))


def test_the_count_of_epochs_may_end_with_the_first_that_is_without_a_mistake():
    exercise = bank.exercise("perceptron")
    stops = TEXTS.solution.replace(
        "        mistakes.append(wrong)\n",
        "        mistakes.append(wrong)\n        if wrong == 0:\n            break\n",
    )
    early = stops.replace("wrong == 0", "wrong < 3")
    assert TEXTS.solution != stops != early
    with Worker() as worker:
        assert judge(exercise, Source(stops, "perceptron.py"), worker).passed
        assert not judge(exercise, Source(early, "perceptron.py"), worker).passed
