"""The page of ``dlpath status``."""

from dlpath.planning.overview import Status
from dlpath.view.look import Look
from dlpath.view.next import labelled
from dlpath.view.words import counted, day, goal_in_words, timer_in_words


def text(report: Status, look: Look) -> str:
    """Return how things stand, one thing a line."""
    phase = report.phase
    where = (
        f"{phase.title}, {phase.done} of {phase.total} done" if phase else "the path is finished"
    )
    worked, days = report.pomodoros, report.streak
    others = "" if phase else "; what is left is optional"
    lines = [look.strong(day(report.study_day)), ""]
    lines += [
        labelled("path", f"{report.done} of {counted(report.total, 'task')} settled{others}", look),
        labelled("phase", f"{phase.number} of {phase.of}: {where}" if phase else where, look),
        labelled("today", goal_in_words(report.goal), look),
        labelled("this week", counted(worked.week, "pomodoro"), look),
        labelled("in all", counted(worked.total, "pomodoro"), look),
        labelled("streak", f"{counted(days.days, 'study day')}, the best {days.best}", look),
    ]
    if report.timer:
        lines.append(labelled("timer", timer_in_words(report.timer), look))
    if not worked.total:
        lines += ["", look.wrapped("No pomodoro is recorded yet: dlpath log records one.", "  ")]
    return "\n".join(lines)
