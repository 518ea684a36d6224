"""Files and folders that may not be read or written, also from one moment to the next."""

import ctypes
import os
import random
import shutil
import signal
import struct
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.faults_forked import environ, forked, picture, total
from tests.store.conftest import change, pomodoro

from dlpath.errors import DlpathError
from dlpath.store.store import Store


class Closed(NamedTuple):
    """Something that may not be done."""

    name: str
    modes: dict[str, int]
    """Of the files and folders of a home."""
    reads: bool
    """Whether the record can be read all the same."""


CLOSED = (
    Closed("a record that is read-only", {"record.db": 0o400}, reads=True),
    Closed("a record that may not be read", {"record.db": 0}, reads=False),
    Closed("a folder that is read-only", {".": 0o500}, reads=False),
    Closed("a folder that may not be entered", {".": 0}, reads=False),
)
READING = (("next",), ("history",))
WRITING = (("log",), ("undo",))


@contextmanager
def copied(whole: Path) -> Iterator[Path]:
    """Give a copy of a home whose modes a test may change."""
    folder = Path(tempfile.mkdtemp())
    home = Path(shutil.copytree(whole, folder / "home"))
    try:
        yield home
    finally:
        home.chmod(0o700)
        shutil.rmtree(folder)


def heed_modes() -> None:
    """Give up what lets root pass by the modes of files, if we are root."""
    if os.geteuid() == 0:
        version_3 = 0x20080522
        header, nothing = struct.pack("Ii", version_3, 0), bytes(24)
        if ctypes.CDLL(None, use_errno=True).capset(header, nothing):
            raise OSError(ctypes.get_errno(), "capabilities cannot be given up")


def complaint(closed: Closed, whole: Path) -> str | None:
    """Close a home; return what dlpath does wrong then, in words."""
    with copied(whole) as home:
        before = picture(home)
        modes = {name: (home / name).stat().st_mode & 0o777 for name in closed.modes}
        for words in READING + WRITING:
            for name, mode in closed.modes.items():
                (home / name).chmod(mode)
            ran = forked((*words, "--json"), environ(home), prepare=heed_modes)
            for name, mode in modes.items():
                (home / name).chmod(mode)
            expected = (0,) if closed.reads and words in READING else (3, "read-only", "config")
            if ran.fault or {ran.code, ran.error.get("code", 0)} - {*expected}:
                return f"{words} ended with {ran.code}: {ran.fault or ran.stderr}"
            if picture(home) != before:
                return f"{words} changed a file"
        # A journal that was made beside a read-only record is read-only, too.
        forked(("doctor", "--repair", "--yes"), environ(home), prepare=heed_modes)
        written = forked(("log",), environ(home), prepare=heed_modes)
        if written.code or total(home) != 21:
            return f"once it may write again, it does not go on: {written.stderr}"
    return None


def changed_meanwhile(seconds: float, whole: Path, *, seed: int = 0) -> tuple[int, int, str | None]:
    """Open and close a record at random while somebody writes to it.

    Returns how many entries were acknowledged, how many refused, and what was wrong.
    """
    rng = random.Random(seed)
    with copied(whole) as home:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _write(home, writing)
        os.close(writing)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(rng.uniform(0, 0.02))
            path, mode = rng.choice(((home, 0o500), (home / "record.db", 0o400), (home, 0)))
            path.chmod(mode)
            time.sleep(rng.uniform(0, 0.02))
            _open_all(home)
        os.kill(child, signal.SIGTERM)
        os.waitpid(child, 0)
        with os.fdopen(reading) as said:
            words = said.read().split()
        written, refused = words.count("written"), words.count("refused")
        if odd := set(words) - {"written", "refused"}:
            return written, refused, f"said {sorted(odd)[:3]}"
        more = total(home) - 20 - written
        return written, refused, f"{more} entries too many" if more not in (0, 1) else None


def _open_all(home: Path) -> None:
    home.chmod(0o700)
    for item in home.glob("record.db*"):
        with suppress(FileNotFoundError):  # the writer has just taken its journal away
            item.chmod(0o600)


def _write(home: Path, pipe: int) -> None:
    """Write without end, each entry as another command would; say what came of each."""
    heed_modes()
    say: Callable[[str], int] = lambda word: os.write(pipe, f"{word}\n".encode())  # noqa: E731
    try:
        while True:
            store = Store(home / "record.db")
            try:
                store.append(change(pomodoro()))
                say("written")
            except DlpathError as error:
                say(
                    "refused"
                    if (error.code, error.exit) == ("read-only", 3)
                    else f"{error.code}:{error.message}".replace(" ", "_")
                )
            except BaseException as error:
                say(f"{type(error).__name__}:{error}".replace(" ", "_"))
            finally:
                store.close()
    finally:
        os._exit(1)
