"""An index of what was skimmed: a line on each course, tutorial and discussion, to dig in later."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.papers.naming import slug
from dlpath.progress.paper_records import IndexEntry

COURSE, TUTORIAL, DISCUSSION, OTHER = "course", "tutorial", "discussion", "other"
KINDS: Mapping[str, str] = MappingProxyType(
    {
        COURSE: "a course or a lecture",
        TUTORIAL: "a tutorial or an example",
        DISCUSSION: "what somebody found about a paper",
        OTHER: "anything else",
    }
)


class NotInIndex(DlpathError):
    """Nothing in the index has that title."""

    code = "not-in-index"


class IndexLine(NamedTuple):
    """A line of the index."""

    id: str
    title: str
    note: str
    kind: str
    paper: str | None
    """The paper that it was skimmed for."""
    url: str | None


class Index(NamedTuple):
    """The index, or what of it was looked for."""

    entries: tuple[IndexLine, ...]
    total: int
    """How many lines there are in all."""
    find: str | None = None
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    schema: str = "dlpath.paper.index/1"


def entries(facts: Iterable[IndexEntry]) -> list[IndexLine]:
    """Return the lines that there are, in the order in which they were first written.

    Parameters
    ----------
    facts
        Oldest first.
    """
    newest: dict[str, IndexEntry] = {}
    for fact in facts:
        newest[fact.title.casefold()] = fact
    return [
        IndexLine(slug(fact.title), fact.title, fact.note, fact.kind, fact.paper, fact.url)
        for fact in newest.values()
        if fact.note
    ]


def index(known: list[IndexLine], *, find: str | None = None) -> Index:
    """Return the index; those lines alone that have all words of ``find``, if that is given."""
    words = (find or "").casefold().split()
    fits = (
        line
        for line in known
        if all(word in f"{line.title} {line.note} {line.kind}".casefold() for word in words)
    )
    return Index(tuple(fits), len(known), find)


def line_named(title: str, known: Iterable[IndexLine]) -> IndexLine:
    """Return the line of a title, however it is spelled in capitals, or of an id.

    Raises
    ------
    NotInIndex
        There is none.
    """
    wanted = title.strip().casefold()
    for line in known:
        if wanted in (line.title.casefold(), line.id):
            return line
    raise NotInIndex(f"the index has no {title!r}", hint="dlpath paper index lists it")
