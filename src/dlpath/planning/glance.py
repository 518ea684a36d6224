"""What ``next`` and ``status`` tell at a glance: how far, what is due, timer, plan, forecast."""

from datetime import date, datetime
from typing import Any, NamedTuple


class PhaseProgress(NamedTuple):
    """How far a phase is."""

    id: str
    title: str
    number: int
    of: int
    done: int
    total: int


class CardsDue(NamedTuple):
    """Cards that wait, by deck."""

    go: int = 0
    pen: int = 0


class Due(NamedTuple):
    """What else is due on a study day."""

    cards: CardsDue = CardsDue()
    pages: int = 0


NOTHING_DUE = Due()


class ReadingDue(NamedTuple):
    """The pages of a book that are left of today's."""

    book: str
    title: str
    left: int
    """How many are left."""
    first: int
    """By the numbers of the learner's copy, as is the last."""
    last: int


class ProblemLine(NamedTuple):
    """What the current task is stuck on."""

    number: int
    title: str
    unknown: str | None
    """What to find out first; ``None`` if nothing is listed that is still unknown."""
    unknown_number: int | None


class PaperNow(NamedTuple):
    """The paper that is rebuilt just now."""

    id: str
    title: str
    stage: str
    number: int
    """Of the stage."""
    of: int
    forced: bool
    """Whether the gate of a stage was forced."""
    day: int
    """1 on the day on which it was taken on."""
    earliest: date
    """When it would be done at the earliest, and at the latest."""
    latest: date
    clarity: str
    """Whether its core ideas are clear: ahead, due, overdue, clear or unclear."""
    clarity_on: date
    asks: str | None
    """What the stage asks for; ``None`` once all are passed."""
    command: str
    """What to type next."""


class Goal(NamedTuple):
    """The goal of a study day."""

    pomodoros: int
    done: int


class TimerLine(NamedTuple):
    """The timer as it stands."""

    task: str
    started: datetime
    ends: datetime | None
    paused: bool
    over: bool = False
    """Whether its time is up."""
    left: bool = False
    """Whether it has run so long that it was probably left running."""


class PlanNow(NamedTuple):
    """A block of today's plan in a line."""

    kind: str
    task: str | None
    start: datetime
    end: datetime


class PlanLine(NamedTuple):
    """Where today's plan stands."""

    blocks: int
    """Blocks of work that are planned."""
    done: int
    now: PlanNow | None
    """What is planned for this moment, a break too."""
    then: PlanNow | None
    """The next block of work or reviews that is not done yet."""


class LastForecast(NamedTuple):
    """The forecast that was made last; in JSON its range is called `80`."""

    made: date
    """The study day on which it was made."""
    median: date
    likely: tuple[date, date]
    """The range that holds the day with a probability of 80 percent."""

    @property
    def is_open(self) -> bool:
        """Whether the range ends no earlier than forecasts look, so that its end says nothing."""
        from dlpath.planning.forecasting.rhythm import MOST_DAYS

        return (self.likely[1] - self.made).days >= MOST_DAYS

    def for_json(self) -> dict[str, Any]:
        """Return it with its range named after its probability."""
        return {"made": self.made, "median": self.median, "80": self.likely}
