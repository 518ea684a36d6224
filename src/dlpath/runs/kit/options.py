"""What a run can be told: the options, which run heeds which, and what they may be."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from dlpath.errors import UsageError
from dlpath.runs.kit.about import About
from dlpath.runs.kit.limits import DEEPEST, MOST_EPOCHS, MOST_SAMPLES, WIDEST

LARGEST_SEED = 1_000_000
"""In a comparison."""
COUNTS = {"epochs": (1, MOST_EPOCHS), "batch_size": (1, MOST_SAMPLES), "seed": (0, LARGEST_SEED)}
"""The options that are whole numbers, each with the smallest and the largest value."""


class Options(NamedTuple):
    """What a run was told, with the run's own choice where it was told nothing.

    A run reads the options that its ``ABOUT`` names; the others have no meaning to it.
    """

    data: str = ""
    """A name that the run knows, or the path of a file."""
    target: str | None = None
    """The column of a CSV file that is to be predicted."""
    epochs: int = 1
    learning_rate: float = 1.0
    batch_size: int | None = None
    """``None``: all samples at once."""
    hidden: tuple[int, ...] = ()
    """The widths of the hidden layers."""
    optimizer: str = "sgd"
    dropout: float = 0.0
    l2: float = 0.0
    seed: int = 0


def flag(option: str) -> str:
    """Return an option as it is typed."""
    return f"--{option.replace('_', '-')}"


def heeded(options: Options, about: About) -> dict[str, Any]:
    """Return the options that decide how a run learns, with their values."""
    told = options._asdict()
    return {name: told[name] for name in about.options if name not in ("data", "target")}


def options_of(
    name: str, about: About, told: Mapping[str, Any], abouts: Callable[[], Mapping[str, About]]
) -> Options:
    """Return the options of a run that was ``told`` some of them; ``None`` counts as not told.

    Raises
    ------
    UsageError
        The run does not heed one of them. The hint says which runs do.
    """
    given = {option: value for option, value in told.items() if value is not None}
    for option in given:
        if option not in (*about.options, "seed"):
            who = [other for other, its in abouts().items() if option in its.options]
            raise UsageError(
                f"{name} has no {flag(option)}",
                hint=f"{flag(option)} is for {', '.join(who) or 'no run'}",
            )
    usual = about.with_data.get(given.get("data", ""), {})
    return Options(**{**about.options, **usual, **given})


def layers(text: str) -> tuple[int, ...]:
    """Return the widths that ``64,32`` or ``64x32`` stand for; ``none`` stands for no layer.

    Raises
    ------
    UsageError
        It stands for nothing of the kind.
    """
    if text.strip().lower() in ("none", "0"):
        return ()
    parts = text.lower().replace("x", ",").split(",")
    widths = tuple(int(part) for part in parts if part.strip().isdecimal())
    if len(widths) < len(parts) or not all(1 <= width <= WIDEST for width in widths):
        raise UsageError(
            f"{text!r} is no list of widths from 1 to {WIDEST}", hint="--hidden 64x32, or none"
        )
    if len(widths) > DEEPEST:
        raise UsageError(f"{text!r} has more than {DEEPEST} layers", hint="--hidden 64x32")
    return widths


def value_of(option: str, text: str) -> Any:
    """Return the value of an option as it was typed.

    Raises
    ------
    UsageError
        It is not of the option's kind.
    """
    if option == "hidden":
        return layers(text)
    if option == "optimizer":
        return text.strip()
    whole = option in COUNTS
    try:
        value = int(text) if whole else float(text)
    except ValueError:
        kind = "a whole number" if whole else "a number"
        raise UsageError(f"{text!r} is no value of {flag(option)}", hint=f"give {kind}") from None
    if whole:
        least, most = COUNTS[option]
        if not least <= value <= most:
            raise UsageError(
                f"{text} is no value of {flag(option)}", hint=f"give one from {least} to {most}"
            )
    return value


def nearest(name: str, known: tuple[str, ...]) -> str | None:
    """Return the one of ``known`` that was probably meant."""
    return next(iter(get_close_matches(name, known, n=1)), None)


def refuse_bad_plot(plot: Path | None) -> None:
    """Raise ``UsageError`` if pictures cannot be drawn into a file of that name."""
    if plot is None:
        return
    if plot.suffix.lower() not in (".png", ".svg"):
        raise UsageError(f"{plot.name!r} is neither .png nor .svg", hint="--plot boundary.png")
    if not plot.absolute().parent.is_dir():
        raise UsageError(
            f"the folder {plot.absolute().parent} does not exist", hint="make it first"
        )
