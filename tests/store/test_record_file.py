"""A file, a folder or a disk that is not as it should be: a clear word, and the file untouched."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from random import Random

import pytest
from tests.store.conftest import change, killed_at_statement, lived, pomodoro

from dlpath.errors import DlpathError, OutOfReach
from dlpath.progress.records import Change, Pomodoro, TaskMark
from dlpath.store.errors import (
    Busy,
    DiskFull,
    NotAFolder,
    ReadOnly,
    RecordDamaged,
    RecordMissing,
    RecordNewer,
)
from dlpath.store.store import Store


@pytest.fixture(params=["sqlite3", "sqlalchemy"])
def url(request: pytest.FixtureRequest, path: Path) -> str | None:
    """Return the address by which a record is opened through either driver."""
    return None if request.param == "sqlite3" else f"sqlite+pysqlite:///{path}"


@pytest.fixture
def full_path(path: Path) -> Path:
    """Return the file of a record with a few hundred rows."""
    store = Store(path)
    for _ in range(10):
        store.append(change(*[pomodoro()] * 40))
    store.close()
    return path


def refused(store: Store, error: type[DlpathError]) -> DlpathError:
    """Return the error that reading and writing both end in."""
    with pytest.raises(error) as reading:
        store.tallies()
    with pytest.raises(error) as writing:
        store.append(change(pomodoro()))
    assert reading.value.message == writing.value.message
    return reading.value


def test_an_empty_file_is_damage_and_stays_empty(path, url):
    path.write_bytes(b"")
    error = refused(Store(path, url=url), RecordDamaged)
    assert error.message == f"{path} is empty"
    assert error.exit == 3
    assert error.code == "record-damaged"
    assert Store(path, url=url).problems() == [error.message]
    assert path.read_bytes() == b""


@pytest.mark.parametrize("size", [1, 99, 512, 5000, 4096 * 3])
def test_random_bytes_are_damage_and_stay_as_they_are(path, url, size):
    noise = os.urandom(size)
    path.write_bytes(noise)
    refused(Store(path, url=url), RecordDamaged)
    assert path.read_bytes() == noise
    assert not path.with_name("record.db-wal").exists()


@pytest.mark.parametrize("left", [0.01, 0.2, 0.5, 0.9])
@pytest.mark.parametrize("odd", [0, 1, 512])
def test_a_file_that_was_cut_off_is_damage_and_stays_as_it_is(full_path, url, left, odd):
    pages = full_path.stat().st_size // 4096
    os.truncate(full_path, int(pages * left) * 4096 + 4096 + odd)
    remains = full_path.read_bytes()
    refused(Store(full_path, url=url), RecordDamaged)
    assert full_path.read_bytes() == remains


def test_a_file_that_lost_a_single_byte_is_damage(full_path, url):
    os.truncate(full_path, full_path.stat().st_size - 1)
    assert "lost its end" in refused(Store(full_path, url=url), RecordDamaged).message


def test_damage_names_the_newest_backup(path, url):
    backups = path.with_name("backups")
    backups.mkdir()
    for name in ("record-20261122T101010Z.db", "record-20261123T101010Z.db", "record-z.db"):
        (backups / name).touch()
    path.write_bytes(b"")
    error = refused(Store(path, url=url), RecordDamaged)
    assert error.hint == (
        "nothing was overwritten; dlpath restore goes back to a backup: "
        f"{backups / 'record-20261123T101010Z.db'}"
    )


@pytest.mark.parametrize("table", ["pomodoro", "alembic_version"])
def test_a_database_that_is_not_ours_is_damage(path, url, table):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"DROP TABLE {table}")
    assert f"no such table: {table}" in refused(Store(path, url=url), RecordDamaged).message


def test_a_record_without_a_revision_is_damage(path, url):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM alembic_version")
    refused(Store(path, url=url), RecordDamaged)


def test_a_newer_record_is_refused_and_left_as_it_is(path, url):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    error = refused(Store(path, url=url), RecordNewer)
    assert error.exit == 3
    assert error.code == "record-newer"
    assert "'9999'" in error.message
    assert path.read_bytes() == before


def test_a_journal_without_its_record_is_damage_and_no_new_record_is_made(path, url):
    path.with_name("record.db-wal").write_bytes(b"what was not yet in the record")
    path.unlink()
    assert "is gone" in refused(Store(path, url=url), RecordDamaged).message
    assert not path.exists()


def test_a_damaged_page_in_the_middle_is_found_by_looking_through(full_path):
    with full_path.open("r+b") as file:
        file.seek(full_path.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096)
    store = Store(full_path)
    assert store.problems()
    store.close()


def test_a_row_without_its_change_is_found_by_looking_through(full_path):
    with closing(sqlite3.connect(full_path)) as connection, connection:
        connection.execute("DELETE FROM change WHERE id = (SELECT max(id) FROM change)")
    assert Store(full_path).problems() == ["40 rows of pomodoro belong to no row of change"]


def test_a_folder_in_the_place_of_the_record_is_refused(path, url):
    path.unlink()
    path.mkdir()
    error = refused(Store(path, url=url), RecordDamaged)
    assert error.message == f"{path} is a folder; the record is a file"


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders")
def test_a_pipe_and_a_device_in_the_place_of_the_record_are_refused_at_once(path, url):
    path.unlink()
    os.mkfifo(path)
    assert "a pipe or a device" in refused(Store(path, url=url), RecordDamaged).message
    path.unlink()
    path.symlink_to(os.devnull)
    assert "a pipe or a device" in refused(Store(path, url=url), RecordDamaged).message


def test_a_home_that_is_a_file_is_refused(home):
    home.write_text("not a folder")
    for path in (home / "record.db", home / "deeper" / "record.db"):
        error = refused(Store(path), NotAFolder)
        assert (error.code, error.exit) == ("read-only", 3)
        assert error.message == f"{home} is a file; a folder is needed there"
    assert home.read_text() == "not a folder"


def test_a_home_that_is_a_link_to_nowhere_is_refused(home, tmp_path):
    home.symlink_to(tmp_path / "unmounted")
    error = refused(Store(home / "record.db"), NotAFolder)
    assert str(tmp_path / "unmounted") in error.message
    assert home.is_symlink()


def test_a_record_that_is_a_link_to_nowhere_is_refused_and_stays_a_link(path, url, tmp_path):
    path.unlink()
    path.symlink_to(tmp_path / "unmounted" / "record.db")
    error = refused(Store(path, url=url), RecordDamaged)
    assert (error.code, error.exit) == ("record-damaged", 3)
    assert f"a link to {tmp_path / 'unmounted' / 'record.db'}, which is not there" in error.message
    assert path.is_symlink()


def test_a_record_that_is_gone_beside_its_backups_is_not_begun_anew(path, url):
    backups = path.with_name("backups")
    store = Store(path)
    store.append(change(pomodoro()))
    store.append(change(pomodoro(), at=1440))
    store.close()
    path.unlink()
    [copy] = backups.iterdir()
    error = refused(Store(path, url=url), RecordMissing)
    assert (error.code, error.exit) == ("record-missing", 3)
    assert not path.exists()
    assert f"dlpath restore goes on with a backup: {copy}" in error.hint
    assert f"move {backups} away" in error.hint

    shutil.copy(copy, path)
    assert Store(path, url=url).tallies().total == 1
    path.unlink()
    backups.rename(backups.with_name("old"))
    store = Store(path, url=url)
    store.append(change(pomodoro()))
    assert store.tallies().total == 1
    store.close()


def test_a_folder_of_backups_without_any_does_not_keep_a_record_from_being_made(home):
    (home / "backups").mkdir(parents=True)
    (home / "backups" / "record-notes.db").touch()
    store = Store(home / "record.db")
    store.append(change(pomodoro()))
    store.close()


REPLACEMENTS = {
    "noise": Random(1958).randbytes,
    "zeros": bytes,
    "ones": lambda size: b"\xff" * size,
}


@pytest.mark.parametrize("driver", ["sqlite3", "sqlalchemy"])
@pytest.mark.parametrize("noise", REPLACEMENTS)
@pytest.mark.parametrize("size", [8, 100, 700])
def test_whatever_is_written_over_the_first_page_is_told_as_an_error_of_ours(
    full_path, driver, noise, size
):
    whole = full_path.read_bytes()
    copy = full_path.with_name("copy.db")
    url = None if driver == "sqlite3" else f"sqlite+pysqlite:///{copy}"
    for start in range(0, 4096, max(size, 256)):
        copy.write_bytes(whole[:start] + REPLACEMENTS[noise](size) + whole[start + size :])
        store = Store(copy, url=url)
        record = partial(store.append, change(pomodoro()))
        for act in (
            store.tallies,
            partial(store.facts, TaskMark),
            store.problems,
            record,
            store.close,
        ):
            with suppress(DlpathError):
                act()
        for end in ("-wal", "-shm"):
            copy.with_name(f"copy.db{end}").unlink(missing_ok=True)


def test_bytes_in_the_place_of_the_text_of_the_schema_are_damage(path, url):
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"\xff" * 12))
    error = refused(Store(path, url=url), RecordDamaged)
    assert "cannot be read as a record: malformed database schema" in error.message


def test_a_home_that_cannot_be_made_is_refused_by_the_first_write(guarded):
    guarded.parent.chmod(0o500)
    store = Store(guarded.parent / "new" / "record.db")
    assert store.tallies().total == 0
    with pytest.raises(OutOfReach, match="Permission denied"):
        store.append(change(pomodoro()))


def test_a_read_only_record_can_be_read_but_not_written(guarded):
    guarded.chmod(0o400)
    before = guarded.read_bytes()
    store = Store(guarded)
    assert store.tallies().total == 0
    with pytest.raises(ReadOnly) as caught:
        store.append(change(pomodoro()))
    store.close()
    assert caught.value.exit == 3
    assert caught.value.code == "read-only"
    assert guarded.read_bytes() == before


def test_a_record_in_a_read_only_folder_is_refused(guarded):
    before = guarded.read_bytes()
    guarded.parent.chmod(0o500)
    error = refused(Store(guarded), ReadOnly)
    assert "or its folder is read-only, and even to read it a journal is written" in error.message
    assert "a copy of the folder elsewhere" in error.hint
    assert guarded.read_bytes() == before


def test_the_record_and_its_folder_are_for_their_owner_alone(home):
    if os.name == "nt":
        pytest.skip("modes mean nothing here")
    old = os.umask(0)
    try:
        store = Store(home / "deep" / "record.db")
        store.append(change(pomodoro()))
        store.append(change(pomodoro(), at=1440))
        modes = {item.name: item.stat().st_mode & 0o777 for item in (home / "deep").rglob("*")}
        store.close()
    finally:
        os.umask(old)
    assert (home / "deep").stat().st_mode & 0o777 == 0o700
    assert modes.pop("backups") == 0o700
    assert {"record.db", "record.db-wal", "record.db-shm", "device"} < modes.keys()
    assert set(modes.values()) == {0o600}


@pytest.mark.skipif(os.name == "nt", reason="modes mean nothing here")
def test_a_folder_that_was_open_to_others_is_closed_when_a_record_is_made_in_it(home):
    home.mkdir(mode=0o755)
    (home / "config.toml").touch()
    (home / "cache").mkdir()
    store = Store(home / "record.db")
    assert store.tallies().total == 0
    assert home.stat().st_mode & 0o777 == 0o755
    store.append(change(pomodoro()))
    store.close()
    assert home.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name == "nt", reason="modes mean nothing here")
@pytest.mark.parametrize("kind", ["holds other things", "is a home", "is shared", "is another's"])
def test_a_folder_that_is_not_for_the_record_alone_stays_open(home, monkeypatch, kind):
    home.mkdir(mode=0o755)
    home.chmod(0o1755 if kind == "is shared" else 0o755)
    if kind == "holds other things":
        (home / "index.html").touch()
    if kind == "is a home":
        monkeypatch.setenv("HOME", str(home))
    if kind == "is another's":
        monkeypatch.setattr(os, "geteuid", lambda: home.stat().st_uid + 1)
    store = Store(home / "record.db")
    store.append(change(pomodoro()))
    store.close()
    assert home.stat().st_mode & 0o777 == 0o755
    assert (home / "record.db").stat().st_mode & 0o777 == 0o600


def test_a_record_locked_by_another_program_is_busy_but_can_be_read(path, url):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store = Store(path, url=url, busy_timeout=0.1)
        assert store.tallies().total == 0
        with pytest.raises(Busy) as caught:
            store.append(change(pomodoro()))
        assert caught.value.exit == 4
        assert caught.value.code == "busy"
        other.execute("ROLLBACK")
        store.append(change(pomodoro()))
        store.close()


def test_a_full_disk_leaves_the_record_as_it_was(path, url):
    store = Store(path, url=url)
    store.append(change(pomodoro()))
    store._readable.execute("PRAGMA max_page_count = 30")
    with pytest.raises(DiskFull) as caught:
        store.append(change(*[pomodoro()._replace(note="long " * 500)] * 48))
    assert caught.value.exit == 3
    assert caught.value.code == "disk-full"
    assert store.tallies().total == 1
    assert store.problems() == []
    store.append(change(pomodoro()))
    assert store.tallies().total == 2
    store.close()


LIMITED = """
import resource, sys
from pathlib import Path
from dlpath.errors import DlpathError
from dlpath.store.store import Store
from tests.store.conftest import change, pomodoro
store = Store(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    while True:
        store.append(change(*[pomodoro()] * 20))
        print("done", flush=True)
except DlpathError as error:
    print(error.code, error.exit)
"""


@pytest.mark.skipif(os.name == "nt", reason="no such limit")
def test_a_disk_that_fills_up_loses_nothing_that_was_acknowledged(full_path):
    room = str(full_path.stat().st_size + 60_000)
    ran = subprocess.run(
        [sys.executable, "-c", LIMITED, full_path, room], capture_output=True, text=True
    )
    *acknowledged, end = ran.stdout.splitlines()
    assert end == "disk-full 3"
    store = Store(full_path)
    assert store.tallies().total == 400 + 20 * len(acknowledged)
    assert store.problems() == []
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="no fork")
def test_a_record_is_made_whole_or_not_at_all(home):
    path = home / "record.db"
    statement = 0
    while killed_at_statement(statement, lambda: Store(path)._home.create()):
        assert not path.exists()
        # Of a hundred statements in one transaction every fourth says as much as all.
        statement += 4
    assert statement > 10
    store = Store(path)
    store.append(change(pomodoro()))
    store.close()
    assert not list(home.glob("*.part*"))


def test_a_large_record_is_copied_for_the_day_by_a_process_of_its_own(path, monkeypatch):
    monkeypatch.setattr("dlpath.store.daily_copy.LARGE", 1)
    store = Store(path)
    store.append(change(pomodoro()))
    store.append(change(pomodoro(), at=24 * 60))
    copying = store._home.copying
    assert copying.wait(timeout=60) == 0
    [copy] = path.with_name("backups").glob("record-*.db")
    assert len(Store(copy).pomodoros()) in (1, 2)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE pomodoro SET utc_offset = 99999", "'utc_offset' of a pomodoro is 99999, in 01"),
        ("UPDATE pomodoro SET study_day = '2026-99-99'", "'study_day' of a pomodoro is"),
        ("UPDATE change SET summary = x'ff'", "'summary' of a change is"),
        ("DROP TABLE goal", "no such table: goal"),
    ],
)
def test_a_row_that_no_command_understands_is_found_by_looking_through(full_path, damage, said):
    with closing(sqlite3.connect(full_path)) as connection, connection:
        connection.execute(damage)
    assert said in Store(full_path).problems()[0]


def test_backups_of_long_ago_make_room_for_new_ones(path):
    store = Store(path)
    for day in range(12):
        at = lived(day * 24 * 60)
        store.append(Change("worked", at, (Pomodoro("a", at, 25),)))
    store.close()
    kept = [item.made.day for item in Store(path).backups.all()]
    assert kept[:7] == [5, 4, 3, 2, 1, 30, 29]
    assert len(kept) < 11
