"""dlpath doctor: whatever is wrong is said, with what to do about it."""

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from dlpath.commands.parts.health import surroundings
from dlpath.store import folder, store


@pytest.fixture(autouse=True)
def looks(request, monkeypatch):
    """Leave out the look that starts a process, where a test does not ask for ``judging``."""
    if "judging" not in request.fixturenames:
        others = [look for look in surroundings.CHECKS if look is not surroundings.exercises]
        monkeypatch.setattr(surroundings, "CHECKS", others)


@pytest.fixture
def judging():
    """Look whether code can be judged, too."""


@pytest.fixture
def wrong(dlpath):
    """Return a function that gives what is wrong: the message and the repair of each check."""

    def call():
        result = dlpath("doctor", "--json")
        found = {
            check["name"]: (check["message"], check["repair"])
            for check in result.json["checks"]
            if not check["ok"]
        }
        assert result.exit_code == (1 if found else 0)
        assert result.json["ok"] is not bool(found)
        return found

    return call


def test_all_is_well_before_and_after_the_first_record(dlpath, home, wrong, judging):
    assert wrong() == {}
    assert not (home / "record.db").exists()
    dlpath("log")
    before = {item.name for item in home.iterdir()}
    assert wrong() == {}
    assert {item.name for item in home.iterdir()} == before
    names = [check["name"] for check in dlpath("doctor", "--json").json["checks"]]
    assert {"record", "writable", "backups"} < set(names)


def test_a_home_that_is_a_file_is_wrong(home, wrong):
    home.write_text("not a folder")
    message, repair = wrong()["record"]
    assert message == f"{home} is a file; a folder is needed there"
    assert "set DLPATH_HOME to another folder" in repair
    assert wrong()["writable"] == ("cannot be looked at; see record", None)
    assert {"record", "writable", "backups"} <= wrong().keys()
    assert "privacy" not in wrong()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
@pytest.mark.parametrize("link", [".", "record.db", "config.toml", "backups"])
def test_a_link_that_leads_nowhere_is_wrong(home, tmp_path, wrong, link):
    if link != ".":
        home.mkdir()
    (home / link if link != "." else home).symlink_to(tmp_path / "unmounted")
    check = {".": "record", "record.db": "record", "config.toml": "settings"}.get(link, link)
    message, repair = wrong()[check]
    assert str(tmp_path / "unmounted") in message
    assert "put back" in repair


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc")
def test_a_home_in_a_place_where_nothing_can_be_made_is_wrong(environ, wrong):
    environ["DLPATH_HOME"] = "/proc/dlpath"
    message, repair = wrong()["writable"]
    assert message.startswith("nothing can be written in /proc: ")
    assert "set DLPATH_HOME to another folder" in repair


def test_a_full_disk_is_wrong(dlpath, wrong, monkeypatch):
    dlpath("log")

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(folder.os, "fsync", full)
    assert wrong().keys() == {"writable", "backups"}
    assert wrong()["writable"][1] == "make room on the disk and try again"


def test_a_record_that_another_program_keeps_locked_is_wrong(dlpath, home, wrong, monkeypatch):
    dlpath("log")
    monkeypatch.setattr(store, "Store", partial(store.Store, busy_timeout=0.1))
    with closing(sqlite3.connect(home / "record.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert wrong().keys() == {"writable"}
    assert wrong() == {}


def test_backups_that_are_no_folder_are_wrong(dlpath, home, wrong):
    dlpath("log")
    (home / "backups").write_text("not a folder")
    assert wrong() == {
        "backups": (
            f"{home / 'backups'} is a file; a folder is needed there",
            "move it away, or put back what it leads to, or set DLPATH_HOME to another folder",
        )
    }


def test_a_record_that_is_gone_and_a_device_that_is_garbled_are_wrong(dlpath, home, wrong):
    dlpath("log")
    (home / "backups").mkdir()
    (home / "record.db").rename(home / "backups" / "record-20261123T101010Z.db")
    assert "dlpath restore" in wrong()["record"][1]
    (home / "backups").rename(home / "old")
    (home / "device").write_text("another machine")
    assert wrong().keys() == {"writable"}
    assert "remove it" in wrong()["writable"][1]


def test_of_a_damaged_record_the_backups_are_looked_at_all_the_same(dlpath, home, wrong):
    dlpath("log")
    dlpath("backup", "create")
    (home / "record.db").write_bytes(b"noise")
    found = wrong()
    assert "record" in found
    assert "backups" not in found


def test_a_damaged_record_is_wrong_and_named_with_the_way_back(dlpath, home, wrong):
    dlpath("log")
    for file in home.glob("record.db*"):
        file.write_bytes(b"")
    message, repair = wrong()["record"]
    assert message == f"{home / 'record.db'} is empty"
    assert "there is no backup" in repair


def test_a_machine_on_which_no_code_can_be_judged_is_told(wrong, monkeypatch, judging):
    from dlpath.sandbox.values import Fault, Outcome, Ran
    from dlpath.sandbox.worker import Worker

    crashed = Outcome(None, (), Fault("crashed", "it ended without a word"), 0.0)
    monkeypatch.setattr(Worker, "run", lambda *_, **__: Ran((crashed,), ""))
    assert "it ended without a word" in wrong()["exercises"][0]


def test_cards_that_cannot_be_read_and_ids_that_stand_twice_are_wrong(dlpath, home, wrong):
    dlpath("log")
    cards = home / "cards"
    cards.mkdir()
    (cards / "a.md").write_text("Q: One? ^abcdefg\nA: Yes.\n", encoding="utf-8")
    assert wrong() == {}
    (cards / "b.md").write_text("Q: Two? ^abcdefg\nA: No.\n", encoding="utf-8")
    (cards / "c.md").write_bytes(b"Q: \xff\nA: b\n")
    message, repair = wrong()["cards"]
    assert message.startswith(f"2 problems in your cards: {cards / 'b.md'}:1: the id ^abcdefg is")
    assert repair.endswith("dlpath cards sync lists all problems")


def test_a_folder_of_cards_that_is_gone_is_wrong(dlpath, home, wrong):
    dlpath("cards", "add", "Why?", "Because.")
    shutil.move(home / "cards", home / "elsewhere")
    message, repair = wrong()["cards"]
    assert message == f"the folder of your cards is gone: {home / 'cards'}"
    assert "bring it back" in repair
    assert dlpath("cards", "sync", "--json").error["message"] == message


def changed(home, statement):
    """Change the record behind the back of dlpath."""
    with closing(sqlite3.connect(home / "record.db")) as connection, connection:
        connection.execute(statement)


def test_a_row_that_belongs_to_nothing_and_a_damaged_page_are_wrong(dlpath, home, wrong):
    dlpath("log", "48")
    changed(home, "DELETE FROM change")
    message, repair = wrong()["record"]
    assert "48 rows of pomodoro belong to no row of change" in message
    assert "dlpath restore" in repair
    changed(home, "DELETE FROM pomodoro")
    assert wrong() == {}
    with closing(sqlite3.connect(home / "record.db")) as connection:
        [(page,)] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_change_1'"
        )
    with (home / "record.db").open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    assert wrong()["record"][0].startswith(f"{home / 'record.db'} ")


@pytest.mark.parametrize(
    ("now", "ahead"),
    [
        ("2026-11-24T18:00:00+01:00", None),
        ("2026-11-24T17:56:00+01:00", None),
        ("2026-11-24T17:50:00+01:00", "10 minutes later"),
        ("2026-11-22T16:00:00+01:00", "2 days and 2 hours later"),
    ],
)
def test_a_clock_that_went_backwards_is_wrong(dlpath, wrong, environ, now, ahead):
    dlpath("log")
    environ["DLPATH_NOW"] = now
    found = wrong()
    assert found.keys() == ({"times"} if ahead else set())
    if ahead:
        message, repair = found["times"]
        assert f"at 2026-11-24 18:00, {ahead}" in message
        assert "dlpath amend" in repair


def test_a_timer_that_was_left_running_is_wrong(dlpath, wrong, environ):
    dlpath("start")
    assert wrong() == {}
    environ["DLPATH_NOW"] = "2026-11-25T07:00:00+01:00"
    assert wrong()["timer"][1] == "dlpath stop --minutes 25, or dlpath cancel"


def test_a_folder_that_is_synchronised_is_wrong(home, environ, wrong):
    environ["DLPATH_HOME"] = str(home / "Dropbox" / "dlpath")
    assert "synchronised by Dropbox" in wrong()["place"][0]


def test_unknown_settings_are_wrong(home, wrong):
    home.mkdir()
    (home / "config.toml").write_text("colour = 'blue'\n")
    assert "unknown settings: colour" in wrong()["settings"][0]


def test_a_curriculum_that_cannot_be_read_is_wrong(dlpath, home, tmp_path, wrong):
    home.mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "curriculum.yaml").write_text("title: [")
    (home / "config.toml").write_text(f"curriculum = '{tmp_path / 'mine'}'\n")
    assert "curriculum" in wrong()


def test_a_disk_that_is_nearly_full_is_wrong(dlpath, wrong, monkeypatch):
    from dlpath.commands.parts.health import folder as health

    monkeypatch.setattr(health.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 5000))
    message, repair = wrong()["room"]
    assert message.endswith("is nearly full: 5 kB are left")
    assert "50 MB" in repair


def test_backups_that_lag_behind_or_are_not_sound_are_wrong(dlpath, home, wrong, environ):
    for day in (1, 2, 3):
        dlpath("log", DLPATH_NOW=f"2026-11-0{day}T18:00:00+01:00")
    (home / "backups").rename(home / "elsewhere")
    (home / "backups").write_text("in the way")
    dlpath("log")
    (home / "backups").unlink()
    assert wrong()["backups"] == ("there is none after 4 days of study", "dlpath backup create")
    (home / "elsewhere").rename(home / "backups")
    message, _ = wrong()["backups"]
    assert "record-20261103T170000Z.db, is 21 days older than the newest entry" in message
    (home / "backups" / "record-20261123T170000Z.db").write_bytes(b"")
    assert "record-20261123T170000Z.db, cannot be restored: it is empty" in wrong()["backups"][0]


def test_what_a_clock_ahead_of_this_one_recorded_asks_for_no_backup_that_cannot_be(
    dlpath, home, wrong
):
    dlpath("log")
    dlpath("backup", "create")
    dlpath("log", DLPATH_NOW="2031-03-01T12:00:00+01:00")
    assert set(wrong()) == {"times"}
    [ahead] = (home / "backups").glob("record-2031*")
    ahead.unlink()
    assert set(wrong()) == {"times"}


def spoilt(home):
    """Put something wrong in the place of everything that doctor can put right."""
    home.chmod(0o755)
    (home / "record.db.part").touch()
    (home / "record.db.part-journal").touch()
    (home / "backups" / "record.part").touch()
    changed(home, "UPDATE card_state SET lapses = 99")


@pytest.fixture
def ailing(dlpath, home):
    """Leave a home in which doctor can put four things right, and one not."""
    dlpath("cards", "add", "Why?", "Because.", DLPATH_NOW="2026-11-01T18:00:00+01:00")
    dlpath("log", DLPATH_NOW="2026-11-02T18:00:00+01:00")
    (home / "backups").rename(home / "elsewhere")
    (home / "backups").write_text("in the way")
    dlpath("log")
    (home / "backups").unlink()
    (home / "elsewhere").rename(home / "backups")
    spoilt(home)


MENDABLE = {"privacy", "leftovers", "states", "backups"}


@pytest.mark.skipif(os.name == "nt", reason="modes mean nothing here")
def test_what_doctor_can_put_right_it_puts_right_when_told(dlpath, home, ailing, wrong):
    assert wrong().keys() == MENDABLE
    page = " ".join(dlpath("doctor").stdout.split())
    assert "dlpath doctor --repair can put right: states, privacy, leftovers, backups." in page
    assert wrong().keys() == MENDABLE  # told alone, nothing is done
    result = dlpath("doctor", "--repair", "--yes", "--json")
    assert result.exit_code == 0
    assert len(result.json["repaired"]) == 4
    assert wrong() == {}
    assert not list(home.rglob("*.part*"))


@pytest.mark.skipif(os.name == "nt", reason="modes mean nothing here")
def test_each_repair_is_asked_for(dlpath, ailing, wrong, monkeypatch):
    asked = []

    def answer(_, question):
        asked.append(question)
        return "others can read" in question

    monkeypatch.setattr("dlpath.terminal.Terminal.answer", answer)
    result = dlpath("doctor", "--repair", "--json")
    assert result.exit_code == 1
    assert len(asked) == 4
    assert all(question.endswith("?") for question in asked)
    assert [item.split()[-5:] for item in result.json["repaired"]] == [
        ["is", "readable", "by", "you", "alone"]
    ]
    assert wrong().keys() == MENDABLE - {"privacy"}


def test_where_nobody_can_be_asked_nothing_is_repaired(dlpath, home, ailing, wrong):
    error = dlpath("doctor", "--repair", "--json").error
    assert (error["code"], error["exit"]) == ("not-agreed", 1)
    assert wrong().keys() == MENDABLE


def test_a_repair_that_fails_stays_wrong(dlpath, home, ailing, monkeypatch):
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    report = dlpath("doctor", "--repair", "--yes", "--json").json
    assert [check["name"] for check in report["checks"] if not check["ok"]] == ["privacy"]
    assert len(report["repaired"]) == 3


def test_what_another_command_is_making_is_not_left_over(dlpath, home, ailing, wrong):
    from dlpath.store.lock import locked

    with locked(home / "record.db"):
        assert "leftovers" not in wrong()
