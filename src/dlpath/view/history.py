"""The page of ``dlpath history``."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dlpath.progress.history import History, HistoryEntry
from dlpath.view.look import Look, plain
from dlpath.view.words import day_and_time

REVIEWED = "reviewed "
"""How the summary of a review of a card begins."""
FEWEST = 3
"""Reviews in a row that share a line: an evening has dozens, each a change of its own."""


def text(report: History, look: Look) -> str:
    """Return the changes, one a line, but for reviews in a row."""
    if not report.entries:
        return look.wrapped("Nothing is recorded yet: dlpath log records a pomodoro.")
    return "\n".join(lines(report.entries, look))


def lines(entries: Sequence[HistoryEntry], look: Look) -> Iterator[str]:
    """Yield when things were done, and what."""
    for alike, run in groupby(entries, key=_alike):
        together = list(run)
        if alike[0] and len(together) >= FEWEST:
            said = f"reviewed {len(together)} cards; each is a change of its own"
            yield line(together[0]._replace(summary=said), look)
        else:
            yield from (line(entry, look) for entry in together)


def line(entry: HistoryEntry, look: Look) -> str:
    """Return when something was done, and what."""
    undone = look.warning(" (undone)") if entry.undone else ""
    when = look.faint(day_and_time(entry.at)) + "  "
    return look.wrapped(entry.summary + undone, " " * len(plain(when)), first=when)


def _alike(entry: HistoryEntry) -> tuple[bool, bool, object]:
    """Return what reviews that share a line have in common."""
    return entry.summary.startswith(REVIEWED), entry.undone, entry.at.date()
