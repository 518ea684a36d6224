"""The page of ``dlpath path``: phases and tasks, with what is done."""

from collections.abc import Iterator

from dlpath.planning.overview import Path, PhaseTasks, TaskLine
from dlpath.view.look import Look
from dlpath.view.words import counted

SIGNS = {"done": "✓", "skipped": "–", "started": "●", "open": "○"}


def text(report: Path, look: Look) -> str:
    """Return the tree."""
    lines = [look.strong(report.title)]
    for phase in report.phases:
        lines += ["", *phase_lines(phase, look)]
    lines += [
        "",
        look.faint(look.wrapped("✓ done · ● begun · – skipped · ○ open")),
        look.faint(look.wrapped("dlpath show ID tells more")),
    ]
    if report.archived:
        count = counted(report.archived, "task")
        said = f"{count} of your record no longer in this path: dlpath path --archived"
        lines.append(look.faint(look.wrapped(said)))
    return "\n".join(lines)


def phase_lines(phase: PhaseTasks, look: Look) -> Iterator[str]:
    """Yield a phase and its tasks, one a line."""
    title = f"{phase.number} {phase.title}"
    yield look.beside(look.strong(title), f"{phase.done} of {phase.total}")
    for task in phase.tasks:
        yield look.beside(f"  {sign(task, look)} {task_title(task, look)}", look.name(task.id))


def sign(task: TaskLine, look: Look) -> str:
    """Return the sign for the state of a task."""
    ink = {"done": look.good, "started": look.warning, "skipped": look.faint}.get(task.state, str)
    return ink(SIGNS[task.state])


def task_title(task: TaskLine, look: Look) -> str:
    """Return the title, with what is special about the task."""
    title = look.strong(task.title) if task.current else task.title
    return title + (" (optional)" if task.optional else "") + ("  ← now" if task.current else "")
