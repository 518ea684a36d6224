"""Whoever comes back with a record of any release goes on with all that is in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.store import old_records
from tests.store.conftest import change, pomodoro

from dlpath.store import revision, schema
from dlpath.store.faults import Whereabouts
from dlpath.store.store import Store

Rows = dict[str, list[tuple[object, ...]]]


def names(path: Path) -> dict[str, list[str]]:
    """Return the columns of every table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
        ).fetchall()
        return {
            table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for (table,) in tables
        }


def rows(path: Path, columns: dict[str, list[str]]) -> Rows:
    """Return these columns of all rows."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: sorted(connection.execute(f"SELECT {', '.join(some)} FROM {table}"), key=repr)
            for table, some in columns.items()
        }


def made(path: Path) -> list[str]:
    """Return the statements that make the schema."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            " ".join(sql.split())
            for (sql,) in connection.execute("SELECT sql FROM sqlite_master ORDER BY name")
            if sql
        ]


def test_every_schema_that_was_followed_by_another_has_its_record():
    assert set(old_records.REVISIONS) >= set(revision.REVISIONS[:-1])


@pytest.mark.parametrize("old", old_records.REVISIONS)
def test_it_is_what_it_says_it_is(home, old):
    """And the migrations up to it are those by which it was made: they never change."""
    home.mkdir()
    path = old_records.laid(old, home / "record.db")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [(old,)]
    fresh = home / "fresh.db"
    fresh.touch()
    schema.upgrade_file(fresh, Whereabouts("fresh"), revision=old)
    assert made(path) == made(fresh)
    assert all(rows(path, names(path)).values())


@pytest.mark.parametrize("old", old_records.REVISIONS)
def test_nothing_of_it_is_lost_when_it_is_migrated(home, old):
    home.mkdir()
    path = old_records.laid(old, home / "record.db")
    columns = names(path)
    before = rows(path, columns)
    with closing(Store(path)) as store:
        seen = store.pomodoros()
        assert rows(path, columns) == before
        assert store.problems() == []
        store.append(change(pomodoro()))
        assert len(store.pomodoros()) == len(seen) + 1
    if old != revision.REVISION:
        copies = (home / "backups").glob("*.db")
        # The clock stands still in the test, but not for a migration: it may be another day there.
        [kept] = (copy for copy in copies if names(copy) == columns)
        assert rows(kept, columns) == before


def test_a_row_that_is_lost_is_seen(home):
    home.mkdir()
    path = old_records.laid("0001", home / "record.db")
    columns = names(path)
    before = rows(path, columns)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM task_mark WHERE id = (SELECT min(id) FROM task_mark)")
    assert rows(path, columns) != before


def test_a_record_of_the_present_schema_can_be_written_when_it_is_released(tmp_path):
    old_records.write(tmp_path / "record.sql")
    written = (tmp_path / "record.sql").read_text(encoding="utf-8")
    assert f"VALUES('{revision.REVISION}')" in written
    assert written.count("INSERT INTO") > 50
