"""How much a run may be told to do: what fits the memory and the patience of any machine."""

from collections.abc import Mapping
from itertools import pairwise
from math import inf
from typing import Any

from dlpath.errors import DlpathError, UsageError
from dlpath.runs.kit.about import About

MOST_EPOCHS = 200_000
MOST_SAMPLES = 10_000
"""In a batch."""
WIDEST, DEEPEST = 1024, 16
"""Of the hidden layers."""
MOST_WEIGHTS = 2**22
"""Between hidden layers."""
FASTEST = 1e30
"""Learning rate: the step that follows is more than single precision holds."""


class TooMuchMemory(DlpathError):
    """A run needs more memory than there is."""

    code = "too-much-memory"

    def __init__(self) -> None:
        super().__init__(
            "the run needs too much memory", hint="a smaller --batch-size or --hidden, or less data"
        )


def refuse_beyond(options: Mapping[str, Any], about: About) -> None:
    """Raise ``UsageError`` if one of the options, all of which have a value, is out of range.

    The message names the option, and what it may be.
    """
    _refuse_outside("--learning-rate", options["learning_rate"], above=0, most=FASTEST)
    _refuse_outside("--dropout", options["dropout"], least=0, most=0.99)
    _refuse_outside("--l2", options["l2"], least=0, most=FASTEST)
    if about.optimizers and options["optimizer"] not in about.optimizers:
        raise UsageError(
            f"--optimizer is {options['optimizer']!r}, needed is one of "
            f"{', '.join(about.optimizers)}",
            hint=f"--optimizer {about.optimizers[0]}",
        )
    _refuse_large(options["hidden"], options["batch_size"] or 1, about)


def _refuse_outside(
    flag: str, value: float, *, most: float, least: float = -inf, above: float = -inf
) -> None:
    # Written so that NaN, which compares to nothing, is outside.
    if not (least <= value <= most and value > above):
        lowest = f"above {above:g}" if above > -inf else f"from {least:g}"
        raise UsageError(
            f"{flag} is {value:g}, needed is a number {lowest} up to {most:g}",
            hint="leave it out for the usual value",
        )


def _refuse_large(hidden: tuple[int, ...], batch: int, about: About) -> None:
    weights = sum(before * after for before, after in pairwise(hidden))
    if weights > MOST_WEIGHTS:
        raise UsageError(
            f"--hidden {'x'.join(map(str, hidden))} has {weights:,} weights between its layers, "
            f"{MOST_WEIGHTS:,} are the most",
            hint="--hidden 64x32",
        )
    at_once = batch * sum(hidden)
    if at_once > about.most_at_once:
        raise UsageError(
            f"--batch-size {batch} with {sum(hidden):,} hidden units makes {at_once:,} values at "
            f"once, {about.most_at_once:,} are the most",
            hint=f"--batch-size {max(about.most_at_once // sum(hidden), 1)} or a smaller --hidden",
        )
