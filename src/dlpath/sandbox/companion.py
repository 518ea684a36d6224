"""The process that stands ready to run other people's code, and all that it leaves behind."""

import contextlib
import tempfile
from secrets import token_hex
from typing import ClassVar

from dlpath.sandbox.leftovers import end_marked
from dlpath.sandbox.removal import remove
from dlpath.sandbox.starting import MARK, pipes, started


class Companion:
    """Starts a process in a folder of its own, and ends it with all that came from it."""

    mode: ClassVar[str]
    """How ``inside/child.py`` goes about it: forks, or once."""

    def start(self) -> None:
        """Start the process."""
        self.mark = token_hex(16)
        self.base = tempfile.mkdtemp(prefix="dlpath-")
        self.process = started(self.mode, self.base, self.mark)
        self.input, self.output = pipes(self.process)

    def end(self) -> None:
        """End the process and whatever it started, and remove its folder."""
        self.process.kill()
        self.process.wait()
        end_marked(f"{MARK}={self.mark}".encode())
        with contextlib.suppress(OSError):
            self.input.close()
        self.output.close()
        remove(self.base)
