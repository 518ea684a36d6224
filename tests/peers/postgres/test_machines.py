"""Several machines with one record: nothing is lost, nothing doubled, nothing stale."""

import os
import subprocess
import sys
from contextlib import closing

import pytest

from dlpath.store.address import home_at
from dlpath.store.revision import REVISION
from dlpath.store.schema import run_migrations

pytestmark = pytest.mark.postgres

MANY = """
import os, sys
from dlpath.cli import run
words = sys.argv[2:]
sys.exit(max(run(words, os.environ) for _ in range(int(sys.argv[1]))))
"""
MOMENT = "'2025-03-01T08:00:00.000000Z', 60, 'Europe/Stockholm', '2025-03-01'"


@pytest.fixture
def machines(environ, tmp_path, url):
    """Return the variables of two machines that keep one record."""
    shared = environ | {"DLPATH_DATABASE_URL": url}
    return [shared | {"DLPATH_HOME": str(tmp_path / name)} for name in ("desk", "lap")]


def at_once(machines, times, *words):
    """Let eight processes, four on each machine, run a command so many times."""
    running = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", MANY, str(times), *words],
            env=os.environ | machine,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for machine in machines * 4
    ]
    for process in running:
        _, complaints = process.communicate(timeout=120)
        assert (process.returncode, "error" in complaints) == (0, False), complaints


def test_eight_processes_on_two_machines_who_begin_with_nothing_lose_nothing(machines, dlpath):
    at_once(machines, 25, "log")
    desk, lap = machines
    assert dlpath("status", "--json", **desk).json["pomodoros"]["total"] == 200
    entries = dlpath("history", "-n", "999", "--json", **lap).json["entries"]
    assert len({entry["change"] for entry in entries}) == len(entries) == 200


def test_each_machine_undoes_what_it_did_itself(machines, dlpath):
    desk, lap = machines
    mine = dlpath("log", "--json", **desk).json["change"]
    theirs = dlpath("log", "--json", **lap).json["change"]
    assert dlpath("undo", "--json", **desk).json["target"]["change"] == mine
    assert dlpath("undo", **desk).exit_code == 1
    assert dlpath("undo", "--json", **lap).json["target"]["change"] == theirs
    assert dlpath("redo", "--json", **desk).json["target"]["change"] == mine


@pytest.mark.parametrize("command", ["next", "status", "prompt"])
def test_what_one_machine_shows_holds_what_the_other_has_just_done(machines, dlpath, command):
    desk, lap = machines
    before = [dlpath(command, **desk).stdout for _ in range(2)]
    dlpath("log", "3", **lap)
    after = dlpath(command, **desk).stdout
    assert before[0] == before[1] != after
    assert "3" in after


def test_only_one_machine_can_start_the_timer_and_the_other_can_stop_it(machines, dlpath):
    desk, lap = machines
    assert dlpath("start", "b01-env", **desk).exit_code == 0
    assert dlpath("start", "b01-env", **lap).exit_code == 1
    assert dlpath("stop", "--minutes", "20", **lap).exit_code == 0
    assert dlpath("status", "--json", **desk).json["timer"] is None


def test_an_old_record_is_migrated_once_though_eight_processes_come_upon_it(
    server, url, machines, dlpath
):
    with closing(home_at(url, busy_timeout=5)._connected()) as database:
        with database.transaction(database.writes):
            run_migrations(database, revision="0001")
        database.execute(f"INSERT INTO change VALUES ('C1', {MOMENT}, 'dev', 'logged')")
        database.execute(f"INSERT INTO pomodoro VALUES ('A1', {MOMENT}, 'C1', 'a', 25, 'ä')")
    at_once(machines, 1, "status", "--json")
    name = url.rpartition("/")[2]
    assert server.sql("SELECT version_num FROM alembic_version", database=name) == [(REVISION,)]
    assert dlpath("status", "--json", **machines[0]).json["pomodoros"]["total"] == 1


def test_a_record_that_is_moved_to_a_server_and_back_is_the_same(environ, dlpath, url, tmp_path):
    server = {"DLPATH_DATABASE_URL": url}
    for words in (("log", "3"), ("done", "o01-goal", "--force"), ("undo",), ("start", "b01-env")):
        dlpath(*words)
    there, back = tmp_path / "there.jsonl", tmp_path / "back.jsonl"
    assert dlpath("export", str(there)).exit_code == 0
    assert dlpath("import", str(there), "--json", **server).json["added"] > 0
    assert dlpath("import", str(there), "--json", **server).json["added"] == 0
    dlpath("log", "2", **server)
    assert dlpath("export", str(back), **server).exit_code == 0
    assert dlpath("import", str(back), "--json").json["added"] > 0
    rows = []
    for variables in ({}, server):
        dlpath("export", str(back), "--force", **variables)
        rows.append(sorted(back.read_text("utf-8").splitlines()[1:]))
    assert rows[0] == rows[1]


def test_the_schema_of_a_server_is_that_of_the_classes_and_compares_texts_by_bytes(server, url):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from dlpath.store import tables

    with closing(home_at(url, busy_timeout=5).create()) as database:
        context = MigrationContext.configure(database.connection, opts={"compare_type": False})
        assert compare_metadata(context, tables.SQLModel.metadata) == []
    texts = """
        SELECT table_name, column_name, collation_name FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type = 'text'"""
    found = server.sql(texts, database=url.rpartition("/")[2])
    assert len(found) > 100
    assert {collation for *_, collation in found} == {"C"}
