"""Pomodoros, tasks and the timer."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from dlpath.store.tables.base import MINUTES, Bytewise, Fact


class Pomodoro(Fact, table=True):
    """A stretch of work; ``instant`` is its start."""

    __table_args__ = (
        CheckConstraint(MINUTES, name="pomodoro_minutes"),
        # These two hold all that the counts need, so that they never read the table itself.
        Index("pomodoro_of_task", "task", "change_id", "minutes", "id"),
        Index("pomodoro_of_day", "study_day", "change_id", "id"),
        Index("pomodoro_in_time", "instant"),
        Index("pomodoro_of_change", "change_id"),
    )

    task: str = Field(sa_type=Bytewise)
    minutes: int
    note: str | None = Field(default=None, sa_type=Bytewise)


class TaskMark(Fact, table=True):
    """A task was started, done, skipped or reopened."""

    __tablename__ = "task_mark"
    __table_args__ = (Index("mark_of_task", "task", "instant"),)

    task: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    evidence: str | None = Field(default=None, sa_type=Bytewise)
    verified: bool
    reason: str | None = Field(default=None, sa_type=Bytewise)


class TimerEvent(Fact, table=True):
    """The timer was started, paused, resumed, stopped or cancelled."""

    __tablename__ = "timer_event"
    __table_args__ = (Index("timer_event_in_time", "instant", "id"),)

    task: str = Field(sa_type=Bytewise)
    event: str = Field(sa_type=Bytewise)
    minutes: int | None = None


class Amendment(Fact, table=True):
    """A pomodoro was corrected; what is null stays as it was."""

    __table_args__ = (
        CheckConstraint(MINUTES, name="amendment_minutes"),
        Index("amendment_of_pomodoro", "target", "instant"),
    )

    target: str = Field(foreign_key="pomodoro.id", sa_type=Bytewise)
    task: str | None = Field(default=None, sa_type=Bytewise)
    start_instant: str | None = Field(default=None, sa_type=Bytewise)
    start_utc_offset: int | None = None
    start_zone: str | None = Field(default=None, sa_type=Bytewise)
    start_study_day: str | None = Field(default=None, sa_type=Bytewise)
    minutes: int | None = None
    note: str | None = Field(default=None, sa_type=Bytewise)
