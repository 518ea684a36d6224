"""The neuron: sigmoid, forward pass, loss, gradient by the chain rule, and training."""

from dlpath.exercises.bank.neuron.checks import CHECKS
from dlpath.exercises.bank.neuron.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="neuron",
    title="The neuron: a threshold with a slope",
    functions=("sigmoid", "forward", "loss", "gradient", "train"),
    teaches=(
        "sigmoid",
        "derivative of the sigmoid",
        "chain rule",
        "saturation",
        "overflow",
        "forward pass",
    ),
    needs=(
        "mean squared error",
        "gradient descent",
        "gradient of a loss",
        "training",
        "weights and bias",
        "threshold",
        "XOR",
    ),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "sigmoid: return np.where(z >= 0, 1, small) / (1 + sma… -> "
            "return np.where(z > 0, 1, small) / (1 + sma…",
            "at 0 both forms of the sigmoid give exactly one half",
        ),
        (
            "loss: return np.mean((forward(X, w, b) - y) ** 2) / 2 -> "
            "return np.mean((y - forward(X, w, b)) ** 2) / 2",
            "the square forgets the sign of the error",
        ),
    ),
)
