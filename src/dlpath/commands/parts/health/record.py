"""The record: whether it is whole, can be written, and says when things were."""

import os
import stat
from datetime import timedelta
from itertools import islice
from pathlib import Path

from dlpath.context import Context
from dlpath.health import Finding, Mending, sound, wrong
from dlpath.store.errors import FolderClosed, ReadOnly
from dlpath.view.words import counted, day_and_time

_READ_AND_WRITE = stat.S_IRUSR | stat.S_IWUSR
MOST = 3
"""Problems that are told, of what may be hundreds with one cause."""
CARDS = 500
"""Cards whose state is computed anew, spread over all: of ten years' cards, all would take long."""
SLACK = timedelta(minutes=5)
"""By which the clocks of two machines differ without anybody minding."""


def record(app: Context) -> Finding:
    """Look whether the record is whole: every page, every reference, the schema."""
    from dlpath.store.revision import REVISION

    # First, because a record that cannot be read at all says itself what to do.
    total = app.store.tallies().total
    name = app.store.where.name
    if problems := [problem.removeprefix(f"{name} ") for problem in app.store.problems()]:
        more = f" and {len(problems) - MOST} more" if len(problems) > MOST else ""
        return wrong(
            f"{name} is damaged: {'; '.join(islice(problems, MOST))}{more}",
            "dlpath backup list shows the backups, dlpath restore goes back to one",
        )
    return sound(f"{counted(total, 'pomodoro')} in {name}, schema {REVISION}")


def writable(app: Context) -> Finding:
    """Look whether the record can be written, or made; room on the disk is part of it."""
    try:
        app.store.try_writing()
    except (ReadOnly, FolderClosed) as error:
        closed = [path for path in _files(app) if _could_be_opened(path)]
        if not closed:
            raise
        names = " ".join(map(str, closed))
        mending = Mending(
            "Let yourself read and write what is yours?",
            f"you may read and write {names}",
            lambda: _open_up(closed),
        )
        return wrong(error.message, f"chmod u+rw {names}", mending)
    if app.store.where.server:
        return sound("the server lets you write the record")
    return sound(f"there is room to write in {app.folders.data}")


def _files(app: Context) -> list[Path]:
    """Return the folder and the files of the record."""
    record = app.folders.record
    return [record.parent, *sorted(record.parent.glob(f"{record.name}*"))]


def _could_be_opened(path: Path) -> bool:
    """Tell whether its owner, who is asking, may not read and write it."""
    if os.name == "nt" or not path.exists():
        return False
    found = path.stat()
    return found.st_uid == os.geteuid() and found.st_mode & _READ_AND_WRITE != _READ_AND_WRITE


def _open_up(paths: list[Path]) -> None:
    for path in paths:
        path.chmod(path.stat().st_mode | (stat.S_IRWXU if path.is_dir() else _READ_AND_WRITE))


def times(app: Context) -> Finding:
    """Look whether anything was recorded later than it is now: the clock went backwards."""
    newest = app.store.newest_instant
    if newest is None or newest <= app.now + SLACK:
        return sound("nothing is recorded after the present time")
    ahead = timedelta(seconds=round((newest - app.now).total_seconds()))
    return wrong(
        f"the latest entry was recorded at {day_and_time(newest.astimezone(app.zone))}, "
        f"{_length(ahead)} later than it is now: the clock was set back since, or ran ahead then, "
        "here or on another machine",
        "set the clock if it is wrong now; if it was wrong then, dlpath history shows the entries "
        "and dlpath amend @1 --at TIME corrects one, or else they count on the days they name",
    )


def states(app: Context) -> Finding:
    """Look whether the states of cards, which are kept for speed, are what the reviews come to."""
    differing, looked_at = app.store.differing_cards(most=CARDS)
    if differing:
        return wrong(
            f"the state of {len(differing)} of {counted(looked_at, 'card')} looked at is not what "
            "the reviews come to",
            "dlpath cards rebuild",
            Mending(
                "Compute the states of all cards anew?",
                "the states of all cards are computed anew",
                app.store.rebuild_cards,
            ),
        )
    return sound(f"{counted(looked_at, 'card')} computed anew, with the same result")


def _length(length: timedelta) -> str:
    hours, minutes = divmod(length.seconds // 60, 60)
    parts = [(length.days, "day"), (hours, "hour"), (minutes, "minute")]
    return " and ".join([counted(number, noun) for number, noun in parts if number][:2])


CHECKS = (record, writable, times, states)
