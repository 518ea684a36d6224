"""What the reference mentions, and what tasks mention of it: books, chapters, topics, options."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from dlpath.curriculum.draft import Draft
from dlpath.curriculum.problems import Problem, Spot


class Mention(NamedTuple):
    """The name of something that has to be there."""

    spot: Spot
    path: tuple[str | int, ...]
    name: str
    kind: str
    """What it is the name of."""
    known: Collection[str]


def mentions_are_known(draft: Draft) -> Iterator[Problem]:
    """Require that what reading tasks and the reference mention is there."""
    for mention in (*_of_tasks(draft), *_of_books(draft), *_of_files(draft)):
        yield from draft.unknown(*mention)


def _of_tasks(draft: Draft) -> Iterator[Mention]:
    books = {
        book.id: {str(chapter.number) for chapter in book.model.chapters} for book in draft.books
    }
    for task in draft.tasks:
        name, chapter = getattr(task.model, "book", None), getattr(task.model, "chapter", None)
        if name is not None:
            yield Mention(task.spot, ("book",), name, "book", books)
        if name in books and chapter is not None:
            yield Mention(task.spot, ("chapter",), str(chapter), "chapter", books[name])


def _of_books(draft: Draft) -> Iterator[Mention]:
    tasks = draft.by_id
    for book in draft.books:
        for number, chapter in enumerate(book.model.chapters):
            for index, name in enumerate(chapter.practised_in):
                path = ("chapters", number, "practised_in", index)
                yield Mention(book.spot, path, name, "task", tasks)


def _of_files(draft: Draft) -> Iterator[Mention]:
    phases = {phase.id for phase in draft.phases}
    for file in draft.reference:
        model: Any = file.model
        options = {option.id for option in getattr(model, "options", ())}
        topics = {topic.id for topic in getattr(model, "topics", ())}
        for key, kind, known, field in (
            ("papers", "topic", topics, "topic"),
            ("background", "topic", topics, "topic"),
            ("options", "option", options, "instead"),
            ("rules", "option", options, "instead"),
            ("decision", "option", options, "options"),
            *((key, "phase", phases, "phase") for key in ("write_ups", "strategies", "methods")),
        ):
            for number, entry in enumerate(getattr(model, key, ())):
                names = getattr(entry, field) or []
                for name in [names] if isinstance(names, str) else names:
                    yield Mention(file.spot, (key, number, field), name, kind, known)
