"""The perceptron: the threshold, the rule, and training in the order of the samples."""

from dlpath.exercises.bank.perceptron.checks import CHECKS
from dlpath.exercises.bank.perceptron.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="perceptron",
    title="The perceptron: learn only from mistakes",
    functions=("predict", "update", "fit"),
    teaches=("threshold", "classification", "decision boundary", "sample by sample", "XOR"),
    needs=("weights and bias", "learning rate", "epochs"),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "update: error = target - (x @ w + b >= 0) -> error = target - (w @ x + b >= 0)",
            "the product of two vectors has no order",
        ),
        (
            "fit: wrong += int(predict(x, w, b) != target) -> "
            "wrong += int(predict(w, x, b) != target)",
            "the product of two vectors has no order",
        ),
        (
            "fit: …get in zip(X, y, strict=True): wrong += int(pre… -> "
            "…get in zip(X, y, strict=False): wrong += int(pre…",
            "there is a label for every sample, no more and no fewer",
        ),
    ),
)
