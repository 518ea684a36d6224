"""What ``dlpath report`` says once the page is written."""

from typing import TYPE_CHECKING

from dlpath.view.look import Look

if TYPE_CHECKING:
    from dlpath.export.report import Report

LEFT_OUT = {"notes": "--notes", "evidence": "--evidence"}
"""What is in the page only if it is asked for, and how."""


def text(report: "Report", look: Look) -> str:
    """Return where the page is, and what is not in it."""
    lines = [look.wrapped(f"{look.good('written')} {report.file}")]
    missing = [name for name in LEFT_OUT if getattr(report, name) is None]
    if missing:
        options = " ".join(LEFT_OUT[name] for name in missing)
        said = f"Without your {' and '.join(missing)}; {options} puts them in."
        lines.append(look.faint(look.wrapped(said)))
    return "\n".join(lines)
