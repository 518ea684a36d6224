"""dlpath backup and restore: whatever happens to the record, there is a way back to work."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from dlpath.cli import run
from dlpath.commands.parts.record.backups import backup_names
from dlpath.context import Context
from dlpath.terminal import Terminal

DAYS = ("2026-11-20", "2026-11-23", "2026-11-24")


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """Return a home with a record of three days, and a backup before the second and the third."""
    home = tmp_path_factory.mktemp("lived") / "home"
    for day in DAYS:
        now = f"{day}T18:00:00+01:00"
        run(["log"], {"DLPATH_HOME": str(home), "DLPATH_NOW": now, "TZ": "Europe/Stockholm"})
    return home


@pytest.fixture
def worked(lived, home):
    """Return the folder of backups of a record of three days, of which the newest holds two."""
    return shutil.copytree(lived, home) / "backups"


@pytest.fixture
def answer(monkeypatch):
    """Return a list; its first item is what is typed when something is asked."""
    typed = []
    monkeypatch.setattr(
        Terminal, "ask", lambda _, question, default: typed.append(question) or typed[0]
    )
    return typed


def pomodoros(dlpath):
    return dlpath("status", "--json").json["pomodoros"]["total"]


def test_a_backup_is_made_and_said_where_it_is_and_what_it_holds(dlpath, home):
    dlpath("log", "2")
    made = dlpath("backup", "create", "--json").json["backup"]
    file = home / "backups" / "record-20261124T170000Z.db"
    assert (made["file"], made["pomodoros"], made["sound"]) == (str(file), 2, True)
    assert made["size"] == file.stat().st_size
    assert made["newest"] == made["made"] == "2026-11-24T18:00:00+01:00"
    said = dlpath("backup", "create").stdout
    assert said.startswith("backed up  2 pomodoros, up to 2026-11-24 18:00\n")
    assert "kB, every page verified" in " ".join(said.split())


def test_backups_are_listed_the_newest_first_with_what_they_hold(dlpath, worked):
    (worked / "record-20261122T000000Z.db").write_bytes(b"")
    listed = dlpath("backup", "--json").json
    assert [(item["pomodoros"], item["sound"]) for item in listed["backups"]] == [
        (2, True),
        (1, True),
        (None, False),
    ]
    page = dlpath("backup", "list").stdout
    assert "record-20261124T170000Z.db  2026-11-24 18:00" in page
    assert "2 pomodoros, up to 2026-11-23 18:00, 2 changes" in page
    assert "not sound: it is empty" in page


def test_damage_inside_is_seen_by_a_thorough_look(dlpath, worked):
    dlpath("log", "48")
    file = worked / "record-20261124T170000Z.db"
    with file.open("r+b") as backup:
        backup.seek(file.stat().st_size // 4096 // 2 * 4096)
        backup.write(b"\xff" * 4096 * 20)
    newest = dlpath("backup", "list", "--thorough", "--json").json["backups"][0]
    assert not newest["sound"]
    error = dlpath("restore", file.name, "--yes", "--json").error
    assert (error["code"], error["exit"]) == ("backup-damaged", 3)
    assert dlpath("restore", "--yes", "--json").json["backup"]["pomodoros"] == 1


def test_without_backups_it_is_said_how_one_comes_about(dlpath, home):
    assert "dlpath backup create makes one now" in " ".join(dlpath("backup").stdout.split())
    assert dlpath("backup", "create").exit_code == 1
    error = dlpath("restore", "--yes", "--json").error
    assert (error["code"], error["exit"]) == ("no-backup", 1)
    assert not home.exists()


@pytest.mark.parametrize("command", [["restore"], ["backup", "restore"]])
def test_the_newest_sound_backup_is_restored_and_the_way_back_is_said(dlpath, worked, command):
    (worked / "record-20261125T000000Z.db").write_bytes(b"")
    restored = dlpath(*command, "--yes", "--json").json
    assert restored["backup"]["file"] == str(worked / "record-20261124T170000Z.db")
    assert pomodoros(dlpath) == 2
    said = dlpath("restore", restored["kept"], "--yes").stdout
    assert pomodoros(dlpath) == 3
    said = " ".join(said.split())
    assert "restored the backup of 2026-11-24 18:00: 3 pomodoros" in said
    assert "dlpath undo does not take this back; dlpath restore replaced-2026" in said


def test_going_back_twice_leads_to_the_same_backup_and_not_to_what_it_replaced(dlpath, worked):
    later = {"DLPATH_NOW": "2026-11-24T20:00:00+01:00"}
    for _ in range(2):
        restored = dlpath("restore", "--yes", "--json", **later).json
        assert restored["backup"]["file"] == str(worked / "record-20261124T170000Z.db")
        assert pomodoros(dlpath) == 2


@pytest.mark.parametrize(
    ("given", "count"),
    [
        ("record-20261123T170000Z.db", 1),
        ("record-20261123", 1),
        ("yesterday", 1),
        ("2026-11-23", 1),
        ("sunday", None),
        ("10m", 1),
        ("17:59", 1),
        ("tuesday", 2),
        ("record-", None),
        ("gone.db", None),
    ],
)
def test_a_backup_is_named_or_said_by_its_time(dlpath, worked, given, count):
    result = dlpath("restore", given, "--yes", "--json")
    if count:
        assert result.json["backup"]["pomodoros"] == pomodoros(dlpath) == count
    else:
        assert result.error["code"] == "no-backup"
        assert pomodoros(dlpath) == 3


def test_a_file_from_elsewhere_is_restored(dlpath, worked, tmp_path):
    (worked / "record-20261123T170000Z.db").rename(tmp_path / "from-a-stick.db")
    assert dlpath("restore", str(tmp_path / "from-a-stick.db"), "--yes").exit_code == 0
    assert pomodoros(dlpath) == 1


def test_it_is_asked_before(dlpath, worked, answer):
    answer.append("no")
    assert dlpath("restore", "--json").error["code"] == "not-agreed"
    assert pomodoros(dlpath) == 3
    assert "2026-11-24 18:00? It holds 2 pomodoros, up to 2026-11-23 18:00." in answer[1]
    answer[0] = "yes"
    assert dlpath("restore").exit_code == 0
    assert pomodoros(dlpath) == 2


def test_where_nobody_can_be_asked_nothing_is_done(dlpath, worked):
    error = dlpath("restore", "--json").error
    assert (error["code"], error["exit"]) == ("not-agreed", 1)
    assert error["hint"] == "--yes agrees beforehand"
    assert pomodoros(dlpath) == 3


@pytest.mark.parametrize("damage", ["empty", "noise", "gone", "newer"])
def test_what_is_advised_when_the_record_cannot_be_read_leads_back_to_work(
    dlpath, worked, home, damage
):
    record = home / "record.db"
    if damage == "newer":
        with closing(sqlite3.connect(record)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
    elif damage == "gone":
        record.unlink()
    else:
        record.write_bytes(b"" if damage == "empty" else os.urandom(4096))
    error = dlpath("next", "--json").error
    assert error["exit"] == 3
    if damage != "newer":
        assert f"dlpath restore goes {'on' if damage == 'gone' else 'back'}" in error["hint"]
        assert str(worked / "record-20261124T170000Z.db") in error["hint"]
    restored = dlpath("restore", "--yes", "--json").json
    assert (restored["kept"] is None) == (damage in ("empty", "gone"))
    assert restored["kept_sound"] == (damage == "newer")
    assert dlpath("next").exit_code == 0
    assert dlpath("log").exit_code == 0
    assert pomodoros(dlpath) == 3


def test_names_of_backups_complete(worked, environ):
    assert backup_names(Context(environ), "record-20261123") == [
        ("record-20261123T170000Z.db", "1 pomodoro")
    ]


def test_a_record_on_a_server_is_left_to_the_server(dlpath):
    url = "postgresql+psycopg://nobody@localhost:1/none"
    for words in (["backup"], ["backup", "create"], ["restore", "--yes"]):
        result = dlpath(*words, "--json", DLPATH_DATABASE_URL=url)
        assert result.error["code"] in ("server-backups", "database")


@pytest.mark.parametrize("width", ["40", "80"])
def test_nothing_is_wider_than_the_terminal(dlpath, worked, width):
    for words in (["backup", "list"], ["restore", "yesterday", "--yes"]):
        lines = dlpath(*words, COLUMNS=width).stdout.splitlines()
        assert all(len(line) <= int(width) or "/" in line for line in lines)


def test_a_mistyped_name_of_a_backup_is_answered_with_the_nearest(dlpath):
    dlpath("log")
    made = dlpath("backup", "create", "--json").json["backup"]["file"].replace("\\", "/")
    name = made.rpartition("/")[2]
    refused = dlpath("backup", "restore", name.replace("record", "recrd"), "--yes", "--json")
    assert refused.error["hint"] == f"did you mean {name!r}?"
