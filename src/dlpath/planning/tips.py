"""Advice and its moments: the report behind ``tips``."""

import re
from collections.abc import Collection, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum, Phase, Task, Tip
from dlpath.planning.filters import found
from dlpath.planning.occasions import Given


class TipEntry(NamedTuple):
    """A tip, when it is given, and beside which tasks."""

    id: str
    text: str
    moments: tuple[str, ...]
    once: bool
    warning: bool
    added: bool
    """Whether it is not the guide's."""
    tasks: tuple[str, ...]
    phases: tuple[str, ...]
    """The phases that its tasks and its moments belong to."""
    given: date | None = None
    """The study day on which it was last given."""
    silenced: bool = False
    """Whether it is not given any more."""


class Tips(NamedTuple):
    """Advice."""

    tips: tuple[TipEntry, ...]
    on: bool = True
    """Whether tips are given at all."""
    schema: str = "dlpath.tips/1"


class Silence(NamedTuple):
    """A tip, or all of them, is given no more, or given again."""

    tip: str | None
    """``None`` for all of them."""
    silenced: bool
    schema: str = "dlpath.silence/1"


class Memory(NamedTuple):
    """What is known of the tips of a learner."""

    given: Given = MappingProxyType({})
    silenced: Collection[str] = ()
    on: bool = True


NOTHING = Memory()


def tips_report(
    curriculum: Curriculum,
    *,
    phase: Phase | None = None,
    task: Task | None = None,
    warnings: bool = False,
    ids: Sequence[str] | None = None,
    memory: Memory = NOTHING,
) -> Tips:
    """Return the tips of a phase, of a task, with ids, as far as given, or the warnings alone."""
    entries = [_entry(tip, curriculum, memory) for tip in curriculum.tips]
    return Tips(
        tuple(
            entry
            for entry in found(entries, ids, lambda entry: entry.id)
            if (phase is None or phase.id in entry.phases)
            and (task is None or task.id in entry.tasks)
            and (entry.warning or not warnings)
        ),
        memory.on,
    )


def _entry(tip: Tip, curriculum: Curriculum, memory: Memory) -> TipEntry:
    named = {name for moment in tip.moments for name in re.split(r"[:=,|\[\]\s]+", moment)}
    beside = [task for task in curriculum.tasks if tip.id in task.tips or task.id in named]
    phases = {task.phase for task in beside} | named
    return TipEntry(
        tip.id,
        tip.text,
        tip.moments,
        tip.once,
        tip.warning,
        tip.added,
        tuple(task.id for task in beside),
        tuple(phase.id for phase in curriculum.phases if phase.id in phases),
        max((day for (name, _), day in memory.given.items() if name == tip.id), default=None),
        tip.id in memory.silenced,
    )
