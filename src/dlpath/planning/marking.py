"""A task is marked done, skipped or reopened."""

from typing import NamedTuple

from dlpath.curriculum.path import Task
from dlpath.errors import DlpathError
from dlpath.planning.standing import Standing
from dlpath.progress.states import DONE, SKIPPED


class AlreadySettled(DlpathError):
    """The task is done or skipped already."""

    code = "already-settled"


class NotSettled(DlpathError):
    """The task is open, so there is nothing to reopen."""

    code = "not-settled"


class MarkedTask(NamedTuple):
    """A task and the state it has now."""

    id: str
    state: str
    title: str


class NextTask(NamedTuple):
    """The task that comes next."""

    id: str
    title: str


class Marked(NamedTuple):
    """What ``done``, ``skip`` or ``reopen`` recorded."""

    change: str
    task: MarkedTask
    verified: bool
    next: NextTask | None
    """``None`` when the path is finished."""
    schema: str = "dlpath.mark/1"


def marked(change: str, task: Task, standing: Standing, *, verified: bool = True) -> Marked:
    """Return what was recorded, given the standing after it."""
    current = standing.current
    return Marked(
        change,
        MarkedTask(task.id, standing.states.of(task.id), task.title),
        verified,
        NextTask(current.id, current.title) if current else None,
    )


def refuse_settled(task: Task, standing: Standing) -> None:
    """Raise ``AlreadySettled`` if ``task`` is done or skipped."""
    state = standing.states.of(task.id)
    if state in (DONE, SKIPPED):
        raise AlreadySettled(
            f"{task.id} is {state} already", hint=f"dlpath reopen {task.id} opens it again"
        )


def refuse_open(task: Task, standing: Standing) -> None:
    """Raise ``NotSettled`` if ``task`` is neither done nor skipped."""
    if not standing.states.settled(task.id):
        raise NotSettled(f"{task.id} is not settled, so it need not be reopened")
