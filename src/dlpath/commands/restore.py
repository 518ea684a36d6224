"""dlpath restore, which is ``dlpath backup restore``, too."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.agreement import agree
from dlpath.commands.parts.record.backups import backup_names, chosen
from dlpath.context import Context
from dlpath.store.backup_errors import BackupDamaged
from dlpath.store.backup_reports import backup_line, restored_report
from dlpath.view.restore import question


def command(
    app: Context,
    backup: Annotated[
        str | None,
        Argument(
            metavar="[BACKUP]",
            help="Name of a backup, a file, or a day: the newest of up to then. The newest sound "
            "backup if left out.",
            complete=backup_names,
        ),
    ] = None,
    yes: Annotated[bool, Option("--yes", help="Do it without asking.")] = False,
    json: Json = False,
) -> None:
    """Go back to a backup; your record as it is now is kept beside it.

    Examples
    --------
    dlpath restore
    dlpath restore yesterday --yes
    """
    found = chosen(app, backup)
    if found.problem is not None:
        raise BackupDamaged(found.file, found.problem)
    agree(app, question(backup_line(found, app.zone)), yes=yes)
    kept = app.store.backups.restore(found.file, at=app.now)
    app.show(restored_report(found, kept, app.zone), json=json)
