"""What is said after ``dlpath cards sync``."""

from dlpath.cards.reports import Synced
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: Synced, look: Look) -> str:
    """Return what was found, then every problem with its place, one a line, for editors to find."""
    found = {
        "new": report.new,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
    }
    said = ", ".join(f"{number} {word}" for word, number in found.items() if number)
    if not said and not report.errors:
        empty = f"No cards lie in {report.folder} yet."
        first = "dlpath cards add writes one, dlpath cards starter brings fifty."
        return f"{look.wrapped(empty)}\n{look.wrapped(first)}"
    lines = [look.warning(f"{item}") for item in report.warnings]
    lines += [f"{item}" for item in report.errors]
    lines.append(look.line(f"cards: {said or 'none'}", _after(report, look)))
    return "\n".join(lines)


def _after(report: Synced, look: Look) -> str:
    if report.errors:
        return look.bad(counted(len(report.errors), "problem"))
    return look.faint("dlpath cards review asks what is due")
