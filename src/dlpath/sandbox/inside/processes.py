"""Ends processes and all that came from them, until none is left."""

import os
import signal
import sys
from time import monotonic, sleep

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
PATIENCE = 2.0  # seconds in which what was killed has to be gone


def adopt() -> None:
    """Become the parent of all processes that come from this one and lose theirs (Linux)."""
    _control(PR_SET_CHILD_SUBREAPER, 1)


def end_with_parent() -> None:
    """Be killed when the parent dies (Linux)."""
    if sys.platform != "win32":
        _control(PR_SET_PDEATHSIG, signal.SIGKILL)


def end_all(group: int) -> bool:
    """Kill a group of processes and every other descendant; False if one resists."""
    _kill(group)
    end = monotonic() + PATIENCE
    while monotonic() < end:
        try:
            ended, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return True
        if not ended:
            # Killing one hands its children to this process: so one generation after the other.
            for process in children():
                _kill(process)
            sleep(0.001)
    return False


def children() -> list[int]:
    """Give the children of this process, where the system lists them in /proc."""
    found = []
    own = str(os.getpid())
    for name in os.listdir("/proc") if os.path.isdir("/proc") else ():  # noqa: PTH112, PTH208
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as told:  # noqa: PTH123
                parent = told.read().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if name.isdigit() and parent == own:
            found.append(int(name))
    return found


def _kill(process: int) -> None:
    # Its group first: that reaches all of them at once, however fast they fork.
    for kill, target in ((os.killpg, process), (os.kill, process)):
        try:
            kill(target, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue


def _control(option: int, value: int) -> None:
    if sys.platform.startswith("linux"):
        import ctypes

        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
