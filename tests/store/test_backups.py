import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from tests.store.conftest import NOON, change, lived, pomodoro

from dlpath.errors import OutOfReach
from dlpath.store import backups
from dlpath.store.backup_names import newest
from dlpath.store.backups import backup, rotate
from dlpath.store.errors import RecordDamaged
from dlpath.store.lock import locked
from dlpath.store.store import Store


@pytest.fixture
def folder(path: Path) -> Path:
    """Return where the backups lie."""
    return path.with_name("backups")


def names(folder: Path) -> list[str]:
    """Return the names of all files in a folder."""
    return sorted(item.name for item in folder.iterdir())


def test_a_backup_is_a_record_with_all_that_was_committed(path, folder):
    store = Store(path)
    store.append(change(pomodoro()))
    made = backup(path, folder, at=NOON)
    assert made.name == "record-20261124T120000Z.db"
    store.append(change(pomodoro()))
    store.close()
    copy = Store(made)
    assert copy.tallies().total == 1
    copy.close()


def test_a_backup_put_in_the_place_of_the_record_is_a_record_again(path, folder):
    store = Store(path)
    store.append(change(pomodoro()))
    store.close()
    backup(path, folder, at=NOON).replace(path)
    store = Store(path)
    store.append(change(pomodoro()))
    assert store.tallies().total == 2
    assert store._readable.execute("PRAGMA journal_mode")[0][0] == "wal"
    store.close()


def test_two_backups_of_one_second_are_two(path, folder):
    for _ in range(2):
        backup(path, folder, at=NOON)
    assert names(folder) == ["record-20261124T120000Z.db", "record-20261124T120001Z.db"]


def test_a_record_that_cannot_be_copied_whole_gives_no_backup(path, folder):
    store = Store(path)
    for _ in range(10):
        store.append(change(*[pomodoro()] * 40))
    store.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 4096 // 2 * 4096)
        file.write(b"\xff" * 4096 * 8)
    with pytest.raises(RecordDamaged):
        backup(path, folder, at=NOON)
    assert names(folder) == []


def test_a_copy_that_does_not_verify_gives_no_backup(path, folder, monkeypatch):
    copy = backups._copy

    def badly(record: Path, part: Path) -> None:
        copy(record, part)
        with closing(sqlite3.connect(part)) as connection, connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("DELETE FROM sqlite_master WHERE name = 'pomodoro_in_time'")

    monkeypatch.setattr(backups, "_copy", badly)
    with pytest.raises(RecordDamaged, match="cannot be copied whole"):
        backup(path, folder, at=NOON)
    assert names(folder) == []


def test_what_a_killed_backup_left_is_no_hindrance(path, folder):
    folder.mkdir()
    (folder / "record.part").write_text("half a copy")
    backup(path, folder, at=NOON)
    assert names(folder) == ["record-20261124T120000Z.db"]


def test_a_folder_in_which_nothing_can_be_made_is_out_of_reach(path, folder):
    folder.write_text("in the way")
    with pytest.raises(OutOfReach):
        backup(path, folder, at=NOON)


def planted(folder: Path, times: list[datetime]) -> None:
    """Leave backups of these times."""
    folder.mkdir(exist_ok=True)
    for at in times:
        (folder / at.strftime("record-%Y%m%dT%H%M%SZ.db")).touch()


def test_seven_daily_and_four_weekly_backups_are_kept(folder):
    """Of ninety days with two a day: the later one of seven days, then the Sundays before."""
    planted(
        folder, [NOON - timedelta(days=day, hours=6 * half) for day in range(90) for half in (0, 1)]
    )
    rotate(folder)
    days = [name[7:15] for name in names(folder)]
    assert days[4:] == [f"202611{day}" for day in range(18, 25)]
    assert days[:4] == ["20261101", "20261108", "20261115", "20261117"]
    assert all(name.endswith("T120000Z.db") for name in names(folder))


def test_day_by_day_three_weeks_back_are_never_lost(folder):
    """A learner who works every day, seen after each of a hundred days."""
    for day in range(100):
        today = NOON + timedelta(days=day)
        planted(folder, [today])
        rotate(folder)
        kept = [datetime.strptime(name, "record-%Y%m%dT%H%M%SZ.db") for name in names(folder)]
        assert len(kept) <= 11
        if day >= 28:
            assert (today.replace(tzinfo=None) - kept[0]).days >= 21
            gaps = [(later - sooner).days for sooner, later in pairwise(kept)]
            assert max(gaps) <= 7


def test_a_pause_of_months_drops_nothing(folder):
    times = [NOON - timedelta(days=300 + day) for day in range(7)]
    planted(folder, times)
    rotate(folder)
    assert len(names(folder)) == 7


def test_files_that_are_no_backups_are_left_alone(folder):
    planted(folder, [NOON - timedelta(days=day) for day in range(30)])
    for name in ("record-mine.db", "record-20269999T000000Z.db", "notes.txt"):
        (folder / name).touch()
    rotate(folder)
    assert {"record-mine.db", "record-20269999T000000Z.db", "notes.txt"} < set(names(folder))
    assert len(names(folder)) == 14


def test_nothing_to_rotate_is_no_error(folder):
    assert newest(folder) is None
    rotate(folder)


# By themselves


def on(day: int) -> date:
    """Return a day of November."""
    return date(2026, 11, day)


def test_the_first_write_of_a_study_day_is_preceded_by_a_backup(path, folder):
    store = Store(path)
    store.append(change(pomodoro()))
    assert not folder.exists()  # there was nothing to copy
    store.append(change(pomodoro(), at=60))
    assert not folder.exists()
    store.append(change(pomodoro(), at=1440))
    assert names(folder) == ["record-20261125T120000Z.db"]
    store.append(change(pomodoro(), at=1500))
    assert len(names(folder)) == 1
    store.undo(lived(2880))
    assert len(names(folder)) == 2
    store.close()
    copy = Store(folder / "record-20261125T120000Z.db")
    assert copy.tallies().total == 2
    copy.close()


def test_it_is_the_study_day_that_counts_not_the_calendar(path, folder):
    store = Store(path)
    late = lived(14 * 60, day=on(24))  # two at night
    store.append(change(pomodoro()))
    store.append(change(pomodoro())._replace(at=late))
    assert not folder.exists()
    store.close()


@pytest.mark.parametrize("hindrance", ["lock", "file"])
def test_a_backup_that_cannot_be_made_holds_nobody_up(path, folder, hindrance):
    store = Store(path)
    store.append(change(pomodoro()))
    if hindrance == "file":
        folder.write_text("in the way")
        store.append(change(pomodoro(), at=1440))
    else:
        with locked(path):
            store.append(change(pomodoro(), at=1440))
    assert store.tallies().total == 2
    store.close()


def test_a_record_found_damaged_by_the_backup_is_not_written_to(path, folder, monkeypatch):
    store = Store(path)
    store.append(change(pomodoro()))

    def broken(*_: object, **__: object) -> None:
        raise RecordDamaged("the record", "is damaged", newest_backup=None)

    monkeypatch.setattr(backups, "backup", broken)
    with pytest.raises(RecordDamaged):
        store.append(change(pomodoro(), at=1440))
    assert store.tallies().total == 1
    store.close()
