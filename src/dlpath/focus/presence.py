"""Where a session was last seen: what tells a crash from a timer that is looked after.

Kept in the cache folder beside a lock, which the system lets go when the process is gone, however
it ended. Losing it costs no work: the timer itself is in the record.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from dlpath.errors import DlpathError


class AnotherSession(DlpathError):
    """A session runs in another terminal."""

    code = "timer"


class Seen(NamedTuple):
    """When a session was last there, at which timer."""

    started: datetime
    """When the timer was started; that says which one it was."""
    at: datetime
    number: int
    """Which pomodoro of the session it was."""
    boot: str
    """The run of the machine, from being switched on to being switched off."""


def seen(file: Path) -> Seen | None:
    """Return what was noted last; ``None`` if nothing was, or if it cannot be read."""
    try:
        note = json.loads(file.read_text(encoding="utf-8"))
        started, at = map(datetime.fromisoformat, (note["started"], note["at"]))
        return Seen(started, at, int(note["number"]), str(note["boot"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def note(file: Path, seen: Seen) -> None:
    """Note that a session is there. Failing to is no harm."""
    text = json.dumps(seen._asdict(), default=datetime.isoformat)
    new = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        new.write_text(text, encoding="utf-8")
        new.replace(file)


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Be the only session.

    Raises
    ------
    AnotherSession
        There is one in another terminal.
    """
    from filelock import FileLock, Timeout

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(f"{file}.lock", timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise AnotherSession(
            "dlpath focus runs in another terminal",
            hint="look there, or use dlpath pause, resume, stop and cancel from here",
        ) from None
    try:
        yield
    finally:
        lock.release()


def boot() -> str:
    """Return what names this run of the machine; empty where nothing does."""
    with suppress(OSError, subprocess.SubprocessError):
        if sys.platform == "win32":
            return _windows_boot()
        if sys.platform == "darwin":
            words = ["/usr/sbin/sysctl", "-n", "kern.bootsessionuuid"]
            return subprocess.run(
                words, capture_output=True, text=True, timeout=2, check=True
            ).stdout.strip()
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    return ""


def _windows_boot() -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    key = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:
        return str(winreg.QueryValueEx(opened, "BootId")[0])
