"""What an edit of a curriculum means for the record."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum, Task


class Renamed(NamedTuple):
    """A task that goes by another id and has the old one among its aliases: its record follows."""

    old: str
    new: str


class Split(NamedTuple):
    """A task that gave way to several whose ids begin with its own."""

    old: str
    new: tuple[str, ...]
    heir: str | None
    """The one with the old id among its aliases; it keeps the record, which else is archived."""


class Changed(NamedTuple):
    """A task that is still there and says something else."""

    id: str
    fields: tuple[str, ...]


class Differences(NamedTuple):
    """What became of the tasks; ids are those of the new curriculum unless it has none."""

    renamed: tuple[Renamed, ...] = ()
    split: tuple[Split, ...] = ()
    removed: tuple[str, ...] = ()
    """Their record is archived."""
    added: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    """The fewest whose move explains the new order, and those that changed phase."""
    changed: tuple[Changed, ...] = ()


def differences(old: Curriculum, new: Curriculum) -> Differences:
    """Return what became of the tasks of ``old``.

    Every task of ``old`` is kept, renamed, split or removed; every task of ``new`` was there, or is
    added, or comes from a split. Nothing that a learner has done is lost by any of it.
    """
    before = {task.id: task for task in old.tasks}
    after = {task.id: task for task in new.tasks}
    successors = _successors(before, after)
    split = tuple(_splits(before, after, successors))
    from_splits = {name for part in split for name in part.new}
    gone = {part.old for part in split}
    kept = {old: new for old, new in successors.items() if old not in gone}
    return Differences(
        renamed=tuple(Renamed(old, new) for old, new in kept.items() if old != new),
        split=split,
        removed=tuple(name for name in before if name not in successors and name not in gone),
        added=tuple(n for n in after if n not in successors.values() and n not in from_splits),
        moved=_moved([(before[old], after[new]) for old, new in kept.items()], list(after)),
        changed=tuple(_changes(before, after, kept)),
    )


def _successors(before: Mapping[str, Task], after: Mapping[str, Task]) -> dict[str, str]:
    """Return under which id each old task goes on, if it does."""
    aliases = {alias: task.id for task in after.values() for alias in task.aliases}
    names = {name: name if name in after else aliases.get(name) for name in before}
    return {old: new for old, new in names.items() if new is not None}


def _splits(
    before: Mapping[str, Task], after: Mapping[str, Task], successors: Mapping[str, str]
) -> list[Split]:
    new = [name for name in after if name not in before]
    gone = [name for name in before if name not in after]
    parts = {old: tuple(n for n in new if n.startswith((f"{old}-", f"{old}."))) for old in gone}
    return [Split(old, ids, successors.get(old)) for old, ids in parts.items() if len(ids) > 1]


def _moved(kept: Sequence[tuple[Task, Task]], order: Sequence[str]) -> tuple[str, ...]:
    """Return the tasks outside a longest run that kept its order, and those in another phase."""
    position = {name: number for number, name in enumerate(order)}
    places = [position[new.id] for _, new in kept]
    out_of_order = {order[place] for place in set(places).difference(_longest_increasing(places))}
    elsewhere = {new.id for old, new in kept if old.phase != new.phase}
    return tuple(name for name in order if name in out_of_order | elsewhere)


def _longest_increasing(numbers: Sequence[int]) -> list[int]:
    """Return a longest increasing subsequence of distinct numbers (patience sorting)."""
    tops: list[int] = []
    below: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        below[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    run: list[int] = []
    number_below = tops[-1] if tops else None
    while number_below is not None:
        run.append(number_below)
        number_below = below[number_below]
    return run[::-1]


_COMPARED = ("title", "pomodoros", "done_when", "prerequisites", "evidence", "tracks", "optional")


def _changes(
    before: Mapping[str, Task], after: Mapping[str, Task], kept: Mapping[str, str]
) -> list[Changed]:
    found: dict[str, set[str]] = {}
    for old, new in kept.items():
        needed = tuple(kept.get(name, name) for name in before[old].prerequisites)
        was, now = before[old]._replace(prerequisites=needed), after[new]
        fields = {field for field in _COMPARED if getattr(was, field) != getattr(now, field)}
        found[new] = found.get(new, set()) | fields  # of two that became one, both
    return [
        Changed(new, tuple(field for field in _COMPARED if field in fields))
        for new, fields in found.items()
        if fields
    ]
