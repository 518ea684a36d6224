"""Advice and its moments: the report behind ``tips``."""

import re
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum, Phase, Task, Tip


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


class Tips(NamedTuple):
    """Advice."""

    tips: tuple[TipEntry, ...]
    schema: str = "dlpath.tips/1"


def tips_report(
    curriculum: Curriculum,
    *,
    phase: Phase | None = None,
    task: Task | None = None,
    warnings: bool = False,
) -> Tips:
    """Return the tips of a phase and of a task, as far as given, or the warnings alone."""
    entries = (_entry(tip, curriculum) for tip in curriculum.tips)
    return Tips(
        tuple(
            entry
            for entry in entries
            if (phase is None or phase.id in entry.phases)
            and (task is None or task.id in entry.tasks)
            and (entry.warning or not warnings)
        )
    )


def _entry(tip: Tip, curriculum: Curriculum) -> TipEntry:
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
    )
