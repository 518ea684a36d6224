"""Runs somebody's Python file and brings back plain values, whatever the file does.

The process that runs it knows nothing but the file, Python and numpy: no answer to compare with is
there, and nothing it sends back is believed to be more than a value. This stops accident and casual
cheating, and protects from mistakes: endless loops, full memory, endless printing. It does not stop
malice; the file runs with the rights of its owner, as if they had started it themselves.
"""

import os
import threading
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from dlpath.errors import DlpathError
from dlpath.sandbox.forking import Forking
from dlpath.sandbox.limits import Limits
from dlpath.sandbox.spawning import Spawning
from dlpath.sandbox.starting import Lost
from dlpath.sandbox.values import Call, Ran, Source

__all__ = ["Cancelled", "Limits", "Worker"]
USUAL = Limits()


class Cancelled(DlpathError):
    """A group of calls was cancelled while it ran."""

    code = "cancelled"

    def __init__(self) -> None:
        super().__init__("what ran was cancelled", hint="ask again for a result")


class Worker:
    """A process that runs groups of calls, each group in a fresh copy of it.

    It is started at once and loads numpy while its owner does something else. ``forks`` says
    whether it forks for each group, as it does where the system can; else each group gets a process
    of its own. One group runs at a time; a second thread waits.
    """

    def __init__(self, *, forks: bool = hasattr(os, "fork")) -> None:
        self._one_at_a_time = threading.Lock()
        self._process: Forking | Spawning = Forking() if forks else Spawning()

    def run(
        self, files: Mapping[str, Source], calls: Sequence[Call], *, limits: Limits = USUAL
    ) -> Ran:
        """Load ``files``, "mine" first, and make ``calls``, all within ``limits``.

        A fault in loading "mine" is the fault of every outcome. A call that ends the process (it
        crashes, leaves, or is out of time) gives its fault to all calls after it. Raises
        `Cancelled` when `cancel` was called meanwhile, and `wire.Unreadable` for arguments that are
        no plain values.
        """
        from dlpath.sandbox import answers  # loads numpy, which the worker does meanwhile

        request = answers.request(files, calls, limits)
        with self._one_at_a_time:
            try:
                ended = answers.ending(self._process.run(request, limits))
            except Lost as lost:
                ended = answers.Ended(lost.how)
        if ended.how == "cancelled":
            raise Cancelled
        return answers.ran(ended, files, calls, limits)

    def cancel(self) -> None:
        """End the group that runs now, from another thread; without one, do nothing.

        Who runs several groups in a row asks between them whether they are still wanted.
        """
        self._process.cancel()

    def close(self) -> None:
        """End the process and remove its folder; no process is left behind."""
        self._process.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
