"""What there is to read, watch and use: the report behind ``resources``."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum, Link, Phase, Resource, Task
from dlpath.planning.filters import found, one_of


class ResourceEntry(NamedTuple):
    """A resource, and the tasks it belongs to."""

    id: str
    title: str
    kind: str
    url: str
    state: str
    checked: str | None
    instead: tuple[Link, ...]
    tasks: tuple[str, ...]


class Resources(NamedTuple):
    """What there is to read, watch and use."""

    resources: tuple[ResourceEntry, ...]
    schema: str = "dlpath.resources/1"


def resources_report(
    curriculum: Curriculum,
    *,
    kind: str | None = None,
    state: str | None = None,
    task: Task | None = None,
    phase: Phase | None = None,
    ids: Sequence[str] | None = None,
) -> Resources:
    """Return the resources of a kind, in a state, of a task, of a phase, with ids, as far as given.

    Raises
    ------
    NothingLikeThat
        No resource has that kind or state.
    """
    every = curriculum.resources.values()
    if kind is not None:
        kind = one_of(kind, {resource.kind for resource in every}, "kind of resource")
    if state is not None:
        state = one_of(state, {resource.state for resource in every}, "state of a resource")
    uses = resource_tasks(curriculum)
    within = {t.id for t in phase.tasks} if phase else None
    return Resources(
        tuple(
            _entry(resource, uses.get(resource.id, ()))
            for resource in found(every, ids, lambda resource: resource.id)
            if kind in (None, resource.kind)
            and state in (None, resource.state)
            and (task is None or resource.id in task.resources)
            and (within is None or not within.isdisjoint(uses.get(resource.id, ())))
        )
    )


def resource_tasks(curriculum: Curriculum) -> Mapping[str, tuple[str, ...]]:
    """Return for each resource the tasks that it belongs to."""
    uses: dict[str, tuple[str, ...]] = {}
    for task in curriculum.tasks:
        for name in task.resources:
            uses[name] = (*uses.get(name, ()), task.id)
    return uses


def _entry(resource: Resource, tasks: tuple[str, ...]) -> ResourceEntry:
    return ResourceEntry(
        resource.id,
        resource.title,
        resource.kind,
        resource.url,
        resource.state,
        resource.checked,
        resource.instead,
        tasks,
    )
