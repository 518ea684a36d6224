"""The page of one paper that is rebuilt, also after something was recorded of it."""

from collections.abc import Iterable, Iterator

from dlpath.papers.clocks import AHEAD, CLEAR, DUE, OVERDUE, UNCLEAR, Clock
from dlpath.papers.index import IndexLine
from dlpath.papers.naming import argument
from dlpath.papers.rebuild import STARTED
from dlpath.papers.reports import RebuildPage
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.paper_repositories import repository_in_words
from dlpath.view.paper_result import result_in_words
from dlpath.view.paper_stages import passed_in_words, stage_lines
from dlpath.view.words import UNDO, counted, dated


def text(report: RebuildPage, look: Look) -> str:
    """Return all of one paper; after something was recorded, what bears on that alone."""
    paper = report.paper
    lines = list(recorded(report.said, look))
    title = look.strong(look.wrapped(paper.title))
    lines += [look.beside(title, look.name(paper.paper)), ""]
    lines += [labelled(label, value, look) for label, value in facts(report)]
    if report.state == STARTED:
        lines += [labelled(label, value, look) for label, value in times(report)]
    else:
        lines.append(labelled("state", ended(report), look))
    lines.append(labelled("stages", passed_in_words(report.stages), look))
    if not report.said:
        lines += ["", *stage_lines(report.stages, look)]
        codes = map(repository_in_words, report.repositories)
        lines += headed("other people's code", codes, look)
        lines += headed("index", map(index_in_words, report.skimmed), look)
    lines += headed("results", map(result_in_words, report.results), look)
    for piece in report.advice:
        lines += ["", look.warning(look.wrapped(piece, INDENT, first=INDENT))]
    return "\n".join([*lines, "", *what_next(report, look)])


def recorded(said: str | None, look: Look) -> Iterator[str]:
    """Yield what was recorded, and how to take it back."""
    if said:
        yield look.line(look.good(said), look.faint(UNDO))
        yield ""


def headed(heading: str, body: Iterable[str], look: Look) -> Iterator[str]:
    """Yield lines under a heading; nothing if there are none."""
    lines = [look.wrapped(line, INDENT * 2, first=INDENT) for line in body]
    yield from ("", look.faint(heading), *lines) if lines else ()


def facts(report: RebuildPage) -> Iterator[tuple[str, str]]:
    """Yield what is known of a paper, each with what it is called."""
    paper = report.paper
    student = "by students" if paper.student else "not by students"
    yield (
        "what",
        f"a {paper.kind} {student}, {paper.area}"
        + (f", rebuilt in {report.framework}" if report.framework else ""),
    )
    figure = f"{paper.published:g}" if paper.published is not None else None
    goal = " ".join(filter(None, (paper.metric, figure)))
    for label, value in (
        ("address", paper.url),
        ("data", paper.data),
        ("to reach", goal),
        ("author", paper.contact),
    ):
        if value:
            yield label, value


def times(report: RebuildPage) -> Iterator[tuple[str, str]]:
    """Yield the clock of a paper that is under way."""
    clock = report.clock
    yield "day", f"{clock.day}, begun on {dated(report.began)}"
    yield "target", target_in_words(clock)
    named = argument(report.paper.paper, at_work=report.at_work)
    unclear = f": {report.unclear}" if report.unclear else ""
    yield "core ideas", clarity_in_words(clock, named) + unclear


def target_in_words(clock: Clock) -> str:
    """Return between which days a paper would be done, and by what that is reckoned."""
    why = "as your papers took" if clock.own else "1 to 2 months full-time"
    return (
        f"{dated(clock.earliest)} to {dated(clock.latest)}: {why}, "
        f"at {counted_hours(clock.hours)} a week"
    )


def clarity_in_words(clock: Clock, named: str) -> str:
    """Return whether the core ideas are clear, or when they should be.

    Parameters
    ----------
    named
        What a command needs to mean the paper.
    """
    day = dated(clock.clarity_on)
    return {
        CLEAR: "clear",
        UNCLEAR: "not clear yet",
        AHEAD: f"should be clear by {day}, day 21",
        DUE: f"should be clear today, day 21: dlpath paper clarity{named}",
        OVERDUE: f"should be clear since {day}, day 21: dlpath paper clarity{named}",
    }[clock.clarity]


def counted_hours(hours: float) -> str:
    """Return hours, such as ``1 hour``, ``7.5 hours``."""
    return f"{hours:g} hour{'' if hours == 1 else 's'}"


def ended(report: RebuildPage) -> str:
    """Return how a paper ended, and when."""
    day = f" on {dated(report.ended)}" if report.ended else ""
    why = f": {report.reason}" if report.reason else ""
    return f"{report.state}{day}, after {counted(report.clock.day, 'day')}{why}"


def index_in_words(line: IndexLine) -> str:
    """Return a line of the index."""
    return f"{line.title} ({line.kind}): {line.note}" + (f" {line.url}" if line.url else "")


def what_next(report: RebuildPage, look: Look) -> Iterator[str]:
    """Yield the commands that would come next."""
    if report.state != STARTED:
        hint = "dlpath report puts it into your portfolio" if report.state == "finished" else ""
        resume = f"dlpath paper resume {report.paper.paper} takes it up again"
        yield look.faint(look.wrapped(" · ".join(filter(None, (hint, resume)))))
        return
    if report.cores and report.stages[0].passed is None:
        starts = ", ".join(f"dlpath exercise start {name}" for name in report.cores)
        yield look.wrapped(
            f"First its core in plain numpy, in week one: {starts}", INDENT, first=INDENT
        )
        yield ""
    named = argument(report.paper.paper, at_work=report.at_work)
    hint = (
        f"dlpath paper stage{named} says what comes next · "
        f"dlpath paper links{named} searches for the title"
    )
    yield look.faint(look.wrapped(hint))
