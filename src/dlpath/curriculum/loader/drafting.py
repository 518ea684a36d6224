"""The values of files, checked one by one against the models and gathered into a draft."""

from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dlpath.curriculum.draft import Draft, Entry
from dlpath.curriculum.loader.wording import described, faults_of, quoted
from dlpath.curriculum.models import REFERENCE_FILES
from dlpath.curriculum.models.links import ResourcesFile
from dlpath.curriculum.models.phases import CurriculumFile, PhaseFile, PhaseHead
from dlpath.curriculum.models.tasks import KINDS
from dlpath.curriculum.problems import Problem, Spot, did_you_mean

MAX_PROBLEMS = 500
"""How many problems are told; a learner who has more begins with these."""

_WITH_IDS = {"tips": "tip", "books": "book", "papers": "paper", "background": "paper"}

_Model = TypeVar("_Model", bound=BaseModel)


class Drafting:
    """A draft that grows file by file, and what is wrong so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.complete = True
        self._head: Entry[CurriculumFile] | None = None
        self._entries: dict[str, list[Entry[Any]]] = {}
        self._unread: set[str] = set()

    @property
    def draft(self) -> Draft:
        """What could be read."""
        return Draft(
            head=self._head,
            phases=tuple(self._entries.get("phase", ())),
            tasks=tuple(self._entries.get("task", ())),
            resources=tuple(self._entries.get("resource", ())),
            tips=tuple(self._entries.get("tip", ())),
            books=tuple(self._entries.get("book", ())),
            papers=tuple(self._entries.get("paper", ())),
            reference=tuple(self._entries.get("file", ())),
            unread=frozenset(self._unread),
            complete=self.complete,
        )

    def tell(self, problems: Iterable[Problem]) -> None:
        """Add problems; noise is not read to its end."""
        self.problems += islice(problems, MAX_PROBLEMS - len(self.problems))

    def add_head(self, value: Any, spot: Spot) -> None:
        """Add ``curriculum.yaml``, with the phases that stand in it."""
        phases = value.get("phases") if isinstance(value, dict) else None
        if isinstance(phases, list):
            names = [self._listed(phase, f"phase-{n}") for n, phase in enumerate(phases, 1)]
            value = {**value, "phases": names}
            for index, phase in enumerate(phases):
                if isinstance(phase, dict):
                    self.add_phase(phase, spot.at("phases", index), called=f"phase {index + 1}")
        model = self._valid(CurriculumFile, value, spot, "the curriculum")
        if model:
            self._head = Entry("", model, spot, "curriculum")
        else:
            self.complete = False

    def _listed(self, phase: Any, substitute: str) -> Any:
        """Return how the head lists a phase; ``substitute`` stands for one without an id."""
        if not isinstance(phase, dict):
            return phase
        if (name := _id(phase)) is None:
            self._unread.add(substitute)
        return name or substitute

    def add_phase(self, value: Any, spot: Spot, *, called: str) -> None:
        """Add a phase and its tasks."""
        name = _id(value)
        subject = f"phase {quoted(name)}" if name else called
        if not isinstance(value, dict):
            wrong = f"{subject} is {described(value)}, expected a block of keys"
            self.tell([spot.problem(wrong)])
            return
        head = {key: part for key, part in value.items() if key != "tasks"}
        model = self._valid(PhaseHead, head, spot, subject, known_as=PhaseFile)
        self._add("phase", model, spot, value)
        self._tasks(value.get("tasks"), spot, subject, within=name or "")

    def _tasks(self, tasks: Any, spot: Spot, subject: str, *, within: str) -> None:
        if not isinstance(tasks, list) or not tasks:
            message = f"tasks of {subject} is {described(tasks)}, expected a list of tasks"
            self.tell([spot.problem(message, "tasks")])
            return
        for index, task in enumerate(tasks):
            called = f"task {index + 1} of {subject}"
            self._task(task, spot.at("tasks", index), called=called, within=within)

    def _task(self, value: Any, spot: Spot, *, called: str, within: str) -> None:
        subject = f"task {quoted(name)}" if (name := _id(value)) else called
        kind = value.get("kind", "work") if isinstance(value, dict) else "work"
        if isinstance(kind, str) and kind in KINDS:
            model = self._valid(KINDS[kind], value, spot, subject)
        else:
            model = None
            guess = did_you_mean(str(kind), KINDS)
            wrong = f"kind of {subject} is {described(kind)}, expected one of {', '.join(KINDS)}"
            self.tell([spot.problem(wrong + guess, "kind")])
        self._add("task", model, spot, value, within=within)

    def add_reference(self, name: str, value: Any, spot: Spot) -> None:
        """Add the file ``name`` of the folder ``reference``."""
        model = self._valid(REFERENCE_FILES[name], value, spot, f"{name}.yaml")
        if model is None:
            self._unread.update(_ids(value))
            return
        self._enter("file", name, model, spot)
        if isinstance(model, ResourcesFile):
            for key, resource in model.resources.items():
                self._enter("resource", key, resource, spot.at("resources", key))
        for key, kind in _WITH_IDS.items():
            for index, entry in enumerate(getattr(model, key, ())):
                self._enter(kind, entry.id, entry, spot.at(key, index))

    def _add(self, kind: str, model: Any, spot: Spot, value: Any, *, within: str = "") -> None:
        if model is not None:
            self._enter(kind, model.id, model, spot, within=within)
        elif name := _id(value):
            self._unread.add(name)

    def _enter(self, kind: str, name: str, model: Any, spot: Spot, *, within: str = "") -> None:
        self._entries.setdefault(kind, []).append(Entry(name, model, spot, kind, within))

    def _valid(
        self,
        model: type[_Model],
        value: Any,
        spot: Spot,
        subject: str,
        *,
        known_as: type[BaseModel] | None = None,
    ) -> _Model | None:
        """Return ``value`` as a ``model``, or tell what is wrong with it.

        ``known_as`` is the model whose keys are offered for an unknown one.
        """
        try:
            return model.model_validate(value)
        except ValidationError as error:
            faults = faults_of(error, value, spot.place, known_as or model, subject)
            self.tell(Problem(spot.file, fault.line, fault.message) for fault in faults)
            return None


def _id(value: Any) -> str | None:
    """Return the id of a block that may be anything."""
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) and found else None


def _ids(value: Any) -> set[str]:
    """Return the ids that may be in a file of the folder ``reference``."""
    parts = value.values() if isinstance(value, dict) else ()
    keys = {key for part in parts if isinstance(part, dict) for key in part}
    entries = (_id(entry) for part in parts if isinstance(part, list) for entry in part)
    return keys | {name for name in entries if name}
