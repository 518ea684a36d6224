"""The exercise: REINFORCE with a linear softmax policy."""

from dlpath.exercises.bank.reinforce.checks import CHECKS
from dlpath.exercises.bank.reinforce.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="reinforce",
    title="REINFORCE: try, and do more of what paid",
    functions=("returns", "policy", "loss_gradient", "train"),
    teaches=("return", "policy", "policy gradient"),
    needs=("softmax", "cross-entropy", "gradient descent"),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "returns: sums = np.zeros(len(rewards)) -> sums = np.ones(len(rewards))",
            "every element is written before it is read",
        ),
    ),
)
