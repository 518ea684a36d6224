"""How many pomodoros the rest of a path may take, judged by what the finished tasks took.

Every finished task tells how far its estimate was off. How far the next one will be is drawn from
a Bayesian regression of the logarithm of that ratio: one effect of the learner, one of the kind of
task, one of the phase, one of the paper that a task belongs to, and noise. An effect of which few
tasks tell stays near nothing, and one of which many tell follows them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from dlpath.curriculum.path import Phase, Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

USUAL = 0.1
"""Logarithm of the ratio before anything is known: people take a little longer than they think."""
SPREAD = {"learner": 0.4, "kind": 0.25, "phase": 0.2, "area": 0.15}
"""How far the effects of learners, kinds, phases and papers usually lie apart."""
NOISE, NOISE_WEIGHT = 0.4, 8.0
"""How far single tasks usually are off, and how many tasks that experience is worth."""
ROUNDING = 0.15
"""Variance that counting whole pomodoros adds to a task of one pomodoro."""
TAIL = 5
"""Degrees of freedom of the noise: now and then a task takes several times its estimate."""
MOST_OFF = 2.3
"""Logarithm of ten: a task that took a hundred times its estimate was more than that task."""
FARTHEST = 4.0
"""Standard deviations; beyond, a single task would decide about years."""


class Effort(NamedTuple):
    """A task as far as work is concerned."""

    labels: tuple[tuple[str, str], ...]
    """What it has in common with others: of which kind, phase and paper it is."""
    estimate: int
    done: int
    """Pomodoros recorded on it."""


def effort(task: Task, phase: Phase, done: int) -> Effort:
    """Return a task with the pomodoros recorded on it."""
    labels = [("learner", ""), ("kind", task.kind), ("phase", phase.id)]
    if area := task.details.get("area"):
        labels.append(("area", f"{phase.id} {area}"))
    return Effort(tuple(labels), task.pomodoros, done)


def own_average(finished: Sequence[Effort]) -> float | None:
    """Return how many pomodoros an estimated one took; ``None`` before any task is finished."""
    estimated = sum(item.estimate for item in finished)
    return sum(item.done for item in finished) / estimated if estimated else None


def work_left(
    finished: Sequence[Effort],
    left: Sequence[Effort],
    *,
    draws: int,
    rng: "np.random.Generator",
) -> "NDArray[np.float64]":
    """Draw what each task that is left may still take.

    Parameters
    ----------
    finished
        Tasks that are done, with at least one pomodoro each.
    left
        The others, in study order.

    Returns
    -------
    (draws, len(left))
        Pomodoros, at least one each.
    """
    import numpy as np

    # A task that has outgrown its estimate tells as much, though it is not finished.
    told = [*finished, *(item for item in left if item.done > item.estimate)]
    columns = {
        label: k
        for k, label in enumerate(
            dict.fromkeys(label for item in (*told, *left) for label in item.labels)
        )
    }
    mean, covariance, noise = _fitted(told, columns)
    effects = mean + rng.standard_normal((draws, len(mean))) @ np.linalg.cholesky(covariance).T
    certainty = NOISE_WEIGHT + len(told)
    scale = noise * np.sqrt(certainty / rng.chisquare(certainty, (draws, 1)))
    unit = rng.standard_t(TAIL, (draws, len(left))) * np.sqrt((TAIL - 2) / TAIL)
    centre = USUAL + effects @ _design(left, columns).T
    off = np.exp(centre + scale * np.clip(unit, -FARTHEST, FARTHEST))
    estimates = np.array([item.estimate for item in left], dtype=float)
    done = np.array([item.done for item in left], dtype=float)
    return np.asarray(np.maximum(estimates * off - done, 1.0))


def _fitted(
    told: Sequence[Effort], columns: dict[tuple[str, str], int]
) -> tuple["NDArray[np.float64]", "NDArray[np.float64]", float]:
    """Return mean and covariance of the effects given what was told, and the scale of the noise."""
    import numpy as np

    prior = np.diag([SPREAD[what] ** -2.0 for what, _ in columns])
    design = _design(told, columns)
    estimates = np.array([item.estimate for item in told], dtype=float)
    off = np.log(np.array([item.done for item in told], dtype=float) / estimates)
    ratios = np.clip(off, -MOST_OFF, MOST_OFF) - USUAL
    variance = NOISE**2
    for _ in range(3):  # the noise depends on the effects and they on it; this settles quickly
        weights = 1 / (variance + ROUNDING / estimates)
        covariance = np.linalg.inv(design.T * weights @ design + prior)
        mean = covariance @ (design.T @ (weights * ratios))
        misses = np.clip(ratios - design @ mean, -1.5, 1.5)
        total = NOISE_WEIGHT * NOISE**2 + float(misses @ misses)
        variance = total / (NOISE_WEIGHT + len(told))
    return np.asarray(mean), np.asarray(covariance), float(variance**0.5)


def _design(items: Sequence[Effort], columns: dict[tuple[str, str], int]) -> "NDArray[np.float64]":
    """Return one row an item, with a one in the column of each of its labels."""
    import numpy as np

    design = np.zeros((len(items), len(columns)))
    for row, item in enumerate(items):
        for label in item.labels:
            design[row, columns[label]] = 1
    return design
