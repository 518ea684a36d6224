"""Starts the process that runs other people's code: Python and numpy, and nothing of dlpath."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import IO, cast

MARK = "DLPATH_SANDBOX"
ONE_THREAD = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)
KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
HERE = Path(__file__).parent


class Lost(Exception):
    """The process that a group was given to is gone, and its answers with it.

    ``how`` is ``time`` when it had to be ended because nothing was heard of it, else ``lost``.
    """

    def __init__(self, how: str) -> None:
        super().__init__(how)
        self.how = how


def started(mode: str, base: str, mark: str) -> Popen[bytes]:
    """Start ``inside/child.py``, its input and output in pipes, in the folder ``base``.

    ``mark`` is in the environment of the process and of all that come from it.
    """
    told = {"LANG": "C.UTF-8", "MPLBACKEND": "Agg", MARK: mark}
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    child = [str(HERE / "inside" / "child.py"), mode, str(HERE), _numpy_folder(), base]
    return Popen(
        [sys.executable, "-I", "-X", "utf8", *child],
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        cwd=base,
        env=kept | dict.fromkeys(ONE_THREAD, "1") | told,
        # Ctrl-C in the terminal reaches this process alone, which then ends the other.
        start_new_session=True,
    )


def pipes(process: Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Give the input and the output of a process that was started here."""
    return cast("tuple[IO[bytes], IO[bytes]]", (process.stdin, process.stdout))


def _numpy_folder() -> str:
    found = find_spec("numpy")  # tells where it is without loading it
    if found is None or found.origin is None:
        raise ModuleNotFoundError("numpy is not installed")
    return str(Path(found.origin).parent.parent)
