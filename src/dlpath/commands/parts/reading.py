"""What the learner reads: the texts there are, and how far each is read."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from dlpath.context import Context
from dlpath.progress.reading_records import BookAdded, PagesRead, UnclearSection

if TYPE_CHECKING:
    from dlpath.curriculum.path import Phase, Task
    from dlpath.planning.glance import ReadingDue
    from dlpath.planning.reading.day import DayPages
    from dlpath.planning.reading.progress import Progress, Seen
    from dlpath.planning.reading.report import Pacing, Read
    from dlpath.planning.reading.texts import Text
    from dlpath.planning.schedule import Pages


def text_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the texts whose ids begin as typed, with their titles."""
    wanted = incomplete.lower()
    return [(text.id, text.title) for text in texts(app) if text.id.startswith(wanted)]


def texts(app: Context) -> "tuple[Text, ...]":
    """Return all that can be read page by page."""
    from dlpath.planning.reading import texts as reading

    return reading.texts(app.reference.books, app.store.facts(BookAdded))


def seen(app: Context) -> "Mapping[str, Seen]":
    """Return what was read of each book."""
    from dlpath.planning.reading.progress import seen

    return seen(app.store.facts(PagesRead), app.settings.page_offsets)


def in_own_numbers(app: Context, task: "Task") -> "tuple[Task, frozenset[int]]":
    """Return a task that asks for pages, and those read, as the learner's copy numbers them."""
    book = seen(app).get(task.details.get("book", ""))
    if book is None:
        return task, frozenset()
    asked = task.evidence
    first, last = ((page or 0) + book.offset for page in (asked.first_page, asked.last_page))
    own = task._replace(evidence=asked._replace(first_page=first, last_page=last))
    return own, frozenset(page + book.offset for page in book.pages)


def chosen(app: Context, book: str | None) -> "Progress":
    """Return how far a text is read: the one named, else the one that the learner is at.

    That is the text read last if it is not finished, else the first of the path that is left.

    Raises
    ------
    UnknownText
        No text goes by that name, or there is none at all.
    """
    from dlpath.planning.reading.progress import progress, under_way
    from dlpath.planning.reading.texts import UnknownText, text_named

    known, facts = texts(app), app.store.facts(PagesRead)
    if book is not None:
        return progress(text_named(book, known), facts)
    if not known:
        raise UnknownText(
            "this path has no book to read page by page",
            hint='dlpath read --add "Title" --pages 300 adds one',
        )
    if begun := under_way(known, facts):
        return begun[0]
    all_of_them = [progress(text, facts) for text in known]
    return next((item for item in all_of_them if item.unread), all_of_them[0])


def begun(app: Context) -> "list[Progress]":
    """Return how far each text is read of which anything is."""
    from dlpath.planning.reading.progress import progress

    facts = app.store.facts(PagesRead)
    found = [progress(text, facts) for text in texts(app)]
    return [item for item in found if item.first_read]


def pacing(app: Context) -> "Pacing":
    """Return what the learner has for reading."""
    from dlpath.planning.reading.report import Pacing

    today = app.moment.study_day
    days = sum(hours > 0 for hours in app.settings.week)
    return Pacing(
        today,
        usual_pages(app),
        pages_on(app, today),
        days or 7,
        lambda day: app.settings.week[day.weekday()] > 0 and app.goals.on(day) > 0,
        assumed=usual_pages(app) is None,
    )


def usual_pages(app: Context) -> float | None:
    """Return the pages of an average study day, as set or by the hours; ``None`` if neither is."""
    from dlpath.planning.reading.pace import pages_in

    if app.settings.pages_per_day is not None:
        return app.settings.pages_per_day
    days = [pomodoros for pomodoros in app.settings.week if pomodoros > 0]
    if app.settings.given.isdisjoint(("hours_per_week", "weekday_hours")) or not days:
        return None
    return pages_in(sum(days) / len(days))


def pages_on(app: Context, day: date) -> float | None:
    """Return the pages a day to go by on one day, which may have more hours than others."""
    from dlpath.planning.reading.pace import pages_in

    usual, pomodoros = usual_pages(app), app.goals.on(day)
    if usual is None or app.settings.pages_per_day is not None or not pomodoros:
        return usual
    return pages_in(pomodoros)


def report(app: Context, progress: "Progress") -> "Read":
    """Return where the learner is in a text."""
    from dlpath.planning.reading.progress import under_way
    from dlpath.planning.reading.report import reading_report
    from dlpath.planning.reading.unclear import unclear_of

    others = under_way(texts(app), app.store.facts(PagesRead))
    return reading_report(
        progress,
        pacing(app),
        tasks=app.curriculum.tasks,
        states=app.standing.states,
        unclear=unclear_of(progress.text, app.store.facts(UnclearSection)),
        others=[item for item in others if item.text.id != progress.text.id],
        offset=app.settings.page_offsets.get(progress.text.id, 0),
        at_hand=chosen(app, None).text.id == progress.text.id,
    )


def due(app: Context, phase: "Phase | None") -> "ReadingDue | None":
    """Return the pages of today that are left; ``None`` on a day off, or if no book is at hand.

    A book is at hand once pages of it are recorded, or one of its chapters is next on the path.

    Parameters
    ----------
    phase
        The phase that the learner is in.
    """
    from dlpath.planning.glance import ReadingDue

    if not app.goals.on(app.moment.study_day):
        return None
    progress = at_hand(app, phase)
    if progress is None or (day := of_today(app, progress)) is None or not day.left:
        return None
    offset = app.settings.page_offsets.get(progress.text.id, 0)
    text = progress.text
    return ReadingDue(text.id, text.title, day.left, day.first + offset, day.last + offset)


def at_hand(app: Context, phase: "Phase | None") -> "Progress | None":
    """Return the text that is under way, else that of the chapter which is next on the path."""
    from dlpath.planning.reading.progress import under_way

    if (facts := app.store.facts(PagesRead)) and (begun := under_way(texts(app), facts)):
        return begun[0]
    coming = app.standing.upcoming() if phase else ()
    chapters = (task for of, task in coming if of == phase and is_chapter(task))
    book = next((task.details["book"] for task in chapters), None)
    return None if book is None else chosen(app, book)


def is_chapter(task: "Task") -> bool:
    """Tell whether a task is to read a chapter of a book."""
    return task.kind == "reading" and bool(task.details.get("book"))


def of_today(
    app: Context, progress: "Progress", *, pomodoros: int | None = None
) -> "DayPages | None":
    """Return the pages of today, by the hours of the day, or else by so many pomodoros."""
    from dlpath.planning.reading.day import pages_of_day
    from dlpath.planning.reading.pace import pages_in

    day = app.moment.study_day
    a_day = pages_on(app, day) if pomodoros is None else pages_in(pomodoros)
    return pages_of_day(progress, day, a_day)


def to_plan(app: Context, task: "Task | None", *, pomodoros: int | None) -> "Pages | None":
    """Return the pages of today for the plan of a day that is given to a chapter."""
    from dlpath.planning.schedule import Pages

    if task is None or not is_chapter(task):
        return None
    progress = chosen(app, task.details["book"])
    day = of_today(app, progress, pomodoros=pomodoros)
    offset = app.settings.page_offsets.get(progress.text.id, 0)
    return day and Pages(day.first + offset, day.last + offset)
