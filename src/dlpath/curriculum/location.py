"""Where the curriculum is."""

import os
from pathlib import Path

from dlpath.curriculum.files import HEAD


def curriculum_folder(setting: str | None) -> Path:
    """Return the folder or file that is set, else the folder of the path that dlpath brings along.

    A checkout's own folder comes before the copy in the package, which goes stale there.
    """
    if setting:
        return Path(os.path.expanduser(setting))  # noqa: PTH111 - pathlib's raises where nobody is called so
    package = Path(__file__).parent
    checkout = package.parents[2]
    if (checkout / "curriculum" / HEAD).is_file() and (checkout / "pyproject.toml").is_file():
        return checkout / "curriculum"
    return package / "shipped"
