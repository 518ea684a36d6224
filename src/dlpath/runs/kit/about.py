"""What a run says of itself, and what it reports."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


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
    options: Mapping[str, Any]
    """The fields of ``Options`` that it heeds, each with the value it has unless told."""
    with_data: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    """Data that ask for other values, and those values."""
    optimizers: tuple[str, ...] = ()
    """The names that ``--optimizer`` may have."""
    most_at_once: int = 1_000_000
    """Answers of hidden units that a batch may ask for: they are all kept until the step."""


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
    """One value an epoch, or every so many."""
    curve_of: str
    """What the curve shows."""
    learned: Mapping[str, Any]
    says: str
    """What to make of it, in a sentence or two."""
    pictures: tuple[Any, ...]
    """Values of ``dlpath.runs.kit.pictures``."""
    baseline_is: str = "without learning"
    """What the rule of the baseline is, in words that fit behind its numbers."""


class OwnReport(NamedTuple):
    """What the learner's own functions came to on the data of a run."""

    file: str
    functions: tuple[str, ...]
    """The learner's functions that were called."""
    metrics: Mapping[str, float]
    curve: tuple[float, ...]
    learned: Mapping[str, Any]
    seconds: float
    """That the functions took."""
    printed: str
    says: str
    """How that compares with the reference, in a sentence or two."""
    pictures: tuple[Any, ...]
    """Both together; values of ``dlpath.runs.kit.pictures``."""

    def for_json(self) -> dict[str, Any]:
        """Return all but the pictures."""
        found = self._asdict()
        del found["pictures"]
        return found


class RunReport(NamedTuple):
    """A run and what it found out."""

    name: str
    seed: int
    seconds: float
    about: About
    outcome: Outcome
    plot: str | None = None
    """The file that the pictures were drawn into."""
    mine: OwnReport | None = None
    """What the learner's functions came to, if they were asked for."""
    schema: str = "dlpath.run/1"

    @property
    def pictures(self) -> tuple[Any, ...]:
        """What there is to be drawn."""
        return self.outcome.pictures if self.mine is None else self.mine.pictures

    def for_json(self) -> dict[str, Any]:
        """Return what was found out, without the pictures."""
        found = self.outcome._asdict()
        del found["pictures"]
        return {
            "name": self.name,
            "seed": self.seed,
            "seconds": self.seconds,
            "plot": self.plot,
            "mine": self.mine,
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
