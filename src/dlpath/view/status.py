"""The page of ``dlpath status``."""

from dlpath.planning.overview import Status
from dlpath.view.look import Look
from dlpath.view.next import labelled
from dlpath.view.words import (
    cards_in_words,
    counted,
    day,
    forecast_in_words,
    goal_in_words,
    plan_in_words,
    timer_in_words,
)


def text(report: Status, look: Look) -> str:
    """Return how things stand, one thing a line."""
    phase = report.phase
    where = (
        f"{phase.title}, {phase.done} of {phase.total} done" if phase else "the path is finished"
    )
    worked, days = report.pomodoros, report.streak
    others = "; what is left is optional" if not phase and report.done < report.total else ""
    lines = [look.strong(day(report.study_day)), ""]
    lines += [
        labelled("path", f"{report.done} of {counted(report.total, 'task')} settled{others}", look),
        labelled("phase", f"{phase.number} of {phase.of}: {where}" if phase else where, look),
        labelled("today", goal_in_words(report.goal), look),
        labelled("this week", counted(worked.week, "pomodoro"), look),
        labelled("in all", counted(worked.total, "pomodoro"), look),
        labelled("streak", f"{counted(days.days, 'study day')}, the best {days.best}", look),
    ]
    if report.forecast and phase:
        lines.append(labelled("forecast", forecast_in_words(report.forecast), look))
    if cards := cards_in_words(report.cards_due):
        lines.append(labelled("due", cards, look))
    if report.stuck:
        lines.append(labelled("stuck", f"{counted(report.stuck, 'problem')} open", look))
    if report.timer:
        lines.append(labelled("timer", timer_in_words(report.timer).removeprefix("timer "), look))
    if report.plan:
        lines.append(labelled("plan", plan_in_words(report.plan).removeprefix("plan "), look))
    if not worked.total:
        lines += ["", look.wrapped("No pomodoro is recorded yet: dlpath log records one.", "  ")]
    return "\n".join(lines)
