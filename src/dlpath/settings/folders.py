"""Which folders dlpath uses."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Folders(NamedTuple):
    """Where dlpath keeps things."""

    data: Path
    config: Path
    cache: Path

    @property
    def record(self) -> Path:
        """The file of the learner's record."""
        return self.data / "record.db"

    @property
    def backups(self) -> Path:
        """The folder of copies of the record."""
        return self.data / "backups"

    @property
    def cards(self) -> Path:
        """The folder of the learner's cards."""
        return self.data / "cards"

    @property
    def exercises(self) -> Path:
        """The folder of the learner's exercises."""
        return self.data / "exercises"

    @property
    def hooks(self) -> Path:
        """The folder of the learner's programs that are run when something happens."""
        return self.data / "hooks"

    @property
    def settings(self) -> Path:
        """The file of the learner's settings."""
        return self.config / "config.toml"


def make_private(folder: Path) -> None:
    """Make ``folder`` and what is missing above it, readable by its owner alone.

    Raises
    ------
    OSError
        It cannot be made.
    """
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def folders(environ: Mapping[str, str]) -> Folders:
    """Return the folders: all in ``DLPATH_HOME``, else where the platform keeps such things.

    Raises
    ------
    DlpathError
        No variable says where that is, and the user has no home.
    """
    if home := environ.get("DLPATH_HOME"):
        data = Path(os.path.abspath(os.path.expanduser(home)))  # noqa: PTH100, PTH111 - a missing one is fine
        return Folders(data, data, data / "cache")
    import platformdirs

    try:
        return Folders(
            platformdirs.user_data_path("dlpath", appauthor=False),
            platformdirs.user_config_path("dlpath", appauthor=False),
            platformdirs.user_cache_path("dlpath", appauthor=False),
        )
    except RuntimeError:
        from dlpath.errors import DlpathError

        raise DlpathError(
            "your home folder is not known", hint="set DLPATH_HOME to the folder for your record"
        ) from None
