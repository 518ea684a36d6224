"""A backup takes the place of the record, and what was there before is kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple

from dlpath.errors import FULL
from dlpath.store.backup_errors import BackupDamaged
from dlpath.store.backup_names import REPLACED, unused
from dlpath.store.backups import PART, backup
from dlpath.store.durable import discard, private_file, publish
from dlpath.store.errors import Busy, DiskFull, RecordAway, RecordDamaged
from dlpath.store.faults import Whereabouts, translated
from dlpath.store.lock import locked
from dlpath.store.revision import is_up_to_date
from dlpath.store.sqlite import SQLite, connect, problems

_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Kept(NamedTuple):
    """What was in the place of the record until now."""

    file: Path
    sound: bool


def restore(record: Path, folder: Path, chosen: Path, *, at: datetime) -> Kept | None:
    """Put what ``chosen`` holds in the place of the record.

    What was there is kept in ``folder`` and returned; ``None`` if there was nothing. All of it
    happens or nothing. Commands that have the record open see it change as if another
    command had written; no entry of theirs is lost: it is in the one or in the other.

    Raises
    ------
    BackupDamaged, RecordNewer
        ``chosen`` is no sound record that this dlpath can read.
    Busy
        Another command is writing.
    DiskFull, ReadOnly, OutOfReach
        There is no room, or no leave.
    """
    where = Whereabouts(str(record), folder)
    with locked(record), translated(where):
        if record.is_symlink() and not record.exists():
            raise RecordAway(record, newest_backup=where.newest_backup)
        place = record.resolve()
        with _verified(chosen, place) as part:
            try:
                with translated(Whereabouts(str(record))):
                    return _poured(part, place, folder, at)
            except RecordDamaged:
                return _exchanged(part, place, folder, at)


@contextmanager
def _verified(chosen: Path, place: Path) -> Iterator[Path]:
    """Give a copy of ``chosen``, beside the record, of which every page is sound."""
    part = private_file(place.with_name(place.name + ".part"))
    try:
        _copy(chosen, part)
        where = Whereabouts(str(chosen))
        try:
            with translated(where), closing(SQLite(connect(part), where)) as database:
                is_up_to_date(database)  # an older one is migrated when it is next opened
                database.execute("PRAGMA journal_mode = WAL")
                found = problems(database, thorough=True)
        except RecordDamaged as error:
            raise BackupDamaged(chosen, error.message.removeprefix(f"{chosen} ")) from error
        if found:
            raise BackupDamaged(chosen, f"is damaged: {found[0]}")
        yield part
    finally:
        discard(part)


def _copy_file(source: Path, target: Path) -> None:
    try:
        copyfile(source, target)
    except OSError as error:
        if error.errno in FULL:  # the system names the source
            raise DiskFull(str(target), error.strerror or "") from error
        raise


def _copy(chosen: Path, part: Path) -> None:
    if part.parent.samefile(chosen.parent) and chosen.name == part.name.removesuffix(".part"):
        raise BackupDamaged(chosen, "is your record")
    _copy_file(chosen, part)
    journal = chosen.with_name(chosen.name + "-wal")
    if journal.exists():  # of a record that was copied as it stood
        _copy_file(journal, private_file(part.with_name(part.name + "-wal")))


def _poured(part: Path, record: Path, folder: Path, at: datetime) -> Kept:
    """Write what ``part`` holds into the record, as one transaction.

    The file stays the same file: whoever has it open would otherwise go on writing to the old one.
    """
    if not record.exists() or record.stat().st_size == 0:  # to SQLite, this is a new database
        raise RecordDamaged(str(record), "is not there", newest_backup=None)
    with closing(connect(record)) as target, closing(connect(record)) as other:
        target.execute("PRAGMA journal_mode = WAL")
        before = _version(other)
        kept = backup(record, folder, at=at, name=REPLACED)

        def watch(status: int, remaining: int, _: int) -> None:
            # From the first page on, nobody else can write. Whatever came between the copy and
            # that page would be in neither. With none left, what was written is this.
            if status in _LOCKED or (remaining and _version(other) != before):
                raise Busy(str(record))

        try:
            with closing(connect(part)) as source:
                source.backup(target, pages=1, progress=watch)
        except BaseException:
            kept.unlink(missing_ok=True)
            raise
    return Kept(kept, sound=True)


def _exchanged(part: Path, record: Path, folder: Path, at: datetime) -> Kept | None:
    """Put ``part`` in the place of a record that SQLite cannot write to."""
    kept = _kept_as_it_is(record, folder, at)
    for end in ("-wal", "-shm"):  # SQLite would play the journal of the old one into the new one
        record.with_name(record.name + end).unlink(missing_ok=True)
    publish(part, record)
    return kept


def _kept_as_it_is(record: Path, folder: Path, at: datetime) -> Kept | None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = unused(folder, REPLACED, at)
    kept = []
    for end in ("", "-wal"):
        file = record.with_name(record.name + end)
        if file.exists() and file.stat().st_size:
            part = private_file(folder / PART)
            _copy_file(file, part)
            kept.append(name.with_name(name.name + end))
            publish(part, kept[-1])
    return Kept(kept[0], sound=False) if kept else None


def _version(connection: sqlite3.Connection) -> int:
    """Return a number that is another one as soon as anybody else has written."""
    [(version,)] = connection.execute("PRAGMA data_version")
    return int(version)
