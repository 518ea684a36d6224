"""A curriculum in figures, and what is wrong with one: the reports of ``dlpath curriculum``."""

from pathlib import Path
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum
from dlpath.curriculum.problems import Problem


class PhaseSummary(NamedTuple):
    """A phase in figures."""

    id: str
    title: str
    tasks: int
    pomodoros: int
    """Of the tasks that are not optional."""


class Summary(NamedTuple):
    """Which curriculum is in use, and what it holds."""

    location: str
    title: str
    phases: tuple[PhaseSummary, ...]
    tracks: tuple[str, ...]
    resources: int
    tips: int
    schema: str = "dlpath.curriculum/1"


class Validation(NamedTuple):
    """What is wrong with a curriculum."""

    ok: bool
    problems: tuple[Problem, ...]
    location: str
    schema: str = "dlpath.validate/1"


def summary(curriculum: Curriculum, location: Path) -> Summary:
    """Return a curriculum in figures."""
    phases = tuple(
        PhaseSummary(
            phase.id,
            phase.title,
            len(phase.tasks),
            sum(task.pomodoros for task in phase.tasks if not task.optional),
        )
        for phase in curriculum.phases
    )
    return Summary(
        str(location),
        curriculum.title,
        phases,
        tuple(curriculum.tracks),
        len(curriculum.resources),
        len(curriculum.tips),
    )


def validation(location: Path) -> Validation:
    """Read a curriculum, and return all its problems."""
    from dlpath.curriculum.loader import read

    problems = tuple(read(location).problems)
    return Validation(not problems, problems, str(location))
