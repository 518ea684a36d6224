"""The table of all runs."""

from dlpath.runs.kit.about import RunList
from dlpath.view.look import Look

NAME = 19
"""Columns of a name."""


def text(report: RunList, look: Look) -> str:
    """Return every run, the oldest idea first: what it shows, who found it, and when."""
    lines = []
    for run in report.runs:
        narrow = look.width < 60
        indent = " " * (4 if narrow else NAME)
        name = look.name(run.name) + "\n" + indent if narrow else look.name(run.name.ljust(NAME))
        lines.append(look.wrapped(run.shows, indent, first=name))
        lines.append(look.faint(look.wrapped(run.found, indent)))
    return "\n".join([*lines, "", look.faint("dlpath run NAME runs one")])
