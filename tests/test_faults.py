"""What can happen to a record, done to one: a few of what ``tests/benchmarks/faults.py`` does."""

import os
import shutil
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("no fork", allow_module_level=True)

from tests.benchmarks import faults_disk, faults_files, faults_rights, faults_together
from tests.benchmarks.faults_clock import jumps
from tests.benchmarks.faults_forked import Ran, environ, forked, made, picture

FAULTS = {fault.name: fault for fault in faults_files.FAULTS}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with a record of twenty pomodoros, and two backups."""
    return made(tmp_path_factory.mktemp("whole") / "home")


@pytest.mark.parametrize(
    "name", ["a page of zeros", "another program's SQLite database", "a pipe", "a link to nowhere"]
)
def test_what_is_no_record_is_refused_untouched_and_the_way_back_works(whole, home, name):
    assert faults_files.complaint(FAULTS[name], whole, home) is None


def test_random_bytes_anywhere_end_in_no_traceback_and_change_no_file(whole, tmp_path):
    outcomes, problem = faults_files.overwritten(3, whole, tmp_path)
    assert problem is None
    assert outcomes.total() == 3


def test_rights_that_are_taken_away_are_told_and_once_given_back_all_goes_on(whole):
    assert faults_rights.complaint(faults_rights.CLOSED[0], whole) is None


def test_rights_that_change_in_the_middle_of_it_lose_nothing(whole):
    written, refused, problem = faults_rights.changed_meanwhile(1, whole)
    assert problem is None
    assert written + refused > 3


@pytest.mark.parametrize(
    ("number", "limit"),
    [(0, 250_000), (1, 490_000), (2, 4096), (5, 490_000), (6, 4096)],
)
def test_a_disk_that_is_full_leaves_all_as_before_or_lets_all_be_done(
    whole, home, tmp_path, number, limit
):
    exported = tmp_path / "exported.jsonl"
    for words in (("log",), ("export", "--format", "jsonl", str(exported))):
        forked(words, environ(tmp_path / "other"))
    phase = faults_disk.phases(exported)[number]
    _, problem = faults_disk.under_limit(phase, whole, home, limit)
    assert problem is None


def test_a_clock_that_jumps_confuses_neither_order_nor_undo(whole, home):
    assert jumps(whole, home)[1] is None


@pytest.mark.parametrize("spoilt", [False, True])
def test_a_restore_that_is_killed_leaves_what_was_or_what_is_restored(whole, tmp_path, spoilt):
    spoil = (lambda record: faults_files.cut(5 * faults_files.PAGE, record)) if spoilt else None
    outcomes, problem = faults_together.killed_again_and_again(
        faults_together.restore, 3, whole, tmp_path, spoil=spoil
    )
    assert problem is None
    assert outcomes["as before"] + outcomes["restored"] == 3


# That all this would see a fault


def test_a_command_that_hangs_or_fails_by_itself_is_seen(whole, monkeypatch):
    monkeypatch.setattr("tests.benchmarks.faults_forked.HUNG", 0.0)
    assert "hung" in forked(("next",), environ(whole)).fault
    assert Ran(1, "", "error: dlpath itself failed: KeyError", 0.1).fault


@pytest.mark.parametrize("file", ["record.db", "record.db-wal", "backups/record.db"])
def test_a_file_that_is_changed_is_seen(whole, home, file):
    shutil.copytree(whole, home)
    before = picture(home)
    with (home / file).open("ab") as changed:
        changed.write(b"more")
    assert picture(home) != before


def test_an_entry_that_is_lost_on_a_full_disk_is_seen(whole, home):
    shutil.copytree(whole, home)
    phase = faults_disk.Phase("log", ("log",), lambda *_: None, 20, 21)
    assert "20 pomodoros" in faults_disk.judged(phase, Ran(0, "", "", 0.1), home)


def test_a_fault_of_another_kind_than_expected_is_seen(whole, home):
    wrong = FAULTS["zero bytes"]._replace(code="busy")
    assert "ended with 3" in faults_files.complaint(wrong, whole, home)
