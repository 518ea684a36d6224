"""Going back to a backup: nothing is lost by it, whatever state the record is in."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from tests.store.conftest import NOON, change, pomodoro

from dlpath.store import backups, restoring
from dlpath.store.backup_errors import BackupDamaged
from dlpath.store.backup_shelf import BackupShelf
from dlpath.store.backups import rotate
from dlpath.store.errors import Busy, DiskFull, RecordNewer
from dlpath.store.store import Store

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def shelf(path: Path) -> BackupShelf:
    """Return the backups of a record with one pomodoro in its only backup, and two of its own."""
    with closing(Store(path)) as store:
        store.append(change(pomodoro()))
        store.back_up(at=NOON)
        store.append(change(pomodoro()))
    return Store(path).backups


def total(path: Path) -> int:
    """Return how many pomodoros a record holds, which is sound."""
    with closing(Store(path)) as store:
        assert store.problems() == []
        return store.tallies().total


def restored(shelf: BackupShelf) -> restoring.Kept | None:
    """Go back to the oldest backup, and see that a record like any other is there."""
    kept = shelf.restore(shelf.all()[-1].file, at=LATER)
    with closing(Store(shelf.record)) as store:
        assert store.tallies().total == 1
        store.append(change(pomodoro()))
        assert store.problems() == []
    left = {item.name for item in shelf.record.parent.iterdir()}
    assert left == {"record.db", "record.db.lock", "backups", "device"}
    return kept


def test_what_was_there_is_kept_and_can_be_brought_back(shelf, path):
    kept = restored(shelf)
    assert kept == (shelf.folder / "replaced-20261124T130000Z.db", True)
    again = shelf.restore(kept.file, at=LATER)
    assert total(path) == 2
    assert again.file.name == "replaced-20261124T130001Z.db"
    assert [item.replaced for item in shelf.all()] == [True, True, False]


def cut_off(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096 + 7)


def cut_at_a_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)


def overwritten(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def holed(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096 * 8)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE note (text)")


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(999))


@pytest.mark.parametrize(
    "damage", [cut_off, cut_at_a_page, overwritten, holed, newer, foreign, picture]
)
def test_a_record_in_any_state_is_replaced_and_kept_to_the_byte(shelf, path, damage):
    damage(path)
    remains = path.read_bytes()
    kept = restored(shelf)
    assert kept.sound is (damage in (newer, foreign))
    assert kept.sound or kept.file.read_bytes() == remains


@pytest.mark.parametrize("damage", [holed, overwritten, lambda path: path.unlink()])
def test_the_journal_of_a_damaged_record_is_not_played_into_what_takes_its_place(
    shelf, path, damage
):
    with closing(Store(path)) as store:
        store.append(change(*[pomodoro()] * 50))
        journal = path.with_name("record.db-wal").read_bytes()
    damage(path)
    path.with_name("record.db-wal").write_bytes(journal)
    assert not restored(shelf).sound


@pytest.mark.parametrize(
    ("more", "said"), [(-1, "has lost its end"), (7, "goes on behind its end")]
)
def test_a_backup_of_another_length_than_its_pages_is_told_without_reading_them(path, more, said):
    with closing(Store(path)) as store:
        store.append(change(*[pomodoro()] * 500))
        made = store.back_up(at=NOON)
    os.truncate(made.file, made.size + more)
    [told] = Store(path).backups.all()
    assert (told.holds, told.problem) == (None, said)


@pytest.mark.parametrize("journal", [False, True])
@pytest.mark.parametrize("there", ["empty", "gone"])
def test_nothing_in_the_place_of_the_record_leaves_nothing_to_keep_but_its_journal(
    shelf, path, journal, there
):
    path.write_bytes(b"") if there == "empty" else path.unlink()
    if journal:
        path.with_name("record.db-wal").write_bytes(b"what was not yet in the record")
    kept = restored(shelf)
    name = "replaced-20261124T130000Z.db-wal"
    assert kept == ((shelf.folder / name, False) if journal else None)


def test_a_terminal_that_has_the_record_open_goes_on_with_what_was_restored(shelf, path):
    with closing(Store(path)) as other:
        assert other.tallies().total == 2
        shelf.restore(shelf.all()[-1].file, at=LATER)
        assert other.tallies().total == 1
        other.append(change(pomodoro()))
    assert total(path) == 2


def test_a_record_that_is_being_written_is_not_replaced(shelf, path, monkeypatch):
    monkeypatch.setattr(restoring, "connect", lambda path: sqlite3.connect(path, timeout=0.1))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy):
            shelf.restore(shelf.all()[-1].file, at=LATER)
    assert total(path) == 2
    assert len(shelf.all()) == 1


def test_an_entry_that_is_written_while_the_record_is_kept_is_not_lost(shelf, path, monkeypatch):
    def written_meanwhile(*given: object, **named: object) -> Path:
        kept = backups.backup(*given, **named)
        with closing(Store(path)) as other:
            other.append(change(pomodoro()))
        return kept

    monkeypatch.setattr(restoring, "backup", written_meanwhile)
    with pytest.raises(Busy):
        shelf.restore(shelf.all()[-1].file, at=LATER)
    assert total(path) == 3
    assert len(shelf.all()) == 1


def with_a_trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM pomodoro; END"
        )


def with_a_view(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE card_state")
        connection.execute("CREATE VIEW card_state AS SELECT 1")


@pytest.mark.parametrize(
    "damage", [cut_off, overwritten, holed, foreign, picture, with_a_trigger, with_a_view]
)
def test_what_is_not_sound_takes_nobodys_place(shelf, path, damage):
    [chosen] = shelf.all()
    damage(chosen.file)
    before, remains = path.read_bytes(), chosen.file.read_bytes()
    with pytest.raises(BackupDamaged) as caught:
        shelf.restore(chosen.file, at=LATER)
    assert caught.value.message.startswith(
        f"{chosen.file} cannot take the place of your record: it "
    )
    assert (path.read_bytes(), chosen.file.read_bytes()) == (before, remains)
    assert not path.with_name("record.db.part").exists()
    [told] = shelf.all(thorough=True)
    assert told.problem


def test_a_backup_of_a_newer_dlpath_is_not_restored(shelf, path):
    [chosen] = shelf.all()
    newer(chosen.file)
    with pytest.raises(RecordNewer):
        shelf.restore(chosen.file, at=LATER)
    assert total(path) == 2


def test_the_record_is_not_restored_from_itself(shelf, path):
    with pytest.raises(BackupDamaged, match="it is your record"):
        shelf.restore(path, at=LATER)


def test_a_file_with_its_journal_is_restored_with_what_is_in_the_journal(shelf, path, tmp_path):
    with closing(Store(path)) as store:
        store.append(change(pomodoro()))
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", tmp_path / f"carried.db{end}")
    told = shelf.at(tmp_path / "carried.db")
    assert (told.problem, told.holds.pomodoros) == (None, 3)
    shelf.restore(shelf.all()[-1].file, at=LATER)
    shelf.restore(tmp_path / "carried.db", at=LATER)
    assert total(path) == 3


def test_a_link_stays_a_link(shelf, path, tmp_path):
    path.rename(tmp_path / "disk.db")
    path.symlink_to(tmp_path / "disk.db")
    shelf.restore(shelf.all()[-1].file, at=LATER)
    overwritten(tmp_path / "disk.db")
    shelf.restore(shelf.all()[-1].file, at=LATER)
    assert path.is_symlink()
    assert total(path) == 1


def test_a_full_disk_leaves_all_as_it_was(shelf, path, monkeypatch):
    def full(part: Path, _: Path) -> None:
        part.with_name(f"{part.name}-wal").touch()
        raise DiskFull(str(path), "No space left on device")

    monkeypatch.setattr(backups, "publish", full)
    with pytest.raises(DiskFull):
        shelf.restore(shelf.all()[-1].file, at=LATER)
    assert total(path) == 2
    assert [item.name for item in shelf.folder.iterdir()] == ["record-20261124T120000Z.db"]


def test_what_was_replaced_is_not_taken_for_a_backup_of_its_day(shelf):
    shelf.restore(shelf.all()[-1].file, at=LATER)
    rotate(shelf.folder)
    assert [item.replaced for item in shelf.all()] == [True, False]


def test_what_a_backup_holds_is_told_without_touching_it(shelf):
    [told] = shelf.all(thorough=True)
    assert told.holds == (1, 1, NOON)
    assert (told.problem, told.size) == (None, told.file.stat().st_size)
    assert len(list(shelf.folder.iterdir())) == 1
