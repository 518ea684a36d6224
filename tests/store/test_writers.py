"""Eight terminals at once, as processes of their own."""

import subprocess
import sys
from pathlib import Path

from tests.store.conftest import change, pomodoro

from dlpath.store.store import Store

WRITERS = 8
WRITER = """
import sys
from pathlib import Path
from dlpath.store.store import Store
from tests.store.conftest import change, pomodoro
for number in range(int(sys.argv[2])):
    store = Store(Path(sys.argv[1]))
    store.append(change(pomodoro(), at=float(sys.argv[3]), summary=f"{sys.argv[4]} {number}"))
    store.close()
"""


def write(path: Path, *, each: int, at: float = 0) -> None:
    """Let eight processes write, each opening the record anew for every entry."""
    running = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", WRITER, path, str(each), str(at), str(writer)],
            stderr=subprocess.PIPE,
            text=True,
        )
        for writer in range(WRITERS)
    ]
    complaints = [process.communicate()[1] for process in running]
    assert complaints == [""] * WRITERS
    assert [process.returncode for process in running] == [0] * WRITERS


def test_eight_writers_who_begin_with_nothing_lose_nothing(home):
    path = home / "record.db"
    write(path, each=50)
    store = Store(path)
    entries = store.history()
    assert len({item.id for item in store.pomodoros()}) == store.tallies().total == 400
    assert {entry.summary for entry in entries} == {
        f"{writer} {number}" for writer in range(WRITERS) for number in range(50)
    }
    assert store.problems() == []
    assert store.undo(entries[0].at).target.id == entries[0].id  # all of them are one device
    store.close()
    assert {item.name for item in home.iterdir()} == {"device", "record.db", "record.db.lock"}


def test_eight_writers_at_the_dawn_of_a_study_day_lose_nothing(path):
    store = Store(path)
    store.append(change(pomodoro()))
    write(path, each=1, at=1440)
    assert store.tallies().total == 9
    store.close()
    backups = list((path.parent / "backups").iterdir())
    assert len(backups) == 1
    copy = Store(backups[0])
    assert copy.tallies().total >= 1
    copy.close()
