"""The page of ``dlpath curriculum diff``."""

from collections.abc import Iterator

from dlpath.curriculum.diff import Split
from dlpath.planning.change_of_path import Comparison
from dlpath.view.curriculum_use import fate_lines
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled


def text(report: Comparison, look: Look) -> str:
    """Return what became of the tasks, then what that does to the record."""
    lines = list(change_lines(report, look))
    if not lines:
        return look.wrapped("The tasks are the same; your progress stays as it is.")
    lines += ["", look.strong("your progress")]
    if report.progress:
        lines += fate_lines(report.progress, look)
    else:
        lines.append(look.wrapped("All that you have recorded goes on as it is.", INDENT))
    return "\n".join(lines)


def change_lines(report: Comparison, look: Look) -> Iterator[str]:
    """Yield what became of the tasks, one a line."""
    for renamed in report.renamed:
        yield labelled("renamed", f"{renamed.old} → {renamed.new}", look)
    for split in report.split:
        yield labelled("split", split_in_words(split), look)
    for label, names in (
        ("removed", report.removed),
        ("added", report.added),
        ("moved", report.moved),
    ):
        if names:
            yield labelled(label, ", ".join(names), look)
    for changed in report.changed:
        fields = ", ".join(field.replace("_", " ") for field in changed.fields)
        yield labelled("changed", f"{changed.id}: {fields}", look)


def split_in_words(split: Split) -> str:
    """Return what a task was split into, and which part keeps its record."""
    heir = f"{split.heir} keeps its record" if split.heir else "none keeps its record"
    return f"{split.old} → {', '.join(split.new)}; {heir}"
