"""Ends what a dead worker left behind, known by the mark in its environment (Linux)."""

import contextlib
import os
import signal
from pathlib import Path


def end_marked(mark: bytes) -> None:
    """Kill every process with ``mark`` in its environment, until there is none."""
    while marked := _marked(mark):
        for process in marked:
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)


def _marked(mark: bytes) -> list[int]:
    proc = Path("/proc")
    folders = (
        [folder for folder in proc.iterdir() if folder.name.isdigit()] if proc.is_dir() else []
    )
    return [int(folder.name) for folder in folders if mark in _environment(folder)]


def _environment(folder: Path) -> bytes:
    try:
        return (folder / "environ").read_bytes()
    except OSError:
        return b""
