"""What can be read page by page: the books of the path, and books and papers of one's own."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from dlpath.curriculum.reference.library import Book, Chapter
from dlpath.errors import DlpathError
from dlpath.progress.reading_records import BookAdded

EVEN = (10.0, 10.0)
"""Pages on the first and the last day of a text of which nobody says where it is dense."""
MOST_PAGES = 20_000


class UnknownText(DlpathError):
    """Nothing that is read goes by that name."""

    code = "unknown-book"


class TextKnown(DlpathError):
    """Something that is read has that name already."""

    code = "book-known"


class Text(NamedTuple):
    """Something to read page by page."""

    id: str
    title: str
    chapters: tuple[Chapter, ...]
    """A text without chapters is one."""
    span: tuple[float, float] = EVEN
    """Pages to read on the first and on the last day."""
    own: bool = False
    """Whether the learner added it."""
    months: float | None = None
    """How long the guide gives it."""
    lighter: str | None = None
    """What to read of it if that is too much."""

    @property
    def pages(self) -> tuple[int, ...]:
        """The numbers of its pages; those between chapters are none to read."""
        spans = (range(part.first_page, part.last_page + 1) for part in self.chapters)
        # A chapter may begin on the page on which the one before ends.
        return tuple(sorted(set().union(*spans)))

    @property
    def last_page(self) -> int:
        """The number of the last page."""
        return max(chapter.last_page for chapter in self.chapters)

    def chapter_of(self, page: int) -> Chapter:
        """Return the chapter that a page is in, or the next one."""
        found = (chapter for chapter in self.chapters if page <= chapter.last_page)
        return next(found, self.chapters[-1])


def texts(books: Iterable[Book], added: Iterable[BookAdded]) -> tuple[Text, ...]:
    """Return all that can be read: the books of the path, then the learner's own."""
    found = {book.id: _of_the_path(book) for book in books if book.chapters}
    for own in added:
        found.setdefault(own.book, _own(own))
    return tuple(found.values())


def text_named(given: str, known: Sequence[Text]) -> Text:
    """Return the text that ``given`` names: its id, or the beginning of its id or title.

    Raises
    ------
    UnknownText
        There is none, or more than one.
    """
    wanted = given.strip().lower()
    for text in known:
        if wanted == text.id.lower():
            return text
    begun = [
        text
        for text in known
        if wanted and any(name.lower().startswith(wanted) for name in (text.id, text.title))
    ]
    if len(begun) == 1:
        return begun[0]
    if begun:
        names = ", ".join(text.id for text in begun)
        raise UnknownText(f"{given!r} could be {len(begun)} books", hint=f"write one of {names}")
    close = get_close_matches(wanted, [text.id for text in known], n=1)
    add = 'dlpath read --add "Title" --pages 300 adds one'
    raise UnknownText(
        f"no book is called {given!r}", hint=f"did you mean {close[0]!r}?" if close else add
    )


def id_for(title: str, taken: Iterable[str]) -> str:
    """Return the id of a text with this title.

    Raises
    ------
    TextKnown
        There is one with that id.
    """
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", plain)[:6]) or "text"
    if name in set(taken):
        raise TextKnown(
            f"{name} is there already", hint=f"dlpath read --book {name} goes on with it"
        )
    return name


def _of_the_path(book: Book) -> Text:
    a_day = book.pages_per_day
    return Text(
        book.id,
        book.title,
        book.chapters,
        (float(a_day[0]), float(a_day[-1])) if a_day else EVEN,
        months=_months(book.facts),
        lighter=_lighter(book.facts),
    )


def _months(facts: Mapping[str, Any]) -> float | None:
    """Return how many months a book is given. Facts are free: anything may stand there."""
    match facts:
        case {"plan": {"months": int() | float() as months}}:
            return months
        case _:
            return None


def _lighter(facts: Mapping[str, Any]) -> str | None:
    match facts:
        case {"plan": {"lighter": {"part": int() as part, "pages": [first, last]}}}:
            return f"part {part} alone, pages {first}-{last}"
        case _:
            return None


def _own(added: BookAdded) -> Text:
    whole = Chapter(1, added.title, 1, added.pages)
    return Text(added.book, added.title, (whole,), own=True)
