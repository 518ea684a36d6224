"""The schema, brought up to date by Alembic: all of it or nothing."""

from functools import partial
from pathlib import Path

from alembic import command
from alembic.config import Config

from dlpath.store.alchemy import Alchemy, file_engine, translated
from dlpath.store.faults import Whereabouts
from dlpath.store.sqlite import connect

SCRIPTS = Path(__file__).with_name("migrations")


def upgrade_file(path: Path, where: Whereabouts, *, revision: str = "head") -> None:
    """Bring the schema of a file up to ``revision``.

    Foreign keys are off meanwhile: rebuilding a parent table drops it, which with foreign keys on
    would empty its children. They are checked before anything is kept.

    Raises
    ------
    RecordDamaged
        A row refers to one that is not there.
    """
    database = Alchemy(file_engine(partial(connect, path, foreign_keys=False)), where)
    try:
        with database.transaction(database.writes):
            run_migrations(database, revision=revision)
            if database.execute("PRAGMA foreign_key_check"):
                raise where.damaged("holds rows that refer to rows that are not there")
    finally:
        database.close()


def run_migrations(database: Alchemy, *, revision: str = "head") -> None:
    """Run what is missing, within the transaction that ``database`` is in."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = database.connection
    with translated(database.where):
        command.upgrade(config, revision)
