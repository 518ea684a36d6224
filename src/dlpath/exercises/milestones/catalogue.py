"""The milestones there are: whose functions they use, and on which data."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dlpath.errors import DlpathError

if TYPE_CHECKING:
    from numpy.typing import NDArray

DRIVERS = Path(__file__).with_name("drivers")


class Data(NamedTuple):
    """What a milestone learns from and is judged by."""

    given: tuple[Any, ...]
    """What the driver takes after the functions."""
    truth: "NDArray[Any]"
    """What should be predicted."""


class Milestone(NamedTuple):
    """A program that trains with the learner's functions."""

    title: str
    driver: str
    functions: tuple[tuple[str, str], ...]
    """Exercise and function, in the order in which the driver takes them."""
    data: Callable[[], Data]

    @property
    def exercises(self) -> tuple[str, ...]:
        """The exercises that have to be passed."""
        return tuple(dict.fromkeys(exercise for exercise, _ in self.functions))


class NoMilestone(DlpathError):
    """An exercise has no milestone."""

    code = "no-milestone"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} has no milestone of its own",
            hint=f"these have one: {', '.join(MILESTONES)}",
        )


def milestone(name: str) -> Milestone:
    """Return the milestone of an exercise.

    Raises
    ------
    NoMilestone
        It has none.
    """
    if name not in MILESTONES:
        raise NoMilestone(name)
    return MILESTONES[name]


def _irises() -> Data:
    import numpy as np

    from dlpath.core.datasets import iris

    flowers = iris()
    two = flowers.y != "virginica"
    X, labels = flowers.X[two], (flowers.y[two] == "versicolor").astype(int)
    order = np.random.default_rng(0).permutation(len(X))
    known, unknown = order[:70], order[70:]
    return Data((X[known], labels[known], X[unknown]), labels[unknown])


def _digits(*, images: bool) -> Data:
    import numpy as np

    from dlpath.core.datasets import digits

    found = digits()
    X = found.X / 16
    if images:
        X = X.reshape(-1, 1, 8, 8)
    order = np.random.default_rng(0).permutation(len(X))
    # Loops over every pixel are honest work, too, and have to end within a minute.
    known, unknown = (order[:800], order[800:1100]) if images else (order[:1400], order[1400:])
    return Data((X[known], found.y[known], X[unknown]), found.y[unknown])


def _letters(gates: int) -> Data:
    import numpy as np

    from dlpath.core.datasets import alice

    text = alice().lower()
    signs = sorted(set(text))
    numbers = np.array([signs.index(sign) for sign in text])
    known, unknown = numbers[:60_000], numbers[80_000:82_001]
    return Data((gates, len(signs), known, unknown[:-1]), unknown[1:])


MILESTONES = {
    "perceptron": Milestone(
        "The perceptron on two kinds of Iris",
        "perceptron",
        (("perceptron", "fit"), ("perceptron", "predict")),
        _irises,
    ),
    "mlp": Milestone(
        "A network of two layers reads digits",
        "mlp",
        tuple(("mlp", function) for function in ("forward", "backward", "adam", "batches")),
        lambda: _digits(images=False),
    ),
    "cnn": Milestone(
        "Convolution and pooling read digits",
        "cnn",
        (
            ("cnn", "conv2d"),
            ("cnn", "conv2d_backward"),
            ("cnn", "maxpool2d"),
            ("cnn", "maxpool2d_backward"),
            ("softmax", "cross_entropy_gradient"),
        ),
        lambda: _digits(images=True),
    ),
    "rnn": Milestone(
        "A recurrent network guesses the next letter",
        "characters",
        (("rnn", "forward"), ("rnn", "backward")),
        lambda: _letters(1),
    ),
    "lstm": Milestone(
        "An LSTM guesses the next letter",
        "characters",
        (("lstm", "forward"), ("lstm", "backward")),
        lambda: _letters(4),
    ),
}
