"""What can lie in the place of a record that is none, and what dlpath does then."""

import os
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.faults_forked import environ, forked, picture, total

COMMANDS = (("next",), ("log",), ("undo",), ("history",), ("backup", "create"))
PAGE = 4096


class Fault(NamedTuple):
    """Something wrong with the file of a record."""

    name: str
    plant: Callable[[Path], object]
    """Puts it in the place of the record."""
    code: str = "record-damaged"
    leads_back: bool = True
    """Whether ``dlpath restore`` leads back to work."""


def _text(content: bytes) -> Callable[[Path], object]:
    return lambda record: record.write_bytes(content)


def _database(record: Path) -> None:
    record.unlink()
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("CREATE TABLE note (text)")


def _newer(record: Path) -> None:
    with closing(sqlite3.connect(record)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def _in_place(make: Callable[[Path], object]) -> Callable[[Path], object]:
    def plant(record: Path) -> None:
        record.unlink()
        make(record)

    return plant


def _journal_alone(record: Path) -> None:
    record.with_name("record.db-wal").write_bytes(b"what was not yet in the record")
    record.unlink()


def cut(length: int, record: Path) -> None:
    """Leave the beginning of a record."""
    os.truncate(record, length)


def overwrite(seed: int, record: Path) -> None:
    """Put random bytes at a random place of a record."""
    rng = random.Random(seed)
    with record.open("r+b") as file:
        file.seek(rng.randrange(record.stat().st_size))
        file.write(rng.randbytes(rng.choice((1, 16, 700, PAGE))))
        file.flush()


FAULTS = (
    Fault("zero bytes", _text(b"")),
    Fault("a page of zeros", _text(bytes(PAGE))),
    Fault("random bytes alone", _text(random.Random(1).randbytes(20_000))),
    Fault("a picture (PNG)", _text(b"\x89PNG\r\n\x1a\n" + bytes(999))),
    Fault("a text", _text("Dear diary, …\n".encode() * 99)),
    Fault("another program's SQLite database", _database),
    Fault("a newer schema", _newer, "record-newer"),
    Fault("gone", Path.unlink, "record-missing"),
    Fault("gone, its journal is there", _journal_alone),
    Fault("a folder", _in_place(Path.mkdir), leads_back=False),
    Fault("a pipe", _in_place(os.mkfifo), leads_back=False),
    Fault(
        "a device",
        _in_place(lambda record: record.symlink_to(os.devnull)),
        leads_back=False,
    ),
    Fault(
        "a link to nowhere",
        _in_place(lambda record: record.symlink_to("/nowhere/record.db")),
        leads_back=False,
    ),
    Fault("cut within a page", partial(cut, 5 * PAGE + 99)),
    Fault("cut at a page", partial(cut, 5 * PAGE)),
)


def complaint(fault: Fault, whole: Path, home: Path) -> str | None:
    """Plant a fault in a copy of a home; return what dlpath does wrong then, in words."""
    shutil.copytree(whole, home)
    fault.plant(home / "record.db")
    before = picture(home)
    newest = max(item.name for item in (home / "backups").iterdir())
    for words in COMMANDS:
        ran = forked((*words, "--json"), environ(home))
        error = ran.error
        if ran.fault:
            return f"{words} {ran.fault}"
        if (ran.code, error.get("code")) != (3, fault.code):
            return f"{words} ended with {ran.code}: {ran.stderr or ran.stdout}"
        if newest not in error["hint"]:
            return f"{words} does not name the newest backup: {error}"
        if picture(home) != before:
            return f"{words} changed a file"
    if (ran := forked(("doctor",), environ(home))).fault or ran.code != 1:
        return f"doctor ended with {ran.code}: {ran.fault}"
    return _way_back(home) if fault.leads_back else None


def _way_back(home: Path) -> str | None:
    ran = forked(("restore", "--yes"), environ(home))
    if ran.code or ran.fault:
        return f"restore ended with {ran.code}: {ran.stderr}"
    if forked(("log",), environ(home)).code or total(home) != 13:
        return "the restored record does not go on"
    return None


def cut_everywhere(whole: Path, scratch: Path, *, step: int = 1) -> tuple[int, str | None]:
    """Cut a record at its pages and within them; return how often, and what was wrong."""
    pages = (whole / "record.db").stat().st_size // PAGE
    lengths = [page * PAGE + more for page in range(1, pages, step) for more in (0, 1, 2048)]
    for length in lengths:
        home = scratch / f"cut-{length}"
        problem = refused_untouched(partial(cut, length), whole, home)
        shutil.rmtree(home)
        if problem not in ("refused", None):
            return len(lengths), f"cut to {length} bytes: {problem}"
        if problem is None:
            return len(lengths), f"cut to {length} bytes, it was read all the same"
    return len(lengths), None


def overwritten(times: int, whole: Path, scratch: Path) -> tuple[Counter[str], str | None]:
    """Write random bytes somewhere; return what came of it how often, and what was wrong."""
    outcomes: Counter[str] = Counter()
    for seed in range(times):
        home = scratch / f"noise-{seed}"
        problem = refused_untouched(partial(overwrite, seed), whole, home)
        if problem not in ("refused", None):
            return outcomes, f"seed {seed}: {problem}"
        outcomes["refused" if problem else "read"] += 1
        shutil.rmtree(home)
    return outcomes, None


def refused_untouched(plant: Callable[[Path], object], whole: Path, home: Path) -> str | None:
    """Return ``refused``, or ``None`` if all can be read, or in words what is wrong."""
    shutil.copytree(whole, home)
    plant(home / "record.db")
    before, refused = picture(home), False
    for words in (("next",), ("history",), ("log",)):
        ran = forked((*words, "--json"), environ(home))
        if ran.fault:
            return f"{words} {ran.fault}"
        if ran.code not in (0, 3):
            return f"{words} ended with {ran.code}: {ran.stderr}"
        if ran.code == 3:
            refused = True
            if picture(home) != before:
                return f"{words} was refused and changed a file"
    return "refused" if refused else None
