"""What is said after ``--open``."""

from dlpath.planning.addresses import Opened
from dlpath.view.look import Look


def text(report: Opened, look: Look) -> str:
    """Return what was opened."""
    instead = f", which replaced {report.id}" if report.instead else ""
    return look.wrapped(f"{look.good('opened')} {report.title}{instead}: {report.url}")
