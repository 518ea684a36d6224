"""What shows that a task is done."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from dlpath.curriculum.models.fields import Id, Strict, Text


class Confirm(Strict):
    """The learner's word."""

    type: Literal["confirm"] = Field(description="The learner's word is enough.")


class Words(Strict):
    """A text of the learner's own."""

    type: Literal["text"] = Field(description="A text of the learner's own.")
    min_words: int = Field(default=1, ge=1, le=10_000, description="The least number of words.")


class Number(Strict):
    """A number that was measured, compared with a bound or with a baseline of the learner's own."""

    type: Literal["number"] = Field(description="A number that was measured.")
    metric: Id = Field(description="What is measured, such as test_accuracy.")
    value: float | None = Field(default=None, description="What it is compared with.")
    tolerance: float | None = Field(
        default=None, ge=0, description="How far from value still counts as equal."
    )
    baseline: Text | None = Field(
        default=None, description="In words, the learner's own result that has to be beaten."
    )
    op: Literal["==", "!=", "<", "<=", ">", ">="] = Field(
        default_factory=lambda fields: "==" if fields.get("baseline") is None else ">",
        description="How it is compared; left out, == with a value and > with a baseline.",
    )
    exercise: Id | None = Field(
        default=None, description="An exercise that shows the same when it is passed."
    )

    @model_validator(mode="after")
    def _one_bound(self) -> Self:
        if (self.value is None) == (self.baseline is None):
            raise PydanticCustomError("expected", "either a value or a baseline")
        return self


class File(Strict):
    """A file."""

    type: Literal["file"] = Field(description="A file that exists.")
    path: Text | None = Field(default=None, description="What the file is called.")


class Address(Strict):
    """The address of something published."""

    type: Literal["url"] = Field(description="The address of something published.")


class Pages(Strict):
    """Pages of a book that were read."""

    type: Literal["pages"] = Field(description="Pages that were read.")
    first_page: int = Field(alias="from", ge=1, le=100_000, description="The first page.")
    last_page: int = Field(alias="to", ge=1, le=100_000, description="The last page.")

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.first_page > self.last_page:
            raise PydanticCustomError("expected", "a last page that is not before the first")
        return self


class Recorded(Strict):
    """Entries of the record."""

    type: Literal["record"] = Field(description="Entries of the record.")
    record: Id = Field(description="What kind of entry, such as card or paper.")
    count: int = Field(default=1, ge=1, le=100_000, description="How many of them.")


class Configured(Strict):
    """Settings that were made."""

    type: Literal["setting"] = Field(description="Settings that were made.")
    keys: list[Id] = Field(min_length=1, description="The settings, such as hours_per_week.")


class Exercise(Strict):
    """An exercise that was passed."""

    type: Literal["exercise"] = Field(description="An exercise that was passed.")
    exercise: Id = Field(description="The name of the exercise.")


Evidence = Annotated[
    Confirm | Words | Number | File | Address | Pages | Recorded | Configured | Exercise,
    Field(discriminator="type"),
]
