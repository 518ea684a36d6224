"""Books and papers, page by page."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from dlpath.store.tables.base import Bytewise, Fact


class PagesRead(Fact, table=True):
    """Pages of a book were read."""

    __tablename__ = "pages_read"
    __table_args__ = (
        CheckConstraint("first_page <= last_page", name="pages_read_forwards"),
        Index("pages_read_in_time", "instant", "id"),
    )

    book: str = Field(sa_type=Bytewise)
    first_page: int
    last_page: int


class BookAdded(Fact, table=True):
    """A book that the curriculum does not bring."""

    __tablename__ = "book_added"
    __table_args__ = (Index("book_added_in_time", "instant", "id"),)

    book: str = Field(sa_type=Bytewise)
    title: str = Field(sa_type=Bytewise)
    pages: int


class UnclearSection(Fact, table=True):
    """A section of a book was not understood, or is by now."""

    __tablename__ = "unclear_section"
    __table_args__ = (Index("unclear_section_in_time", "instant", "id"),)

    book: str = Field(sa_type=Bytewise)
    section: str = Field(sa_type=Bytewise)
    state: str = Field(sa_type=Bytewise)


class PaperRead(Fact, table=True):
    """A paper was read."""

    __tablename__ = "paper_read"
    __table_args__ = (Index("paper_read_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    depth: str = Field(sa_type=Bytewise)
