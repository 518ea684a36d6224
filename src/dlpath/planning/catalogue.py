"""Everything that has a name: what ``show`` finds and ``search`` looks through."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from dlpath.curriculum.path import Curriculum, Phase, Resource, Task, Tip
from dlpath.curriculum.reference import Reference
from dlpath.curriculum.reference.community import Author, Person, Source
from dlpath.curriculum.reference.gpus import CreditProgramme, GpuOption, GpuRule
from dlpath.curriculum.reference.library import Book, Chapter, Paper
from dlpath.papers.index import IndexLine

SOURCE_KINDS = ("forum", "place", "write-up", "strategy", "method")
"""The kinds of ``Source``; a place is where ideas surface."""


class Listing(NamedTuple):
    """What is inside a resource, such as the videos of a series."""

    id: str
    entries: Any
    note: str | None = None


class PaperText(NamedTuple):
    """What is searched of a paper that the learner rebuilds."""

    area: str
    notes: tuple[str, ...]


class ProblemText(NamedTuple):
    """What is searched of a problem, how it was solved first."""

    text: str | None
    """How it was solved."""
    notes: tuple[str, ...]
    """What was written of it, and found out."""


Found = (
    Resource
    | Tip
    | Book
    | Chapter
    | Paper
    | Person
    | Source
    | GpuOption
    | CreditProgramme
    | GpuRule
    | Listing
    | Author
)
"""What is shown as it is found."""

Item = Phase | Task | Found | PaperText | ProblemText | IndexLine


class Named(NamedTuple):
    """One thing that can be looked up."""

    kind: str
    """task, phase, resource, tip, book, chapter, paper, person, forum, …"""
    id: str
    title: str
    item: Item
    aliases: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The kind and the id, which together name one thing alone."""
        return f"{self.kind}/{self.id}"


class Catalogue(NamedTuple):
    """All that can be looked up, and by which names."""

    entries: tuple[Named, ...]
    names: Mapping[str, Named]
    """What each name, in lower case, stands for."""

    def of(self, kinds: Collection[str]) -> Iterator[Named]:
        """Yield what is of one of these kinds."""
        return (entry for entry in self.entries if entry.kind in kinds)

    def name_of(self, entry: Named) -> str:
        """Return the shortest name of ``entry``: its id, or kind and id where another has that."""
        return entry.id if self.names[entry.id.lower()] is entry else entry.full_name

    @property
    def titles(self) -> Iterator[tuple[str, str]]:
        """The name and the title of each entry."""
        return ((self.name_of(entry), entry.title) for entry in self.entries)

    def namesakes(self, entry: Named) -> tuple[str, ...]:
        """Return the names of what else goes by the id of ``entry``."""
        return tuple(
            other.full_name
            for other in self.entries
            if other is not entry and entry.id.lower() == other.id.lower()
        )


def catalogue(curriculum: Curriculum, reference: Reference) -> Catalogue:
    """Return everything that has a name, the path first.

    Each entry is found by its kind and id, as in ``gpu/kaggle``; an id alone belongs to the first
    that has it.
    """
    entries = (*_path(curriculum), *_library(reference), *_community(reference), *_gpus(reference))
    names: dict[str, Named] = {}
    for entry in entries:
        for name in (entry.id, *entry.aliases):
            names.setdefault(name.lower(), entry)
    return Catalogue(entries, names | {entry.full_name.lower(): entry for entry in entries})


def _path(curriculum: Curriculum) -> Iterator[Named]:
    for phase in curriculum.phases:
        yield Named("phase", phase.id, phase.title, phase)
    for task in curriculum.tasks:
        yield Named("task", task.id, task.title, task, task.aliases)
    for resource in curriculum.resources.values():
        yield Named("resource", resource.id, resource.title, resource)
    for tip in curriculum.tips:
        yield Named("tip", tip.id, tip.text.partition(". ")[0].rstrip("."), tip)


def _library(reference: Reference) -> Iterator[Named]:
    for book in reference.books:
        yield Named("book", book.id, book.title, book)
        for chapter in book.chapters:
            title = f"{book.title}, chapter {chapter.number}: {chapter.title}"
            yield Named("chapter", f"{book.id}/{chapter.number}", title, chapter)
    for paper in (*reference.papers.papers, *reference.papers.background):
        yield Named("paper", paper.id, paper.title, paper)
    for name, entries in reference.lists.items():
        if not isinstance(entries, str):
            note = reference.lists.get(f"{name.partition('_')[0]}_note")
            yield Named("list", name, name.replace("_", " "), Listing(name, entries, note))


def _community(reference: Reference) -> Iterator[Named]:
    community = reference.community
    for person in community.people:
        yield Named("person", person.handle, person.name, person)
    for kind, sources in sources_by_kind(reference).items():
        for source in sources:
            yield Named(kind, source.id, source.title, source)
    if community.author is not None:
        author = community.author
        yield Named("author", author.handle or "author", author.name, author)


def sources_by_kind(reference: Reference) -> Mapping[str, tuple[Source, ...]]:
    """Return forums, places where ideas surface, write-ups, strategies and methods."""
    found = reference.community
    lists = (found.forums, found.idea_sources, found.write_ups, found.strategies, found.methods)
    return dict(zip(SOURCE_KINDS, lists, strict=True))


def _gpus(reference: Reference) -> Iterator[Named]:
    for option in reference.gpu.options:
        yield Named("gpu", option.id, option.name, option)
    for programme in reference.gpu.programmes:
        yield Named("credit", programme.id, programme.provider, programme)
    for rule in reference.gpu.rules:
        yield Named("gpu-rule", rule.id, rule.condition.rstrip("."), rule)
