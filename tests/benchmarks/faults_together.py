"""Several at once: writers, a program that keeps the record locked, kills in the middle of it."""

import os
import random
import shutil
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.faults_forked import environ, forked, total

from dlpath.store.store import Store

AT = datetime(2026, 11, 24, 18, tzinfo=UTC)
LONGEST = 0.25
"""Seconds until a kill; to restore or to back up takes about half of it."""


def writers(count: int, each: int, home: Path) -> tuple[Counter[int | None], str | None]:
    """Let so many processes log into an empty home; return the exit codes and what is wrong."""
    children = []
    for _ in range(count):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            codes = [forked(("log",), environ(home)).code for _ in range(each)]
            os.write(writing, repr(codes).encode())
            os._exit(0)
        os.close(writing)
        children.append((child, reading))
    codes: Counter[int | None] = Counter()
    for child, reading in children:
        with os.fdopen(reading) as said:
            codes.update(eval(said.read()))
        os.waitpid(child, 0)
    with closing(Store(home / "record.db")) as store:
        ids = {item.id for item in store.pomodoros()}
    if set(codes) - {0, 4}:
        return codes, f"exit codes {dict(codes)}"
    if not len(ids) == total(home) == codes[0]:
        return codes, f"{codes[0]} acknowledged, {total(home)} recorded, {len(ids)} different"
    return codes, None


def locked(whole: Path, home: Path, *, mode: str) -> str | None:
    """Keep a record locked; return what is wrong with how dlpath gives up."""
    shutil.copytree(whole, home)
    with closing(sqlite3.connect(home / "record.db", isolation_level=None)) as other:
        if mode == "exclusive":
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute(f"BEGIN {mode}")
        for words in (("log",), ("undo",), ("restore", "--yes")):
            ran = forked((*words, "--json"), environ(home))
            if ran.fault or (ran.code, ran.error.get("code")) != (4, "busy"):
                return f"{words} ended with {ran.code}: {ran.stderr}"
            if not 4.5 < ran.seconds < 12:
                return f"{words} gave up after {ran.seconds:.1f} s"
        other.execute("ROLLBACK")
    if forked(("log",), environ(home)).code or total(home) != 21:
        return "once let go of, it does not go on"
    return None


def killed(act: Callable[[Path], object], delay: float, home: Path) -> bool:
    """Do something in a process that is killed; tell whether it had come to its end before."""
    child = os.fork()
    if child == 0:
        try:
            act(home)
        finally:
            os._exit(0)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return not os.WIFSIGNALED(status)


def restore(home: Path) -> None:
    """Go back to the newest backup, which holds twelve pomodoros."""
    shelf = Store(home / "record.db").backups
    shelf.restore(shelf.all()[0].file, at=AT)


def back_up(home: Path) -> None:
    """Make a backup."""
    Store(home / "record.db").back_up(at=AT)


def _kept(home: Path, count: int) -> bool:
    """Tell whether a record of so many pomodoros was kept when a backup took its place."""
    backups = Store(home / "record.db").backups.all()
    return any(item.replaced and item.holds and item.holds.pomodoros == count for item in backups)


def killed_again_and_again(
    act: Callable[[Path], object],
    times: int,
    whole: Path,
    scratch: Path,
    *,
    spoil: Callable[[Path], object] | None = None,
    seed: int = 0,
) -> tuple[Counter[str], str | None]:
    """Kill ``act`` at random; return how the record was afterwards how often, and what was wrong.

    If the record is spoilt before, it is either as spoilt as it was, or restored.
    """
    rng, outcomes = random.Random(seed), Counter[str]()
    for number in range(times):
        home = Path(shutil.copytree(whole, scratch / f"{act.__name__}-{number}"))
        if spoil is not None:
            spoil(home / "record.db")
        was = (home / "record.db").read_bytes()
        ended = killed(act, rng.uniform(0, LONGEST), home)
        if spoil is not None and (home / "record.db").read_bytes() == was:
            outcomes["as before"] += 1
        else:
            count = total(home)
            if count not in ((12,) if spoil is not None else (12, 20)):
                return outcomes, f"kill {number}: {count} pomodoros"
            outcomes["as before" if count == 20 else "restored"] += 1
            if spoil is None and count == 12 and not _kept(home, 20):
                return outcomes, f"kill {number}: what was replaced is not kept"
        outcomes["had ended"] += ended
        if unsound := [
            item.file
            for item in Store(home / "record.db").backups.all(thorough=True)
            if item.problem and not item.replaced
        ]:
            return outcomes, f"kill {number}: {unsound} is not sound"
        if forked(("restore", "--yes"), environ(home)).code or total(home) not in (12, 20):
            return outcomes, f"kill {number}: it cannot be restored again"
        shutil.rmtree(home)
    return outcomes, None
