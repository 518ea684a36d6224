"""``reference/community.yaml``: people to follow and places to go."""

from typing import Any

from pydantic import Field

from dlpath.curriculum.models.fields import Day, Id, State, Strict, Text, Url
from dlpath.curriculum.models.links import Dated, Link


class Person(Strict):
    """Somebody to follow."""

    handle: Text = Field(description="The name on X, without @.")
    name: Text = Field(description="The name.")
    known_for: Text = Field(description="What for.")
    field: Id | None = Field(default=None, description="The field, such as research or teaching.")
    url: Url | None = Field(default=None, description="Where to follow.")
    guide_url: Text | None = Field(default=None, description="The address that the guide gives.")
    state: State = Field(default="unverified", description="What was found at the address.")
    note: Text | None = Field(default=None, description="What is worth knowing.")


class Source(Dated):
    """A forum, a place where ideas surface, a write-up, a strategy or a method."""

    id: Id = Field(description="What it is called here.")
    title: Text = Field(description="Its name or title.")
    url: Url | None = Field(default=None, description="Where it is.")
    who: Text | None = Field(default=None, description="Whose it is.")
    date: Day | None = Field(default=None, description="When it appeared.")
    use: Text | None = Field(default=None, description="What it is good for.")
    area: Text | None = Field(default=None, description="What it is about.")
    phase: Id | None = Field(default=None, description="The phase it belongs to.")
    code: Url | None = Field(default=None, description="Where its code is.")
    paper: Url | None = Field(default=None, description="The paper behind it.")
    lesson: Text | None = Field(default=None, description="What its author learned.")
    stages: list[Text] = Field(default=[], description="The steps in which it was built.")
    ideas: list[Text] = Field(default=[], description="What to take from it.")


class Author(Strict):
    """Who wrote the guide."""

    name: Text = Field(description="The name.")
    handle: Text | None = Field(default=None, description="The name on X, without @.")
    url: Url | None = Field(default=None, description="Where to follow.")
    guide_url: Text | None = Field(default=None, description="The address that the guide gives.")
    guide_repo: Url | None = Field(default=None, description="Where the guide is kept.")
    feedback: Text | None = Field(default=None, description="How to suggest something.")
    background: list[Text] = Field(default=[], description="Where the author came from.")
    posts: list[Link] = Field(default=[], description="Posts that the guide refers to.")
    revisions: dict[str, Any] = Field(
        default={}, description="What other revisions of the guide say."
    )


class CommunityFile(Strict):
    """``reference/community.yaml``: people to follow and places to go."""

    people: list[Person] = Field(default=[], description="People to follow.")
    forums: list[Source] = Field(default=[], description="Where to ask and show.")
    forum_rule: Text | None = Field(default=None, description="What forums are good for.")
    idea_sources: list[Source] = Field(default=[], description="Where ideas surface first.")
    write_ups: list[Source] = Field(default=[], description="The author's own accounts.")
    strategies: list[Source] = Field(default=[], description="How others learned.")
    methods: list[Source] = Field(default=[], description="Ways of learning.")
    author: Author | None = Field(default=None, description="Who wrote the guide.")
