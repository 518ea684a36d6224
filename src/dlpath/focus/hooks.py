"""Programs of the learner's own that are run when something happens.

They lie in a folder and are called after what happened: ``focus-start``, ``focus-end``,
``task-done``. One that fails is told of and stops nothing.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

PATIENCE = 10.0
"""Seconds; a hook that takes longer is ended."""
WITHIN = "DLPATH_HOOK"
"""Set for a hook, so that what it calls of dlpath runs no hook again."""
MOST_READ = 4096
"""Bytes of what a hook complains of, however much that is: the last line is told."""

_WINDOWS = (".exe", ".bat", ".cmd", ".py")


def run_hook(
    folder: Path, event: str, facts: Mapping[str, object], environ: Mapping[str, str]
) -> str | None:
    """Run the hook of an event, if there is one; return in words what went wrong, if anything did.

    ``facts`` become variables: ``task`` is ``DLPATH_TASK``; what is ``None`` is left out.
    """
    if environ.get(WITHIN):
        return None
    command = _command(folder, event)
    if command is None:
        return None
    if os.name != "nt" and not os.access(command[-1], os.X_OK):
        return f"the hook {event} is not executable: chmod +x {command[-1]}"
    told = {f"DLPATH_{name.upper()}": str(fact) for name, fact in facts.items() if fact is not None}
    wrong = _outcome(command, dict(environ) | told | {WITHIN: event})
    return wrong and f"the hook {event} {wrong}"


def _command(folder: Path, event: str) -> list[str] | None:
    endings = ("", *_WINDOWS) if os.name == "nt" else ("",)
    for ending in endings:
        file = folder / f"{event}{ending}"
        if file.is_file():
            return [sys.executable, str(file)] if ending == ".py" else [str(file)]
    return None


def _outcome(command: list[str], environ: dict[str, str]) -> str | None:
    """Run a program and return what went wrong."""
    # A file, because a pipe would be held open by whatever the hook leaves running.
    with tempfile.TemporaryFile() as complaint:
        try:
            # A session of its own, so that Ctrl-C on the terminal is not for the hook.
            process = subprocess.Popen(
                command,
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=complaint,
                start_new_session=True,
            )
        except OSError as error:
            return f"cannot be run: {error.strerror}"
        try:
            code = process.wait(PATIENCE)
        except BaseException as error:
            _end(process)
            if isinstance(error, subprocess.TimeoutExpired):
                return f"was ended after {PATIENCE:g} seconds"
            raise
        if code == 0:
            return None
        complaint.seek(max(os.fstat(complaint.fileno()).st_size - MOST_READ, 0))
        last = complaint.read().decode("utf-8", "replace").strip().splitlines()[-1:]
        return f"failed with exit code {code}" + (f": {last[0][:200]}" if last else "")


def _end(process: "subprocess.Popen[bytes]") -> None:
    with suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
