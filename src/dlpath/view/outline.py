"""The plan that ``dlpath init`` shows."""

from dlpath.planning.outline import Outline
from dlpath.view.look import Look
from dlpath.view.words import dated, in_weeks, rate, short


def text(report: Outline, look: Look) -> str:
    """Return the phases with their lengths and ends."""
    lines = [
        look.wrapped(f"From {dated(report.starts)} on, at {rate(report.pomodoros_per_week)}:"),
        "",
    ]
    for phase in report.phases:
        if not phase.required:
            length = "optional with your goal"
        elif phase.pomodoros == 0:
            length = "settled"
        else:
            length = f"{in_weeks(phase.weeks, phase.pomodoros)}, until {short(phase.ends)}"
        lines.append(look.beside(f"  {phase.number} {phase.title}", length))
    lines += [
        "",
        look.wrapped(
            "dlpath config set changes any of this later; dlpath next shows what to do now."
        ),
    ]
    return "\n".join(lines)
