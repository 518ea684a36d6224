"""What the learner is stuck on."""

from sqlalchemy import Index
from sqlmodel import Field

from dlpath.store.tables.base import Bytewise, Fact


class Problem(Fact, table=True):
    """A problem was written down, or written anew; the newest of a key holds."""

    __table_args__ = (Index("problem_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    task: str | None = Field(default=None, sa_type=Bytewise)
    paper: str | None = Field(default=None, sa_type=Bytewise)
    title: str = Field(sa_type=Bytewise)
    form: str = Field(sa_type=Bytewise)


class ProblemMark(Fact, table=True):
    """A problem was solved or opened again, its code refactored, or its author written to."""

    __tablename__ = "problem_mark"
    __table_args__ = (Index("problem_mark_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    how: str | None = Field(default=None, sa_type=Bytewise)


class Unknown(Fact, table=True):
    """Something that is not known about a problem, or is by now; the newest of a text holds."""

    __table_args__ = (Index("unknown_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    text: str = Field(sa_type=Bytewise)
    state: str = Field(sa_type=Bytewise)
    found: str | None = Field(default=None, sa_type=Bytewise)


class Assumption(Fact, table=True):
    """Something that was taken for granted was tested; the newest of a name holds."""

    __table_args__ = (Index("assumption_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    name: str = Field(sa_type=Bytewise)
    outcome: str = Field(sa_type=Bytewise)
    note: str | None = Field(default=None, sa_type=Bytewise)
