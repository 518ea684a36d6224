"""Which backup the learner means."""

from datetime import datetime, time, timedelta
from difflib import get_close_matches
from pathlib import Path

from dlpath.context import Context
from dlpath.progress.spoken_times import BadTime, spoken_day, understood_time
from dlpath.store.backup_errors import NoBackup
from dlpath.store.backup_shelf import Backup
from dlpath.view.words import counted


def backup_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the backups whose names begin as typed, with what each holds."""
    return [
        (item.file.name, counted(item.holds.pomodoros, "pomodoro"))
        for item in app.store.backups.all()
        if item.holds and item.file.name.startswith(incomplete)
    ]


def chosen(app: Context, given: str | None) -> Backup:
    """Return the backup that ``given`` names, with every page of it looked at.

    That is a name or the beginning of one, a file, or a day or time: the newest sound one made up
    to then. If nothing is given, it is the newest sound one. What was replaced by a backup must be
    named, or going back twice would lead nowhere.

    Raises
    ------
    NoBackup
        There is none such.
    """
    shelf = app.store.backups
    if given is None:
        return _newest_sound(app, None)
    if named := [item for item in shelf.all() if item.file.name.startswith(given)]:
        if len(named) > 1:
            raise NoBackup(f"{len(named)} backups begin with {given!r}")
        return shelf.at(named[0].file)
    if (file := Path(given).expanduser()).exists():
        return shelf.at(file)
    return _newest_sound(app, _until(app, given))


def _newest_sound(app: Context, until: datetime | None) -> Backup:
    shelf = app.store.backups
    for item in shelf.all():
        if item.replaced or (until and item.made > until):
            continue
        if (looked_through := shelf.at(item.file)).problem is None:
            return looked_through
    when = f" made by {until.astimezone(app.zone):%Y-%m-%d %H:%M}" if until else ""
    raise NoBackup(f"{shelf.folder} holds no sound backup{when}")


def _until(app: Context, words: str) -> datetime:
    """Return the instant up to which a backup counts: a time, or the end of a day."""
    try:
        day = spoken_day(words, app.now.astimezone(app.zone).date())
        return datetime.combine(day + timedelta(days=1), time(), app.zone)
    except BadTime:
        pass
    try:
        return understood_time(words, now=app.now, zone=app.zone)
    except BadTime:
        names = [item.file.name for item in app.store.backups.all()]
        meant = next(iter(get_close_matches(words, names, n=1)), None)
        raise NoBackup(f"{words!r} names no backup, no file and no time", meant=meant) from None
