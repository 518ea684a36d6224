"""Records as each released schema had them, made by the dlpath of its time.

    python -m tests.store.old_records

writes the one of the present schema, with a fact of every kind; do it when the schema is released,
and never again. They are kept as SQL, so that they can be read.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from dlpath.store.revision import REVISION

FOLDER = Path(__file__).parents[1] / "data" / "records"
REVISIONS = sorted(file.stem.removeprefix("record-") for file in FOLDER.glob("record-*.sql"))


def laid(revision: str, path: Path) -> Path:
    """Make ``path`` the record of a schema."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FOLDER / f"record-{revision}.sql").read_text(encoding="utf-8"))
        connection.execute("PRAGMA journal_mode = WAL")
    return path


def write(file: Path) -> None:
    """Write a record of the present schema as SQL."""
    from tests.store.conftest import change, pomodoro
    from tests.store.test_store import PLAIN, block

    from dlpath.store.store import Store

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        with closing(Store(path)) as store:
            for fact in (pomodoro(), block("task", "09:00"), *PLAIN):
                last = store.append(change(fact, summary=f"{type(fact).__name__}"))
            store.undo(last.at)
        with closing(sqlite3.connect(path)) as connection:
            file.write_text("\n".join(connection.iterdump()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(FOLDER / f"record-{REVISION}.sql")
