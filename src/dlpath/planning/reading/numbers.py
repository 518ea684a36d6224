"""Pages as a learner types them: ``29-40``, or ``40`` for all up to there."""

import re
from typing import NamedTuple

from dlpath.errors import DlpathError, UsageError
from dlpath.planning.reading.texts import Text

ADVICE = "write 29-40, or 40 for all up to page 40"


class BadPages(DlpathError):
    """The text has no such pages."""

    code = "bad-pages"


class PageRange(NamedTuple):
    """Pages, both ends included, by the numbers that the curriculum goes by."""

    first: int
    last: int


def understood(words: str) -> tuple[int | None, int]:
    """Return the first and the last page that ``words`` name; no first for all up to the last.

    Raises
    ------
    UsageError
        They name no pages.
    """
    match = re.fullmatch(r"(?:(\d{1,6})\s*[-–]\s*)?(\d{1,6})", words.strip())
    if match is None:
        raise UsageError(f"{words!r} names no pages", hint=ADVICE)
    return int(match[1]) if match[1] else None, int(match[2])


def said_pages(
    first: int | None, last: int, text: Text, *, place: int, offset: int = 0
) -> PageRange:
    """Return the pages that a learner says to have read.

    Parameters
    ----------
    first
        ``None``: go on from where the learner is.
    place
        The last page before that, 0 at the beginning.
    offset
        What the learner's numbers are more than ours.

    Raises
    ------
    BadPages
        The text has no such pages, or they run backwards.
    """
    end, begins = last - offset, text.pages[0]
    start = max(place + 1, begins) if first is None else first - offset
    if end > text.last_page:
        raise BadPages(
            f"{text.title} ends on page {text.last_page + offset}; there is no page {last} to read",
            hint=ADVICE,
        )
    if min(start, end) < begins:
        wrong = last if end < begins else start + offset
        raise BadPages(
            f"{text.title} begins on page {begins + offset}; there is no page {wrong} to read",
            hint=ADVICE,
        )
    if first is None and start > end:
        raise BadPages(
            f"you are on page {place + offset} already",
            hint=f"dlpath read {last}-{last} records page {last} alone",
        )
    if start > end:
        raise BadPages(f"{first}-{last} runs backwards", hint=ADVICE)
    return PageRange(start, end)
