"""Kill a process that writes to a record at a random moment, again and again, and see what is left.

    python tests/benchmarks/kills.py [KILLS] [HOME]

The process says on a pipe what was acknowledged. Afterwards, each time: every acknowledged change
is in the record, every change has all its pomodoros, and what is undone is what the process said,
but for the one step that it may have been about to acknowledge. Exits 1 if anything else is found.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from dlpath.progress.records import Change, Moment, Pomodoro
from dlpath.store.store import Store

STEPS = ("append", "append", "undo", "append", "undo", "redo")
PER_CHANGE = 3
MOST_STEPS = 12
LONGEST = 0.005
"""Seconds from the last step that is waited for until the kill: about what a step takes."""
AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
NOW = Moment(AT, 60, "Europe/Stockholm", AT.date())


class State(NamedTuple):
    """What a record holds: the ids of its changes, oldest first, and which of them are undone."""

    changes: tuple[str, ...] = ()
    undone: frozenset[str] = frozenset()

    def after(self, step: str, change: str) -> "State":
        """Return the state after one more step."""
        if step == "append":
            return self._replace(changes=(*self.changes, change))
        if step == "undo":
            return self._replace(undone=self.undone | {change})
        return self._replace(undone=self.undone - {change})


def take(step: str, store: Store) -> Change:
    """Do one step."""
    if step == "append":
        return store.append(Change("logged", NOW, (Pomodoro("a", NOW, 25),) * PER_CHANGE))
    return getattr(store, step)(NOW).target


def write_until_killed(path: Path, pipe: int) -> None:
    """Take one step after the other, and say so after each."""
    store = Store(path)
    while True:
        for step in STEPS:
            os.write(pipe, f"{step} {take(step, store).id}\n".encode())


def kill_once(path: Path, steps: int, delay: float) -> Iterator[tuple[str, str]]:
    """Let a process write, kill it, and yield what it acknowledged.

    It is killed ``delay`` seconds after so many steps; after none, it has barely opened the record.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write_until_killed(path, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as said:
        lines = [said.readline() for _ in range(steps)]
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
        lines += said.readlines()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the writer ended by itself")
    for line in lines:
        step, change = line.split()
        yield step, change


def found(path: Path) -> tuple[State, int]:
    """Return the state of a record and the number of its visible pomodoros."""
    with closing(Store(path)) as store:
        if problems := store.problems():
            raise RuntimeError(f"the record is damaged: {problems}")
        history = store.history()[::-1]
        undone = frozenset(entry.id for entry in history if entry.undone)
        return State(tuple(entry.id for entry in history), undone), store.tallies().total


def fault(before: State, steps: list[tuple[str, str]], after: State, pomodoros: int) -> str | None:
    """Return what is wrong with a record after a kill, in words; ``None`` if nothing is."""
    expected = before
    for step, change in steps:
        expected = expected.after(step, change)
    if lost := set(expected.changes) - set(after.changes):
        return f"lost {len(lost)} acknowledged changes"
    added = after.changes[len(expected.changes) :]
    differ = after.undone ^ expected.undone
    if len(added) + len(differ) > 1:
        return f"{len(added)} changes and {len(differ)} undone more than one step can have left"
    if pomodoros != PER_CHANGE * (len(after.changes) - len(after.undone)):
        return f"a change is half written: {pomodoros} pomodoros in {len(after.changes)} changes"
    return None


def run(kills: int, path: Path, seed: int = 0) -> tuple[int, int]:
    """Kill so many times; return how many steps were acknowledged, how often there was one more.

    Raises
    ------
    RuntimeError
        A kill left something wrong.
    """
    rng = random.Random(seed)
    with closing(Store(path)) as store:
        take("append", store)
    state, acknowledged, unsaid = found(path)[0], 0, 0
    for number in range(kills):
        steps = list(kill_once(path, rng.randrange(MOST_STEPS), rng.uniform(0, LONGEST)))
        after, pomodoros = found(path)
        if problem := fault(state, steps, after, pomodoros):
            raise RuntimeError(f"kill {number}: {problem}")
        said = state
        for step, change in steps:
            said = said.after(step, change)
        acknowledged += len(steps)
        unsaid += said != after
        state = after
    return acknowledged, unsaid


def main() -> None:
    """Run from the command line."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2] if len(sys.argv) > 2 else folder) / "record.db"
        try:
            acknowledged, unsaid = run(kills, path)
        except RuntimeError as error:
            sys.exit(f"FAILED after {error}")
    print(
        f"{kills} kills: {acknowledged} acknowledged steps, none lost, none half written; "
        f"{unsaid} times the last step was written but not yet acknowledged"
    )


if __name__ == "__main__":
    main()
