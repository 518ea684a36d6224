import sqlite3
from contextlib import closing

import pytest

from dlpath.store.sqlite import connect


def test_a_connection_is_durable_and_keeps_references(path):
    with closing(connect(path, timeout=3.5)) as connection:
        settings = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "foreign_keys", "busy_timeout", "journal_mode")
        }
    full = 2
    assert settings == {
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 3500,
        "journal_mode": "wal",
    }


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(sqlite3.OperationalError), closing(connect(tmp_path / "none.db")):
        pass
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("name", ["50% #1? é.db", "a b&mode=memory.db"])
def test_any_name_of_a_file_is_taken_literally(tmp_path, path, name):
    odd = path.rename(tmp_path / name)
    with closing(connect(odd)) as connection:
        assert connection.execute("SELECT count(*) FROM pomodoro").fetchone() == (0,)
