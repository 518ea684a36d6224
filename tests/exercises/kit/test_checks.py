import numpy as np
import pytest
from tests.exercises.kit.toy.exercise import EXERCISE, fitted, line, squares

from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, holds, keeps_inputs
from dlpath.exercises.kit.exercise import Judged
from dlpath.exercises.kit.oracle import Solution
from dlpath.exercises.kit.questions import Questions
from dlpath.sandbox.values import Call, Named

CONV = """
import numpy as np


def forward(dx, x, w, b):
    return np.stack([np.convolve(row, w, "valid") + b for row in x]), dx


def backward(dy, x, w):
    dw = np.array([np.sum(dy * x[:, len(w) - 1 - k : x.shape[1] - k]) for k in range(len(w))])
    return np.stack([np.correlate(np.pad(row, len(w) - 1), w, "valid") for row in dy]), dw, dy.sum()


def layers(x, params):
    for W, b in params:
        x = np.tanh(x @ W + b)
    return x


def loss(x, params):
    return 0.5 * np.sum(layers(x, params) ** 2)


def grads(x, params):
    (W, b), = params
    y = layers(x, params)
    d = y * (1 - y**2)
    return [(x.T @ d, d.sum(axis=0))]


def square(x):
    return x**2


def slope(x):
    return 2 * x
"""


def verdict(check, text, wrong=None):
    """Judge what a text gives as the learner's, against itself or another text."""
    questions = Questions(EXERCISE._replace(checks=(check,)), text, None)
    asked = questions.asked(check, 0)
    for calls, expected in zip(asked.calls, asked.expected, strict=True):
        said = check.judge(Judged(calls, Solution(wrong or text).run(calls), expected))
        if said:
            return said
    return None


def convolved(rng):
    return rng.normal(size=(2, 4)), rng.normal(size=(2, 6)), rng.normal(size=3)


CONVOLUTION = gradient_of(
    "backward",
    lambda solution, x, w, b: solution.forward(None, x, w, b)[0],
    convolved,
    name="is what differences measure",
    wrt=(1, 2, 3),
    upstream=0,
    extra=lambda dy, x, w: (0.3,),
)
NETWORK = gradient_of(
    "grads",
    "loss",
    lambda rng: (rng.normal(size=(5, 3)), [(rng.normal(size=(3, 2)), rng.normal(size=2))]),
    name="has the structure of the parameters",
    wrt=(1,),
)


@pytest.mark.parametrize("check", [CONVOLUTION, NETWORK])
def test_a_right_gradient_is_what_differences_measure(check):
    assert verdict(check, CONV) is None


@pytest.mark.parametrize(
    ("check", "old", "new"),
    [
        (CONVOLUTION, "np.sum(dy * x", "np.sum(x"),
        (CONVOLUTION, "dw, dy.sum()", "dw, dy.mean()"),
        (CONVOLUTION, "dw, dy.sum()", "dw"),
        (CONVOLUTION, "for k in range(len(w))])", "for k in range(len(w))])[::-1]"),
        (CONVOLUTION, "for row in dy])", "for row in dy]) * 1.0001"),
        (NETWORK, "d.sum(axis=0)", "d.mean(axis=0)"),
        (NETWORK, "(1 - y**2)", "(1 - y)"),
        (NETWORK, "[(x.T @ d, d.sum(axis=0))]", "[(x.T @ d, d.sum(axis=0)[:, None])]"),
    ],
)
def test_a_wrong_gradient_is_not(check, old, new):
    assert CONV.count(old) == 1

    assert verdict(check, CONV, CONV.replace(old, new))


def test_the_slope_of_one_number_is_one_number():
    check = gradient_of("slope", "square", lambda rng: (2.5,), name="slope", wrt=(0,))

    assert verdict(check, CONV) is None
    assert verdict(check, CONV, CONV.replace("2 * x", "x"))


def test_a_gradient_that_is_tiny_beside_the_others_is_judged_by_its_own_array():
    check = gradient_of(
        "grads",
        lambda solution, x, params: 1e-3 * params[0][0].sum() + 1e3 * params[0][1].sum(),
        lambda rng: (rng.normal(size=(5, 3)), [(rng.normal(size=(3, 2)), rng.normal(size=2))]),
        name="both",
        wrt=(1,),
    )
    right = "def grads(x, params):\n    return [([[1e-3] * 2] * 3, [1e3] * 2)]\n"

    assert verdict(check, right) is None
    assert verdict(check, right, right.replace("1e-3", "1.1e-3"))


def test_the_inputs_of_a_check_differ_by_repetition_and_seed_and_not_by_run():
    check = agrees("predict", line, name="heights")
    first = Questions(EXERCISE, CONV, None), Questions(EXERCISE, CONV, None)
    inputs = [
        calls[0].arguments[0]
        for questions in first
        for seed in (0, 1)
        for calls in questions.asked(check._replace(oracle=lambda _, calls: ()), seed).calls
    ]

    assert np.array_equal(inputs[:6], inputs[6:])
    assert len({part.tobytes() for part in inputs}) == 6


def test_shapes_are_asked_without_values():
    check = has_shapes("predict", line)
    right = "def predict(X, w, b):\n    return X @ w + b\n"

    assert check.layer == "shapes"
    assert verdict(check, right, right.replace("+ b", "- 2 * b")) is None
    assert verdict(check, right, right.replace("+ b", "+ b * X[:, :1]"))


def test_an_argument_changed_in_place_is_counted_from_one():
    check = keeps_inputs("gradient", fitted)
    right = "def gradient(X, y, w, b):\n    return w, b\n"

    assert verdict(check, right) is None
    wrong = right.replace("return", "y -= 1e-9\n    return")
    assert verdict(check, right, wrong) == "argument 2 was changed in place"


def test_anything_else_is_asked_in_ones_own_words():
    check = holds(
        "doubles",
        "properties",
        "f",
        lambda rng: [Call(Named("f"), (value,)) for value in rng.normal(size=2)],
        lambda judged: None if judged.outcomes == judged.expected else "it does not double",
        seconds=1,
    )

    assert verdict(check, "def f(x):\n    return 2 * x") is None
    assert verdict(check, "def f(x):\n    return 2 * x", "def f(x):\n    return x") == (
        "it does not double"
    )


def test_the_toy_is_what_these_checks_are_made_for():
    assert squares is not None
    assert {check.layer for check in EXERCISE.checks} >= {"shapes", "gradients", "learns"}
