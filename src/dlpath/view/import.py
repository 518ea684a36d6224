"""What is said after ``dlpath import``."""
# ruff: noqa: N999 - a module is named after its command

from collections.abc import Iterator

from dlpath.progress.exchange import Imported, entries_in_words, in_words
from dlpath.view.look import Look
from dlpath.view.words import UNDO, counted

_SHOWN = 3
"""Overlaps that are named."""


def text(report: Imported, look: Look) -> str:
    """Return what is new, what it adds up to, and how to take it back."""
    return "\n".join(_lines(report, look))


def _lines(report: Imported, look: Look) -> Iterator[str]:
    if not report.added:
        yield look.wrapped(_nothing_new(report.already))
        return
    did = "would import" if report.dry_run else look.good("imported")
    entries = f"{did} {entries_in_words(report.added)} from {report.file}"
    undo = "" if report.dry_run else look.faint(UNDO)
    yield look.line(entries, undo)
    if parts := in_words(report):
        yield look.parted(parts, "  ")
    if report.already:
        already = f"in your record already: {entries_in_words(report.already)}"
        yield look.wrapped(already, "  ", first="  ")
    yield from _overlaps(report, look)
    if report.backup:
        yield look.faint(look.wrapped(f"before it, your record was copied to {report.backup}"))


def _nothing_new(already: int) -> str:
    if not already:
        return "nothing new: the file holds no entries"
    if already == 1:
        return "nothing new: its only entry is in your record already"
    return f"nothing new: all {already} entries are in your record already"


def _overlaps(report: Imported, look: Look) -> Iterator[str]:
    if not report.overlaps:
        return
    number = len(report.overlaps)
    named = [f"{item.task} on {item.day}" for item in report.overlaps[:_SHOWN]]
    more = f" and {number - _SHOWN} more" if number > _SHOWN else ""
    many = f"{counted(number, 'pomodoro')} of the file {'overlaps' if number == 1 else 'overlap'}"
    said = f"{many} with what you recorded here, and both count: {', '.join(named)}{more}"
    yield look.warning(look.wrapped(said))
    yield look.wrapped(
        "undo what you recorded twice, on the machine that recorded it", "  ", first="  "
    )
