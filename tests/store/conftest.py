"""Records to test with: each through both drivers, each a copy of one that was made once.

``DLPATH_TEST_DATABASE_URL`` names a PostgreSQL server on which the same tests then run as well.
"""

import os
import secrets
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from dlpath.progress.records import Change, Moment, Pomodoro, Record
from dlpath.store.store import Store

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SERVER = os.environ.get("DLPATH_TEST_DATABASE_URL")
NOBODY = 65534
DRIVERS = ["sqlite3", "sqlalchemy", *(["server"] if SERVER else [])]

Opened = Callable[[], Store]


def lived(minutes: float = 0, *, day: date | None = None) -> Moment:
    """Return the moment so many minutes after noon, in Stockholm."""
    at = NOON + timedelta(minutes=minutes)
    return Moment(at, 60, "Europe/Stockholm", day or at.date())


def change(*records: Record, at: float = 0, summary: str = "did something") -> Change:
    """Return a change recorded so many minutes after noon."""
    return Change(summary, lived(at), records)


def pomodoro(task: str = "a", start: float = 0, minutes: int = 25) -> Pomodoro:
    """Return a pomodoro that starts so many minutes after noon."""
    return Pomodoro(task, lived(start), minutes)


def at_statement(number: int, act: Callable[[], object]) -> Callable[[], None]:
    """Call ``act`` before a statement, counted from 0, that SQLAlchemy runs; return how to stop."""
    from sqlalchemy import Engine, event

    numbers = count()

    def listen(*_: object) -> None:
        if next(numbers) == number:
            act()

    event.listen(Engine, "before_cursor_execute", listen)
    return lambda: event.remove(Engine, "before_cursor_execute", listen)


def killed_at_statement(number: int, work: Callable[[], object]) -> bool:
    """Run ``work`` in a process that is killed before a statement; tell whether it came to it."""
    child = os.fork()
    if child == 0:
        at_statement(number, lambda: os.kill(os.getpid(), signal.SIGKILL))
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of an empty record."""
    path = tmp_path_factory.mktemp("pristine") / "record.db"
    Store(path)._home.create().close()
    return path


@pytest.fixture
def path(home: Path, pristine: Path) -> Path:
    """Return the file of an empty record in a home of its own."""
    home.mkdir(mode=0o700)
    return Path(shutil.copy(pristine, home / "record.db"))


@pytest.fixture
def guarded(path: Path) -> Iterator[Path]:
    """Return the file of an empty record whose modes count, even where root runs the tests."""
    if os.name == "nt":
        pytest.skip("modes mean nothing here")
    if os.geteuid() != 0:
        yield path
        return
    import filelock  # noqa: F401 - whoever we become might not be allowed to load it

    folder = Path(tempfile.mkdtemp())
    copy = Path(shutil.copy(path, folder / "record.db"))
    for item in (folder, copy):
        os.chown(item, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield copy
    finally:
        os.seteuid(0)
        shutil.rmtree(folder)


@pytest.fixture(params=DRIVERS)
def opened(request: pytest.FixtureRequest, path: Path) -> Iterator[Opened]:
    """Return a function that opens the record, each time as another terminal would."""
    url = {
        "sqlite3": lambda: None,
        "sqlalchemy": lambda: f"sqlite+pysqlite:///{path}",
        "server": _schema_of_its_own,
    }[request.param]()
    stores = []

    def open_() -> Store:
        stores.append(Store(path, url=url, busy_timeout=0.2))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Opened) -> Store:
    """Return an empty record."""
    return opened()


def _schema_of_its_own() -> str:
    from sqlalchemy import create_engine, make_url, text

    name = f"test_{secrets.token_hex(6)}"
    engine = create_engine(SERVER)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    engine.dispose()
    url = make_url(SERVER).update_query_dict({"options": f"-csearch_path={name}"})
    return url.render_as_string(hide_password=False)
