"""Linear regression: model, loss, gradient and training, from zeros."""

from dlpath.exercises.bank.linear_regression.checks import CHECKS
from dlpath.exercises.bank.linear_regression.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="linear-regression",
    title="Linear regression: the first model you train",
    functions=("predict", "loss", "gradient", "fit"),
    teaches=(
        "weights and bias",
        "linear model",
        "gradient of a loss",
        "training",
        "epochs",
        "broadcasting",
    ),
    needs=("mean squared error", "gradient descent", "learning rate"),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "loss: return np.mean((predict(X, w, b) - y) ** 2) -> "
            "return np.mean((y - predict(X, w, b)) ** 2)",
            "the square forgets the sign of the error",
        ),
    ),
)
