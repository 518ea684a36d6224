"""The table of all runs."""

from dlpath.runs.kit.about import RunList
from dlpath.view.look import Look


def text(report: RunList, look: Look) -> str:
    """Return every run: what it shows, who found it, and when."""
    lines = []
    for run in report.runs:
        lines.append(look.beside(look.name(run.name.ljust(20)) + run.title, look.faint(run.found)))
        lines.append(look.wrapped(run.shows, "    "))
    return "\n".join([*lines, "", look.faint("dlpath run NAME runs one")])
