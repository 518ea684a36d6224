"""The copy of a large record for the day, made in a process of its own that nobody waits for.

    python -m dlpath.store.daily_copy RECORD INSTANT

Copying and verifying takes seconds once a record holds years of reviews, and to record a pomodoro
must not. The copy is of one state, from just before or after that pomodoro; what goes wrong with it
leaves nothing behind, and ``dlpath doctor`` tells when there was no backup for a while.
"""

import sys
from datetime import datetime
from pathlib import Path
from subprocess import DEVNULL, Popen

LARGE = 32 * 2**20
"""Bytes from which on a copy takes longer than one would wait for."""


def begun(record: Path, *, at: datetime) -> Popen[bytes]:
    """Begin the copy of a record, and return the process that makes it."""
    return Popen(
        [sys.executable, "-P", "-m", __name__, str(record), at.isoformat()],
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        # Closing the terminal, or Ctrl-C in it, is not meant for the copy.
        start_new_session=True,
    )


if __name__ == "__main__":
    from dlpath.store.record_file import RecordFile
    from dlpath.store.sqlite import BUSY_TIMEOUT

    RecordFile(Path(sys.argv[1]), busy_timeout=BUSY_TIMEOUT).back_up(
        at=datetime.fromisoformat(sys.argv[2])
    )
