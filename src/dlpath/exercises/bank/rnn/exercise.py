"""The exercise: a recurrent network, forward and backward through time."""

from dlpath.exercises.bank.rnn.checks import CHECKS
from dlpath.exercises.bank.rnn.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="rnn",
    title="The recurrent network: remember what came before",
    functions=("forward", "backward"),
    teaches=("recurrent state", "backpropagation through time"),
    needs=("backpropagation",),
    checks=CHECKS,
    mistakes=MISTAKES,
)
