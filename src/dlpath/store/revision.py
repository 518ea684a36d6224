"""The schema revisions this dlpath knows, so that a quick command need not load Alembic to compare.

``tests/store/test_revision.py`` holds them against the files in ``migrations/versions``.
"""

from dlpath.store.database import Database
from dlpath.store.errors import RecordNewer

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Oldest first."""
REVISION = REVISIONS[-1]


def is_up_to_date(database: Database) -> bool:
    """Tell whether a record has the newest schema; if not, it waits to be migrated.

    Raises
    ------
    RecordDamaged
        It is no record of ours.
    RecordNewer
        Its schema is one that only a newer dlpath can know.
    """
    found = database.execute("SELECT version_num FROM alembic_version")
    if not found:
        raise database.where.damaged("cannot be read as a record: it names no schema")
    revision = found[0][0]
    if revision not in REVISIONS and not revision.isdecimal():
        raise database.where.damaged(f"is of another program: it names {revision!r} as its schema")
    if revision not in REVISIONS:
        raise RecordNewer(
            database.where.name,
            found=revision,
            known=REVISION,
            newest_backup=database.where.newest_backup,
        )
    return bool(revision == REVISION)
