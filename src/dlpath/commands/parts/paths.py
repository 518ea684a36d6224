"""Files and folders as they are named on a command line."""

import os
from pathlib import Path

from dlpath.errors import UsageError


def expanded(name: str | Path) -> Path:
    """Return a path with the home folder for ``~``; where nobody is called so it stays as it is.

    Raises
    ------
    UsageError
        It is ``-``. Only the record goes through a pipe; a file of that name would surprise.
    """
    if str(name) == "-":
        raise UsageError(
            "'-' names no file", hint="only dlpath export and dlpath import take it; ./- is a file"
        )
    return Path(os.path.expanduser(name))  # noqa: PTH111 - pathlib's raises there
