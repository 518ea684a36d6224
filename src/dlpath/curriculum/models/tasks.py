"""Tasks: what they all have, and what each kind has besides."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import Discriminator, Field, PlainValidator, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from dlpath.curriculum.models.evidence import Evidence
from dlpath.curriculum.models.fields import Id, OneOrMore, Strict, Text, Url
from dlpath.curriculum.models.links import Dated


class OwnResource(Dated):
    """A resource that only this task refers to."""

    title: Text = Field(description="What it is called.")
    url: Url = Field(description="Where it is.")
    kind: Id = Field(default="link", description="What it is, such as video, book or course.")


def _resource_tag(value: Any) -> str:
    return "inline" if isinstance(value, dict | OwnResource) else "id"


ResourceEntry = Annotated[
    Annotated[Id, Tag("id")] | Annotated[OwnResource, Tag("inline")], Discriminator(_resource_tag)
]


def _optional(value: Any) -> bool | list[str]:
    if isinstance(value, bool):
        return value
    if isinstance(value, list) and value and all(isinstance(track, str) for track in value):
        return value
    raise PydanticCustomError("expected", "true, false or a list of tracks")


Optional = Annotated[
    bool | list[str],
    PlainValidator(_optional),
    WithJsonSchema(
        {"anyOf": [{"type": "boolean"}, {"type": "array", "items": {"type": "string"}}]}
    ),
]


class Common(Strict):
    """What every task has."""

    id: Id = Field(description="What the task is called; never changed, or kept among the aliases.")
    title: Text = Field(description="The task in a few words.")
    pomodoros: int = Field(ge=1, le=1000, description="The estimate, in pomodoros of 25 minutes.")
    done_when: Text = Field(description="What is true when the task is done, in a sentence.")
    why: Text | None = Field(default=None, description="Why it comes now, in a sentence or two.")
    steps: list[Text] = Field(default=[], description="What to do, step by step.")
    prerequisites: list[Id] = Field(
        default=[], description="The tasks that have to be done or skipped before."
    )
    soft_prerequisites: list[Id] = Field(
        default=[], description="The tasks that are better done before, but need not be."
    )
    aliases: list[Id] = Field(
        default=[], description="What the task was called before; its record follows."
    )
    tracks: OneOrMore = Field(
        default=[], alias="track", description="The tracks it belongs to; left out, it is all."
    )
    optional: Optional = Field(
        default=False, description="Whether it may be left out, or the tracks in which it may."
    )
    evidence: Evidence | None = Field(
        default=None, description="What shows that it is done; left out, the learner's word."
    )
    resources: list[ResourceEntry] = Field(
        default=[], description="What to read, watch or use: ids, or the resources themselves."
    )
    tips: list[Id] = Field(default=[], description="Advice to give with it: ids of tips.")
    group: Id | None = Field(default=None, description="The tasks of a phase that belong together.")
    week: int | None = Field(
        default=None, ge=1, le=520, description="The full-time week of its phase."
    )
    checkpoint: bool = Field(default=False, description="Whether it shows what a phase has taught.")
    note: Text | None = Field(default=None, description="What is worth knowing about the task.")


class OfPaper(Common):
    """A task that may be a step of reproducing a paper."""

    area: Id | None = Field(default=None, description="The area: cnn, lstm, gan or rl.")
    stage: Id | None = Field(
        default=None, description="The stage: one, overfit, generalise or optimise."
    )
    at_day: int | None = Field(
        default=None, ge=0, le=10_000, description="The day, counted from the paper's first."
    )


class Work(OfPaper):
    """A task of any other kind."""

    kind: Literal[
        "work",
        "read",
        "exercise",
        "numpy",
        "kaggle",
        "build",
        "experiment",
        "test",
        "write",
        "research",
        "reflect",
        "plan",
        "setup",
        "code",
        "outreach",
        "review",
    ] = Field(default="work", description="What sort of work it is.")
    sources: dict[Id, Text] = Field(
        default={}, description="The example to follow, for each track or time."
    )
    exercise: Id | None = Field(default=None, description="The exercise that goes with it.")
    run: Id | None = Field(default=None, description="The reference run that goes with it.")


class Watch(Common):
    """A video or a lecture."""

    kind: Literal["watch"] = Field(description="A video or a lecture.")
    minutes: int | None = Field(
        default=None, ge=1, le=10_000, description="How long it is, in minutes."
    )


class Reading(Common):
    """Pages of a book, turned into cards."""

    kind: Literal["reading"] = Field(description="Pages of a book, turned into cards.")
    book: Id | None = Field(default=None, description="The book.")
    chapter: int | None = Field(default=None, ge=0, le=1000, description="The chapter.")
    first_page: int | None = Field(
        default=None, alias="from", ge=1, le=100_000, description="The first page."
    )
    last_page: int | None = Field(
        default=None, alias="to", ge=1, le=100_000, description="The last page."
    )
    plan_days: list[Annotated[int, Field(ge=1, le=10_000)]] | None = Field(
        default=None,
        min_length=2,
        max_length=2,
        description="The first and the last study day of the reading plan.",
    )


class Cards(Common):
    """Making cards."""

    kind: Literal["anki", "cards"] = Field(description="Making cards.")
    deck: Id | None = Field(default=None, description="The deck they go to, such as go or pen.")
    papers: int | None = Field(
        default=None, ge=1, le=10_000, description="How many papers are on cards by then."
    )


class Paper(OfPaper):
    """A stage of reproducing a paper."""

    kind: Literal["paper"] = Field(description="A stage of reproducing a paper.")


Task = Work | Watch | Reading | Cards | Paper

KINDS: Mapping[str, type[Common]] = {
    kind: model
    for model in get_args(Task)
    for kind in get_args(model.model_fields["kind"].annotation)
}
"""Which model each kind of task has."""
