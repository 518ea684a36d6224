"""Changes, what took them back, and what came by an import."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from dlpath.store.tables.base import Bytewise, Fact, Lived


class Change(Lived, table=True):
    """What one command did, recorded at ``instant``; its id is greater than those of its facts."""

    __table_args__ = (Index("change_of_device", "device", "id"),)

    device: str = Field(sa_type=Bytewise)
    summary: str = Field(sa_type=Bytewise)


class Retraction(Fact, table=True):
    """A change was taken back (``kind`` undo) or brought back (redo)."""

    __table_args__ = (Index("retraction_of_change", "target", "instant", "id"),)

    target: str = Field(foreign_key="change.id", sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)


class Imported(SQLModel, table=True):
    """A change came by an import; a matter of this copy of the record, and never exported."""

    __table_args__ = (Index("imported_by", "target", "change_id"),)

    change_id: str = Field(foreign_key="change.id", primary_key=True, sa_type=Bytewise)
    """The import."""
    target: str = Field(foreign_key="change.id", primary_key=True, sa_type=Bytewise)


class Hidden(SQLModel, table=True):
    """A change that only came by imports which were taken back: computed from these."""

    change_id: str = Field(foreign_key="change.id", primary_key=True, sa_type=Bytewise)
