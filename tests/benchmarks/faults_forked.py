"""Runs a command of dlpath in a process of its own, which is quicker than to start one anew."""

import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from dlpath.cli import run

HUNG = 15.0
"""Seconds after which a command hangs: the longest that one may wait for another is five."""
NOW = "2026-11-24T18:00:00+01:00"


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    code: int | None
    """``None`` if it had to be killed."""
    stdout: str
    stderr: str
    seconds: float

    @property
    def error(self) -> dict[str, Any]:
        """The JSON object on standard error; empty if there is none."""
        lines = [line for line in self.stderr.splitlines() if line.startswith("{")]
        return json.loads(lines[-1]) if lines else {}

    @property
    def fault(self) -> str | None:
        """What no command may do, whatever state its files are in."""
        if self.code is None:
            return f"hung for {HUNG:g} s"
        if "Traceback" in self.stderr or "itself failed" in self.stderr:
            return f"failed by itself: {self.stderr.strip()[-300:]}"
        return None


def environ(home: Path, **variables: str) -> dict[str, str]:
    """Return the variables of a learner's terminal."""
    hosts = str(home.with_name("hosts"))
    given = {"DLPATH_HOME": str(home), "DLPATH_HOSTS_FILE": hosts, "DLPATH_NOW": NOW}
    return given | {"TZ": "Europe/Stockholm", "COLUMNS": "80", "NO_COLOR": "1"} | variables


def forked(
    words: tuple[str, ...],
    variables: Mapping[str, str],
    *,
    prepare: Callable[[], object] | None = None,
) -> Ran:
    """Run a command; ``prepare`` is called in its process before."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        begun = time.monotonic()
        child = os.fork()
        if child == 0:
            _become(words, variables, prepare, out.fileno(), err.fileno())
        code = _ended(child)
        seconds = time.monotonic() - begun
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read())
    return Ran(code, texts[0], texts[1], seconds)


def _become(
    words: tuple[str, ...],
    variables: Mapping[str, str],
    prepare: Callable[[], object] | None,
    out: int,
    err: int,
) -> None:
    code = 99
    try:
        sys.stdin = Path(os.devnull).open()  # noqa: SIM115 - the process ends with them
        sys.stdout, sys.stderr = (os.fdopen(place, "w", closefd=False) for place in (out, err))
        if prepare is not None:
            prepare()
        code = run(words, variables)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _ended(child: int) -> int | None:
    """Return the exit code of a process; ``None`` if it had to be killed."""
    give_up = time.monotonic() + HUNG
    while time.monotonic() < give_up:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def picture(home: Path) -> dict[str, str]:
    """Return what the record and its backups are to the byte; what is computed does not count."""
    found = {}
    for path in sorted([home, *home.glob("record.db*"), *home.glob("backups/*")]):
        if path.name in ("record.db.lock", "record.db-shm") or _is_empty_journal(path):
            continue
        if path.is_symlink():
            found[str(path.relative_to(home))] = f"a link to {path.readlink()}"
        elif path.is_file():
            found[str(path.relative_to(home))] = sha256(path.read_bytes()).hexdigest()
        else:
            found[str(path.relative_to(home))] = "no file"
    return found


def _is_empty_journal(path: Path) -> bool:
    """Tell whether SQLite has looked at a record that it could not read."""
    return path.name == "record.db-wal" and path.stat().st_size == 0


def total(home: Path) -> int:
    """Return the pomodoros of a record, and raise if it is not sound."""
    from dlpath.store.store import Store

    store = Store(home / "record.db")
    if problems := store.problems():
        raise AssertionError(f"the record is damaged: {problems[:3]}")
    count = store.tallies().total
    store.close()
    return count


def made(home: Path) -> Path:
    """Make a record of three days with twenty pomodoros, and backups of two and of twelve."""
    _load_what_commands_load()
    for day, count in ((20, 2), (23, 10), (24, 8)):
        ran = forked(("log", str(count)), environ(home, DLPATH_NOW=f"2026-11-{day}T18:00:00+01:00"))
        if ran.code:
            raise RuntimeError(ran.stderr)
    return home


def _load_what_commands_load() -> None:
    """Import here what every process would import anew, or could not as another user."""
    with (
        tempfile.TemporaryDirectory() as folder,
        redirect_stdout(StringIO()),
        redirect_stderr(StringIO()),
    ):
        variables = environ(Path(folder) / "home")
        for words in (("log",), ("backup", "create"), ("restore", "--yes"), ("doctor",), ("next",)):
            run(words, variables)
