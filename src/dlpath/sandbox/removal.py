"""Removes a folder that somebody's code has had to itself."""

import os
from pathlib import Path
from shutil import rmtree


def remove(folder: str) -> None:
    """Remove ``folder`` and all in it, folders too that their maker has locked."""
    rmtree(folder, ignore_errors=True)
    if Path(folder).exists():
        Path(folder).chmod(0o700)
        for inside, names, _ in os.walk(folder):
            for path in (Path(inside, name) for name in names):
                if not path.is_symlink():
                    path.chmod(0o700)
        rmtree(folder, ignore_errors=True)
