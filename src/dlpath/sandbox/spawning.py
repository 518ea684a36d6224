"""The worker of a system that cannot fork: a fresh process for each group, started ahead."""

import contextlib
import mmap
import threading
from pathlib import Path
from subprocess import TimeoutExpired
from time import monotonic, sleep

from dlpath.sandbox.companion import Companion
from dlpath.sandbox.frames import STARTED
from dlpath.sandbox.limits import Limits
from dlpath.sandbox.starting import Lost


class Spawning(Companion):
    """Talks to one process after the other."""

    mode = "once"

    def __init__(self) -> None:
        self.changing = threading.Lock()
        self.running = self.cancelled = self.closed = False
        self.start()

    def run(self, request: bytes, limits: Limits) -> bytes:
        """Run one group and give what there is to tell about it; raises `Lost`."""
        try:
            return self._told(request, limits)
        finally:
            with self.changing:
                self.running = self.cancelled = False
                self.end()
                if not self.closed:
                    self.start()

    def cancel(self) -> None:
        """End the group that runs now; without one, do nothing."""
        with self.changing:
            if self.running:
                self.cancelled = True
                self.process.kill()

    def close(self) -> None:
        """End the process that waits and remove its folder."""
        with self.changing:
            self.closed = True
            self.end()

    def _told(self, request: bytes, limits: Limits) -> bytes:
        from dlpath.sandbox.board import NOTES, Board, size
        from dlpath.sandbox.wire import joined
        from dlpath.sandbox.writing import encode

        files = {name: str(Path(self.base) / name) for name in ("board", "dump")}
        dump = Path(files["dump"])
        dump.touch()
        with Path(files["board"]).open("w+b") as file:
            file.truncate(size(limits.printed))
            self._ask(joined([encode(files), request]))
            how = self._watched(limits.seconds, dump)
            with mmap.mmap(file.fileno(), 0) as memory:
                left = Board(memory, limits.printed).told()
        noted = dump.read_bytes()[:NOTES].decode("ascii", "replace")
        return joined([encode((how, self.process.returncode, noted)), *left])

    def _ask(self, request: bytes) -> None:
        with self.changing:
            self.running = True
        with contextlib.suppress(OSError):  # a process that is gone does not start either
            self.input.write(request)
            self.input.close()
        if self.output.read(1) != STARTED and not self.cancelled:
            raise Lost("lost")

    def _watched(self, seconds: float, dump: Path) -> str:
        from dlpath.sandbox.board import NOTING, noted

        try:
            self.process.wait(seconds)
            return "cancelled" if self.cancelled else "ended"
        except TimeoutExpired:
            end = monotonic() + NOTING
            while monotonic() < end and not noted(dump.read_bytes()):
                sleep(0.005)
            self.process.kill()
            self.process.wait()
            return "time"
