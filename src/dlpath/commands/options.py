"""Options and arguments that several commands share."""

from functools import partial
from typing import Annotated

from dlpath.commands.parameters import Argument, Option, Parameter
from dlpath.context import Context


def task_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids that begin as typed, with their titles."""
    wanted = incomplete.lower()
    return [(task.id, task.title) for task in app.curriculum.tasks if task.id.startswith(wanted)]


def phase_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the phases whose ids begin as typed, with their titles."""
    wanted = incomplete.lower()
    return [
        (phase.id, phase.title) for phase in app.curriculum.phases if phase.id.startswith(wanted)
    ]


def names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the names of all that can be looked up, as far as they begin as typed."""
    wanted = incomplete.lower()
    return [item for item in app.catalogue.titles if item[0].lower().startswith(wanted)]


def ids(app: Context, incomplete: str, *, kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return what is of these kinds and has an id that begins as typed, with its title."""
    wanted = incomplete.lower()
    return [
        (entry.id, entry.title)
        for entry in app.catalogue.of(kinds)
        if entry.id.lower().startswith(wanted)
    ]


def words(
    app: Context, incomplete: str, *, kinds: tuple[str, ...], field: str
) -> list[tuple[str, str]]:
    """Return the values of a field that begin as typed, with how many entries have each."""
    from collections import Counter

    counts = Counter(getattr(entry.item, field) for entry in app.catalogue.of(kinds))
    wanted = incomplete.lower()
    return [(word, str(counts[word])) for word in counts if word and word.startswith(wanted)]


def state_of(kinds: tuple[str, ...]) -> Parameter:
    """Return the option that keeps only what is in one state."""
    return Option(
        metavar="STATE",
        help="Only in this state: live, doubtful, moved, dead, unverified.",
        complete=partial(words, kinds=kinds, field="state"),
    )


def to_open(kinds: tuple[str, ...], *, help: str = "Open this one in your browser.") -> Parameter:  # noqa: A002
    """Return the option that opens the address of one of these kinds."""
    return Option("--open", metavar="ID", help=help, complete=partial(ids, kinds=kinds))


def looked_for(
    app: Context, text: list[str] | None, kinds: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Return the ids of what is looked for among these kinds; ``None`` if nothing is."""
    if not text:
        return None
    from dlpath.planning.search import only

    return only(" ".join(text), app.catalogue, kinds=kinds)


Words = Annotated[
    list[str] | None, Argument(metavar="[WORDS]...", help="Only those with these words.")
]
_WHICH = "Id, alias or beginning of an id; the current task if left out."

Json = Annotated[bool, Option("--json", help="Print one JSON object.")]
TaskName = Annotated[str | None, Argument(metavar="[TASK]", help=_WHICH, complete=task_names)]
TaskOption = Annotated[
    str | None, Option("--task", metavar="TASK", help=_WHICH, complete=task_names)
]
PhaseOption = Annotated[
    str | None,
    Option("--phase", metavar="PHASE", help="Only those of this phase.", complete=phase_names),
]
