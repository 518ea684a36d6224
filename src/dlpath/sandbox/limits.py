"""How much time, memory and paper a group of calls gets, and where a system cannot enforce it."""

import sys
from typing import NamedTuple


class Limits(NamedTuple):
    """The bounds of one group of calls.

    ``seconds`` of the clock for loading the files and all calls together, ``megabytes`` of memory
    beyond what Python and numpy take, and so many characters of what is ``printed`` are kept.
    """

    seconds: float = 5
    megabytes: int = 1024
    printed: int = 10_000


def unenforced(platform: str = sys.platform) -> tuple[str, ...]:
    """Say in sentences which limits the operating system does not enforce; none on Linux."""
    if platform.startswith("linux"):
        return ()
    if platform == "win32":
        return (
            "Windows does not limit the memory of an exercise: one that fills it slows the machine",
            "Windows does not end processes that an exercise started and left running",
        )
    leaves = "a process that an exercise puts into a session of its own outlives it here"
    if platform == "darwin":
        return ("macOS does not limit the memory of an exercise", leaves)
    return (leaves,)
