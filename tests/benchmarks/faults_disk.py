"""A disk that is full, at every point of what dlpath does."""

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.faults_forked import Ran, environ, forked, total
from tests.store.old_records import laid

LARGE = 8_000_000
"""Bytes: more than any phase needs."""
STEP = 32_768
ENOUGH = 2_500_000
"""Bytes with which every phase comes to its end."""


class NoDisk(Exception):
    """No disk of its own can be mounted."""


class Phase(NamedTuple):
    """Something that writes."""

    name: str
    words: tuple[str, ...]
    prepare: Callable[[Path, Path], object]
    """Makes a home out of nothing, and of a whole one."""
    before: int
    """Pomodoros before it."""
    after: int
    now: str = "2026-11-24T19:00:00+01:00"


def _copied(home: Path, whole: Path) -> None:
    shutil.copytree(whole, home)


def _old(home: Path, _: Path) -> None:
    home.mkdir()
    laid("0001", home / "record.db")


def phases(exported: Path) -> tuple[Phase, ...]:
    """Return what is tried; ``exported`` is a file with a pomodoro that the record lacks."""
    return (
        Phase("make a record", ("log",), lambda *_: None, 0, 1),
        Phase("migrate a record", ("history",), _old, 3, 3),
        Phase("log", ("log",), _copied, 20, 21),
        Phase("log, first of the day", ("log",), _copied, 20, 21, "2026-11-25T19:00:00+01:00"),
        Phase("make a backup", ("backup", "create"), _copied, 20, 20),
        Phase("restore a backup", ("restore", "--yes"), _copied, 20, 12),
        Phase("import", ("import", str(exported)), _copied, 20, 21),
    )


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """Give a disk of its own, which needs the rights of root.

    Raises
    ------
    NoDisk
        It cannot be mounted here.
    """
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={LARGE}", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True).returncode:
        raise NoDisk("no disk of its own can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def on_disk(phase: Phase, whole: Path, disk: Path) -> tuple[int, int, str | None]:
    """Try a phase with ever more room; return how often, how often refused, and what was wrong."""
    refused = times = 0
    for room in range(0, ENOUGH, STEP):
        home = disk / "home"
        phase.prepare(home, whole)
        ballast = disk / "ballast"
        _fill(ballast, room)
        ran = forked((*phase.words, "--json"), environ(home, DLPATH_NOW=phase.now))
        ballast.unlink()
        times += 1
        problem = judged(phase, ran, home)
        shutil.rmtree(home, ignore_errors=True)
        if problem:
            return times, refused, f"with {room} bytes left: {problem}"
        refused += bool(ran.code)
        if not ran.code and room > ENOUGH // 2:
            break
    return times, refused, None


def under_limit(phase: Phase, whole: Path, home: Path, limit: int) -> tuple[Ran, str | None]:
    """Try a phase in a process whose files may not grow beyond ``limit``, for which nobody is root.

    To SQLite that is a full disk.
    """
    phase.prepare(home, whole)
    grow = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit))
    variables = environ(home, DLPATH_NOW=phase.now)
    ran = forked((*phase.words, "--json"), variables, prepare=grow)
    return ran, judged(phase, ran, home)


def judged(phase: Phase, ran: Ran, home: Path) -> str | None:
    """Return what is wrong after a phase, in words: the record is as before it or as after it."""
    if ran.fault:
        return ran.fault
    if ran.code not in (0, 3):
        return f"ended with {ran.code}: {ran.stderr}"
    if ran.code and ran.error.get("code") not in ("disk-full", "unwritten"):
        return f"said {ran.error}"
    found = total(home) if home.exists() else 0
    if found != (phase.before if ran.code else phase.after):
        return f"exit {ran.code}, and {found} pomodoros"
    if left := [path.name for path in home.rglob("*.part*")]:
        return f"left {left}"
    if forked(("log",), environ(home)).code or total(home) != found + 1:
        return "with room again, it does not go on"
    return None


def _fill(ballast: Path, room: int) -> None:
    free = os.statvfs(ballast.parent)
    size = max(free.f_bavail * free.f_frsize - room, 0)
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, size) if size else None
