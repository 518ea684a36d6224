"""What is said after ``dlpath exercise reset``."""

from dlpath.exercises.lessons import Reset
from dlpath.view.look import Look


def text(report: Reset, look: Look) -> str:
    """Return which file begins anew, and where what was written is kept."""
    return "\n".join(
        [
            look.wrapped(f"{look.name(report.file)} begins anew."),
            look.wrapped(f"What you wrote is kept in {look.name(report.kept)}"),
        ]
    )
