"""``reference/books.yaml`` and ``reference/papers.yaml``."""

from typing import Annotated, Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from dlpath.curriculum.models.fields import Id, Strict, Text, Url

Page = Annotated[int, Field(ge=1, le=100_000)]
Day = Annotated[int, Field(ge=1, le=10_000)]


class Section(Strict):
    """A section of a chapter."""

    number: Text = Field(description="The number, in quotes, such as '2.10'.")
    title: Text = Field(description="The title.")
    page: Page = Field(description="The page on which it begins.")


class Chapter(Strict):
    """A chapter of a book."""

    number: int = Field(ge=0, le=1000, description="The number.")
    title: Text = Field(description="The title.")
    first_page: Page = Field(alias="from", description="The first page.")
    last_page: Page = Field(alias="to", description="The last page.")
    url: Url | None = Field(default=None, description="Where it can be read.")
    part: int | None = Field(default=None, ge=0, le=1000, description="The part of the book.")
    plan_days: list[Day] = Field(
        default=[], max_length=2, description="First and last study day of the reading plan."
    )
    practised_in: list[Id] = Field(
        default=[], description="The tasks in which the learner has met it in code."
    )
    sections: list[Section] = Field(default=[], description="The sections, in order.")

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.first_page > self.last_page:
            raise PydanticCustomError("expected", "a last page that is not before the first")
        return self


class Part(Strict):
    """A part of a book."""

    number: int = Field(ge=0, le=1000, description="The number.")
    title: Text = Field(description="The title.")
    page: Page = Field(description="The page on which it begins.")
    url: Url | None = Field(default=None, description="Where it can be read.")


class Book(Strict):
    """A book to read page by page."""

    id: Id = Field(description="What the book is called.")
    title: Text = Field(description="The title.")
    authors: list[Text] = Field(default=[], description="Who wrote it.")
    publisher: Text | None = Field(default=None, description="Who published it.")
    year: int | None = Field(default=None, description="When it was published.")
    url: Url | None = Field(default=None, description="Where it can be read.")
    guide_url: Text | None = Field(default=None, description="The address that the guide gives.")
    parts: list[Part] = Field(default=[], description="The parts, in order.")
    chapters: list[Chapter] = Field(min_length=1, description="The chapters, in order.")
    pages_per_day: list[Page] = Field(
        default=[], max_length=2, description="Pages on the first and on the last day."
    )
    notes: list[Text] = Field(default=[], description="What is worth knowing about it.")
    facts: dict[str, Any] = Field(default={}, description="Other figures.")


class BooksFile(Strict):
    """``reference/books.yaml``: books to read page by page."""

    books: list[Book] = Field(description="The books.")


class Topic(Strict):
    """What papers are sorted by."""

    id: Id = Field(description="What the topic is called.")
    title: Text = Field(description="The topic in words.")


class Paper(Strict):
    """A paper or another text of a field."""

    id: Id = Field(description="What the paper is called.")
    title: Text = Field(description="The title.")
    authors: Text | None = Field(default=None, description="Who wrote it, in a line.")
    year: int | None = Field(default=None, description="When it was published.")
    url: Url | None = Field(default=None, description="Where it can be read.")
    topic: Id | None = Field(default=None, description="The id of its topic.")
    subtopic: Text | None = Field(default=None, description="What it is about within the topic.")
    kind: Id = Field(default="paper", description="What it is, such as paper, thesis or blog.")
    algorithm: Text | None = Field(default=None, description="The algorithm it presents.")
    arxiv: Text | None = Field(default=None, description="Its number on arXiv, in quotes.")
    openreview: Text | None = Field(default=None, description="Its id on OpenReview.")
    code: Url | None = Field(default=None, description="Where its code is.")
    implement_order: int | None = Field(
        default=None, ge=1, le=1000, description="Its place among those to implement first."
    )
    implement_as: Text | None = Field(default=None, description="In which form to implement it.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class PapersFile(Strict):
    """``reference/papers.yaml``: the papers of a field."""

    title: Text = Field(default="", description="What the list is called.")
    url: Url | None = Field(default=None, description="Where it comes from.")
    topics: list[Topic] = Field(default=[], description="What the papers are sorted by.")
    papers: list[Paper] = Field(description="The papers.")
    background: list[Paper] = Field(default=[], description="What to read beside them.")
    notes: list[Text] = Field(default=[], description="What is worth knowing about the list.")
    facts: dict[str, Any] = Field(default={}, description="Other figures and rules.")
