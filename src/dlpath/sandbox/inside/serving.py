"""The loop of the worker: reads what is asked, forks for it, watches over it, tells how it went.

This process never runs anybody's code and never reads their answers: it hands on the bytes of the
board.
"""

import mmap
import os
import select
import signal
import tempfile
from contextlib import suppress
from time import monotonic
from typing import NamedTuple

from dlpath.sandbox import board as boards
from dlpath.sandbox.board import Board
from dlpath.sandbox.frames import CANCEL, FAILED, FRAME, LENGTH, RUN, STARTED
from dlpath.sandbox.inside import group, guard, processes
from dlpath.sandbox.inside.confinement import Memory, confine
from dlpath.sandbox.removal import remove
from dlpath.sandbox.wire import joined
from dlpath.sandbox.writing import encode

leave = os._exit  # theirs may be another by the time it is needed


class _Gone(Exception):
    """Nobody is there any more to ask or to be told."""


class _Ended(NamedTuple):
    how: str  # ended, time or cancelled
    status: int


def serve(base: str) -> None:
    """Run group after group, each in a folder of its own under ``base``, until nobody asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    processes.adopt()
    woken, wake = os.pipe()
    os.set_blocking(woken, False)
    os.set_blocking(wake, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    try:
        while True:
            mark, number, request = _read()
            if mark == RUN:
                _write(_answered(request, number, base, woken))
    except (_Gone, BrokenPipeError):
        remove(base)
        leave(0)


def _answered(request: bytes, number: int, base: str, woken: int) -> bytes:
    """Run one group, and give the frame that tells about it."""
    asked = group.order(memoryview(request))
    folder = tempfile.mkdtemp(dir=base)
    with (
        mmap.mmap(-1, boards.size(asked.printed), flags=mmap.MAP_SHARED | _LAZY) as memory,
        tempfile.TemporaryFile(dir=base) as dump,
    ):
        board = Board(memory, asked.printed)
        process = os.fork()
        if not process:
            _become(asked, board, folder, dump.fileno())
        with suppress(ProcessLookupError, PermissionError):  # it is no more, or has done so itself
            os.setpgid(process, process)
        _send(STARTED)
        ended = _watched(process, number, asked.seconds, woken, dump.fileno())
        if not processes.end_all(process):
            raise _Gone
        remove(folder)
        dump.seek(0)
        told = encode((ended.how, ended.status, dump.read(boards.NOTES).decode("ascii", "replace")))
        return joined([told, *board.told()])


_LAZY = getattr(mmap, "MAP_NORESERVE", 0) | mmap.MAP_ANON


def _become(asked: group.Order, board: Board, folder: str, dump: int) -> None:
    """Turn this fork into the process that runs the learner's code; never comes back."""
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setpgid(0, 0)
        processes.end_with_parent()
        confine(board, folder, dump, seconds=asked.seconds)
        guard.put_up()
        group.run(asked, board, Memory(asked.megabytes))
    finally:
        leave(FAILED)


def _watched(process: int, number: int, seconds: float, woken: int, dump: int) -> _Ended:
    """Wait until the process has ended, its time is over, or it is not wanted any more."""
    end = monotonic() + seconds
    while True:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return _Ended("ended", os.waitstatus_to_exitcode(status))
        left = end - monotonic()
        if left <= -boards.NOTING or (left <= 0 and boards.noted(os.pread(dump, boards.NOTES, 0))):
            return _Ended("time", 0)
        ready, _, _ = select.select([0, woken], [], [], left if left > 0 else 0.005)
        if woken in ready:
            os.read(woken, 4096)
        if 0 in ready and _cancels(number):
            return _Ended("cancelled", 0)


def _cancels(number: int) -> bool:
    try:
        mark, named, _ = _read()
    except _Gone:
        return True  # ends the process; the next read finds again that nobody is there
    return mark == CANCEL and named == number


def _read() -> tuple[bytes, int, bytes]:
    mark, number, length = FRAME.unpack(_exactly(FRAME.size))
    return mark, number, _exactly(length)


def _exactly(length: int) -> bytes:
    parts = []
    while length:
        part = os.read(0, min(length, 2**20))
        if not part:
            raise _Gone
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _write(frame: bytes) -> None:
    _send(LENGTH.pack(len(frame)) + frame)


def _send(data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(1, rest) :]
