"""What can go wrong with a server: a clear message, the right exit code, nothing half written."""

import socket
import subprocess
import sys
import time

import pytest
from tests.peers.postgres.server import LEARNER, PASSWORD, Server, free_port
from tests.store.conftest import at_statement, change, pomodoro

from dlpath.store.errors import Busy
from dlpath.store.server_errors import DatabaseUnreachable
from dlpath.store.store import Store

pytestmark = pytest.mark.postgres

FOREIGN = "CREATE TABLE alembic_version (version_num text)"
LONGEST = 12
"""Seconds after which a command has long said that nobody answers."""


@pytest.fixture
def tried(dlpath):
    """Return a function that reads, writes and examines a record on a server.

    It returns the objects of the errors of reading and of writing, and sees to it that every
    command ends soon and that none of them tells the password.
    """

    def call(url):
        variables = {"DLPATH_DATABASE_URL": url, "DLPATH_DEBUG": "1"}
        errors = []
        for words in (("status",), ("log",), ("doctor",)):
            begun = time.monotonic()
            result = dlpath(*words, "--json", **variables)
            plain = dlpath(*words, **variables) if words != ("doctor",) else result
            assert time.monotonic() - begun < 2 * LONGEST, words
            assert result.exit_code == plain.exit_code
            assert PASSWORD not in "".join((*result[1:], *plain[1:]))
            errors.append(result.error if result.stderr else None)
        return errors[:2]

    return call


def name_of(url):
    return url.rpartition("/")[2]


def test_a_server_that_is_not_there_or_does_not_let_us_in_is_unreachable(server, tried):
    good = server.url()
    for url, said in (
        (good.replace(str(server.port), str(free_port())), "refused"),
        (good.replace(PASSWORD, f"{PASSWORD}x"), "password"),
        (server.url("nowhere"), "does not exist"),
        (server.url(user="nobody"), "password"),
        (good.replace("127.0.0.1", "nowhere.invalid"), "resolve"),
        (f"{good}?sslmode=require", "SSL"),
        (f"postgresql://{LEARNER}@127.0.0.1:{free_port()}/x?password={PASSWORD}", "refused"),
        (good.replace(PASSWORD, f"p@{PASSWORD}"), "%40"),
        (good.replace("127.0.0.1", f"{PASSWORD}:x"), "no address such as"),
    ):
        for error in tried(url):
            assert (error["code"], error["exit"]) == ("database", 4), url
            assert said in error["message"], url


def test_a_server_that_never_answers_is_given_up_soon(tried):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        for error in tried(f"postgresql://learner@127.0.0.1:{silent.getsockname()[1]}/x"):
            assert (error["code"], error["exit"]) == ("database", 4)


def test_a_role_that_may_only_read_reads(server, url, dlpath, tried):
    dlpath("log", DLPATH_DATABASE_URL=url)
    name = name_of(url)
    server.role(
        f"reader_{name}", f"ALTER ROLE reader_{name} SET default_transaction_read_only = on"
    )
    server.sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_{name}", database=name)
    reader = server.url(name, user=f"reader_{name}")
    reading, writing = tried(reader)
    assert reading is None
    assert (writing["code"], writing["exit"]) == ("read-only", 3)
    assert "DLPATH_HOME" not in writing["hint"]
    checks = dlpath("doctor", "--json", DLPATH_DATABASE_URL=reader).json["checks"]
    assert {check["name"]: check["ok"] for check in checks}["writable"] is False


def test_a_role_that_may_make_no_tables_makes_no_record(server, url, dlpath, tried):
    name = name_of(url)
    server.role(f"guest_{name}")
    guest = server.url(name, user=f"guest_{name}")
    reading, writing = tried(guest)
    assert reading is None
    assert (writing["code"], writing["exit"]) == ("read-only", 3)
    checks = dlpath("doctor", "--json", DLPATH_DATABASE_URL=guest).json["checks"]
    assert {check["name"]: check["ok"] for check in checks}["writable"] is False
    assert server.sql(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", database=name
    ) == [(0,)]


@pytest.mark.parametrize(
    ("statements", "code", "said"),
    [
        ((FOREIGN, "INSERT INTO alembic_version VALUES ('9999')"), "record-newer", "newer dlpath"),
        ((FOREIGN, "INSERT INTO alembic_version VALUES ('ae1027')"), "record-damaged", "another"),
        ((FOREIGN,), "record-damaged", "names no schema"),
        (("CREATE TABLE alembic_version (id int)",), "record-damaged", "version_num"),
        (("CREATE TABLE pomodoro (id int)",), "record-damaged", "not of dlpath"),
    ],
)
def test_a_database_of_a_newer_dlpath_or_another_program_is_left_alone(
    server, url, tried, statements, code, said
):
    server.sql(*statements, database=name_of(url))
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    before = server.sql(tables, database=name_of(url))
    for error in tried(url):
        if error is not None:  # a database that only holds other tables holds no record
            assert (error["code"], error["exit"]) == (code, 3)
            assert said in error["message"]
    assert server.sql(tables, database=name_of(url)) == before


def test_a_database_that_does_not_take_every_text_is_refused(server, tried):
    options = "ENCODING '{}' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0"
    narrow = server.database(options=options.format("LATIN1"))
    reading, writing = tried(narrow)
    assert reading is None
    assert (writing["code"], writing["exit"]) == ("database", 4)
    assert "createdb --encoding UTF8" in writing["hint"]


def test_a_database_that_does_not_look_at_its_texts_gives_them_back(server, dlpath):
    options = "ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0"
    blind = {"DLPATH_DATABASE_URL": server.database(options=options)}
    assert dlpath("log", "--note", "ä 漢 🐍", **blind).exit_code == 0
    assert (
        dlpath("amend", "@1", "--json", "--minutes", "20", **blind).json["after"]["note"]
        == "ä 漢 🐍"
    )


def test_bytes_that_are_no_text_are_refused(url, dlpath):
    assert dlpath("log", "--note", "a\0b", DLPATH_DATABASE_URL=url).exit_code in (1, 2)
    assert dlpath("log", "--note", "a\udcffb", DLPATH_DATABASE_URL=url).exit_code in (1, 2)
    assert dlpath("status", "--json", DLPATH_DATABASE_URL=url).json["pomodoros"]["total"] == 0


def test_somebody_who_writes_for_long_is_waited_for_and_then_named_as_busy(url, home):
    first, second = (Store(home / "record.db", url=url, busy_timeout=0.2) for _ in range(2))

    def meanwhile() -> None:
        with pytest.raises(Busy) as caught:
            second.append(change(pomodoro()))
        assert caught.value.exit == 4

    first.append(change(pomodoro()))
    first.append(change(pomodoro()), guard=meanwhile)
    second.append(change(pomodoro()))
    assert first.tallies().total == 3
    for store in (first, second):
        store.close()


def test_a_line_that_is_cut_within_a_transaction_takes_only_that_along(server, url, home):
    store = Store(home / "record.db", url=url)
    store.append(change(pomodoro()))
    with pytest.raises(DatabaseUnreachable) as caught:
        store.append(change(pomodoro(), pomodoro()), guard=lambda: cut(server, url))
    assert caught.value.exit == 4
    assert store.tallies().total == 1
    store.append(change(pomodoro()))
    assert store.tallies().total == 2
    store.close()


def test_a_line_that_is_cut_while_nothing_happens_is_not_noticed(server, url, home):
    store = Store(home / "record.db", url=url)
    for number in range(1, 4):
        store.append(change(pomodoro()))
        cut(server, url)
        assert store.tallies().total == number
        cut(server, url)
    store.close()


def cut(server, url):
    """Have the server drop whoever is connected to a database."""
    server.sql(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name_of(url)}'"
    )


@pytest.mark.parametrize("statement", [5, 20, 60])
def test_a_record_that_is_cut_off_while_it_is_made_is_not_there(server, url, home, statement):
    store = Store(home / "record.db", url=url)
    release = at_statement(statement, lambda: cut(server, url))
    try:
        with pytest.raises(DatabaseUnreachable):
            store.append(change(pomodoro()))
    finally:
        release()
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    assert server.sql(tables, database=name_of(url)) == [(0,)]
    store.append(change(pomodoro()))
    assert store.tallies().total == 1
    store.close()


LOGS = """
import os, time
from dlpath.cli import run
while True:
    code = run(["log", "--json"], os.environ)
    print(flush=True)
    if code not in (0, 4):
        break
    time.sleep(code / 40)
"""


def test_what_was_acknowledged_outlives_five_crashes_of_the_server(environ, dlpath, tmp_path):
    """It waits for the disk here, although its settings say that it need not."""
    server = Server(lasting=True)
    variables = environ | {"DLPATH_DATABASE_URL": server.database("study")}
    complaints = tmp_path / "complaints"
    try:
        acknowledged = crashed(server, variables, complaints, times=5)
        found = dlpath("status", "--json", **variables).json["pomodoros"]["total"]
        # A crash can keep the word that something was written from getting through.
        assert acknowledged <= found <= acknowledged + 6
        assert "Traceback" not in complaints.read_text()
        server.stop()
        assert dlpath("log", **variables).exit_code == 4
        server.start()
        assert dlpath("status", "--json", **variables).json["pomodoros"]["total"] == found
    finally:
        server.remove()


def crashed(server, variables, complaints, *, times):
    """Crash a server so often while somebody logs; return how many entries were acknowledged."""
    with complaints.open("w") as file:
        writer = subprocess.Popen(
            [sys.executable, "-c", LOGS],
            env=variables,
            stdout=subprocess.PIPE,
            stderr=file,
            text=True,
        )
    said = []
    for crash in range(times):
        while sum("dlpath.log/1" in line for line in said) < 5 * (crash + 1):
            said.append(writer.stdout.readline())
            assert said[-1], f"the writer gave up: {complaints.read_text()}"
        server.restart()
    writer.kill()
    rest, _ = writer.communicate()
    return sum("dlpath.log/1" in line for line in (*said, *rest.splitlines()))
