"""Files and folders as they are named on a command line."""

import os
from pathlib import Path


def expanded(name: str | Path) -> Path:
    """Return a path with the home folder for ``~``; where nobody is called so it stays as it is."""
    return Path(os.path.expanduser(name))  # noqa: PTH111 - pathlib's raises there
