"""Softmax and cross-entropy: from scores to probabilities, and how wrong they are."""

from dlpath.exercises.bank.softmax.checks import CHECKS
from dlpath.exercises.bank.softmax.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="softmax",
    title="Softmax and cross-entropy: which of many?",
    functions=("softmax", "cross_entropy", "cross_entropy_gradient"),
    teaches=("softmax", "logits", "cross-entropy"),
    needs=("sigmoid", "chain rule", "overflow", "classification"),
    checks=CHECKS,
    mistakes=MISTAKES,
)
