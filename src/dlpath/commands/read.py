"""dlpath read."""

from typing import TYPE_CHECKING, Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.moments import moment
from dlpath.commands.parts.reading import chosen, report, text_names, texts
from dlpath.commands.parts.theory import early, tell
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.planning.reading.numbers import PageRange, said_pages, understood
from dlpath.planning.reading.progress import Progress
from dlpath.planning.reading.texts import MOST_PAGES, id_for
from dlpath.planning.reading.unclear import (
    CLEAR,
    UNCLEAR,
    section_of,
    unclear_of,
    unclear_section,
)
from dlpath.progress.reading_records import BookAdded, PagesRead, UnclearSection
from dlpath.progress.records import Change, Moment, Record

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task


def first_words(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return what else than pages can come first, as far as it begins as typed."""
    words = ((UNCLEAR, "a section is not understood"), (CLEAR, "it is by now"))
    return [(word, what) for word, what in words if word.startswith(incomplete)]


def sections(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the unclear sections that begin as typed."""
    text = chosen(app, None).text
    found = unclear_of(text, app.store.facts(UnclearSection))
    return [
        (item.section, f"unclear since {item.since}")
        for item in found
        if item.section.startswith(incomplete)
    ]


def command(
    app: Context,
    what: Annotated[
        str | None,
        Argument(
            metavar="[PAGES|unclear|clear]",
            help="29-40, or 40 for all up to there; unclear or clear with a section.",
            complete=first_words,
        ),
    ] = None,
    section: Annotated[
        str | None,
        Argument(
            metavar="[SECTION]",
            help="The section that is unclear, such as '6.2 softmax', or clear by now.",
            complete=sections,
        ),
    ] = None,
    book: Annotated[
        str | None,
        Option(metavar="BOOK", help="The one you are at if left out.", complete=text_names),
    ] = None,
    from_: Annotated[
        int | None, Option("--from", least=0, most=MOST_PAGES, help="The first page.")
    ] = None,
    to: Annotated[int | None, Option(least=0, most=MOST_PAGES, help="The last page.")] = None,
    at: Annotated[
        str | None, Option(metavar="TIME", help="When it was: 9:00, 'yesterday 21:15'.")
    ] = None,
    date: Annotated[
        str | None, Option(metavar="DAY", help="On which day: yesterday, monday, 2026-11-24.")
    ] = None,
    add: Annotated[
        str | None, Option(metavar="TITLE", help="Add a book or a paper of your own.")
    ] = None,
    pages: Annotated[
        int | None, Option(least=1, most=MOST_PAGES, help="How many pages it has.")
    ] = None,
    json: Json = False,
) -> None:
    """Record pages of a book, or show where you are, what to read today, and until when.

    Examples
    --------
    dlpath read
    dlpath read 29-40
    dlpath read unclear "6.2 softmax"
    dlpath read --add "Pattern Recognition and Machine Learning" --pages 738
    """
    if add is not None or pages is not None:
        refuse_beside_add(add, pages, (what, section, book, from_, to, at, date))
        added(app, add or "", pages or 0, json=json)
    elif what in (UNCLEAR, CLEAR):
        if any(value is not None for value in (from_, to, at, date)):
            raise UsageError(f"{what} takes a section and no pages", hint=EXAMPLES[what])
        marked(app, chosen(app, book), what, section, json=json)
    elif section is not None:
        raise UsageError(f"{what!r} is not followed by {section!r}", hint=EXAMPLES[UNCLEAR])
    elif what is None and from_ is None and to is None:
        if at is not None or date is not None:
            raise UsageError("which pages were read is not said", hint="dlpath read 29-40")
        app.show(report(app, chosen(app, book)), json=json)
    else:
        first, last = said(what, from_, to)
        recorded(app, chosen(app, book), first, last, moment(app, at=at, date=date), json=json)


EXAMPLES = {
    UNCLEAR: 'dlpath read unclear "6.2 softmax"',
    CLEAR: "dlpath read clear 6.2",
}


def refuse_beside_add(
    add: str | None, pages: int | None, others: tuple[str | int | None, ...]
) -> None:
    """Raise ``UsageError`` unless a title and its pages stand alone."""
    if not (add and add.strip()) or pages is None or any(value is not None for value in others):
        raise UsageError(
            "--add takes a title and --pages, and nothing beside",
            hint='dlpath read --add "Title" --pages 300',
        )


def said(what: str | None, first: int | None, last: int | None) -> tuple[int | None, int]:
    """Return the first and the last page as they were typed."""
    if what is not None:
        if first is not None or last is not None:
            raise UsageError("pages are given twice", hint="dlpath read 29-40 is enough")
        return understood(what)
    if last is None:
        raise UsageError("--from needs --to", hint=f"dlpath read --from {first} --to 40")
    return first, last


def recorded(
    app: Context, progress: Progress, first: int | None, last: int, at: Moment, *, json: bool
) -> None:
    """Record pages, and show where the learner is then."""
    text = progress.text
    offset = app.settings.page_offsets.get(text.id, 0)
    span = said_pages(first, last, text, place=progress.place, offset=offset)
    unfounded = early(app, first_task(app, text.id)) if not progress.first_read else None
    shown = PageRange(span.first + offset, span.last + offset)
    fact = PagesRead(text.id, span.first, span.last, at)
    named = (
        f"page {shown.last}" if shown.first == shown.last else f"pages {shown.first}-{shown.last}"
    )
    change = app.append(Change(f"read {named} of {text.title}", app.moment, (fact,)))
    after = chosen(app, text.id)
    # Between chapters there are pages that nobody has to read.
    counted = len(frozenset(text.pages).intersection(range(span.first, span.last + 1)))
    new = len(after.first_read) - len(progress.first_read)
    repeated = "" if new == counted else f", {new or 'none'} of them new"
    on = "" if at.study_day == app.moment.study_day else f" on {at.study_day}"
    found = report(app, after)._replace(change=change.id, said=f"{named}{repeated}{on}")
    app.show(found, json=json)
    tell(app, unfounded, json=json)
    for task in found.shown_done if not json else ():
        offer_done(app, task)


def first_task(app: Context, book: str) -> "Task | None":
    """Return the first task of the path that is to read a book."""
    tasks = app.curriculum.tasks
    return next((task for task in tasks if task.details.get("book") == book), None)


def offer_done(app: Context, task: str) -> None:
    """Ask whether a task is to be marked done whose pages are all read."""
    from dlpath.commands.parts.finishing import finish

    if app.agrees(f"All pages of {task} are read. Is the rest of it done as well?"):
        finish(app, app.task(task), json=False)


def marked(
    app: Context, progress: Progress, state: str, section: str | None, *, json: bool
) -> None:
    """Record that a section is unclear, or clear by now, and show what else is."""
    if section is None:
        raise UsageError(f"{state} needs a section", hint=EXAMPLES[state])
    text = progress.text
    if state == UNCLEAR:
        name = section_of(text, section)
    else:
        name = unclear_section(section, unclear_of(text, app.store.facts(UnclearSection)))
    record(
        app,
        progress,
        f"{name} is {state}",
        UnclearSection(text.id, name, state, app.moment),
        json=json,
    )


def added(app: Context, title: str, pages: int, *, json: bool) -> None:
    """Record a text of the learner's own, and show it."""
    title = " ".join(title.split())

    def name() -> str:
        return id_for(title, [text.id for text in texts(app)])

    fact = BookAdded(name(), title, pages, app.moment)
    change = app.append(
        Change(f"added {fact.book}, {pages} pages", app.moment, (fact,)), guard=name
    )
    found = report(app, chosen(app, fact.book))
    said = f"{title} is added as {fact.book}"
    app.show(found._replace(change=change.id, said=said), json=json)


def record(app: Context, progress: Progress, said: str, fact: Record, *, json: bool) -> None:
    """Record a fact about a text, and show where the learner is in it."""
    change = app.append(Change(f"{progress.text.title}: {said}", app.moment, (fact,)))
    app.show(report(app, progress)._replace(change=change.id, said=said), json=json)
