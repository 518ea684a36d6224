"""What a query runs through: one face for two drivers."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from dlpath.errors import DlpathError
from dlpath.store.faults import Whereabouts

Values = Mapping[str, object]
Rows = Sequence[Sequence[Any]]


class Database:
    """A connection to a record. This one has no record behind it: it is empty.

    Statements are portable SQL with ``:named`` parameters; whatever goes wrong is a
    ``DlpathError``.
    """

    reads: Sequence[str] = ("BEGIN",)
    """What opens a transaction that sees one state of the record."""
    writes: Sequence[str] = ("BEGIN IMMEDIATE",)
    """What opens a transaction that nobody else writes beside: what it has read stays true.

    A deferred transaction that turns into a write fails at once when two terminals log at the same
    moment; this one waits its turn.
    """

    def __init__(self, where: Whereabouts) -> None:
        self.where = where
        self._inside = False

    def execute(self, statement: str, values: Values | None = None) -> Rows:
        """Run one statement and return the rows it gives."""
        return ()

    def execute_each(self, statement: str, rows: Sequence[Values]) -> None:
        """Run one statement for many rows of values."""

    def close(self) -> None:
        """Let go of the record."""

    @contextmanager
    def transaction(self, opening: Sequence[str]) -> Iterator[None]:
        """Run what follows as one, or not at all; within another transaction, as part of it."""
        if self._inside:
            yield
            return
        self._inside = True
        try:
            for statement in opening:
                self.execute(statement)
            yield
            self.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._inside = False

    def _roll_back(self) -> None:
        try:
            self.execute("ROLLBACK")
        except DlpathError:
            # SQLite has rolled back by itself, or the connection is gone and takes it along.
            return
