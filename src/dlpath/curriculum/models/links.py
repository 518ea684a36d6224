"""Things to read, watch or use, and advice."""

from typing import Any

from pydantic import Field

from dlpath.curriculum.models.fields import Day, Id, State, Strict, Text, Url


class Link(Strict):
    """Another address."""

    title: Text = Field(description="What is found there.")
    url: Url = Field(description="The address.")


class Dated(Strict):
    """Something on the web, with the state it was found in."""

    state: State = Field(default="live", description="What was found at the address.")
    checked: Day | None = Field(
        default=None, description="The day on which the state was established."
    )
    note: Text | None = Field(default=None, description="What is worth knowing about it.")
    guide_url: Text | None = Field(
        default=None, description="The address that the guide gives, where it is another one."
    )
    instead: list[Link] = Field(
        default=[], description="Where else to find it: mirrors, or what replaced it."
    )


class Resource(Dated):
    """Something to read, watch or use."""

    title: Text = Field(description="What it is called.")
    url: Url = Field(description="Where it is.")
    kind: Id = Field(default="link", description="What it is, such as video, book, course or repo.")
    facts: dict[str, Any] = Field(
        default={}, description="Figures about it, such as the number of rows of a data set."
    )
    offline: Text | None = Field(default=None, description="How to have it without the network.")


class ResourcesFile(Strict):
    """``reference/resources.yaml``: what tasks refer to."""

    resources: dict[Id, Resource] = Field(description="Every resource by its id.")
    lists: dict[Id, Any] = Field(
        default={}, description="Lists of what is inside resources, such as the videos of a series."
    )


class Tip(Strict):
    """A piece of advice and the moments at which it is given."""

    id: Id = Field(description="What the tip is called.")
    text: Text = Field(description="The advice, one or two sentences.")
    moments: list[Text] = Field(
        min_length=1,
        description="When it is given, such as phase.start:python, task.done:setup, timer.start, "
        "idle_days:3 or day.start[phase=python].",
    )
    once: bool = Field(
        default=True,
        description=(
            "Whether it is given a single time at each of its moments; else at most once a day, "
            "and once a week where a day or the timer begins."
        ),
    )
    warning: bool = Field(default=False, description="Whether it warns of a mistake.")
    added: bool = Field(default=False, description="Whether it is not the guide's.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class TipsFile(Strict):
    """``reference/tips.yaml``: advice."""

    tips: list[Tip] = Field(description="Every tip, the more important first.")
