"""The facts about what was read: books, page by page, and papers."""

from typing import NamedTuple

from dlpath.progress.records import Moment


class PagesRead(NamedTuple):
    """Pages of a book were read, both ends included."""

    book: str
    first_page: int
    last_page: int
    at: Moment
    id: str = ""


class BookAdded(NamedTuple):
    """A book or a paper that the curriculum does not bring is read page by page as well."""

    book: str
    title: str
    pages: int
    at: Moment
    id: str = ""


class UnclearSection(NamedTuple):
    """A section of a book was not understood, or is by now; the newest of a section holds."""

    book: str
    section: str
    state: str
    """unclear or clear."""
    at: Moment
    id: str = ""


class PaperRead(NamedTuple):
    """A paper was read, once more or more deeply."""

    paper: str
    depth: str
    at: Moment
    id: str = ""


ReadingFact = PagesRead | BookAdded | UnclearSection | PaperRead
