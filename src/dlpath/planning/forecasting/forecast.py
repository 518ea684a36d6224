"""When the path will be finished: the report behind ``dlpath forecast``."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from dlpath.planning.forecasting.burn_up import FanDay, Share, burn_up, fan
from dlpath.planning.forecasting.record import PathRecord, PhaseLeft
from dlpath.planning.forecasting.rhythm import (
    MOST_DAYS,
    Futures,
    days_until,
    futures,
    recency,
    weeks_of,
)
from dlpath.planning.forecasting.work import own_average, work_left

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DRAWS = 1000
ACTIVE_WEEKS = 2
"""Weeks with work in them that a forecast needs."""
LEVELS = {"50": (0.25, 0.75), "80": (0.10, 0.90), "95": (0.025, 0.975)}


class Pace(NamedTuple):
    """How somebody works."""

    pomodoros_per_day: float
    """Of all days of the calendar, recent weeks counting more."""
    ratio: float | None
    """Pomodoros that one estimated pomodoro took; ``None`` before any task is finished."""


class PhaseForecast(NamedTuple):
    """When a phase was or will be finished."""

    id: str
    title: str
    number: int
    required: bool
    finished: date | None
    median: date | None
    """``None`` if it is finished, or if nothing can be said."""


class Forecast(NamedTuple):
    """When the path will be finished."""

    study_day: date
    enough: bool
    """Whether there is enough on record for a forecast, or nothing left to forecast."""
    median: date | None
    """As likely before as after it; ``None`` also if it is farther away than ``bound``."""
    ranges: Mapping[str, tuple[date, date]] | None
    """For 50, 80 and 95 percent; an end at ``bound`` means that day or later."""
    plan: date
    """When the path would be finished by the estimates and the hours alone."""
    pace: Pace
    finished: date | None
    tasks_left: int
    active_weeks: int
    bound: date
    """The last day that is looked at."""
    phases: tuple[PhaseForecast, ...]
    burn_up: tuple[Share, ...]
    """What was done, a value for each day on which it grew."""
    fan: tuple[FanDay, ...]
    schema: str = "dlpath.forecast/1"


def forecast_report(record: PathRecord, *, today: date, plan: date, seed: int = 0) -> Forecast:
    """Return when the path will be finished, as far as the record tells.

    Parameters
    ----------
    plan
        When it would be finished by the estimates and the hours alone.
    seed
        The same seed gives the same forecast of the same record.
    """
    left = sum(len(phase.left) for phase in record.phases)
    days = record.days(today)
    active = active_weeks(days)
    report = Forecast(
        study_day=today,
        enough=not left or active >= ACTIVE_WEEKS,
        median=None,
        ranges=None,
        plan=plan,
        pace=Pace(_per_day(days), _rounded(own_average(record.finished))),
        finished=None if left else max(record.settled, default=None),
        tasks_left=left,
        active_weeks=active,
        bound=today + timedelta(days=MOST_DAYS),
        phases=tuple(_line(phase) for phase in record.phases),
        burn_up=burn_up(record),
        fan=(),
    )
    return _foreseen(report, record, days, seed) if left and report.enough else report


def active_weeks(days: Sequence[int]) -> int:
    """Return how many whole weeks, counted back from the last day, have work in them."""
    return sum(any(days[end - 7 : end]) for end in range(len(days), 6, -7))


def _per_day(days: Sequence[int]) -> float:
    """Return the pomodoros of a day, recent weeks counting more; the plain average of few days."""
    if len(days) < 7:
        return round(sum(days) / len(days), 2) if days else 0.0
    weeks = weeks_of(days)
    return round(float(recency(len(weeks)) @ weeks.sum(axis=1)) / 7, 2)


def _rounded(ratio: float | None) -> float | None:
    """Return a ratio to two digits."""
    return None if ratio is None else round(ratio, 2)


def _line(phase: PhaseLeft) -> PhaseForecast:
    """Return a phase before anything is foreseen."""
    return PhaseForecast(
        phase.id, phase.title, phase.number, phase.required, phase.finished, median=None
    )


class _Calendar(NamedTuple):
    """Futures, told in days; each function of the work left in each of them."""

    ahead: Futures
    starts: date
    """The day that is counted as 0."""
    bound: date

    def day(self, work: "NDArray[np.float64]", share: float) -> date:
        """Return the day by which the work is done in a share of the futures.

        Nothing is interpolated: it is a day on which some future ends, so one of work.
        """
        import numpy as np

        ends = days_until(work, self.ahead)
        nearest = int(np.quantile(ends, share, method="inverted_cdf"))
        return min(self.starts + timedelta(days=nearest), self.bound)

    def median(self, work: "NDArray[np.float64]") -> date | None:
        """Return the day by which it is done in half of the futures, if that can be said."""
        day = self.day(work, 0.5)
        return day if day < self.bound else None

    def ranges(self, work: "NDArray[np.float64]") -> Mapping[str, tuple[date, date]]:
        """Return the ranges between whose ends it is done in so many of the futures."""
        return {
            level: (self.day(work, low), self.day(work, high))
            for level, (low, high) in LEVELS.items()
        }


def _foreseen(report: Forecast, record: PathRecord, days: Sequence[int], seed: int) -> Forecast:
    """Return the report with what a thousand futures say."""
    import numpy as np

    rng = np.random.default_rng(seed)
    left = [item for phase in record.phases for item in phase.left]
    together = np.cumsum(work_left(record.finished, left, draws=DRAWS, rng=rng), axis=1)
    work = together[:, -1]
    # What is done of today is on record; the rest of it is not looked at.
    starts = report.study_day + timedelta(days=report.study_day in record.per_day)
    ahead = futures(weeks_of(days), work, rng=rng)
    calendar = _Calendar(ahead, starts, report.bound)
    median = calendar.median(work)
    counts = accumulate(len(phase.left) for phase in record.phases)
    return report._replace(
        median=median,
        ranges=None if median is None else calendar.ranges(work),
        phases=tuple(
            line._replace(median=calendar.median(together[:, count - 1])) if phase.left else line
            for phase, line, count in zip(record.phases, report.phases, counts, strict=True)
        ),
        fan=fan(work, ahead, report.burn_up, starts=starts),
    )
