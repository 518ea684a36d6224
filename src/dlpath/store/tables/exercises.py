"""What was tried, and what was looked at."""

from sqlalchemy import Index
from sqlmodel import Field

from dlpath.store.tables.base import Bytewise, Fact


class ExerciseAttempt(Fact, table=True):
    """The learner's code for an exercise was judged."""

    __tablename__ = "exercise_attempt"
    __table_args__ = (Index("exercise_attempt_in_time", "instant", "id"),)

    exercise: str = Field(sa_type=Bytewise)
    passed: bool
    score: float
    code: str = Field(sa_type=Bytewise)
    edition: str = Field(sa_type=Bytewise)
    level: int
    seconds: float
    kind: str = Field(sa_type=Bytewise)


class ExerciseHelp(Fact, table=True):
    """The learner looked at a hint or at the solution of an exercise."""

    __tablename__ = "exercise_help"
    __table_args__ = (Index("exercise_help_in_time", "instant", "id"),)

    exercise: str = Field(sa_type=Bytewise)
    help: str = Field(sa_type=Bytewise)
    level: int
