"""What the tables of the record have in common."""

from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

MINUTES = "minutes BETWEEN 1 AND 1440"
"""No pomodoro is longer than a day: to find what was under way, one need not look further back."""


class Bytewise(TypeDecorator[str]):
    """Text compared byte by byte, so that ids and instants sort by time on every server."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of one database."""
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(Text(collation=collation))


class Lived(SQLModel):
    """What every row has: an id in the order of recording, and when it was, as it was lived."""

    id: str = Field(primary_key=True, sa_type=Bytewise)
    instant: str = Field(sa_type=Bytewise)
    """UTC, ISO 8601 with microseconds and ``Z``: always as long, so that it sorts by time."""
    utc_offset: int
    """Minutes."""
    zone: str = Field(sa_type=Bytewise)
    study_day: str = Field(sa_type=Bytewise)


class Fact(Lived):
    """A row that belongs to a change."""

    change_id: str = Field(foreign_key="change.id", sa_type=Bytewise)
