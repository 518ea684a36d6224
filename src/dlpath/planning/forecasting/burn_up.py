"""How much of the path is done: until today as it was, from today on as it may be."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from dlpath.planning.forecasting.record import PathRecord
from dlpath.planning.forecasting.rhythm import MOST_DAYS, Futures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_FAN_DAYS = 60
SHARES = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
"""Of the futures, in the order of the fields of ``FanDay``."""


class Share(NamedTuple):
    """How much of the path was done at the end of a day, in percent of all estimates."""

    day: date
    percent: float


class FanDay(NamedTuple):
    """How much of the path will be done at the end of a day, in percent.

    ``at_90`` is what is reached with a probability of 90 percent, and so on.
    """

    day: date
    at_97: float
    at_90: float
    at_75: float
    at_50: float
    at_25: float
    at_10: float
    at_2: float


def burn_up(record: PathRecord) -> tuple[Share, ...]:
    """Return how much was done at the end of each day on which a task was settled."""
    days = sorted(record.settled)
    together = accumulate(record.settled[day] for day in days)
    return tuple(
        Share(day, round(100 * done / record.estimate, 1))
        for day, done in zip(days, together, strict=True)
    )


def fan(
    work: "NDArray[np.float64]", ahead: Futures, done: Sequence[Share], *, starts: date
) -> tuple[FanDay, ...]:
    """Return what will be done at the end of some weeks, until nearly all futures have ended.

    Parameters
    ----------
    work : (draws,)
        Pomodoros left in each future.
    done
        What is done already; the fan opens there, on the day before ``starts``.
    """
    import numpy as np

    now = done[-1].percent if done else 0.0
    advance = np.minimum(ahead.together / work[:, None], 1)
    reached = now + (100 - now) * np.quantile(advance, SHARES, axis=0).T
    count = min(int((reached[:, 0] < 100).sum()) + 1, len(reached), MOST_DAYS // 7)
    weeks = {round(k) for k in np.linspace(0, count - 1, min(count, MOST_FAN_DAYS))}
    return (
        FanDay(starts - timedelta(days=1), *[now] * len(SHARES)),
        *(
            FanDay(
                starts + timedelta(days=7 * week + 6),
                *(round(float(share), 1) for share in reached[week]),
            )
            for week in sorted(weeks)
        ),
    )
