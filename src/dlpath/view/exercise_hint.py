"""The page of ``dlpath exercise hint``."""

from dlpath.exercises.lessons import Hint
from dlpath.view.look import Look
from dlpath.view.markdown import markdown


def text(report: Hint, look: Look) -> str:
    """Return the hint, and whether there is another."""
    title = look.strong(f"Hint {report.level} of {report.levels}")
    lines = [look.beside(title, look.name(report.exercise)), "", markdown(report.text, look), ""]
    if report.level < report.levels:
        said = f"dlpath exercise hint {report.exercise} shows the next."
    else:
        said = f"That is the last. dlpath exercise explain {report.exercise} tells the idea anew."
    lines.append(look.faint(look.wrapped(said)))
    return "\n".join(lines)
