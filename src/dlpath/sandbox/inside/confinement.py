"""Takes from a process what somebody's code is not to have: files, terminal, time, memory."""

import faulthandler
import io
import math
import os
import signal
import sys
import tempfile

from dlpath.sandbox.board import Board

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

LARGEST_FILE = 64 * 2**20


class Memory:
    """The limit of memory: so many megabytes over what the process has when this is made.

    Only the soft limit is set, so that it can be lifted to tell what went wrong.
    """

    def __init__(self, megabytes: int) -> None:
        self.most = _mapped() + megabytes * 2**20

    def limit(self) -> None:
        """Hold the process to its limit, where the system can."""
        if resource is not None:
            self._set(self.most)

    def lift(self) -> None:
        """Let the process have what there is."""
        if resource is not None:
            self._set(resource.RLIM_INFINITY)

    def _set(self, soft: int) -> None:
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        if hard != resource.RLIM_INFINITY and (soft > hard or soft == resource.RLIM_INFINITY):
            soft = hard
        try:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        except (OSError, ValueError):
            return  # macOS refuses what is below the present size


class _Printed(io.BufferedIOBase):
    """Takes what is printed to the board, as much as it keeps, and forgets the rest."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.full = False

    def writable(self) -> bool:
        return True

    def write(self, text: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]
        if not self.full:
            self.full = self.board.print(bytes(text[: self.board.most_printed]))
        return len(text)

    def fileno(self) -> int:
        return 1


def confine(board: Board, folder: str, dump: int, *, seconds: float) -> None:
    """Leave the process its folder, nothing to read, and paper to print on; limit what it uses.

    ``dump`` is a file where the line is noted at which it crashes or is out of time.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = io.TextIOWrapper(  # type: ignore[misc]
        _Printed(board),  # type: ignore[arg-type]
        encoding="utf-8",
        errors="replace",
        write_through=True,
    )
    sys.argv = [""]
    os.chdir(folder)
    for name in ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"):
        os.environ[name] = folder
    tempfile.tempdir = None
    _limit(seconds)
    faulthandler.enable(dump, all_threads=False)
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGXCPU, dump, chain=True)
    faulthandler.dump_traceback_later(seconds, file=dump)


def _limit(seconds: float) -> None:
    if resource is None:
        return
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        # The clock ends it first; this is for a process that nobody watches any more.
        (resource.RLIMIT_CPU, math.ceil(seconds) + 1),
    ):
        hard = resource.getrlimit(what)[1]
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (soft, hard))


def _mapped() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123
            return int(told.read().split()[0]) * resource.getpagesize()
    except (OSError, AttributeError):
        return 2**30  # about what Python and numpy map
