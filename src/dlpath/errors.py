"""What can go wrong, worded for the learner, each with a code and a way out."""

import errno

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""No room on the disk, none of a quota, none for a file so large."""


class DlpathError(Exception):
    """A command cannot be done as asked.

    ``code`` names the kind of error for programs, ``exit`` is the exit code of the process,
    ``hint`` is one sentence that says what to do.
    """

    code = "refused"
    exit = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(DlpathError):
    """The words of the command line do not fit together."""

    code = "usage"
    exit = 2


class OutOfReach(DlpathError):
    """A file or folder cannot be read or written."""

    code = "read-only"
    exit = 3

    def __init__(self, error: OSError, *, at: object = None) -> None:
        # Where one file cannot take the place of another, the other is the one that is known.
        name = at or error.filename2 or error.filename
        where = f"{name}: " if name else ""
        full = error.errno in FULL
        hints = {
            errno.ENOENT: "see whether the folder is there",
            **dict.fromkeys(FULL, "make room on the disk and try again"),
        }
        usual = "see whether you may read and write there"
        if getattr(error, "winerror", None) or error.filename2:
            usual += ", and whether another program has it open"
        super().__init__(
            f"{where}{error.strerror or error}",
            hint=hints.get(error.errno or 0, usual),
        )
        if full:
            self.code = "disk-full"


class Unwritten(DlpathError):
    """What was asked for is done, but the answer cannot be written."""

    code = "unwritten"
    exit = 3

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"the answer cannot be written: {error.strerror}",
            hint="what you asked for is done; dlpath history shows what was recorded",
        )
