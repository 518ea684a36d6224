"""The schema of record, as SQLModel classes: migrations lead up to it.

Rows are only ever added, never updated or deleted; those of ``card_state`` and ``hidden`` alone,
which are computed from the others, are replaced.
"""

from sqlmodel import SQLModel

from dlpath.store.tables import cards, changes, days, exercises, papers, problems, reading, work

__all__ = [
    "SQLModel",
    "cards",
    "changes",
    "days",
    "exercises",
    "papers",
    "problems",
    "reading",
    "work",
]
