"""The plain values that models stand for."""

from collections.abc import Mapping
from typing import Any, TypeVar

from dlpath.curriculum.draft import Draft
from dlpath.curriculum.models.phases import PhaseHead
from dlpath.curriculum.models.tasks import Common
from dlpath.curriculum.packing import unpacking
from dlpath.curriculum.path import Curriculum, Phase, Resource, Task, Tip
from dlpath.curriculum.reference import Reference

_Value = TypeVar("_Value")


def curriculum(draft: Draft, digest: str) -> Curriculum:
    """Return the curriculum of a draft that breaks no rule."""
    assert draft.head is not None  # noqa: S101 - without a head there is a problem
    head = draft.head.model
    named = {phase.id: phase for phase in draft.phases}
    phases = [named[name] for name in draft.order]
    tasks: dict[str, list[Task]] = {phase.id: [] for phase in phases}
    for task in draft.tasks:
        tasks[task.within].append(_task(task.model, task.within))
    return Curriculum(
        title=head.title,
        phases=tuple(
            _phase(phase.model, number, tasks[phase.id]) for number, phase in enumerate(phases, 1)
        ),
        resources={
            name: _value(Resource, {**fields, "id": name}) for name, fields in _resources(draft)
        },
        tips=tuple(_value(Tip, tip.model.model_dump()) for tip in draft.tips),
        defaults=head.defaults,
        digest=digest,
        tracks=head.tracks,
    )


def reference(draft: Draft) -> Reference:
    """Return the reference of a draft that breaks no rule."""
    fields = {file.id: file.model.model_dump() for file in draft.reference}
    for file, key in (("books", "books"), ("resources", "lists")):
        if file in fields:
            fields[key] = fields[file][key]
    return _value(Reference, {name: fields[name] for name in Reference._fields if name in fields})


def _phase(phase: PhaseHead, number: int, tasks: list[Task]) -> Phase:
    return Phase(
        id=phase.id,
        number=number,
        title=phase.title,
        goal=phase.goal,
        exit=phase.exit,
        tasks=tuple(tasks),
        weeks=(phase.weeks[0], phase.weeks[1]) if phase.weeks else None,
        required_for=phase.required_for,
        note=phase.note,
    )


def _task(task: Common, phase: str) -> Task:
    fields = task.model_dump()
    fields["phase"] = phase
    fields["evidence"] = task.evidence.model_dump() if task.evidence else {}
    fields["resources"] = [name for name, _ in _references(task)]
    fields["optional_tracks"] = task.optional if isinstance(task.optional, list) else []
    fields["optional"] = task.optional is True
    fields["details"] = {
        field.alias or name: fields[name]
        for name, field in type(task).model_fields.items()
        if name not in Task._fields and fields[name] not in (None, {})
    }
    return _value(Task, fields)


def _resources(draft: Draft) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the fields of all resources by id, those that stand inside a task too."""
    shared = [(resource.id, resource.model.model_dump()) for resource in draft.resources]
    own = [
        (name, resource.model_dump())
        for task in draft.tasks
        for name, resource in _references(task.model)
        if resource is not None
    ]
    return shared + own


def _references(task: Common) -> list[tuple[str, Any]]:
    """Return the ids of a task's resources; with the resource, where it stands inside the task."""
    return [
        (entry, None) if isinstance(entry, str) else (f"{task.id}.{number}", entry)
        for number, entry in enumerate(task.resources, 1)
    ]


def _value(kind: type[_Value], fields: Mapping[str, Any]) -> _Value:
    unpack = unpacking(kind)  # type: ignore[arg-type]
    assert unpack is not None  # noqa: S101 - every named tuple has one
    unpacked: _Value = unpack(fields)
    return unpacked
