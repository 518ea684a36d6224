import ast

import pytest

from dlpath.exercises.kit.mutants import mutants

TEXT = '''
"""Words - not code."""

import numpy as np

EPS = 0.5


def f(X, y, n: int = 3):
    """Say 1 + 2."""
    total = 0
    for i in reversed(range(n)):
        total += X[i] - y
        if total <= 1 and not n:
            total = total * 2
    X[0] = np.sum(X, axis=-1)
    f(X, y)
    return X.T @ total
'''


def changes(text):
    return [mutant.says for mutant in mutants(text)]


@pytest.mark.parametrize(
    "says",
    [
        "module: EPS = 0.5 -> EPS = 1.0",
        "f: total = 0 -> total = 1",
        "f: total += X[i] - y -> total += X[i] + y",
        "f: total += X[i] - y -> total += y - X[i]",
        "f: total += X[i] - y -> total -= X[i] - y",
        "f: total += X[i] - y -> pass",
        "f: total = total * 2 -> pass",
        "f: X[0] = np.sum(X, axis=-1) -> pass",
        "f: X[0] = np.sum(X, axis=-1) -> X[0] = np.mean(X, axis=-1)",
        "f: X[0] = np.sum(X, axis=-1) -> X[0] = np.sum(X, axis=1)",
        "f: f(X, y) -> pass",
        "f: f(X, y) -> f(y, X)",
        "f: return X.T @ total -> return X @ total",
        "f: return X.T @ total -> return total @ X.T",
    ],
)
def test_what_a_rule_changes_is_among_the_mutants(says):
    assert says in changes(TEXT)


@pytest.mark.parametrize("part", ["total < 1", "total >= 1", "or not n", "and n:", "range(n):"])
def test_conditions_and_loops_are_changed_too(part):
    assert any(part in mutant.text for mutant in mutants(TEXT))


def test_every_mutant_is_python_differs_and_says_something_of_its_own():
    made = list(mutants(TEXT))
    solution = ast.unparse(ast.parse(TEXT))

    assert len({mutant.text for mutant in made}) == len(made) > 20
    assert len({mutant.says for mutant in made}) == len(made)
    assert all(ast.unparse(ast.parse(mutant.text)) != solution for mutant in made)


def test_mutants_are_the_same_every_time():
    assert list(mutants(TEXT)) == list(mutants(TEXT))


def test_words_annotations_and_defaults_stay_as_they_are():
    for mutant in mutants(TEXT):
        assert "Say 1 + 2." in mutant.text
        assert "n: int=3" in mutant.text


def test_the_line_is_that_of_the_change():
    lines = TEXT.splitlines()
    mutant = next(m for m in mutants(TEXT) if m.says.endswith("return X @ total"))

    assert lines[mutant.line - 1].strip() == "return X.T @ total"
