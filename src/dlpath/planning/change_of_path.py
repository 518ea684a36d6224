"""What another curriculum means for the learner: the reports of ``curriculum use`` and ``diff``."""

from collections.abc import Iterator
from typing import NamedTuple

from dlpath.curriculum.diff import Changed, Renamed, Split, differences
from dlpath.curriculum.path import Curriculum
from dlpath.planning.succession import Fate, fates, recorded, succession
from dlpath.progress.states import States
from dlpath.progress.tallies import Tallies


class InUse(NamedTuple):
    """Which curriculum is in use from now on, and what becomes of the record."""

    location: str
    title: str
    kept: int
    """How many tasks of the record go on under their ids."""
    progress: tuple[Fate, ...]
    """What becomes of the others."""
    advice: tuple[str, ...]
    """What else is to be done, in sentences."""
    is_default: bool = False
    """Whether it is the path that dlpath brings along."""
    schema: str = "dlpath.curriculum.use/1"


class Comparison(NamedTuple):
    """What became of the tasks from one curriculum to another, and what that does to the record."""

    old: str
    new: str
    renamed: tuple[Renamed, ...]
    split: tuple[Split, ...]
    removed: tuple[str, ...]
    added: tuple[str, ...]
    moved: tuple[str, ...]
    """The fewest whose move explains the new order, and those that changed phase."""
    changed: tuple[Changed, ...]
    progress: tuple[Fate, ...]
    """What becomes of what the learner has recorded under ids that are gone."""
    schema: str = "dlpath.curriculum.diff/1"


def in_use(
    curriculum: Curriculum,
    location: str,
    *,
    states: States,
    tallies: Tallies,
    track: str | None,
    before: Curriculum | None = None,
) -> InUse:
    """Return what becomes of a record when ``curriculum`` is used.

    Parameters
    ----------
    states, tallies
        As recorded, nothing renamed.
    track
        The learner's.
    before
        What was in use until now, if it can still be read.
    """
    told = fates(states, tallies, curriculum)
    if before is not None:
        others = {fate.task for fate in told}
        moved = _moved(states, tallies, before, curriculum)
        told += tuple(fate for fate in moved if fate.task not in others)
    kept = sum(1 for _ in recorded(states, tallies)) - len(told)
    return InUse(location, curriculum.title, kept, told, tuple(_advice(curriculum, track)))


def comparison(
    old: Curriculum,
    new: Curriculum,
    *,
    states: States,
    tallies: Tallies,
    locations: tuple[str, str],
) -> Comparison:
    """Return what became of the tasks of ``old`` in ``new``; see ``in_use`` for the record."""
    moved = _moved(states, tallies, old, new)
    return Comparison(*locations, **differences(old, new)._asdict(), progress=moved)


def _moved(states: States, tallies: Tallies, old: Curriculum, new: Curriculum) -> tuple[Fate, ...]:
    """Return what is recorded under ids that count for another task in ``new`` than in ``old``."""
    before, after = succession(old), succession(new)
    return tuple(
        Fate(task, states.of(task), tallies.pomodoros(task), after.owner(task))
        for task in recorded(states, tallies)
        if before.owner(task) is not None and before.owner(task) != after.owner(task)
    )


def _advice(curriculum: Curriculum, track: str | None) -> Iterator[str]:
    if track is not None and curriculum.tracks and track not in curriculum.tracks:
        tracks = ", ".join(curriculum.tracks)
        yield (
            f"Your track {track} is none of this path's ({tracks}): "
            "dlpath config set track chooses one."
        )
