"""The page of ``dlpath read``: where I am, what to read today, until when, what is unclear."""

from collections.abc import Iterator, Sequence

from dlpath.planning.reading.report import Read, Span
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.words import UNDO, counted, dated


def text(report: Read, look: Look) -> str:
    """Return the page: short after something was recorded, the whole of it if one asked."""
    lines = []
    if report.said:
        undo = look.faint(UNDO)
        lines += [look.line(f"{look.good('recorded')}  {report.said}", undo), ""]
    lines.append(look.beside(look.strong(report.title), look.name(report.book)))
    lines += [labelled(label, value, look) for label, value in facts(report, look)]
    lines += [labelled(label, value, look) for label, value in unclear(report)]
    lines += notes(report, look)
    return "\n".join(lines)


def facts(report: Read, look: Look) -> Iterator[tuple[str, str]]:
    """Yield where the learner is, what to read, and when it is done, each with its label."""
    yield "read", f"{where(report)}{report.read} of {counted(report.pages, 'page')} read"
    if report.today is None:
        yield "finished", dated(report.finish) if report.finish else "yes"
        return
    if chapter := report.chapter:
        task = f"  {look.name(chapter.task)}" if chapter.task else ""
        yield "chapter", f"{chapter.number} {chapter.title}, {span(chapter.pages)}{task}"
    yield (
        "today" if report.left else "tomorrow",
        (f"{span(report.today)}, day {report.day} of {report.days}"),
    )
    yield "finish", until(report)
    if report.skipped:
        yield "left out", spans(report.skipped)


def where(report: Read) -> str:
    """Return the page that the learner is on."""
    return f"to page {report.page} · " if report.page else ""


def span(pages: Span) -> str:
    """Return pages in words."""
    if pages.first == pages.last:
        return f"page {pages.first}"
    return f"pages {pages.first}-{pages.last}"


def spans(parts: Sequence[Span]) -> str:
    """Return several spans of pages in words."""
    if len(parts) == 1:
        return span(parts[0])
    one_by_one = (span(part).removeprefix("pages ").removeprefix("page ") for part in parts)
    return f"pages {', '.join(one_by_one)}"


def until(report: Read) -> str:
    """Return when the book will be read, and what that follows from."""
    if report.finish is None:
        return "not within a hundred years"
    if report.pace is None or report.plan is None:
        return f"{dated(report.finish)}, if you read on as planned"
    late = (report.finish - report.plan).days
    beside = f"{counted(abs(late), 'day')} {'after' if late > 0 else 'before'} the plan"
    pace = f"{report.pace.pages_per_day:g} pages a study day lately"
    share = f"{100 * report.pace.ratio:.0f} % of the plan's"
    return f"{dated(report.finish)}, {beside if late else 'as planned'}: {pace}, {share}"


def unclear(report: Read) -> Iterator[tuple[str, str]]:
    """Yield the sections that are not understood, the label beside the first."""
    for number, item in enumerate(report.unclear):
        yield ("" if number else "unclear"), item.section


def notes(report: Read, look: Look) -> Iterator[str]:
    """Yield what there is to do, and what is worth knowing."""
    if report.unclear:
        yield ""
        yield look.wrapped(
            "Watch other explanations of what is unclear until it is not; "
            f"then dlpath read clear {report.unclear[0].section.split()[0]}.",
            INDENT,
            first=INDENT,
        )
    for task in report.shown_done:
        yield ""
        yield look.wrapped(
            f"All pages of {task} are read: dlpath done {task} when the rest of it is.",
            INDENT,
            first=INDENT,
        )
    if not report.said:
        yield from remarks(report, look)
    yield ""
    yield look.faint(look.wrapped(hint(report)))


def remarks(report: Read, look: Look) -> Iterator[str]:
    """Yield what the chapter has to do with, how long the book takes, and what else is begun."""
    if report.chapter and report.chapter.practised_in:
        yield ""
        names = ", ".join(map(look.name, report.chapter.practised_in))
        yield look.wrapped(f"You have met this chapter in code: {names}.", INDENT, first=INDENT)
    if (too_long := report.too_long) and report.pace is None:
        yield ""
        yield look.wrapped(
            f"At {too_long.pages_per_day:g} pages a day, {too_long.days_per_week} days a week, the "
            f"book takes {too_long.months:g} months. The guide's {too_long.wanted:g} months only "
            "fit full-time, six days a week."
            + (f" Lighter: {report.lighter}." if report.lighter else ""),
            INDENT,
            first=INDENT,
        )
    if report.others:
        yield ""
    for other in report.others:
        left = f"{INDENT}{other.title}, page {other.page} of {other.last}"
        yield look.beside(left, look.name(other.book))


def hint(report: Read) -> str:
    """Return the commands that come next."""
    if report.today is None:
        return 'dlpath read --add "Title" --pages 300 begins another'
    book = "" if report.at_hand else f" --book {report.book}"
    pace = " · dlpath config set pages_per_day 8" if report.assumed and not report.said else ""
    them = "it" if report.today.first == report.today.last else "them"
    records = f"dlpath read {report.today.last}{book} records {them}"
    return f'{records} · dlpath read unclear "6.2 softmax"{pace}'
