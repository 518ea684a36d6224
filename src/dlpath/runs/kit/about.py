"""What a run says of itself, and what it may be told."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from dlpath.errors import DlpathError, UsageError


class UnknownRun(DlpathError):
    """No run goes by that name."""

    code = "unknown-run"

    def __init__(self, given: str, known: list[str]) -> None:
        close = get_close_matches(given, known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "dlpath run lists them all"
        super().__init__(f"no run is called {given!r}", hint=hint)


class About(NamedTuple):
    """A run in words."""

    title: str
    shows: str
    """What there is to see, in a line."""
    found: str
    """Who found it, and when."""
    year: int
    idea: str
    """A short account, in a few sentences."""
    formula: str
    options: tuple[str, ...]
    """The fields of ``Options`` that it heeds."""


class Options(NamedTuple):
    """What a run was told; ``None`` leaves the choice to the run."""

    data: str | None = None
    """A name that the run knows, or the path of a CSV file."""
    target: str | None = None
    """The column of a CSV file that is to be predicted."""
    epochs: int | None = None
    learning_rate: float | None = None
    seed: int = 0


class Step(NamedTuple):
    """How far a training is."""

    done: int
    total: int
    note: str


Watch = Callable[[Step], None]
"""Is called after every epoch."""


class Outcome(NamedTuple):
    """What a run found out."""

    data: str
    parameters: Mapping[str, Any]
    metrics: Mapping[str, float]
    baseline: Mapping[str, float]
    """The metrics of a rule that learns nothing."""
    curve: tuple[float, ...]
    """One value an epoch."""
    curve_of: str
    """What the curve shows."""
    learned: Mapping[str, Any]
    says: str
    """What to make of it, in a sentence or two."""
    pictures: tuple[Any, ...]
    """Values of ``dlpath.runs.kit.pictures``."""


class RunReport(NamedTuple):
    """A run and what it found out."""

    name: str
    seed: int
    seconds: float
    about: About
    outcome: Outcome
    plot: str | None = None
    """The file that the pictures were drawn into."""
    schema: str = "dlpath.run/1"

    def for_json(self) -> dict[str, Any]:
        """Return what was found out, without the pictures."""
        found = self.outcome._asdict()
        del found["pictures"]
        return {
            "name": self.name,
            "seed": self.seed,
            "seconds": self.seconds,
            "plot": self.plot,
        } | found


class RunLine(NamedTuple):
    """A run in one line."""

    name: str
    title: str
    shows: str
    found: str


class RunList(NamedTuple):
    """All runs."""

    runs: tuple[RunLine, ...]
    schema: str = "dlpath.runs/1"


def refuse_unheeded(
    name: str, about: About, options: Options, abouts: Callable[[], Mapping[str, About]]
) -> None:
    """Raise ``UsageError`` if a run is told something that it does not heed."""
    for option, value in options._asdict().items():
        if value is not None and option not in (*about.options, "seed"):
            who = [other for other, its in abouts().items() if option in its.options]
            flag = f"--{option.replace('_', '-')}"
            raise UsageError(
                f"{name} has no {flag}", hint=f"{flag} is for {', '.join(who) or 'no run'}"
            )


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
