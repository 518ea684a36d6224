"""config.toml: several terminals, links, full disks and homes that are no folders."""

import errno
import os
import subprocess
import sys

import pytest

from dlpath.errors import OutOfReach
from dlpath.settings import replacement, typed
from dlpath.settings.config_file import ConfigUnreadable, load, save
from dlpath.settings.replacement import FileBusy, held

SETTER = """
import sys
from pathlib import Path
from dlpath.settings.config_file import save
sys.stdin.read()
save(Path(sys.argv[1]), {sys.argv[2]: int(sys.argv[3])})
"""


@pytest.fixture
def file(home):
    """Return where the settings are kept; nothing is there yet."""
    return home / "config.toml"


def test_terminals_that_change_settings_at_once_all_succeed_and_lose_nothing(file):
    changes = {
        "hours_per_week": 7,
        "study_days_per_week": 3,
        "pomodoro_minutes": 30,
        "lunch_minutes": 9,
    }
    terminals = [
        subprocess.Popen([sys.executable, "-c", SETTER, file, key, str(value)], stdin=-1, stderr=-1)
        for key, value in changes.items()
    ]
    for terminal in terminals:
        terminal.stdin.close()
        terminal.stdin = None
    assert [terminal.communicate()[1] for terminal in terminals] == [b""] * len(changes)
    assert {key: getattr(load(file), key) for key in changes} == changes
    assert {item.name for item in file.parent.iterdir()} <= {
        "config.toml",
        "config.toml.bak",
        "config.toml.lock",
    }


def test_settings_that_another_terminal_keeps_locked_are_busy(file, monkeypatch):
    file.parent.mkdir()
    monkeypatch.setattr(replacement, "PATIENCE", 0.1)
    with held(file), pytest.raises(FileBusy) as caught:
        save(file, {"tips": False})
    assert (caught.value.code, caught.value.exit) == ("busy", 4)
    save(file, {"tips": False})
    assert not load(file).tips


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_link_stays_a_link_and_what_it_leads_to_is_changed(file, tmp_path):
    dotfiles = tmp_path / "dotfiles"
    dotfiles.mkdir()
    target = dotfiles / "dlpath.toml"
    target.write_text("# mine\nstudy_days_per_week = 3\n")
    file.parent.mkdir()
    file.symlink_to(target)
    save(file, {"study_days_per_week": 5})
    assert file.is_symlink()
    assert target.read_text() == "# mine\nstudy_days_per_week = 5\n"
    assert list(dotfiles.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_link_that_leads_nowhere_is_told_and_not_taken_for_no_settings(file, tmp_path):
    file.parent.mkdir()
    file.symlink_to(tmp_path / "unmounted" / "dlpath.toml")
    for act in (lambda: load(file), lambda: save(file, {"study_days_per_week": 5})):
        with pytest.raises(ConfigUnreadable) as caught:
            act()
        assert str(tmp_path / "unmounted" / "dlpath.toml") in caught.value.message
    assert file.is_symlink()


def test_a_file_with_a_byte_order_mark_and_crlf_is_read_and_changed(file):
    file.parent.mkdir()
    before = b"\xef\xbb\xbf# mine\r\nstudy_days_per_week = 3\r\n"
    file.write_bytes(before)
    assert load(file).study_days_per_week == 3
    save(file, {"study_days_per_week": 5})
    assert file.read_bytes() == b"# mine\r\nstudy_days_per_week = 5\r\n"
    assert file.with_name("config.toml.bak").read_bytes() == before


def test_a_setting_is_put_before_the_tables_of_the_file(file):
    file.parent.mkdir()
    file.write_text("[mine]\nx = 1\n")
    save(file, {"study_days_per_week": 5})
    assert load(file).study_days_per_week == 5


def test_a_full_disk_leaves_the_settings_as_they_were_and_nothing_beside(file, monkeypatch):
    save(file, {"study_days_per_week": 3})
    before = {item.name: item.read_bytes() for item in file.parent.iterdir()}

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(replacement.os, "fsync", full)
    with pytest.raises(OutOfReach) as caught:
        save(file, {"study_days_per_week": 5})
    assert (caught.value.code, caught.value.exit) == ("disk-full", 3)
    assert caught.value.message == f"{file}: No space left on device"
    assert {item.name: item.read_bytes() for item in file.parent.iterdir()} == before


@pytest.mark.parametrize("place", ["", "deeper"])
def test_a_home_that_is_a_file_is_named_in_a_clear_sentence(home, place):
    home.write_text("not a folder")
    with pytest.raises(ConfigUnreadable) as caught:
        save(home / place / "config.toml", {"study_days_per_week": 5})
    assert caught.value.message == f"{home} is no folder, so config.toml cannot be kept in it"
    assert home.read_text() == "not a folder"


def test_a_file_that_is_no_toml_is_not_overwritten(file):
    file.parent.mkdir()
    file.write_text("study_days_per_week = 1\nstudy_days_per_week = 2\n")
    with pytest.raises(ConfigUnreadable, match="not valid TOML"):
        save(file, {"study_days_per_week": 5})
    assert file.read_text() == "study_days_per_week = 1\nstudy_days_per_week = 2\n"


@pytest.mark.parametrize("value", ["[" * 5000, "[" * 900 + "]" * 900, "9" * 5000, "{a=" * 900])
def test_toml_without_end_is_told_as_no_toml(file, value):
    file.parent.mkdir()
    file.write_text(f"goal = {value}\n")
    with pytest.raises(ConfigUnreadable):
        load(file)
    with pytest.raises(ConfigUnreadable):
        save(file, {"goal": "building"})
    assert file.read_text() == f"goal = {value}\n"


@pytest.mark.parametrize("text", ["9" * 5000, "++5", "²", "٣٣", "-1", ""])
def test_what_is_no_whole_number_is_refused_in_words(text):
    with pytest.raises(ValueError, match="a whole number from 1 to 7"):
        typed.whole(1, 7)(text)


def test_this_machine_is_no_site_to_keep_out(monkeypatch):
    monkeypatch.setattr(typed, "this_machine", lambda: "desk.example.org")
    assert typed.sites("reddit.com") == ("reddit.com",)
    with pytest.raises(ValueError, match="your own machine"):
        typed.sites("reddit.com, Desk.example.org")
