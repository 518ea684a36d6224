"""Books to read and papers to know."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Section(NamedTuple):
    """A section of a chapter; it ends where the next one begins."""

    number: str
    title: str
    page: int


class Chapter(NamedTuple):
    """A chapter of a book."""

    number: int
    title: str
    first_page: int
    last_page: int
    url: str | None = None
    part: int | None = None
    plan_days: tuple[int, ...] = ()
    """First and last study day of the reading plan."""
    practised_in: tuple[str, ...] = ()
    """The tasks in which the learner has met it in code."""
    sections: tuple[Section, ...] = ()


class Part(NamedTuple):
    """A part of a book."""

    number: int
    title: str
    page: int
    url: str | None = None


class Book(NamedTuple):
    """A book to read page by page."""

    id: str
    title: str
    chapters: tuple[Chapter, ...]
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    year: int | None = None
    url: str | None = None
    guide_url: str | None = None
    parts: tuple[Part, ...] = ()
    pages_per_day: tuple[int, ...] = ()
    """How many to read on the first and on the last day."""
    notes: tuple[str, ...] = ()
    facts: Mapping[str, Any] = {}


class Topic(NamedTuple):
    """What papers are sorted by."""

    id: str
    title: str


class Paper(NamedTuple):
    """A paper or another text of a field."""

    id: str
    title: str
    authors: str | None = None
    year: int | None = None
    url: str | None = None
    topic: str | None = None
    subtopic: str | None = None
    kind: str = "paper"
    algorithm: str | None = None
    arxiv: str | None = None
    openreview: str | None = None
    code: str | None = None
    implement_order: int | None = None
    """Its place among those to implement first."""
    implement_as: str | None = None
    note: str | None = None


class Papers(NamedTuple):
    """The papers of a field."""

    title: str = ""
    url: str | None = None
    topics: tuple[Topic, ...] = ()
    papers: tuple[Paper, ...] = ()
    background: tuple[Paper, ...] = ()
    """What to read beside them."""
    notes: tuple[str, ...] = ()
    facts: Mapping[str, Any] = {}
