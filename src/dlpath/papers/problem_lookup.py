"""Which problem is meant: by its number, by its task, or because it is the only one."""

from collections.abc import Iterable, Mapping, Sequence

from dlpath.errors import DlpathError
from dlpath.papers.problems import OPEN, Question, Stuck


class UnknownProblem(DlpathError):
    """No problem has that number, or none is open."""

    code = "unknown-problem"


def argument(number: int | None, *, meant: bool) -> str:
    """Return what a command needs to mean a problem: `` N``, or nothing if it is meant anyway."""
    return "" if meant else f" {number}"


def option(number: int | None, *, meant: bool) -> str:
    """Return the same where the problem is an option: `` --problem N``."""
    return "" if meant else f" --problem {number}"


def open_on(task: str, found: Iterable[Stuck], *, heirs: Mapping[str, str]) -> Stuck | None:
    """Return the open problem of a task that was recorded last, if there is one.

    ``heirs`` has the task that each alias counts for.
    """
    of_task = [item for item in on_task(task, found, heirs=heirs) if item.state == OPEN]
    return of_task[-1] if of_task else None


def on_task(task: str, found: Iterable[Stuck], *, heirs: Mapping[str, str]) -> list[Stuck]:
    """Return the problems of a task, in the order in which they were recorded."""
    return [item for item in found if item.task and heirs.get(item.task, item.task) == task]


def numbered(number: int, found: Sequence[Stuck]) -> Stuck:
    """Return the problem with a number.

    Raises
    ------
    UnknownProblem
        There is none.
    """
    if not 1 <= number <= len(found):
        raise UnknownProblem(
            f"there is no problem {number}",
            "dlpath stuck list --all shows them" if found else "dlpath stuck writes one down",
        )
    return found[number - 1]


def meant(found: Sequence[Stuck], here: Stuck | None) -> Stuck:
    """Return the problem that is meant where none is named: ``here``, else the only open one.

    Raises
    ------
    UnknownProblem
        None or more than one is open.
    """
    if here is not None:
        return here
    left = [item for item in found if item.state == OPEN]
    if len(left) == 1:
        return left[0]
    if not left:
        raise UnknownProblem("no problem is open", "dlpath stuck writes one down")
    numbers = ", ".join(str(item.number) for item in left)
    raise UnknownProblem(
        f"the current task has no open problem, and {len(left)} others are open",
        f"say which one, of {numbers}; dlpath stuck list shows them",
    )


def last_solved(found: Iterable[Stuck]) -> Stuck:
    """Return the problem that was solved last.

    Raises
    ------
    UnknownProblem
        None is solved.
    """
    ends = [(item.solved.instant, item.number, item) for item in found if item.solved]
    if not ends:
        raise UnknownProblem("no problem is solved", "dlpath stuck list shows those that are open")
    return max(ends)[2]


def question_numbered(number: int, problem: Stuck) -> Question:
    """Return the unknown of a problem with a number.

    Raises
    ------
    UnknownProblem
        There is none.
    """
    for question in problem.questions:
        if question.number == number:
            return question
    numbers = ", ".join(str(question.number) for question in problem.questions)
    hint = f"there is {numbers}" if numbers else 'dlpath stuck unknown "…" lists one'
    raise UnknownProblem(f"problem {problem.number} has no unknown {number}", hint)
