"""One problem with all that could help: the report behind ``dlpath stuck``."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dlpath.curriculum.path import Task
from dlpath.papers.help_steps import (
    Around,
    Assumed,
    Elsewhere,
    Step,
    area_of,
    ask_from,
    elsewhere_of,
    exercise_of,
    next_step,
    steps_of,
    tests_of,
)
from dlpath.papers.index import IndexLine
from dlpath.papers.problems import OPEN, Question, Stuck
from dlpath.papers.rebuild import STARTED, Rebuild

MOST_NOTES = 3
LONGER = 3
COMMON = {"does", "what", "when", "where", "which", "with", "that", "this", "from", "have", "into"}
"""Words that tell nothing, besides those of up to ``LONGER`` letters."""


class Problem(NamedTuple):
    """A problem, where it stands and what helps."""

    number: int
    title: str
    state: str
    """open or solved."""
    task: str | None
    paper: str | None
    recorded: date
    days: int
    """Since it was recorded or opened again, up to its end."""
    solved: date | None
    how: str | None
    form: Mapping[str, str]
    """What was written of it; what was not said is empty."""
    lacking: tuple[str, ...]
    """The essential headings of the form that say nothing yet."""
    unknowns: tuple[Question, ...]
    tests: tuple[Assumed, ...]
    repositories: tuple[Elsewhere, ...]
    author: str | None
    """How the author is reached."""
    asked: date | None
    ask_from: date | None
    """The day from which the author is to be asked; ``None`` if that is now, or no author is."""
    steps: tuple[Step, ...]
    """Those that make sense for its task, in order."""
    next: str | None
    """The first step that is not done; ``None`` if none is left, or the problem is solved."""
    exercise: str | None
    """The exercise that belongs to its task, which has hints."""
    notes: tuple[str, ...]
    """The learner's own notes on what they skimmed, as far as they are about what is unknown."""
    meant: bool = True
    """Whether it is the one that a command means where none is named."""
    paper_at_work: bool = True
    """Whether its paper is."""


class Page(NamedTuple):
    """A problem as it is shown, after a change or without one."""

    problem: Problem | None
    """``None``: nothing was written down."""
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    whole: bool = False
    """Whether all that was written is to be read."""
    schema: str = "dlpath.stuck/1"


def problem(stuck: Stuck, around: Around, *, meant: bool = True) -> Problem:
    """Return a problem with all that could help.

    Parameters
    ----------
    meant
        Whether it is the one that a command means where none is named.
    """
    steps = tuple(steps_of(stuck, around))
    rebuild = around.rebuild
    until = stuck.solved.study_day if stuck.solved else around.today
    due = ask_from(stuck, around)
    return Problem(
        number=stuck.number,
        title=stuck.form.title,
        state=stuck.state,
        task=around.task.id if around.task else stuck.task,
        paper=rebuild.id if rebuild else stuck.paper,
        recorded=stuck.recorded.study_day,
        days=(until - stuck.since.study_day).days,
        solved=stuck.solved.study_day if stuck.solved else None,
        how=stuck.how,
        form={name: text for name, text in stuck.form._asdict().items() if name != "title"},
        lacking=stuck.form.lacking,
        unknowns=stuck.questions,
        tests=tuple(tests_of(stuck, around.task)),
        repositories=tuple(elsewhere_of(rebuild)),
        author=rebuild.paper.contact if rebuild else None,
        asked=stuck.asked.study_day if stuck.asked else None,
        ask_from=due,
        steps=steps,
        next=next_step(steps, due) if stuck.state == OPEN else None,
        exercise=exercise_of(around.task),
        notes=tuple(_notes(stuck, around.skimmed)),
        meant=meant,
        paper_at_work=rebuild is None or rebuild.at_work,
    )


def rebuild_of(stuck: Stuck | None, task: Task | None, known: Sequence[Rebuild]) -> Rebuild | None:
    """Return the paper that a problem is about, else the one under way in the area of its task."""
    named = [item for item in known if stuck and item.id == stuck.paper]
    area = area_of(task)
    of_area = [i for i in known if area and i.paper.area == area and i.state == STARTED]
    return next(iter(named), None) or max(of_area, key=lambda item: item.newest, default=None)


def _notes(stuck: Stuck, index: Sequence[IndexLine]) -> Iterator[str]:
    """Yield the notes that have the most words of what is unknown, if they have any."""
    asked = " ".join([stuck.form.title, *(question.text for question in stuck.open_questions)])
    wanted = _telling(asked)
    shared = [(len(wanted & _telling(f"{line.title} {line.note}")), line) for line in index]
    shared.sort(key=lambda item: -item[0])
    for count, line in shared[:MOST_NOTES]:
        if count:
            yield f"{line.title}: {line.note}"


def _telling(text: str) -> set[str]:
    """Return the longer words of a text."""
    words = (word.strip(".,;:?!()\"'“”").lower() for word in text.split())
    return {word for word in words if len(word) > LONGER} - COMMON
