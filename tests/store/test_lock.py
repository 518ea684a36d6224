import subprocess
import sys

import pytest
from tests.store.conftest import change, pomodoro

from dlpath.store.errors import Busy
from dlpath.store.lock import PATIENCE, locked
from dlpath.store.store import Store

HOLDER = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(home):
    """Return a process of somebody else's that holds the lock; it lets go when its input ends."""
    home.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, home / "record.db.lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        process.stdout.readline()
        yield process


def test_a_lock_that_is_held_by_another_process_is_busy(home, holder):
    with pytest.raises(Busy) as caught, locked(home / "record.db", timeout=0.1):
        pass
    assert caught.value.exit == 4
    holder.stdin.close()
    holder.wait()
    with locked(home / "record.db", timeout=0.1):
        pass


def test_a_record_is_not_made_while_another_process_holds_the_lock(home, holder, monkeypatch):
    monkeypatch.setattr("dlpath.store.lock.PATIENCE", 0.1)
    store = Store(home / "record.db")
    assert store.tallies().total == 0
    with pytest.raises(Busy):
        store.append(change(pomodoro()))
    assert not (home / "record.db").exists()


def test_a_command_that_waits_for_another_gives_up_after_five_seconds():
    assert PATIENCE == 5


def test_a_record_that_is_there_does_not_need_the_lock(home, path):
    store = Store(path)
    store.append(change(pomodoro()))
    with locked(path):
        store.append(change(pomodoro()))
    assert store.tallies().total == 2
    store.close()


def test_what_is_refused_under_the_lock_releases_it(home):
    with pytest.raises(ZeroDivisionError), locked(home / "record.db"):
        raise ZeroDivisionError
    with locked(home / "record.db", timeout=0):
        pass
