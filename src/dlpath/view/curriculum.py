"""The page of ``dlpath curriculum show``."""

from dlpath.curriculum.summary import Summary
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: Summary, look: Look) -> str:
    """Return the phases with their sizes, and where they are read from."""
    lines = [look.strong(report.title), ""]
    for number, phase in enumerate(report.phases, start=1):
        size = f"{counted(phase.tasks, 'task')}, {counted(phase.pomodoros, 'pomodoro')}"
        lines.append(look.beside(f"  {number} {phase.title}", size))
    also = [counted(report.resources, "resource"), counted(report.tips, "tip")]
    if report.tracks:
        also.insert(0, f"tracks {', '.join(report.tracks)}")
    lines += [
        "",
        look.wrapped("; ".join(also), "  ", first="  "),
        look.faint(f"  read from {report.location}"),
    ]
    return "\n".join(lines)
