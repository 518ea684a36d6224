"""The backups: whether they can be made, are sound, and are made."""

from datetime import datetime, timedelta

from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.health import Finding, Mending, sound, wrong
from dlpath.view.words import counted

OLD = timedelta(days=7)
"""By which the newest backup may lie behind the newest entry: one is made each study day."""
SEVERAL = 3
"""Study days after which there is a backup, if nothing has kept it from being made."""


def backups(app: Context) -> Finding:
    """Look whether backups can be made, and how far the newest sound one lies behind."""
    from dlpath.store.backup_errors import ServerBackups
    from dlpath.store.folder import try_writing

    try:
        shelf = app.store.backups
    except ServerBackups as error:
        return sound(error.message)
    try_writing(shelf.folder)
    found = [item for item in shelf.all() if not item.replaced]
    usable = [item for item in found if item.problem is None]
    mending = Mending("Make one now?", "a backup is made", lambda: app.store.back_up(at=app.now))
    if found and found[0] not in usable:
        return wrong(
            f"the newest backup, {found[0].file}, cannot be restored: it {found[0].problem}",
            "remove it; dlpath backup create makes another",
        )
    if not usable:
        return _none(app, mending)
    # Whatever a clock that ran ahead has recorded, no backup can be newer than now.
    behind = min(app.now, _newest_entry(app, usable[0].made)) - usable[0].made
    if behind > OLD:
        return wrong(
            f"the newest backup, {usable[0].file}, is {counted(behind.days, 'day')} older than the "
            "newest entry",
            "dlpath backup create",
            mending,
        )
    return sound(f"{len(usable)}, the newest is {usable[0].file}")


def _newest_entry(app: Context, otherwise: datetime) -> datetime:
    """Return when the newest entry was recorded, as far as the record tells."""
    try:
        return app.store.newest_instant or otherwise
    except DlpathError:  # which is what another check is about: all the more do the backups count
        return otherwise


def _none(app: Context, mending: Mending) -> Finding:
    days = len(app.store.tallies().per_day)
    if days >= SEVERAL:
        return wrong(f"there is none after {days} days of study", "dlpath backup create", mending)
    return sound("there is none yet; one is made before the first entry of the next study day")


CHECKS = (backups,)
