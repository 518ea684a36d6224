"""The worker of a system that can fork: one process that stays, and forks for each group."""

import contextlib
import threading
from subprocess import TimeoutExpired

from dlpath.sandbox.companion import Companion
from dlpath.sandbox.frames import CANCEL, FRAME, LENGTH, RUN, STARTED
from dlpath.sandbox.limits import Limits
from dlpath.sandbox.starting import Lost

PATIENCE = 1.0  # seconds over the limit after which the worker itself is taken to hang


class Forking(Companion):
    """Talks to the worker, and replaces it when it is gone."""

    mode = "forks"

    def __init__(self) -> None:
        self.sending = threading.Lock()
        self.number = 0
        self.running = self.closed = False
        self.start()

    def run(self, request: bytes, limits: Limits) -> bytes:
        """Run one group and give what the worker tells about it; raises `Lost`."""
        try:
            try:
                self._ask(request)
            except (OSError, Lost):  # it died while nobody asked
                self._replace()
                self._ask(request)
            return self._told(limits.seconds)
        except BaseException:
            if not self.closed:
                self._replace()
            raise
        finally:
            self.running = False

    def cancel(self) -> None:
        """End the group that runs now; without one, do nothing."""
        with self.sending, contextlib.suppress(OSError, ValueError):
            if self.running:
                self._send(FRAME.pack(CANCEL, self.number, 0))

    def close(self) -> None:
        """End the worker and remove its folder."""
        self.closed = True
        # When its input ends, the worker ends its group and clears up, also if this process is
        # killed meanwhile: a terminal that is closed ends its programs a moment after their input.
        # One that was never asked may still be loading numpy, and is not waited for.
        if self.number:
            with self.sending, contextlib.suppress(OSError):
                self.input.close()
            with contextlib.suppress(TimeoutExpired):
                self.process.wait(1)
        self.end()

    def _replace(self) -> None:
        self.end()
        self.start()

    def _ask(self, request: bytes) -> None:
        with self.sending:
            self.number += 1
            self._send(FRAME.pack(RUN, self.number, len(request)) + request)
            self.running = True
        self._read(len(STARTED))

    def _told(self, seconds: float) -> bytes:
        """Wait for the end of the group, but not for ever, should the worker itself hang."""
        late = threading.Event()
        watched = self.process

        def give_up() -> None:
            late.set()
            watched.kill()

        patience = threading.Timer(seconds + PATIENCE, give_up)
        patience.daemon = True
        patience.start()
        try:
            (length,) = LENGTH.unpack(self._read(LENGTH.size))
            return self._read(length)
        except Lost as lost:
            raise Lost("time" if late.is_set() else "lost") from lost
        finally:
            patience.cancel()

    def _send(self, data: bytes) -> None:
        self.input.write(data)
        self.input.flush()

    def _read(self, length: int) -> bytes:
        data = self.output.read(length)
        if len(data) < length:
            raise Lost("lost")
        return data
