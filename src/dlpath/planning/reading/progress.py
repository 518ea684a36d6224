"""What of a text is read, and when."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from dlpath.planning.reading.texts import Text
from dlpath.progress.reading_records import PagesRead


class Progress(NamedTuple):
    """How far a learner is with a text; every page counts once, on the day it was first read."""

    text: Text
    first_read: Mapping[int, date]
    """The study day on which each page was first read."""

    @property
    def place(self) -> int:
        """The furthest page that was read; 0 before the first."""
        return max(self.first_read, default=0)

    @property
    def unread(self) -> tuple[int, ...]:
        """The pages that are left, in the order of reading them."""
        return self.left(self.first_read)

    def left(self, read: Iterable[int]) -> tuple[int, ...]:
        """Return what is left if ``read`` is: from the furthest page on, then what was skipped."""
        known = frozenset(read)
        furthest = max(known, default=0)
        missing = [page for page in self.text.pages if page not in known]
        ahead = [page for page in missing if page > furthest]
        return (*ahead, *(page for page in missing if page < furthest))

    def before(self, day: date) -> frozenset[int]:
        """Return the pages that were read when a study day began."""
        return frozenset(page for page, read in self.first_read.items() if read < day)


def progress(text: Text, facts: Iterable[PagesRead]) -> Progress:
    """Return how far a learner is with a text."""
    pages = frozenset(text.pages)
    first: dict[int, date] = {}
    for fact in facts:
        if fact.book != text.id:
            continue
        day = fact.at.study_day
        for page in pages.intersection(range(fact.first_page, fact.last_page + 1)):
            first[page] = min(first.get(page, day), day)
    return Progress(text, first)


class Seen(NamedTuple):
    """The pages of a book that were read, and how the learner's copy numbers them."""

    pages: frozenset[int] = frozenset()
    offset: int = 0
    """What the learner's numbers are more than ours."""


def seen(facts: Iterable[PagesRead], offsets: Mapping[str, int]) -> Mapping[str, Seen]:
    """Return what was read of each book of which anything is known."""
    found: dict[str, set[int]] = {book: set() for book in offsets}
    for fact in facts:
        found.setdefault(fact.book, set()).update(range(fact.first_page, fact.last_page + 1))
    return {book: Seen(frozenset(pages), offsets.get(book, 0)) for book, pages in found.items()}


def under_way(known: Iterable[Text], facts: Iterable[PagesRead]) -> list[Progress]:
    """Return what is begun and not finished, the text read last first."""
    newest = {fact.book: (fact.at.instant, fact.id) for fact in sorted(facts, key=_when)}
    begun = [progress(text, facts) for text in known if text.id in newest]
    begun.sort(key=lambda item: newest[item.text.id], reverse=True)
    return [item for item in begun if item.unread]


def _when(fact: PagesRead) -> tuple[object, str]:
    return fact.at.instant, fact.id
