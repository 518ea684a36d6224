"""The page of ``dlpath exercise explain``."""

from dlpath.exercises.lessons import Explanation
from dlpath.view.look import Look
from dlpath.view.markdown import markdown


def text(report: Explanation, look: Look) -> str:
    """Return the explanation."""
    return markdown(report.text, look)
