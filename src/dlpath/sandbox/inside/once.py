"""A process for one group of calls, where a system cannot fork: the parent watches over it."""

import mmap
import os
import sys
from typing import Any

from dlpath.sandbox.board import Board
from dlpath.sandbox.frames import STARTED
from dlpath.sandbox.inside import group, guard, processes
from dlpath.sandbox.inside.confinement import Memory, confine
from dlpath.sandbox.reading import decode
from dlpath.sandbox.removal import remove
from dlpath.sandbox.wire import parted


def serve(base: str) -> None:
    """Wait for a request, run it in a folder under ``base``, and end.

    The request comes after the names of two files: the board, made as large as it must be, and the
    one that takes the line of a crash.
    """
    processes.end_with_parent()
    asking = sys.stdin.buffer.read()
    if not asking:  # nobody is there any more
        remove(base)
        return
    names, request = parted(asking)
    told: Any = decode(names)
    asked = group.order(request)
    folder = os.path.join(base, "work")  # noqa: PTH118
    os.mkdir(folder)  # noqa: PTH102
    dump = os.open(told["dump"], os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    with open(told["board"], "r+b") as file:  # noqa: PTH123
        board = Board(mmap.mmap(file.fileno(), 0), asked.printed)
    os.write(1, STARTED)
    confine(board, folder, dump, seconds=asked.seconds)
    guard.put_up()
    group.run(asked, board, Memory(asked.megabytes))
