"""What can go wrong, worded for the learner, each with a code and a way out."""

import errno


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

    def __init__(self, error: OSError) -> None:
        where = f"{error.filename}: " if error.filename else ""
        full = error.errno == errno.ENOSPC
        hints = {
            errno.ENOSPC: "make room on the disk and try again",
            errno.ENOENT: "see whether the folder is there",
        }
        super().__init__(
            f"{where}{error.strerror or error}",
            hint=hints.get(error.errno or 0, "see whether you may read and write there"),
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
