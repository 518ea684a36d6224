"""dlpath doctor: whatever is wrong is said, with what to do about it."""

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from dlpath.store import folder, store


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


def test_all_is_well_before_and_after_the_first_record(dlpath, home, wrong):
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
    message, repair = wrong()["writable"]
    assert message == f"{home} is a file; a folder is needed there"
    assert "set DLPATH_HOME to another folder" in repair
    assert {"record", "writable", "backups"} <= wrong().keys()
    assert "privacy" not in wrong()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
@pytest.mark.parametrize("link", [".", "record.db", "config.toml", "backups"])
def test_a_link_that_leads_nowhere_is_wrong(home, tmp_path, wrong, link):
    if link != ".":
        home.mkdir()
    (home / link if link != "." else home).symlink_to(tmp_path / "unmounted")
    check = {".": "writable", "record.db": "record", "config.toml": "settings"}.get(link, link)
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
    assert "copy " in wrong()["record"][1]
    (home / "backups").rename(home / "old")
    (home / "device").write_text("another machine")
    assert wrong().keys() == {"writable"}
    assert "remove it" in wrong()["writable"][1]


def test_a_damaged_record_is_wrong_and_named_with_the_way_back(dlpath, home, wrong):
    dlpath("log")
    for file in home.glob("record.db*"):
        file.write_bytes(b"")
    message, repair = wrong()["record"]
    assert message == f"{home / 'record.db'} is empty"
    assert "there is no backup" in repair


def test_a_machine_on_which_no_code_can_be_judged_is_told(wrong, monkeypatch):
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
