"""People to follow and places to go: the reports behind ``people`` and ``forums``."""

from collections.abc import Sequence
from typing import NamedTuple

from dlpath.curriculum.path import Link
from dlpath.curriculum.reference import Reference
from dlpath.curriculum.reference.community import Person
from dlpath.planning.catalogue import sources_by_kind
from dlpath.planning.filters import found, one_of


class People(NamedTuple):
    """People to follow."""

    people: tuple[Person, ...]
    schema: str = "dlpath.people/1"


class Place(NamedTuple):
    """A forum, a place where ideas surface, a write-up, a strategy or a method."""

    id: str
    kind: str
    title: str
    url: str | None
    state: str
    checked: str | None
    instead: tuple[Link, ...]
    who: str | None
    use: str | None


class Forums(NamedTuple):
    """Places to go."""

    rule: str | None
    """What to expect of a forum, and what not."""
    forums: tuple[Place, ...]
    schema: str = "dlpath.forums/1"


def people_report(
    reference: Reference,
    *,
    field: str | None = None,
    state: str | None = None,
    ids: Sequence[str] | None = None,
) -> People:
    """Return the people of a field, in a state and with ids, as far as these are given.

    Raises
    ------
    NothingLikeThat
        Nobody has that field or state.
    """
    people = reference.community.people
    if field is not None:
        field = one_of(field, {person.field for person in people if person.field}, "field")
    if state is not None:
        state = one_of(state, {person.state for person in people}, "state of a person")
    return People(
        tuple(
            person
            for person in found(people, ids, lambda person: person.handle)
            if field in (None, person.field) and state in (None, person.state)
        )
    )


def forums_report(
    reference: Reference,
    *,
    kind: str | None = None,
    state: str | None = None,
    ids: Sequence[str] | None = None,
) -> Forums:
    """Return the places of a kind, in a state and with ids, as far as these are given.

    Where neither a kind nor ids are given, they are forums and where ideas surface.

    Raises
    ------
    NothingLikeThat
        There is no such kind, or no place has that state.
    """
    sources = sources_by_kind(reference)
    usual = ("forum", "place") if ids is None else tuple(sources)
    kinds = usual if kind is None else (one_of(kind, sources, "kind of place"),)
    places = tuple(
        Place(s.id, name, s.title, s.url, s.state, s.checked, s.instead, s.who, s.use)
        for name in kinds
        for s in sources[name]
    )
    if state is not None:
        state = one_of(state, {place.state for place in places}, "state of a place")
        places = tuple(place for place in places if place.state == state)
    places = found(places, ids, lambda place: place.id)
    return Forums(
        reference.community.forum_rule if "forum" in kinds and ids is None else None, places
    )
