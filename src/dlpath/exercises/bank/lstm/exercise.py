"""The exercise: long short-term memory, forward and backward through time."""

from dlpath.exercises.bank.lstm.checks import CHECKS
from dlpath.exercises.bank.lstm.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="lstm",
    title="The LSTM: a memory that is added to",
    functions=("forward", "backward"),
    teaches=("gates", "memory cell"),
    needs=("recurrent state", "backpropagation through time"),
    checks=CHECKS,
    mistakes=MISTAKES,
)
