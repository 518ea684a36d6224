"""What a stage asks for, and whether what is shown for it is enough."""

from collections.abc import Mapping
from math import isfinite
from types import MappingProxyType
from typing import NamedTuple

from dlpath.errors import UsageError
from dlpath.papers.stages import GENERALISE, ONE, OPTIMISE, OVERFIT

LOSS, VALUE, BASELINE = "loss", "validation", "baseline"
BEFORE, AFTER, CPU, GPU = "throughput before", "throughput after", "cpu", "gpu"

ASKS: Mapping[str, str] = MappingProxyType(
    {
        ONE: "one example that runs, how much of the paper you understand, and whether you copied",
        OVERFIT: "the loss it comes down to on a few examples",
        GENERALISE: "its figure on data it has not seen, beside the paper's",
        OPTIMISE: "the throughput before and after",
    }
)
"""What each stage asks for."""
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        ONE: "dlpath paper pass one --understanding 20 --copied no",
        OVERFIT: "dlpath paper pass overfit --loss 0.01",
        GENERALISE: "dlpath paper pass generalise --value 0.71 --baseline 0.52",
        OPTIMISE: "dlpath paper pass optimise --before 210 --after 530 --cpu 70 --gpu 90",
    }
)
"""How each stage is passed."""


class Answers(NamedTuple):
    """What a learner shows for a stage."""

    understanding: int | None = None
    copied: bool | None = None
    figures: Mapping[str, float] = {}
    note: str | None = None


def figures_in_words(figures: Mapping[str, float]) -> str:
    """Return the figures of a stage, such as ``loss 0.004``."""
    return ", ".join(
        f"{name.upper()} {value:g} %" if name in (CPU, GPU) else f"{name} {value:g}"
        for name, value in figures.items()
    )


def require(stage: str, answers: Answers, *, option: str = "") -> None:
    """Check what is shown for a stage.

    Parameters
    ----------
    option
        What a command needs to mean its paper.

    Raises
    ------
    UsageError
        Something that the stage asks for is missing, or no number that can be measured.
    """
    hint = COMMANDS[stage] + option
    needed = {OVERFIT: (LOSS,), GENERALISE: (VALUE,), OPTIMISE: (BEFORE, AFTER)}
    missing = any(name not in answers.figures for name in needed.get(stage, ()))
    if stage == ONE:
        missing = answers.understanding is None or answers.copied is None
    if missing:
        raise UsageError(f"stage {stage} asks for {ASKS[stage]}", hint=hint)
    for name, value in answers.figures.items():
        if not isfinite(value):
            raise UsageError(f"{name} cannot be {value}", hint=hint)
        if name in (BEFORE, AFTER) and value <= 0:
            raise UsageError(f"{name} has to be above 0", hint=hint)
        if name in (CPU, GPU) and not 0 <= value <= 100:
            raise UsageError(f"{name} is in percent, from 0 to 100", hint=hint)
