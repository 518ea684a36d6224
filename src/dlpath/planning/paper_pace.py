"""What the next papers take, judged by those that are finished.

The guide promises that after two or three papers the next ones take days or weeks. Until two are
finished there is nothing to judge by, and the estimates hold.
"""

from collections.abc import Mapping
from typing import NamedTuple

from dlpath.curriculum.path import Task
from dlpath.papers.clocks import ENOUGH
from dlpath.planning.standing import Standing
from dlpath.progress.states import DONE
from dlpath.progress.tallies import Tallies

LEAST, MOST = 0.1, 10.0
"""A ratio beyond these says more about what was logged than about papers."""


class Pace(NamedTuple):
    """How many pomodoros an estimated one takes."""

    areas: Mapping[str, float] = {}
    """For each area whose paper is not finished; of others the estimates hold."""

    def estimate(self, task: Task) -> int:
        """Return what a task takes."""
        ratio = self.areas.get(task.details.get("area", ""))
        return task.pomodoros if ratio is None else max(1, round(task.pomodoros * ratio))


def paper_pace(standing: Standing, tallies: Tallies) -> Pace:
    """Return how long the papers take that are left, by what those took that are finished.

    A paper is finished when the checkpoint of its area is done. What is asked is how many pomodoros
    its tasks took, where any are recorded, beside what they were estimated at.
    """
    by_area: dict[str, list[Task]] = {}
    for _, task in standing.tasks():
        if area := task.details.get("area"):
            by_area.setdefault(area, []).append(task)
    finished = [area for area, tasks in by_area.items() if _is_finished(tasks, standing)]
    told = [
        (task.pomodoros, took)
        for area in finished
        for task in by_area[area]
        if standing.states.of(task.id) == DONE and (took := tallies.pomodoros(task.id))
    ]
    if len(finished) < ENOUGH or not told:
        return Pace()
    ratio = sum(took for _, took in told) / sum(estimate for estimate, _ in told)
    return Pace(dict.fromkeys(by_area.keys() - finished, min(max(ratio, LEAST), MOST)))


def _is_finished(tasks: list[Task], standing: Standing) -> bool:
    checkpoints = [task for task in tasks if task.checkpoint]
    return bool(checkpoints) and all(standing.states.of(task.id) == DONE for task in checkpoints)
