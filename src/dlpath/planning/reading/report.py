"""Where a learner is in a book: the report behind ``dlpath read``."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from dlpath.curriculum.path import Task
from dlpath.planning.reading.day import pages_of_day
from dlpath.planning.reading.pace import Length, Pace, Studies, finish, length, place, ramp_of
from dlpath.planning.reading.progress import Progress
from dlpath.planning.reading.unclear import Unclear
from dlpath.progress.states import States


class Span(NamedTuple):
    """Pages, both ends included; in JSON they are called `from` and `to`."""

    first: int
    last: int

    def for_json(self) -> dict[str, int]:
        """Return the pages under the names that they have in a curriculum."""
        return {"from": self.first, "to": self.last}


class ChapterAt(NamedTuple):
    """The chapter that comes next, and its task of the path."""

    number: int
    title: str
    pages: Span
    task: str | None
    state: str | None
    practised_in: tuple[str, ...]
    """The tasks in which the learner has met it in code."""


class OtherText(NamedTuple):
    """Something else that is begun."""

    book: str
    title: str
    page: int
    last: int


class Pacing(NamedTuple):
    """What a learner has for reading."""

    today: date
    a_day: float | None
    """Pages on an average study day; ``None`` for as many as the text proposes."""
    a_day_today: float | None
    days_per_week: int
    studies: Studies
    assumed: bool
    """Whether nothing was said about hours or pages."""


class Read(NamedTuple):
    """Where the learner is in a book, by the page numbers of the learner's own copy."""

    book: str
    title: str
    page: int
    """The furthest page that was read; 0 before the first."""
    pages: int
    """How many pages there are to read."""
    read: int
    """How many of them are read."""
    today: Span | None
    """What is left of today's pages, or those of tomorrow after them; ``None`` once all is read."""
    left: int
    """How many pages today still has."""
    day: int
    """The day of the reading plan that the place in the book belongs to."""
    days: int
    """How many study days the plan has."""
    finish: date | None
    """When it was finished, or will be at the present pace."""
    plan: date | None
    """When it will be by the plan from here; ``None`` once all is read."""
    pace: Pace | None
    """``None`` before there are a few days to tell it from."""
    too_long: Length | None
    """How much longer than in the guide it takes; ``None`` if it does not."""
    lighter: str | None
    """What to read of the book if that is too much."""
    chapter: ChapterAt | None
    skipped: tuple[Span, ...]
    """What was passed over."""
    unclear: tuple[Unclear, ...]
    others: tuple[OtherText, ...]
    shown_done: tuple[str, ...] = ()
    """Open tasks all of whose pages are read."""
    assumed: bool = False
    """Whether the guide's hours are assumed."""
    at_hand: bool = True
    """Whether a command means this text if it names none."""
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    """The change that was recorded."""
    schema: str = "dlpath.read/1"


def reading_report(
    progress: Progress,
    pacing: Pacing,
    *,
    tasks: Iterable[Task],
    states: States,
    unclear: Sequence[Unclear] = (),
    others: Iterable[Progress] = (),
    offset: int = 0,
    at_hand: bool = True,
) -> Read:
    """Return where the learner is in a text.

    Parameters
    ----------
    tasks
        Those of the path.
    offset
        What the learner's page numbers are more than ours.
    at_hand
        Whether a command means this text if it names none.
    """
    text, today = progress.text, pacing.today
    chapters = [task for task in tasks if task.details.get("book") == text.id]
    unread = progress.unread
    day = pages_of_day(progress, today, pacing.a_day_today)
    plan = ramp_of(progress, pacing.a_day)
    ends = finish(progress, today, pacing.a_day, pacing.studies) if unread else None
    return Read(
        book=text.id,
        title=text.title,
        page=progress.place + offset if progress.place else 0,
        pages=len(text.pages),
        read=len(progress.first_read),
        today=Span(day.first + offset, day.last + offset) if day else None,
        left=day.left if day else 0,
        day=plan.day(place(progress, unread)),
        days=plan.days,
        finish=ends.expected if ends else max(progress.first_read.values()),
        plan=ends.planned if ends else None,
        pace=ends.pace if ends else None,
        too_long=length(progress, pacing.a_day, pacing.days_per_week) if unread else None,
        lighter=text.lighter,
        chapter=_chapter(progress, unread[0], chapters, states, offset) if unread else None,
        skipped=tuple(_skipped(progress, offset)),
        unclear=tuple(unclear),
        others=tuple(
            OtherText(item.text.id, item.text.title, item.place, item.text.last_page)
            for item in others
        ),
        shown_done=tuple(
            task.id
            for task in chapters
            if not states.settled(task.id) and covered(task, progress.first_read)
        ),
        assumed=pacing.assumed,
        at_hand=at_hand,
    )


def covered(task: Task, read: Iterable[int]) -> bool:
    """Tell whether all pages that a task asks for are read."""
    first, last = task.evidence.first_page, task.evidence.last_page
    return bool(first and last) and set(range(first or 0, (last or 0) + 1)) <= set(read)


def spans(pages: Iterable[int]) -> list[Span]:
    """Return pages in stretches."""
    groups = groupby(enumerate(sorted(pages)), lambda item: item[1] - item[0])
    stretches = [[page for _, page in group] for _, group in groups]
    return [Span(stretch[0], stretch[-1]) for stretch in stretches]


def _skipped(progress: Progress, offset: int) -> Iterable[Span]:
    behind = [page for page in progress.unread if page < progress.place]
    return (Span(span.first + offset, span.last + offset) for span in spans(behind))


def _chapter(
    progress: Progress, page: int, tasks: Iterable[Task], states: States, offset: int
) -> ChapterAt | None:
    if progress.text.own:
        return None
    chapter = progress.text.chapter_of(page)
    found = (task for task in tasks if task.details.get("chapter") == chapter.number)
    task = next(found, None)
    return ChapterAt(
        chapter.number,
        chapter.title,
        Span(chapter.first_page + offset, chapter.last_page + offset),
        task and task.id,
        task and states.of(task.id),
        chapter.practised_in,
    )
