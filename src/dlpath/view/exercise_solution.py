"""The page of ``dlpath exercise solution``."""

from dlpath.exercises.lessons import Solution
from dlpath.view.look import Look


def text(report: Solution, look: Look) -> str:
    """Return the difference between the learner's file and the solution."""
    if report.file is None:
        return report.text
    if not report.diff:
        return look.wrapped("Your file is the solution, letter by letter.")
    return "\n".join(_inked(line, look) for line in report.diff)


def _inked(line: str, look: Look) -> str:
    if line.startswith(("---", "+++", "@@")):
        return look.faint(line)
    ink = {"+": look.good, "-": look.bad}.get(line[:1], str)
    return ink(line)
