"""Migrations: the schema is what the classes say, and an upgrade is whole or not at all."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from tests.store.conftest import at_statement, change, killed_at_statement, lived, pomodoro

from dlpath.errors import DlpathError
from dlpath.progress.records import Amendment, TaskMark
from dlpath.store import revision, schema, tables
from dlpath.store.errors import RecordDamaged
from dlpath.store.faults import Whereabouts
from dlpath.store.revision import REVISION
from dlpath.store.store import Store

OLD = "0001"
MOMENT = "'2025-03-01T08:00:00.000000Z', 60, 'Europe/Stockholm', '2025-03-01'"
ROWS = f"""
    INSERT INTO change VALUES ('C1', {MOMENT}, 'dev', 'logged 2 pomodoros');
    INSERT INTO change VALUES ('C2', {MOMENT}, 'dev', 'did a');
    INSERT INTO change VALUES ('C3', {MOMENT}, 'dev', 'undo: did a');
    INSERT INTO pomodoro VALUES ('A1', {MOMENT}, 'C1', 'a', 25, 'a note');
    INSERT INTO pomodoro VALUES ('A2', {MOMENT}, 'C1', 'a', 25, NULL);
    INSERT INTO task_mark VALUES ('B1', {MOMENT}, 'C2', 'a', 'done', NULL, 1, NULL);
    INSERT INTO retraction VALUES ('B2', {MOMENT}, 'C3', 'C2', 'undo');
"""
COUNTS = {"change": 3, "pomodoro": 2, "task_mark": 1, "retraction": 1}

REBUILDING = f"""
import sqlalchemy as sa
from alembic import op
revision = "9999"
down_revision = "{REVISION}"

def upgrade():
    with op.batch_alter_table("change", recreate="always") as table:
        table.add_column(sa.Column("mood", sa.Text))
"""
ORPHANING = f"""
from alembic import op
revision = "9999"
down_revision = "{REVISION}"

def upgrade():
    op.execute("DELETE FROM change WHERE id = 'C1'")
"""


@pytest.fixture
def old(home: Path) -> Path:
    """Return the file of a record as the first schema had it."""
    home.mkdir()
    path = home / "record.db"
    path.touch()
    schema.upgrade_file(path, Whereabouts("old"), revision=OLD)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(ROWS)
        connection.execute("PRAGMA journal_mode = WAL")
    return path


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of revisions to which a test may add its own."""
    copy = Path(shutil.copytree(schema.SCRIPTS, tmp_path / "migrations"))
    monkeypatch.setattr(schema, "SCRIPTS", copy)
    return copy / "versions"


def state(path: Path) -> tuple[str, dict[str, int], list[str]]:
    """Return the revision, the number of rows of the first tables, and the schema."""
    with closing(sqlite3.connect(path)) as connection:
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        counts = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in COUNTS
        }
        made = [
            sql or ""
            for (sql,) in connection.execute("SELECT sql FROM sqlite_master ORDER BY name")
        ]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return revision, counts, made


def test_migrations_lead_to_the_schema_of_the_classes(path):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import CheckConstraint, create_engine, inspect

    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.SQLModel.metadata) == []
        declared = {
            name: {item.name for item in table.constraints if isinstance(item, CheckConstraint)}
            for name, table in tables.SQLModel.metadata.tables.items()
        }
        made = {
            name: {item["name"] for item in inspect(connection).get_check_constraints(name)}
            for name in declared
        }
        assert made == declared
    engine.dispose()


def test_no_row_goes_when_another_does(path):
    """To rebuild a table drops it first, which such a reference would take for a deletion."""
    assert "CASCADE" not in "".join(state(path)[2]).upper()


def test_the_comparison_sees_a_missing_index_and_a_missing_column(path):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import create_engine

    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP INDEX pomodoro_in_time")
        connection.execute("ALTER TABLE pomodoro DROP COLUMN note")
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        found = {
            difference[0] for difference in compare_metadata(context, tables.SQLModel.metadata)
        }
    engine.dispose()
    assert found == {"add_index", "add_column"}


@pytest.mark.parametrize("url", [None, "sqlite+pysqlite:///{}"])
def test_an_old_record_is_migrated_when_it_is_read_and_backed_up_before(old, url):
    before = state(old)
    store = Store(old, url=url and url.format(old))
    assert [item.note for item in store.pomodoros()] == ["a note", None]
    assert store.facts(TaskMark) == []
    assert [entry.undone for entry in store.history()] == [True, False]
    store.append(change(Amendment("A2", lived(), minutes=30), pomodoro("b")))
    assert store.tallies().per_task["a"].minutes == 55
    store.close()
    assert state(old)[0] == REVISION
    copies = (old.parent / "backups").iterdir()
    # The clock stands still in the test, but not for a migration: it may be another day there.
    [backup] = (copy for copy in copies if state(copy)[0] == OLD)
    assert state(backup) == before
    assert before[:2] == (OLD, COUNTS)


def test_a_migration_without_room_for_its_backup_does_not_begin(old):
    (old.parent / "backups").write_text("in the way")
    before = state(old)
    with pytest.raises(Exception, match="File exists") as caught:
        Store(old).tallies()
    assert caught.value.exit == 3
    assert state(old) == before


def test_a_damaged_old_record_is_not_migrated(old):
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("DELETE FROM change WHERE id = 'C1'")
    with pytest.raises(RecordDamaged, match="not there"):
        Store(old).tallies()
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (OLD,)


@pytest.mark.parametrize("rebuilding", [False, True])
@pytest.mark.parametrize("manner", ["kill", "exception", "interrupt"])
def test_a_migration_stopped_at_any_statement_leaves_the_old_schema_whole(
    old, scripts, rebuilding, manner
):
    """The second one rebuilds the table that all others refer to.

    All migrations together have so many statements that each is met in one of the three manners.
    """
    if manner == "kill" and os.name == "nt":
        pytest.skip("no fork")
    if rebuilding:
        schema.upgrade_file(old, Whereabouts("old"))
        (scripts / "r0003_rebuilding.py").write_text(REBUILDING)
    before = state(old)

    def migrate() -> None:
        schema.upgrade_file(old, Whereabouts("old"))

    stopped = {
        "kill": killed_at_statement,
        "exception": partial(raised_at_statement, error=RuntimeError),
        "interrupt": partial(raised_at_statement, error=KeyboardInterrupt),
    }[manner]
    first, stride = (0, 1) if rebuilding else (("kill", "exception", "interrupt").index(manner), 3)
    statement = first
    while stopped(statement, migrate):
        assert state(old) == before
        statement += stride
    assert statement > 8
    revision, counts, made = state(old)
    assert revision == ("9999" if rebuilding else REVISION)
    assert counts == COUNTS
    assert made != before[2]


def raised_at_statement(
    number: int, work: Callable[[], object], error: type[BaseException]
) -> bool:
    """Run ``work`` with an exception before that statement; tell whether it came to it."""

    def stop() -> None:
        raise error

    release = at_statement(number, stop)
    try:
        work()
    except (error, DlpathError):
        return True
    finally:
        release()
    return False


def test_a_migration_that_leaves_rows_without_their_change_is_taken_back(old, scripts):
    schema.upgrade_file(old, Whereabouts("old"))
    (scripts / "r0003_orphaning.py").write_text(ORPHANING)
    before = state(old)
    with pytest.raises(RecordDamaged, match="not there"):
        schema.upgrade_file(old, Whereabouts("old"))
    assert state(old) == before


FAILING = f"""
from alembic import op
revision = "9999"
down_revision = "{REVISION}"

def upgrade():
    op.execute("DELETE FROM pomodoro")
    op.execute({{statement!r}})
"""


@pytest.mark.parametrize(
    "statement", ["DROP TABLE nothing", "INSERT INTO change (id) VALUES (NULL)"]
)
def test_a_migration_that_fails_leaves_the_old_record_and_a_copy_and_says_so(
    old, scripts, monkeypatch, statement
):
    (scripts / "r9999_failing.py").write_text(FAILING.format(statement=statement))
    monkeypatch.setattr(revision, "REVISIONS", (*revision.REVISIONS, "9999"))
    monkeypatch.setattr(revision, "REVISION", "9999")
    before = state(old)
    for act in (Store(old).tallies, lambda: Store(old).append(change(pomodoro()))):
        with pytest.raises(DlpathError) as caught:
            act()
        assert caught.value.exit == 3
        assert state(old) == before
    copies = list((old.parent / "backups").glob("*.db"))
    assert [state(copy) for copy in copies] == [before] * len(copies)
    assert len(copies) == 2


def test_a_rebuilt_record_can_still_be_read(old, scripts):
    (scripts / "r0003_rebuilding.py").write_text(REBUILDING)
    schema.upgrade_file(old, Whereabouts("old"))
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(f"UPDATE alembic_version SET version_num = '{REVISION}'")
    store = Store(old)
    assert store.tallies().total == 2
    store.close()
