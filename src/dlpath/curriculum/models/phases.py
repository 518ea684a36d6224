"""The head of a curriculum and its phases."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from dlpath.curriculum.models.fields import Id, Strict, Text, Weeks
from dlpath.curriculum.models.tasks import Task


class PhaseHead(Strict):
    """What a phase has besides its tasks."""

    id: Id = Field(description="What the phase is called.")
    title: Text = Field(description="The phase in a few words.")
    goal: Text = Field(default="", description="What the learner can do at the end.")
    exit: Text = Field(default="", description="What shows that the phase is finished.")
    weeks: Weeks | None = Field(
        default=None, description="Full-time weeks: a number, or the least and the most."
    )
    required_for: Id | None = Field(
        default=None, description="The goal that makes it required; left out, it is every goal."
    )
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class PhaseFile(PhaseHead):
    """``phases/*.yaml``: a stretch of the path."""

    tasks: list[Task] = Field(min_length=1, description="The tasks, in study order.")


def _phase_tag(value: Any) -> str:
    return "inline" if isinstance(value, dict) else "id"


PhaseEntry = Annotated[
    Annotated[Id, Tag("id")] | Annotated[PhaseFile, Tag("inline")], Discriminator(_phase_tag)
]


class CurriculumFile(Strict):
    """``curriculum.yaml``: a whole path."""

    title: Text = Field(description="What the path is called.")
    phases: list[PhaseEntry] = Field(
        min_length=1,
        description="The phases in study order: ids of phases/*.yaml, or the phases themselves.",
    )
    defaults: dict[Id, Any] = Field(
        default={}, description="Settings that the path proposes, such as hours_per_week."
    )
    tracks: dict[Id, Text] = Field(
        default={}, description="The tracks to choose from: id and title."
    )
