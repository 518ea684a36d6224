"""The page of ``dlpath stats``: when, on what, how long, against which estimate."""

from collections.abc import Iterator

from dlpath.planning.stats import Stats
from dlpath.progress.statistics import Interruptions, best_stretch
from dlpath.view.bars import Bar, bars, columns
from dlpath.view.heatmap import heatmap
from dlpath.view.look import Look
from dlpath.view.next import INDENT, NARROW, labelled
from dlpath.view.words import MONTHS, counted, dated

WEEKS_SHOWN, TASKS_SHOWN, KINDS_SHOWN = 8, 8, 8


def text(report: Stats, look: Look) -> str:
    """Return the page."""
    if not report.pomodoros:
        return nothing(report, look)
    sections = (
        ("Day by day", heatmap(report.days, look)),
        ("The last weeks", list(bars(of_weeks(report), look))),
        ("Phases", list(bars(of_phases(report), look))),
        ("Tasks", list(bars(of_tasks(report), look))),
        ("What finished tasks took", list(estimates(report, look))),
        ("Hours of the day", list(hours(report, look))),
        ("Interruptions", list(broken_in(report, look))),
    )
    lines = list(sums(report, look))
    for title, body in sections:
        if body:
            lines += ["", look.strong(title), *body]
    return "\n".join(lines)


def nothing(report: Stats, look: Look) -> str:
    """Return what will be here once there is work."""
    when = f" since {dated(report.since)}" if report.since else " yet"
    return "\n".join(
        [
            look.strong(look.wrapped(f"No pomodoro is recorded{when}.")),
            look.wrapped(
                "Here you will see your days as a picture, the hours of each phase, week and task, "
                "what tasks took beside their estimates, your best hours of the day, and what "
                "broke in.",
                INDENT,
                first=INDENT,
            ),
            "",
            look.wrapped("dlpath start begins a pomodoro, dlpath log records one that is over."),
        ]
    )


def sums(report: Stats, look: Look) -> Iterator[str]:
    """Yield what it is in all."""
    days, best = report.streak
    if report.since:
        yield look.strong(f"Since {dated(report.since)}")
        yield ""
    worked = f"{counted(report.pomodoros, 'pomodoro')}, {in_hours(report.minutes)}"
    yield labelled("work", worked, look)
    reached = f"the goal reached on {report.goals_reached}" if report.goals_reached else ""
    said = ", ".join(filter(None, (f"{counted(report.days_worked, 'day')} with work", reached)))
    yield labelled("days", said, look)
    yield labelled("streak", f"{counted(days, 'study day')}, the best {best}", look)


def of_weeks(report: Stats) -> list[Bar]:
    """Return the newest weeks, unless nothing was done in them."""
    newest = report.weeks[-WEEKS_SHOWN:]
    return [
        Bar(
            f"{week.monday.day:2} {MONTHS[week.monday.month - 1][:3]}",
            week.minutes,
            in_hours(week.minutes),
        )
        for week in newest
        if any(week.pomodoros for week in newest)
    ]


def of_phases(report: Stats) -> list[Bar]:
    """Return the phases."""
    return [
        Bar(f"{phase.number} {phase.title}", phase.minutes, in_hours(phase.minutes))
        for phase in report.phases
    ]


def of_tasks(report: Stats) -> list[Bar]:
    """Return the tasks with the most work, beside their estimates."""
    return [
        Bar(
            task.title,
            task.minutes,
            f"{in_hours(task.minutes)}, {task.pomodoros}"
            + (f" of {task.estimate}" if task.estimate is not None else ""),
        )
        for task in report.tasks[:TASKS_SHOWN]
    ]


def estimates(report: Stats, look: Look) -> Iterator[str]:
    """Yield by kind what finished tasks took of what they were estimated at."""
    shown = report.estimates[:KINDS_SHOWN]
    yield from bars(
        [
            Bar(
                f"{item.kind} ({item.tasks})",
                item.ratio,
                f"{item.pomodoros} for {item.estimate}, x {item.ratio:.2f}",
            )
            for item in shown
        ],
        look,
    )
    if shown:
        took, estimate = _together(report)
        said = f"In all {took} pomodoros for {estimate} estimated: {took / estimate:.2f} times."
        yield look.wrapped(said, INDENT, first=INDENT)


def _together(report: Stats) -> tuple[int, int]:
    return (
        sum(item.pomodoros for item in report.estimates),
        sum(item.estimate for item in report.estimates),
    )


def hours(report: Stats, look: Look) -> Iterator[str]:
    """Yield the day, hour by hour, and its best stretch."""
    wide = 1 if look.width < NARROW else 2
    for line in columns(report.by_hour, look, wide=wide):
        yield f"{INDENT}{line}"
    marks = "".join(f"{hour:<{6 * wide}}" for hour in range(0, 24, 6))
    yield f"{INDENT}{look.faint(marks.rstrip())}"
    if (best := best_stretch(report.by_hour)) is not None:
        first, share = best
        until = (first + 3) % 24 or 24
        said = f"Most is done from {first} to {until} o'clock: {share * 100:.0f} % of all."
        yield look.wrapped(said, INDENT, first=INDENT)


def broken_in(report: Stats, look: Look) -> Iterator[str]:
    """Yield pauses and cancelled timers, beside how many were started."""
    found = report.interruptions
    if not found.timers:
        return
    said = f"{counted(found.timers, 'timer')} started: {interruptions_in_words(found)}."
    yield look.wrapped(said, INDENT, first=INDENT)


def interruptions_in_words(found: Interruptions) -> str:
    """Return how often timers were paused, for how long, and how often dropped."""
    paused = (
        f"{counted(found.pauses, 'pause')} ({counted(found.paused_minutes, 'minute')})"
        if found.pauses
        else "no pause"
    )
    return f"{paused}, {found.cancelled or 'none'} cancelled"


def in_hours(minutes: int) -> str:
    """Return minutes as hours."""
    return f"{minutes / 60:.1f} h"
