"""Find a task by what the learner typed: id, alias or unambiguous beginning."""

from difflib import get_close_matches

from dlpath.curriculum.path import Curriculum, Phase, Task
from dlpath.errors import DlpathError


class UnknownTask(DlpathError):
    """No task of the curriculum goes by that name."""

    code = "unknown-task"


class AmbiguousTask(DlpathError):
    """More than one task begins with that name."""

    code = "ambiguous-task"


class UnknownPhase(DlpathError):
    """No phase of the curriculum goes by that name."""

    code = "unknown-phase"


class UnknownName(DlpathError):
    """Nothing in the curriculum goes by that name."""

    code = "unknown-id"


class NothingLeft(DlpathError):
    """The path is finished, so there is no current task."""

    code = "nothing-left"

    def __init__(self) -> None:
        super().__init__(
            "every task of the path is settled",
            hint="name the task you mean; dlpath path lists them all",
        )


def task_named(given: str, curriculum: Curriculum) -> Task:
    """Return the task that ``given`` names.

    Raises
    ------
    UnknownTask
        No task goes by that name.
    AmbiguousTask
        It is the beginning of more than one.
    """
    wanted = given.strip().lower()
    names = {name.lower(): task for task in curriculum.tasks for name in (*task.aliases, task.id)}
    if wanted in names:
        return names[wanted]
    begun = {task.id: task for name, task in names.items() if wanted and name.startswith(wanted)}
    if len(begun) == 1:
        return begun.popitem()[1]
    if begun:
        raise _ambiguous(given, sorted(begun))
    close = get_close_matches(wanted, names, n=1)
    hint = f"did you mean {close[0]!r}?" if close else "dlpath path lists them all"
    raise UnknownTask(f"no task is called {given!r}", hint=hint)


def phase_named(given: str, curriculum: Curriculum) -> Phase:
    """Return the phase whose id or number is ``given``.

    Raises
    ------
    UnknownPhase
        There is none.
    """
    wanted = given.strip().lower()
    for phase in curriculum.phases:
        if wanted in (phase.id.lower(), str(phase.number)):
            return phase
    ids = [phase.id for phase in curriculum.phases]
    close = get_close_matches(wanted, ids, n=1)
    hint = f"did you mean {close[0]!r}?" if close else f"the phases are {', '.join(ids)}"
    raise UnknownPhase(f"no phase is called {given!r}", hint=hint)


def _ambiguous(given: str, begun: list[str]) -> AmbiguousTask:
    more = ", …" if len(begun) > 4 else ""
    return AmbiguousTask(
        f"{given!r} could be {len(begun)} tasks", hint=f"write one of {', '.join(begun[:4])}{more}"
    )
