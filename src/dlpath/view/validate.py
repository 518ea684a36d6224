"""What is said after ``dlpath curriculum validate``."""

from dlpath.curriculum.summary import Validation
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: Validation, look: Look) -> str:
    """Return every problem with its place, one a line, so that editors find them."""
    if report.ok:
        return look.good("sound: ") + report.location
    lines = map(str, report.problems)
    return "\n".join([*lines, look.bad(counted(len(report.problems), "problem"))])
