"""People to follow and places to go."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from dlpath.curriculum.path import Link


class Person(NamedTuple):
    """Somebody to follow."""

    handle: str
    name: str
    known_for: str
    field: str | None = None
    url: str | None = None
    guide_url: str | None = None
    state: str = "unverified"
    note: str | None = None


class Source(NamedTuple):
    """A forum, a place where ideas surface, a write-up, a strategy or a method."""

    id: str
    title: str
    url: str | None = None
    who: str | None = None
    state: str = "live"
    checked: str | None = None
    guide_url: str | None = None
    date: str | None = None
    use: str | None = None
    """What it is good for."""
    area: str | None = None
    phase: str | None = None
    code: str | None = None
    paper: str | None = None
    lesson: str | None = None
    stages: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    instead: tuple[Link, ...] = ()
    note: str | None = None


class Author(NamedTuple):
    """Who wrote the guide."""

    name: str
    handle: str | None = None
    url: str | None = None
    guide_url: str | None = None
    guide_repo: str | None = None
    feedback: str | None = None
    background: tuple[str, ...] = ()
    posts: tuple[Link, ...] = ()
    revisions: Mapping[str, Any] = {}
    """What other revisions of the guide say."""


class Community(NamedTuple):
    """People and places."""

    people: tuple[Person, ...] = ()
    forums: tuple[Source, ...] = ()
    forum_rule: str | None = None
    idea_sources: tuple[Source, ...] = ()
    write_ups: tuple[Source, ...] = ()
    strategies: tuple[Source, ...] = ()
    methods: tuple[Source, ...] = ()
    author: Author | None = None
