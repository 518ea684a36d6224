"""Watching a file: every way to save it, a newer save, a file that goes away."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dlpath.exercises.kit import bank
from dlpath.exercises.watching import Event, Judged, Saved, Unread, Watch
from dlpath.sandbox.worker import Worker

NAME = "least-squares"
PATIENCE = 20.0
"""Seconds after which something is taken never to happen: far more than it takes."""
ENDLESS = "def mean_squared_error(*_):\n    while True:\n        pass\n"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / f"{NAME}.py"
    path.write_text(bank.texts(NAME).starter)
    return path


@pytest.fixture
def watch(path: Path, worker: Worker) -> Iterator[Watch]:
    with Watch(bank.exercise(NAME), path, worker) as watching:
        yield watching


def until(watch: Watch, wanted: Callable[[Event], bool]) -> Event:
    """Return the first event that is wanted."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        event = watch.event(within=0.1)
        if event is not None and wanted(event):
            return event
    raise AssertionError("it never happened")


def final(event: Event) -> bool:
    return isinstance(event, Judged) and event.final


def test_the_file_is_judged_as_it_is_then_at_each_save(watch, path):
    assert not until(watch, final).verdict.passed
    path.write_text(bank.texts(NAME).solution)
    quick = until(watch, lambda event: isinstance(event, Judged))
    assert {item.layer for item in quick.verdict.checks}.isdisjoint({"trajectory", "learns"})
    assert (quick.final, quick.verdict.failed) == (False, ())
    assert until(watch, final).verdict.passed


def test_a_save_by_renaming_is_a_save(watch, path):
    until(watch, final)
    fresh = path.with_name(".fresh.swp")
    fresh.write_text(bank.texts(NAME).solution)
    fresh.replace(path)
    assert until(watch, lambda event: final(event) and event.verdict.passed)


def test_a_file_system_that_reports_no_change_is_looked_at(path, worker, monkeypatch):
    monkeypatch.setattr(Watch, "_changes", lambda self: iter(()))
    with Watch(bank.exercise(NAME), path, worker) as watching:
        until(watching, final)
        path.write_text(bank.texts(NAME).solution)
        assert until(watching, lambda event: final(event) and event.verdict.passed)


def test_a_newer_save_ends_the_judging_of_the_one_before(watch, path):
    path.write_text(ENDLESS)
    until(watch, lambda event: isinstance(event, Saved) and event.mine.text == ENDLESS)
    path.write_text(bank.texts(NAME).solution)
    verdicts = []
    until(watch, lambda event: verdicts.append(event) or final(event))
    assert all(event.mine.text != ENDLESS for event in verdicts if isinstance(event, Judged))
    assert verdicts[-1].verdict.passed


def test_touching_a_file_is_no_save(watch, path):
    until(watch, final)
    path.touch()
    (path.parent / "other.py").write_text("x")
    assert watch.event(within=1) is None


def test_a_file_that_goes_away_is_waited_for(watch, path):
    until(watch, final)
    path.unlink()
    gone = until(watch, lambda event: isinstance(event, Unread))
    assert "does not exist" in gone.error.message
    path.write_text(bank.texts(NAME).solution)
    assert until(watch, lambda event: final(event) and event.verdict.passed)


def test_a_folder_that_goes_away_is_waited_for(watch, path):
    until(watch, final)
    moved = path.parent.rename(path.parent.with_name("moved"))
    until(watch, lambda event: isinstance(event, Unread))
    moved.rename(path.parent)
    assert until(watch, final)


def test_bytes_that_are_no_text_are_said_with_their_line(watch, path):
    until(watch, final)
    path.write_bytes(b"x = 1\n# caf\xe9\n")
    [line] = {item.fault.line for item in until(watch, final).verdict.checks}
    assert line == 2
