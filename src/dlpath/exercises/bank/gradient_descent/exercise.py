"""Gradient descent: a path downhill, without and with momentum."""

from dlpath.exercises.bank.gradient_descent.checks import CHECKS
from dlpath.exercises.bank.gradient_descent.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="gradient-descent",
    title="Gradient descent: go downhill, a step at a time",
    functions=("descend", "descend_momentum"),
    teaches=("gradient", "gradient descent", "learning rate", "momentum"),
    needs=(),
    checks=CHECKS,
    mistakes=MISTAKES,
)
