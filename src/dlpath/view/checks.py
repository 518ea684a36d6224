"""The page of ``dlpath exercise check --all``."""

from dlpath.exercises.verdicts import AllChecked
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: AllChecked, look: Look) -> str:
    """Return a line for each exercise that is begun."""
    if not report.verdicts:
        return look.wrapped("You have begun no exercise yet. dlpath exercise start least-squares")
    lines = []
    for item in report.verdicts:
        passed = sum(check.passed for check in item.checks)
        sign = look.good("✓") if item.passed else look.bad("✗")
        said = f"{passed} of {counted(len(item.checks), 'check')}"
        lines.append(look.beside(f"{sign} {look.name(item.exercise)}", said))
        if item.diagnosis is not None:
            lines.append(look.faint(look.wrapped(item.diagnosis.message, "  ")))
    return "\n".join(lines)
