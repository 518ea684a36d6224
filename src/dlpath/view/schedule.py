"""The page of ``dlpath schedule``: phases, weeks and the finish."""

from collections.abc import Iterator

from dlpath.planning.schedule import Schedule, ScheduledPhase, ScheduledWeek
from dlpath.view.look import Look
from dlpath.view.words import counted, dated, in_weeks, rate, short


def text(report: Schedule, look: Look) -> str:
    """Return the page."""
    if report.finish is None:
        return "\n".join(map(look.wrapped, nothing_left(report, look)))
    lines = [
        look.wrapped(
            f"From {dated(report.starts)} on, at {rate(report.pomodoros_per_week)}, "
            f"the path is done on {look.strong(dated(report.finish))}."
        ),
        "",
    ]
    lines += [phase_line(phase, look) for phase in report.phases]
    shown = report.weeks[: report.listed]
    lines += ["", *(week_line(week, look) for week in shown)]
    lines += ["", *remarks(report, len(shown), look)]
    return "\n".join(lines)


def nothing_left(report: Schedule, look: Look) -> Iterator[str]:
    """Yield that the path is finished, and what that means for the calendar."""
    yield "Nothing is left to schedule: every task that the path asks for is settled."
    if report.file:
        yield (
            f"{look.good('written')} {report.file}: what lay ahead in it is cancelled. "
            "Import it into your calendar once more."
        )


def phase_line(phase: ScheduledPhase, look: Look) -> str:
    """Return a phase: how long it takes, and until when."""
    length = in_weeks(phase.weeks, phase.pomodoros)
    return look.beside(f"  {phase.number} {phase.title}", f"{length}, until {short(phase.ends)}")


def week_line(week: ScheduledWeek, look: Look) -> str:
    """Return a week: its Monday, its pomodoros, and from which task to which."""
    first, last = week.tasks[0], week.tasks[-1]
    names = look.name(first) if first == last else f"{look.name(first)} to {look.name(last)}"
    left = f"  {look.faint('week of')} {short(week.monday):11}  {week.pomodoros:3}"
    return look.line(left, names)


def remarks(report: Schedule, shown: int, look: Look) -> Iterator[str]:
    """Yield what else there is, and what was written."""
    more = len(report.weeks) - shown
    if more > 0:
        said = f"and {counted(more, 'week')} more: dlpath schedule --weeks {len(report.weeks)}"
        yield look.faint(look.wrapped(said))
    if report.file:
        yield look.wrapped(
            f"{look.good('written')} {report.file}: {counted(len(report.blocks), 'block')}. "
            "Import it into your calendar, now and after each time you write it again."
        )
    else:
        said = "dlpath schedule --ics FILE puts it into your calendar."
        yield look.faint(look.wrapped(said))
