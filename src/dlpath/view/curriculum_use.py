"""What is said after ``dlpath curriculum use``."""

from collections.abc import Iterator

from dlpath.planning.change_of_path import InUse
from dlpath.planning.succession import Fate
from dlpath.view.look import Look
from dlpath.view.next import INDENT
from dlpath.view.words import counted

ARCHIVED = (
    "What is archived stays in your record, and counts again when a task has that id or alias"
)
WHERE = ": dlpath path --archived lists it"
MOST = 10
"""Tasks that are listed; another path may have none of all that was recorded."""


def text(report: InUse, look: Look) -> str:
    """Return what is in use, and what becomes of the record."""
    lines = [look.line(look.good("in use"), report.title)]
    if report.kept:
        lines.append(f"{INDENT}on as before: {counted(report.kept, 'task')} of your record")
    lines += fate_lines(report.progress, look, most=MOST)
    if not (report.kept or report.progress):
        lines.append("Nothing is recorded yet.")
    lines += [look.wrapped(look.warning(sentence)) for sentence in report.advice]
    hint = "dlpath next shows where to begin"
    if not report.is_default:
        hint += " · dlpath curriculum use --default goes back"
    return "\n".join([*lines, look.faint(look.wrapped(hint))])


def fate_lines(
    fates: tuple[Fate, ...], look: Look, *, most: int | None = None, where: str = WHERE
) -> Iterator[str]:
    """Yield what becomes of the record, task by task, at most so many of them.

    ``where`` says where the others are found.
    """
    for fate in fates[:most]:
        had = f"{fate.state}, {counted(fate.pomodoros, 'pomodoro')}"
        goes = f"counts for {look.name(fate.becomes)}" if fate.becomes else look.warning("archived")
        yield look.wrapped(f"{look.name(fate.task)} ({had}): {goes}", INDENT * 2, first=INDENT)
    if more := fates[len(fates[:most]) :]:
        yield INDENT + look.faint(f"and {counted(len(more), 'task')} more")
    if any(fate.becomes is None for fate in fates):
        yield look.wrapped(f"{ARCHIVED}{where}.")
