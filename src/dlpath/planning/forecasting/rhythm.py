"""How the weeks to come may turn out, drawn from those that were.

A week of the future is a week of the record, with its days as they were: who studies on weekends
goes on to, and who had empty weeks will have empty weeks. Weeks come in stretches as they followed
each other, newer ones more often. How often each would come is itself uncertain, the more so the
shorter the record is; so every future has a mixture and a level of its own, and the level drifts
as lives do.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HALF_LIFE = 10.0
"""Weeks after which a week counts half."""
MOST_WEEKS_BACK = 104
AVERAGE = 1.0
"""How many weeks of the record the thought of an average week is worth."""
LEARNING = 8.0
"""Weeks in which what is not yet known of a new learner falls to a third."""
NEW_SPREAD, NEW_RISE = 0.56, 0.1
"""How far the level of new learners lies from their first weeks, and by how much it rises."""
OLD_SPREAD = 0.12
DRIFT = 0.05
"""Of the level in a week."""
FARTHEST_DRIFT = 1.2
"""A third to three times the present level."""
STRETCH = 52
MOST_DAYS = 3653
"""Ten years: farther ahead nothing is said."""


class Futures(NamedTuple):
    """Weeks to come, many times; every row is a future, every column a week."""

    days: "NDArray[np.float64]"
    """(kinds of weeks, 7): pomodoros of each day."""
    chosen: "NDArray[np.intp]"
    """(draws, weeks): which row of ``days``."""
    factor: "NDArray[np.float64]"
    """(draws, weeks): what the days are multiplied by."""
    together: "NDArray[np.float64]"
    """(draws, weeks): pomodoros from the start to the end of each week."""


def weeks_of(days: Sequence[int]) -> "NDArray[np.float64]":
    """Return the days, oldest first, in weeks of seven that end with the last day: (n, 7)."""
    import numpy as np

    count = min(len(days) // 7, MOST_WEEKS_BACK)
    return np.array(days[len(days) - 7 * count :], dtype=float).reshape(count, 7)


def recency(count: int) -> "NDArray[np.float64]":
    """Return how much each of so many weeks counts, oldest first; together one."""
    import numpy as np

    weights = 0.5 ** (np.arange(count)[::-1] / HALF_LIFE)
    return np.asarray(weights / weights.sum())


def futures(
    weeks: "NDArray[np.float64]", work: "NDArray[np.float64]", *, rng: "np.random.Generator"
) -> Futures:
    """Draw as many futures as there are values in ``work``, each until its work is done.

    Parameters
    ----------
    weeks : (n, 7)
        Of the record, oldest first, not all empty.
    work : (draws,)
        Pomodoros left. What takes more than ``MOST_DAYS`` is not followed to its end.
    """
    import numpy as np

    draws, count = len(work), len(weeks)
    newer = recency(count)
    days = np.vstack([weeks, newer @ weeks])
    mixture = _mixture(newer, draws, rng)
    unknown = np.exp(-count / LEARNING)
    spread = np.hypot(NEW_SPREAD * unknown, OLD_SPREAD)
    level = rng.normal(NEW_RISE * unknown, spread, (draws, 1))
    block = 1 if count < 8 else 2 if count < 16 else 4
    drift, before = np.zeros((draws, 1)), np.zeros((draws, 1))
    parts: list[tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.float64]]] = []
    while len(parts) * STRETCH * 7 < MOST_DAYS and (before[:, 0] < work).any():
        chosen = _chosen(mixture, count, block, rng)
        steps = np.cumsum(rng.normal(0, DRIFT, (draws, STRETCH)), axis=1)
        walk = np.clip(drift + steps, -FARTHEST_DRIFT, FARTHEST_DRIFT)
        factor = np.exp(level + walk)
        together = before + np.cumsum(days.sum(axis=1)[chosen] * factor, axis=1)
        drift, before = walk[:, -1:], together[:, -1:]
        parts.append((chosen, factor, together))
    joined = [np.concatenate(part, axis=1) for part in zip(*parts, strict=True)]
    return Futures(days, joined[0], joined[1], joined[2])


def days_until(work: "NDArray[np.float64]", ahead: Futures) -> "NDArray[np.intp]":
    """Return on which day, the first being 0, ``work`` is done in each future.

    It is a day of work, and at most ``MOST_DAYS``.
    """
    import numpy as np

    draws, weeks = ahead.chosen.shape
    week = (ahead.together < work[:, None]).sum(axis=1)
    row, inside = np.arange(draws), np.minimum(week, weeks - 1)
    of_week = ahead.days[ahead.chosen[row, inside]] * ahead.factor[row, inside][:, None]
    before = ahead.together[row, inside] - of_week.sum(axis=1)
    reached = before[:, None] + np.cumsum(of_week, axis=1)
    # The sum of a week and the week summed day by day differ in the last digit.
    day = np.minimum((reached < work[:, None] - 1e-6).sum(axis=1), 6)
    return np.asarray(np.where(week < weeks, np.minimum(7 * week + day, MOST_DAYS), MOST_DAYS))


def _mixture(
    newer: "NDArray[np.float64]", draws: int, rng: "np.random.Generator"
) -> "NDArray[np.float64]":
    """Return for each future how often each week comes, added up, the average week last.

    This is the Bayesian bootstrap (Rubin 1981, Annals of Statistics 9(1), 130-134), with weights.
    """
    import numpy as np

    worth = 1 / (newer @ newer)
    often = rng.gamma(np.append(newer * worth, AVERAGE), size=(draws, len(newer) + 1)) + 1e-12
    return np.asarray(np.cumsum(often / often.sum(axis=1, keepdims=True), axis=1))


def _chosen(
    mixture: "NDArray[np.float64]", count: int, block: int, rng: "np.random.Generator"
) -> "NDArray[np.intp]":
    """Return the weeks of a stretch, drawn in blocks of weeks that followed each other."""
    import numpy as np

    draws = len(mixture)
    row = np.arange(draws)[:, None]
    # One sorted list of all mixtures, each moved to its own place, is searched once.
    sought = rng.random((draws, STRETCH // block)) + row
    first = np.searchsorted((mixture + row).ravel(), sought) - row * (count + 1)
    first = np.clip(first, 0, count)[:, :, None]
    following = (first + np.arange(block)) % count
    return np.where(first == count, count, following).reshape(draws, STRETCH)
