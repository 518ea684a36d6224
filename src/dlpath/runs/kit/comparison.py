"""One run with several values of one option, side by side."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from dlpath.errors import DlpathError, UsageError
from dlpath.runs.kit.about import About, Step, Watch
from dlpath.runs.kit.options import Options, flag, nearest, value_of
from dlpath.runs.kit.pictures import Chart, over_epochs

MOST = 8
"""Values that can still be told apart in one picture."""
_EXAMPLE = "--compare learning-rate=0.001,0.01,0.1"


class Variation(NamedTuple):
    """An option and the values to try."""

    option: str
    values: tuple[Any, ...]

    @property
    def words(self) -> str:
        """The option in words."""
        return "hidden layers" if self.option == "hidden" else self.option.replace("_", " ")


class Trial(NamedTuple):
    """What came of one value."""

    value: str
    metrics: Mapping[str, float]
    curve: tuple[float, ...]
    failed: str | None = None
    """Why nothing came of it, in words."""


class Comparison(NamedTuple):
    """What came of all values."""

    name: str
    seed: int
    seconds: float
    title: str
    data: str
    option: str
    parameters: Mapping[str, Any]
    """What was the same for all."""
    trials: tuple[Trial, ...]
    curve_of: str
    plot: str | None = None
    schema: str = "dlpath.compare/1"

    @property
    def pictures(self) -> tuple[Chart, ...]:
        """The curves drawn together."""
        curves = {trial.value: trial.curve for trial in self.trials if trial.curve}
        if not curves:
            return ()
        title = f"{self.curve_of[:1].upper()}{self.curve_of[1:]}, by {self.option}"
        return (over_epochs(title, self.curve_of.partition(" of ")[0], curves),)


def variation(text: str, name: str, about: About) -> Variation:
    """Return what ``learning-rate=0.001,0.01`` asks for.

    Raises
    ------
    UsageError
        It asks for nothing that the run ``name`` can do.
    """
    option, equals, values = text.partition("=")
    option = option.strip().removeprefix("--").replace("-", "_")
    known = (*(name for name in about.options if name not in ("data", "target")), "seed")
    if not equals or not values.strip():
        raise UsageError(f"{text!r} names no option with values", hint=_EXAMPLE)
    if option not in known:
        meant = nearest(option, known)
        hint = f"did you mean {meant!r}?" if meant else f"it has {', '.join(map(flag, known))}"
        raise UsageError(f"{name} has no {flag(option)} to compare", hint=hint)
    parsed = tuple(dict.fromkeys(value_of(option, value) for value in values.split(",")))
    if not 1 < len(parsed) <= MOST:
        raise UsageError(f"{text!r} has not two to {MOST} different values", hint=_EXAMPLE)
    return Variation(option, parsed)


def trials(
    run: Callable[[Options, Watch], Any], options: Options, variation: Variation, watch: Watch
) -> tuple[list[Trial], Any]:
    """Return what comes of every value, and the outcome of the last one that came to something.

    Raises
    ------
    DlpathError
        Nothing came of any of them.
    """
    found, outcome, count = [], None, len(variation.values)
    for number, value in enumerate(variation.values):
        name = worded(value)

        def watch_all(step: Step, number: int = number, name: str = name) -> None:
            done, total = number * step.total + step.done, count * step.total
            watch(Step(done, total, f"{variation.words} {name}: {step.note}"))

        try:
            outcome = run(options._replace(**{variation.option: value}), watch_all)
            found.append(Trial(name, outcome.metrics, outcome.curve))
        except DlpathError as error:
            failure = error
            found.append(Trial(name, {}, (), error.message))
    if outcome is None:
        raise failure
    return found, outcome


def worded(value: Any) -> str:
    """Return a value as it is typed."""
    if isinstance(value, tuple):
        return "x".join(map(str, value)) or "none"
    return f"{value:g}" if isinstance(value, float) else str(value)
