"""What holds across the files of a curriculum: one small function a rule.

Each takes the draft, which is all that could be read, and yields what breaks the rule. Nothing
that is broken already is counted twice: what could not be read may be referred to.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from dlpath.curriculum.draft import Draft, Entry
from dlpath.curriculum.mentions import mentions_are_known
from dlpath.curriculum.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from dlpath.curriculum.models.tasks import Common


_LONGEST_CHAIN = 8


def problems(draft: Draft) -> Iterator[Problem]:
    """Yield everything that breaks a rule."""
    for rule in RULES:
        yield from rule(draft)


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Require an id of its own, in any case, for all that is found by it, and for tips."""
    named: list[Entry[Any]] = [
        *draft.phases,
        *draft.tasks,
        *draft.resources,
        *draft.books,
        *draft.papers,
    ]
    aliases = [
        (task, alias, ("aliases", index))
        for task in draft.tasks
        for index, alias in enumerate(task.model.aliases)
    ]
    yield from _repeated([*((entry, entry.id, ("id",)) for entry in named), *aliases])
    yield from _repeated((tip, tip.id, ("id",)) for tip in draft.tips)


def phases_are_listed(draft: Draft) -> Iterator[Problem]:
    """Require that the head lists every phase once, and none that is not there."""
    if draft.head is None:
        return
    known = {phase.id for phase in draft.phases}
    not_listed = known.difference(draft.order)
    listed: set[str] = set()
    for index, phase in enumerate(draft.order):
        if phase in listed:
            message = f"phase {phase!r} is listed twice, expected once"
            yield draft.head.spot.problem(message, "phases", index)
        elif phase not in known and phase not in draft.unread and draft.complete:
            guess = did_you_mean(phase, not_listed)
            message = f"no phase is called {phase!r}, expected one of phases/*.yaml{guess}"
            yield draft.head.spot.problem(message, "phases", index)
        listed.add(phase)
    for entry in draft.phases:
        if entry.id in not_listed:
            where = "expected it under 'phases' of curriculum.yaml"
            yield entry.spot.problem(f"phase {entry.id!r} is not listed, {where}", "id")


def prerequisites_are_known(draft: Draft) -> Iterator[Problem]:
    """Require that a prerequisite is a task, and another one."""
    known = {task.id for task in draft.tasks}
    for task, key, index, name in _prerequisites(draft):
        if name == task.id:
            message = f"task {task.id!r} needs itself, expected another task"
            yield task.spot.problem(message, key, index)
        else:
            yield from draft.unknown(task.spot, (key, index), name, "task", known)


def prerequisites_come_first(draft: Draft) -> Iterator[Problem]:
    """Require that no task needs one of a later phase."""
    place = {phase: number for number, phase in enumerate(dict.fromkeys(draft.order))}
    tasks = draft.by_id
    for task, key, index, name in _prerequisites(draft):
        needed = tasks.get(name)
        if needed and place.get(needed.within, -1) > place.get(task.within, len(place)):
            message = (
                f"task {task.id!r} needs {name!r} of the later phase {needed.within!r},"
                " expected one of its own phase or an earlier one"
            )
            yield task.spot.problem(message, key, index)


def prerequisites_form_no_circle(draft: Draft) -> Iterator[Problem]:
    """Require that no task needs itself through others."""
    tasks = draft.by_id
    needs = {
        name: [n for n in task.model.prerequisites if n != name] for name, task in tasks.items()
    }
    for circle in _circles(needs):
        shown = circle if len(circle) <= _LONGEST_CHAIN else [*circle[:_LONGEST_CHAIN], "…"]
        chain = " → ".join((*shown, circle[0]))
        message = f"tasks need each other in a circle: {chain}, expected an end"
        yield tasks[circle[0]].spot.problem(message, "prerequisites")


def prerequisites_can_be_met(draft: Draft) -> Iterator[Problem]:
    """Require that a prerequisite shares a track with the task, and is optional only if it is."""
    tasks = draft.by_id
    for task in draft.tasks:
        for index, name in enumerate(task.model.prerequisites):
            if name not in tasks:
                continue
            needed = tasks[name].model
            if needed.optional is True and task.model.optional is False:
                wrong = f"needs {name!r}, which is optional; expected it under soft_prerequisites"
                yield task.spot.problem(f"task {task.id!r} {wrong}", "prerequisites", index)
            ours, theirs = task.model.tracks, needed.tracks
            if ours and theirs and not set(ours) & set(theirs):
                wrong = f"of track {ours[0]!r} needs {name!r} of track {theirs[0]!r}"
                message = f"task {task.id!r} {wrong}, expected one of its own track"
                yield task.spot.problem(message, "prerequisites", index)


def tracks_are_known(draft: Draft) -> Iterator[Problem]:
    """Require that the tracks of tasks are those of the head, if it names any."""
    if draft.head is None or not draft.head.model.tracks:
        return
    known = draft.head.model.tracks
    for task in draft.tasks:
        optional = task.model.optional
        named = {"track": task.model.tracks, "optional": optional if optional is not True else []}
        for key, tracks in named.items():
            for index, track in enumerate(tracks or []):
                if track not in known:
                    guess = did_you_mean(track, known)
                    message = f"no track is called {track!r}, expected one of {', '.join(known)}"
                    yield task.spot.problem(message + guess, key, index)


def resources_and_tips_are_known(draft: Draft) -> Iterator[Problem]:
    """Require that the resources and tips of tasks are there."""
    resources = {resource.id for resource in draft.resources}
    tips = {tip.id for tip in draft.tips}
    for task in draft.tasks:
        for index, name in enumerate(task.model.resources):
            if isinstance(name, str):
                where = ("resources", index)
                yield from draft.unknown(task.spot, where, name, "resource", resources)
        for index, name in enumerate(task.model.tips):
            yield from draft.unknown(task.spot, ("tips", index), name, "tip", tips)


def moments_are_known(draft: Draft) -> Iterator[Problem]:
    """Require that the phases and tasks in the moments of tips are there."""
    known = {
        "phase": {phase.id for phase in draft.phases},
        "task": {task.id for task in draft.tasks},
    }
    for tip in draft.tips:
        for index, moment in enumerate(tip.model.moments):
            if named := re.match(r"(phase|task)\.(?:start|done):([\w.-]+)", moment):
                kind, name = named.groups()
                yield from draft.unknown(tip.spot, ("moments", index), name, kind, known[kind])


RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    ids_are_unique,
    phases_are_listed,
    prerequisites_are_known,
    prerequisites_come_first,
    prerequisites_form_no_circle,
    prerequisites_can_be_met,
    tracks_are_known,
    resources_and_tips_are_known,
    moments_are_known,
    mentions_are_known,
)


def _repeated(
    names: Iterable[tuple[Entry[Any], str, tuple[str | int, ...]]],
) -> Iterator[Problem]:
    first: dict[str, Entry[Any]] = {}
    for entry, name, path in names:
        other = first.get(name.lower())
        if other is None:
            first[name.lower()] = entry
        else:
            where = f"{other.kind} in {other.spot.file}:{other.spot.place.line}"
            message = f"the id {name!r} is also that of a {where}, expected another"
            yield entry.spot.problem(message, *path)


def _prerequisites(draft: Draft) -> Iterator[tuple[Entry["Common"], str, int, str]]:
    for task in draft.tasks:
        for key in ("prerequisites", "soft_prerequisites"):
            for index, name in enumerate(getattr(task.model, key)):
                yield task, key, index, name


def _circles(needs: dict[str, list[str]]) -> Iterator[list[str]]:
    """Yield ways from a task through what it needs back to it, not all of those that overlap."""
    settled: set[str] = set()
    for start in needs:
        way = {start: iter(needs[start])} if start not in settled else {}
        while way:
            task, rest = next(reversed(way.items()))
            needed = next(rest, None)
            if needed is None:
                settled.add(task)
                del way[task]
            elif needed in way:
                names = list(way)
                yield names[names.index(needed) :]
            elif needed not in settled and needed in needs:
                way[needed] = iter(needs[needed])
