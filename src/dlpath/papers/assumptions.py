"""What is taken for granted of a network, what to expect of each assumption, how to test it.

The expected loss at the start, and one batch learnt by heart, are the checks of Karpathy, "A recipe
for training neural networks" (2019), and of the notes of CS231n on babysitting the learning.
"""

from math import log
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.papers.recipes import RECIPES

CLASSES = {"cnn": (10, 1000), "lstm": (65, 10_000), "gan": (2,), "rl": (2, 4)}
"""How many there usually are to choose from, by area."""
CHOSEN_FROM = {"lstm": "tokens", "rl": "actions"}


class UnknownAssumption(DlpathError):
    """What was typed is nearly the name of an assumption."""

    code = "unknown-assumption"


class Known(NamedTuple):
    """An assumption that can be tested of every network."""

    name: str
    title: str
    why: str
    expected: str
    """What is seen if it holds; an area may know better."""


KNOWN = (
    Known(
        "shapes",
        "Shapes",
        "Broadcasting lets arrays of wrong shapes pass, and the network then trains on nonsense.",
        "Every shape is the one you wrote on paper, and prediction and target have the same.",
    ),
    Known(
        "loss",
        "The loss at the start",
        "A wrong loss, wrong labels or a wild initialisation show before the first step.",
        "A network that knows nothing gives each of C {classes} the probability 1/C, so "
        "cross-entropy starts near ln C: {figures}. With a squared error it starts near the "
        "variance of the targets.",
    ),
    Known(
        "batch",
        "One batch by heart",
        "Where not even one batch is learnt by heart, the fault is in the code, not in the data.",
        "On the same batch, over and over, the loss goes down to almost nothing.",
    ),
    Known(
        "gradients",
        "The flow of gradients",
        "A layer without a gradient does not learn, and one with a huge gradient tears down the "
        "others.",
        "Every parameter has a gradient, none is zero or not finite, and their norms lie within a "
        "few powers of ten.",
    ),
    Known(
        "range",
        "The range of the data",
        "Networks expect inputs near 0 of a size near 1; pixels from 0 to 255 are the usual slip.",
        "Inputs have a mean near 0 and a deviation near 1, or lie in 0 to 1; targets are in the "
        "range that the last layer can reach; nothing is NaN.",
    ),
)
NAMES = tuple(known.name for known in KNOWN)

IN_AREA = {
    ("shapes", "cnn"): "Height, width and channels are where your framework wants them: PyTorch "
    "has (N, C, H, W), Keras (N, H, W, C). Prediction and target have the same shape.",
    ("shapes", "lstm"): "Time, batch and feature are in the same order at every boundary, and the "
    "prediction at a step is compared with the token that comes after it.",
    ("shapes", "gan"): "Generated and real images have the same shape, and the discriminator "
    "gives one number for each.",
    ("shapes", "rl"): "Observations are (T, D), actions, rewards and returns (T,): a (T,) beside "
    "a (T, 1) broadcasts to (T, T) without a word.",
    ("loss", "gan"): "A discriminator that cannot tell says 1/2, so its cross-entropy starts near "
    "ln 2 = 0.69 on real and again on generated images, and so does the generator's loss "
    "-ln D(G(z)).",
    ("loss", "rl"): "A fresh policy is close to a random one: its entropy is near ln A for A "
    "actions, {figures}, and on CartPole it lasts about 20 steps. A value network that says 0 has "
    "the mean of the squared returns as its loss.",
    ("batch", "gan"): "The discriminator alone learns one batch of real against generated images "
    "by heart.",
    ("batch", "rl"): "The value network alone learns the returns of one batch by heart; the "
    "policy, given one action as always right, comes to choose it.",
    ("gradients", "lstm"): "Every parameter has a gradient, and its norm at the first step of the "
    "sequence is not thousands of times that at the last, nor a thousandth.",
    ("gradients", "gan"): "A step of the generator sends a gradient to each of its layers, and "
    "changes no weight of the discriminator.",
    ("range", "cnn"): "Pixels lie in 0 to 1, or have a mean near 0 and a deviation near 1; targets "
    "lie in the range of the last layer: -1 to 1 for tanh, 0 to 1 for a sigmoid.",
    ("range", "lstm"): "Every token is a whole number from 0 to V - 1, and padding has a number of "
    "its own that the loss leaves out.",
    ("range", "gan"): "Real images lie in the range of the generator's last layer: -1 to 1 for "
    "tanh.",
    ("range", "rl"): "Observations and rewards are finite and of a size near 1; advantages have a "
    "mean near 0.",
}
"""What an area expects, where that is more than every network does."""


class HowToTest(NamedTuple):
    """An assumption, what to expect, and how to test it."""

    name: str
    title: str
    why: str
    expected: str
    framework: str
    """numpy, pytorch or keras."""
    lines: tuple[str, ...]
    figure: float | None = None
    """The loss to expect at the start, where that is one number."""


class Tests(NamedTuple):
    """How assumptions are tested."""

    tests: tuple[HowToTest, ...]
    area: str | None
    problem: int | None
    """The problem whose tests they are; ``None`` if none is open."""
    meant: bool = True
    """Whether it is the one that a command means where none is named."""
    schema: str = "dlpath.stuck.test/1"


def how_to_test(
    known: Known, *, area: str | None, framework: str, classes: int | None = None
) -> HowToTest:
    """Return how an assumption is tested.

    Parameters
    ----------
    area
        cnn, lstm, gan, rl, or ``None`` for a plain network.
    classes
        How many there are to choose from, which tells the loss at the start.
    """
    figure = first_loss(area, classes) if known.name == "loss" else None
    counts = CLASSES.get(area or "", (2, 10)) if classes is None else (classes,)
    noun = CHOSEN_FROM.get(area or "", "classes")
    said = IN_AREA.get((known.name, area or ""), known.expected)
    return HowToTest(
        known.name,
        known.title,
        known.why,
        said.format(classes=noun, figures=", ".join(f"{log(n):.2f} for {n}" for n in counts)),
        framework,
        RECIPES[known.name, framework],
        figure,
    )


def first_loss(area: str | None, classes: int | None) -> float | None:
    """Return the cross-entropy of a network that knows nothing: ln of the number of classes.

    ``None`` if that number is not known; a discriminator always tells two apart.
    """
    if area == "gan":
        return log(2)
    return None if classes is None else log(classes)


def known_as(name: str) -> Known | None:
    """Return the assumption of that name; ``None`` if it is one of the learner's own.

    Raises
    ------
    UnknownAssumption
        It is nearly the name of a known one.
    """
    from difflib import get_close_matches

    wanted = name.strip().lower()
    for known in KNOWN:
        if wanted in (known.name, known.title.lower()):
            return known
    if close := get_close_matches(wanted, NAMES, n=1, cutoff=0.7):
        raise UnknownAssumption(f"no assumption is called {name!r}", f"did you mean {close[0]!r}?")
    return None
