"""The page of ``dlpath exercise list``."""

from dlpath.exercises.listing import ExerciseLine, ExerciseList
from dlpath.view.look import Look

SIGNS = {"passed": "✓", "stale": "~", "started": "●", "open": "○"}


def text(report: ExerciseList, look: Look) -> str:
    """Return the exercises, one a line, and what to do next."""
    lines = [line(item, look) for item in report.exercises]
    legend = "✓ passed · ● begun · ○ open"
    if any(item.state == "stale" for item in report.exercises):
        legend += " · ~ passed before it was changed"
    lines += ["", look.faint(look.wrapped(legend))]
    if report.next is None:
        lines.append(look.wrapped("All passed. dlpath exercise milestone puts them together."))
    else:
        lines.append(look.line("next", look.name(f"dlpath exercise {_verb(report)}")))
    return "\n".join(lines)


def line(item: ExerciseLine, look: Look) -> str:
    """Return one exercise: its state, its title, its name."""
    ink = {"passed": look.good, "stale": look.warning, "started": look.warning}.get(item.state, str)
    score = f"  {item.best:.0%}" if item.state == "started" and item.attempts else ""
    return look.beside(
        f"  {ink(SIGNS[item.state])} {item.title}{look.faint(score)}", look.name(item.name)
    )


def _verb(report: ExerciseList) -> str:
    [item] = (item for item in report.exercises if item.name == report.next)
    return f"{'watch' if item.file else 'start'} {item.name}"
