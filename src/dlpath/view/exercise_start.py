"""The page of ``dlpath exercise start``: the lesson, and where to write."""

from dlpath.exercises.lessons import Lesson
from dlpath.view.look import Look
from dlpath.view.markdown import markdown


def text(report: Lesson, look: Look) -> str:
    """Return the lesson, then the file and what to do with it."""
    lines = [markdown(report.statement, look), ""]
    if report.earlier:
        before = ", ".join(report.earlier)
        said = f"It builds on {before}, not passed yet. You may go on all the same."
        lines += [look.warning(look.wrapped(said)), ""]
    made = "Your file" if report.made else "Your file, as you left it,"
    lines += [
        look.wrapped(f"{made} is {look.name(report.file)}"),
        look.wrapped(
            f"Edit it, and let {look.name(f'dlpath exercise watch {report.exercise}')} judge each "
            f"save; {look.name(f'dlpath exercise hint {report.exercise}')} helps."
        ),
    ]
    return "\n".join(lines)
