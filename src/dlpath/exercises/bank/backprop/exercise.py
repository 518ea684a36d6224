"""Backpropagation: two layers of sigmoids, and how the error finds its way back."""

from dlpath.exercises.bank.backprop.checks import CHECKS
from dlpath.exercises.bank.backprop.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="backprop",
    title="Backpropagation: two layers learn XOR",
    functions=("forward", "loss", "backward", "train"),
    teaches=("backpropagation", "hidden layer", "several outputs"),
    needs=("gradient descent", "weights and bias", "sigmoid", "chain rule", "XOR"),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "sigmoid: …rn np.exp(-np.logaddexp(0, -z)) -> …rn np.exp(-np.logaddexp(-z, 0))",
            "the larger of two and the smaller: their order does not matter",
        ),
        (
            "loss: return np.sum((output - y) ** 2) / (2 * len(y))"
            " -> return np.sum((y - output) ** 2) / (2 * len(y))",
            "the square forgets the sign of the error",
        ),
    ),
)
