"""A curriculum as it was read, each part with its place in the files."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from dlpath.curriculum.problems import Problem, Spot, did_you_mean

if TYPE_CHECKING:
    from dlpath.curriculum.models.phases import CurriculumFile, PhaseHead
    from dlpath.curriculum.models.tasks import Common

Model = TypeVar("Model")


class Entry(NamedTuple, Generic[Model]):
    """Something with an id, and where it stands."""

    id: str
    model: Model
    spot: Spot
    kind: str
    """What it is, in words: task, phase, resource, …"""
    within: str = ""
    """Of a task: the id of its phase."""


class Draft(NamedTuple):
    """A curriculum as it was read."""

    head: Entry["CurriculumFile"] | None
    phases: tuple[Entry["PhaseHead"], ...] = ()
    tasks: tuple[Entry["Common"], ...] = ()
    resources: tuple[Entry[Any], ...] = ()
    tips: tuple[Entry[Any], ...] = ()
    books: tuple[Entry[Any], ...] = ()
    papers: tuple[Entry[Any], ...] = ()
    reference: tuple[Entry[Any], ...] = ()
    """The files of the folder ``reference``, by name."""
    unread: frozenset[str] = frozenset()
    """Ids of what has an id but could not be read any further."""
    complete: bool = True
    """Whether the ids of all files are known."""

    @property
    def by_id(self) -> dict[str, Entry["Common"]]:
        """The tasks by their ids; of several with one id, the first."""
        first: dict[str, Entry[Common]] = {}
        for task in self.tasks:
            first.setdefault(task.id, task)
        return first

    def unknown(
        self,
        spot: Spot,
        path: tuple[str | int, ...],
        name: str,
        kind: str,
        known: Collection[str],
    ) -> Iterator[Problem]:
        """Yield a problem if ``name``, which stands at ``path``, is not the id of a ``kind``."""
        if name not in known and name not in self.unread and self.complete:
            guess = did_you_mean(name, known) or f", expected the id of a {kind}"
            yield spot.problem(f"no {kind} is called {name!r}{guess}", *path)

    @property
    def order(self) -> list[str]:
        """The ids of the phases in study order."""
        phases = self.head.model.phases if self.head else []
        return [phase if isinstance(phase, str) else phase.id for phase in phases]
