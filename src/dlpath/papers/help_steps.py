"""The steps out of a problem, in the order in which the guide asks for help.

Write it down, list what is unknown, test what is assumed, refactor, read the issues of others, and
last write to the author: Wallner, "How to learn deep learning", on bugs in papers.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.curriculum.path import Task
from dlpath.papers import stages
from dlpath.papers.assumptions import KNOWN
from dlpath.papers.index import IndexLine
from dlpath.papers.problems import Stuck
from dlpath.papers.rebuild import Rebuild
from dlpath.papers.recipes import FRAMEWORKS, NUMPY

WRITE, UNKNOWNS, TESTS = "write", "unknowns", "tests"
REFACTOR, ISSUES, AUTHOR = "refactor", "issues", "author"
PATIENCE = 3
"""Days of being stuck after which the author is written to."""
OF_NETWORKS = ("numpy", "kaggle", "build", "experiment", "test")
"""The kinds of tasks whose bugs are those of a network."""


class Step(NamedTuple):
    """A way to get help."""

    name: str
    """write, unknowns, tests, refactor, issues or author."""
    done: bool


class Assumed(NamedTuple):
    """An assumption, and what came of its test."""

    name: str
    title: str
    outcome: str
    """holds, fails or untested."""
    note: str | None


class Elsewhere(NamedTuple):
    """A repository of others, and how many of its issues are left to read."""

    url: str
    unread: int | None
    """``None``: how many issues there are is not recorded."""


class Around(NamedTuple):
    """What lies around a problem."""

    today: date
    task: Task | None
    rebuild: Rebuild | None
    """The paper that it is about."""
    skimmed: Sequence[IndexLine] = ()
    """The lines of the learner's index."""


def ask_from(stuck: Stuck, around: Around) -> date | None:
    """Return the day from which to ask the author; ``None`` if that is now, or is done, or no one.

    It is time after three days, and before the third stage: once the network overfits.
    """
    if around.rebuild is None or stuck.asked is not None:
        return None
    third = next(stage for stage in around.rebuild.stages if stage.name == stages.GENERALISE)
    if third.state == stages.OPEN:
        return None
    due = stuck.since.study_day + timedelta(days=PATIENCE)
    return due if due > around.today else None


def area_of(task: Task | None) -> str | None:
    """Return the area of a task, such as cnn."""
    area = task.details.get("area") if task else None
    return None if area is None else str(area)


def framework_of(task: Task | None, track: str | None) -> str:
    """Return in which framework the code of a task is: that of the track, unless numpy is asked."""
    if task is not None and (task.kind == "numpy" or exercise_of(task)):
        return NUMPY
    return FRAMEWORKS.get(track or "", NUMPY)


def exercise_of(task: Task | None) -> str | None:
    """Return the exercise that belongs to a task."""
    if task is None:
        return None
    found = task.evidence.exercise or task.details.get("exercise")
    return None if found is None else str(found)


def _has_network(task: Task | None) -> bool:
    return task is not None and (
        task.kind in OF_NETWORKS or exercise_of(task) is not None or area_of(task) is not None
    )


def tests_of(stuck: Stuck, task: Task | None) -> Iterator[Assumed]:
    """Yield the assumptions of every network, and those of the learner's own."""
    known = KNOWN if _has_network(task) else ()
    titles = {item.name: item.title for item in known}
    for name in dict.fromkeys((*titles, *stuck.tested)):
        tested = stuck.tested.get(name)
        title = titles.get(name, name)
        yield Assumed(
            name, title, *((tested.outcome, tested.note) if tested else ("untested", None))
        )


def steps_of(stuck: Stuck, around: Around) -> Iterator[Step]:
    """Yield the steps that make sense for a problem, in order; the last two are about a paper."""
    tests = list(tests_of(stuck, around.task))
    yield Step(WRITE, not stuck.form.lacking)
    yield Step(UNKNOWNS, bool(stuck.questions) and not stuck.open_questions)
    yield Step(TESTS, bool(tests) and all(test.outcome != "untested" for test in tests))
    yield Step(REFACTOR, stuck.refactored)
    if around.rebuild is not None:
        left = [item.unread for item in elsewhere_of(around.rebuild)]
        yield Step(ISSUES, bool(left) and not any(unread is None or unread for unread in left))
        yield Step(AUTHOR, stuck.asked is not None)


def elsewhere_of(rebuild: Rebuild | None) -> Iterator[Elsewhere]:
    """Yield the repositories of others for a paper."""
    for item in rebuild.repositories if rebuild else ():
        unread = None if item.issues is None else max(item.issues - item.issues_read, 0)
        yield Elsewhere(item.url, unread)


def next_step(steps: Sequence[Step], due: date | None) -> str | None:
    """Return the first step that is not done; the author alone is not asked before ``due``."""
    left = [step.name for step in steps if not step.done]
    if left == [AUTHOR] and due is not None:
        return None
    return left[0] if left else None
