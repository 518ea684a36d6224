"""A learner's terminal: a home of its own, a clock that stands still, no colour, eighty columns."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

# How long an example takes says more about the machine than about the program.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

# typer reads some of these when it is imported.
for name in ("FORCE_COLOR", "GITHUB_ACTIONS", "DLPATH_DATABASE_URL", "DLPATH_DEBUG"):
    os.environ.pop(name, None)
os.environ.update(COLUMNS="80", NO_COLOR="1", TERM="xterm")
# Hundreds of interpreters are started; each would compile everything anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# Our matrices are small: two threads wait for each other longer than they compute.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

NOW = "2026-11-24T18:00:00+01:00"


class Result(NamedTuple):
    """What a command printed and how it ended."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """The JSON object on standard output."""
        return json.loads(self.stdout)

    @property
    def error(self) -> Any:
        """The JSON object on standard error."""
        return json.loads(self.stderr)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder for all data of one learner; it does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def environ(home: Path) -> dict[str, str]:
    """Return the variables of the learner's terminal; a test may change them."""
    return {
        "DLPATH_HOME": str(home),
        "DLPATH_HOSTS_FILE": str(home.with_name("hosts")),
        "DLPATH_NOW": NOW,
        "TZ": "Europe/Stockholm",
        "COLUMNS": "80",
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a record in which nothing is yet, made by the migrations."""
    from dlpath.store.faults import Whereabouts
    from dlpath.store.schema import upgrade_file

    file = tmp_path_factory.mktemp("record") / "record.db"
    file.touch()
    upgrade_file(file, Whereabouts(str(file)))
    return file.read_bytes()


@pytest.fixture
def quick_beginnings(empty_record: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a new home cost a copy: the migrations run once, and the path is read once.

    What either makes is the same every time; both have tests of their own, which do without this.
    """
    from dlpath.curriculum import loader
    from dlpath.curriculum.files import source_files
    from dlpath.store import schema

    upgrade, read = schema.upgrade_file, loader.read

    def copied(path: Path, *given: Any, **named: Any) -> None:
        if path.stat().st_size or named:
            upgrade(path, *given, **named)
        else:
            path.write_bytes(empty_record)

    def remembered(location: Path) -> Any:
        key = tuple(source_files(location))
        if key not in _READ:
            _READ[key] = read(location)
        return _READ[key]

    monkeypatch.setattr(schema, "upgrade_file", copied)
    monkeypatch.setattr(loader, "read", remembered)


_READ: dict[Any, Any] = {}


@pytest.fixture
def dlpath(
    environ: dict[str, str], capsys: pytest.CaptureFixture[str], quick_beginnings: None
) -> Iterator[Callable[..., Result]]:
    """Return a function that runs a command in this process: ``dlpath("done", "b01-env")``."""
    from dlpath.cli import run

    def call(*words: str, **variables: str) -> Result:
        capsys.readouterr()
        code = run(words, {**environ, **variables})
        return Result(code, *capsys.readouterr())

    yield call
