"""The page of ``dlpath goal``: the goal of a day, how it was kept, and what keeps the streak."""

from collections.abc import Iterator

from dlpath.planning.glance import Goal
from dlpath.planning.goal import DayKept, ExemptDay, GoalReport
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.words import UNDO, WEEKDAYS, counted, day, goal_in_words

FULL, HALF, SOME, NOTHING, EXEMPT = "█", "▓", "▒", "·", "–"
MEANING = (
    f"{FULL} the goal",
    f"{HALF} half of it",
    f"{SOME} less",
    f"{NOTHING} nothing",
    f"{EXEMPT} off",
)
"""What the signs say."""


def text(report: GoalReport, look: Look) -> str:
    """Return the page; after a change, what was changed comes first."""
    lines = [look.strong(day(report.study_day)), ""]
    if report.said:
        undo = look.faint(UNDO)
        lines = [look.line(look.good(report.said), undo), ""]
    days = report.streak
    lines += [
        labelled("today", goal_in_words(Goal(report.pomodoros, report.done)), look),
        labelled("goal", goal_of_a_day(report), look),
        labelled("streak", f"{counted(days.days, 'study day')}, the best {days.best}", look),
        labelled("freezes", f"{report.freezes.left} of {report.freezes.of} left this month", look),
        "",
        *two_weeks(report.days, look),
        *exempt_lines(report, look),
    ]
    return "\n".join([*lines, *advice(report, look)])


def goal_of_a_day(report: GoalReport) -> str:
    """Return the goal of a study day, and where it comes from."""
    if report.every_day:
        return f"{counted(report.every_day, 'pomodoro')} a study day, as you set it"
    if report.from_hours:
        return f"{counted(report.from_hours, 'pomodoro')} a study day, from your hours"
    return "from your hours; none on this weekday"


def two_weeks(days: tuple[DayKept, ...], look: Look) -> Iterator[str]:
    """Yield the days, a week a line, each as far as its goal was reached."""
    width = 4
    for first in range(0, len(days), 7):
        week = days[first : first + 7]
        names = "".join(WEEKDAYS[kept.day.weekday()][:2].ljust(width) for kept in week)
        if first == 0:
            yield INDENT + look.faint(" " * 8 + names.rstrip())
        signs = "".join(sign(kept.done, kept.goal).ljust(width) for kept in week)
        yield f"{INDENT}{look.faint(f'{week[0].day:%m-%d}'.ljust(8))}{signs.rstrip()}"
    yield look.faint(look.parted(MEANING, INDENT))


def sign(done: int, goal: int) -> str:
    """Return how far the goal of a day was reached."""
    if not done:
        return NOTHING if goal else EXEMPT
    return FULL if done >= goal else HALF if 2 * done >= goal else SOME


def exempt_lines(report: GoalReport, look: Look) -> Iterator[str]:
    """Yield the days of rest and the frozen ones, days in a row together."""
    spans: list[list[ExemptDay]] = []
    for item in report.exempt:
        before = spans[-1][-1] if spans else None
        if before and before.kind == item.kind and (item.day - before.day).days == 1:
            spans[-1].append(item)
        else:
            spans.append([item])
    if spans:
        yield ""
    for span in spans:
        ends = (span[0], span[-1]) if len(span) > 1 else span
        said = " to ".join(day(item.day, today=report.study_day) for item in ends)
        yield labelled("frozen" if span[0].kind == "freeze" else "rest", said, look)


def advice(report: GoalReport, look: Look) -> Iterator[str]:
    """Yield what would help."""
    yield ""
    if report.to_save:
        days = " and ".join(map(day, report.to_save))
        saving = " and ".join(f"dlpath goal freeze {missed}" for missed in report.to_save)
        saves = "saves" if len(report.to_save) == 1 else "save"
        yield look.warning(look.wrapped(f"{days} broke the streak. {saving} {saves} it."))
    elif report.ended:
        said = f"The streak ended on {day(report.ended, today=report.study_day)}"
        yield look.wrapped(f"{said}; too much was missed for a freeze. A pomodoro begins the next.")
    if report.weekdays_off:
        yield look.wrapped(
            "Weekdays on which you never work need not break the streak: "
            f'dlpath config set days_off "{", ".join(report.weekdays_off)}"'
        )
    hint = (
        "dlpath goal set N · dlpath goal rest DAY before a day off · "
        "dlpath goal freeze DAY after a missed one"
    )
    yield look.faint(look.wrapped(hint))
