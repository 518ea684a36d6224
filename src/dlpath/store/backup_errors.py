"""What can go wrong with backups, worded for the learner."""

from pathlib import Path

from dlpath.errors import DlpathError


class BackupDamaged(DlpathError):
    """What was to be restored cannot be read as a record; neither it nor the record was touched."""

    code = "backup-damaged"
    exit = 3

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(
            f"{file} cannot take the place of your record: it {problem}",
            hint="your record is as it was; dlpath backup list tells which backups are sound",
        )


class NoBackup(DlpathError):
    """There is no backup to go back to."""

    code = "no-backup"

    def __init__(self, message: str, *, meant: str | None = None) -> None:
        listed = "dlpath backup list shows what there is; dlpath backup create makes one"
        super().__init__(message, hint=f"did you mean {meant!r}?" if meant else listed)


class ServerBackups(DlpathError):
    """The record lies on a server, whose backups are no business of ours."""

    code = "server-backups"

    def __init__(self, where: str) -> None:
        super().__init__(
            f"the record is kept by the database {where}, and its server makes the backups",
            hint="dlpath export --format jsonl FILE writes a copy of all that you recorded",
        )


class NothingToBackUp(DlpathError):
    """There is no record yet."""

    code = "nothing-to-back-up"

    def __init__(self) -> None:
        super().__init__(
            "nothing is recorded yet, so there is nothing to back up",
            hint="dlpath log records a pomodoro; a backup then makes itself on each study day",
        )
