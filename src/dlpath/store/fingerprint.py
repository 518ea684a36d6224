"""Whether the record has changed, told without opening it."""

import os


def fingerprint(record: str) -> str:
    """Return a text that differs once the record has changed: size, time and inode of its files.

    Two changes within the resolution of the file system's clock (some milliseconds) may look like
    one; whoever keeps a page by it waits until that time is past.

    Parameters
    ----------
    record
        Path of ``record.db``; it need not exist.
    """
    return " ".join(map(_stamp, (record, f"{record}-wal")))


def _stamp(path: str) -> str:
    try:
        found = os.stat(path)  # noqa: PTH116 - this module is loaded before pathlib is
    except OSError:
        return "-"
    return f"{found.st_size}:{found.st_mtime_ns}:{found.st_ino}"
