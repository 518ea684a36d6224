"""Plans, goals and days of rest."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from dlpath.store.tables.base import Bytewise, Fact


class PlanBlock(Fact, table=True):
    """A part of the plan of a day."""

    __tablename__ = "plan_block"
    __table_args__ = (
        CheckConstraint("minutes BETWEEN 0 AND 1440", name="plan_block_minutes"),
        Index("plan_block_in_time", "instant", "id"),
        Index("plan_block_of_day", "day", "change_id"),
    )

    day: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)
    task: str | None = Field(default=None, sa_type=Bytewise)
    start: str = Field(sa_type=Bytewise)
    minutes: int
    note: str | None = Field(default=None, sa_type=Bytewise)


class Goal(Fact, table=True):
    """The pomodoros to do on a study day; null follows the hours."""

    __table_args__ = (Index("goal_in_time", "instant", "id"),)

    pomodoros: int | None = None


class RestDay(Fact, table=True):
    """A day that neither breaks a streak nor adds to it."""

    __tablename__ = "rest_day"
    __table_args__ = (Index("rest_day_in_time", "instant", "id"),)

    day: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)
