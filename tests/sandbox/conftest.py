"""A worker for all tests, somebody's file to run in it, and a look at what it leaves behind."""

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from dlpath.sandbox.leftovers import _marked
from dlpath.sandbox.starting import MARK
from dlpath.sandbox.values import Call, Named, Outcome, Ran, Source, Value
from dlpath.sandbox.worker import Limits, Worker

BRIEF = Limits(seconds=0.4, megabytes=300, printed=1000)
LONG = Limits(seconds=20)


def mine(text: str, path: str = "mine.py") -> dict[str, Source]:
    return {"mine": Source(dedent(text), path)}


def processes(worker: Worker) -> list[int]:
    """The worker and whatever came from it; the one that waits for a group is not counted."""
    talk = worker._process
    found = _marked(f"{MARK}={talk.mark}".encode())
    return [process for process in found if process != talk.process.pid]


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


@pytest.fixture
def run(worker: Worker) -> Iterator[Callable[..., Ran]]:
    """Run calls of somebody's file; nothing may be left of it afterwards."""

    def running(text: str, *calls: Call, limits: Limits = LONG) -> Ran:
        return worker.run(mine(text), calls, limits=limits)

    yield running
    assert processes(worker) == []
    assert list(Path(worker._process.base).iterdir()) == []


@pytest.fixture
def call(run: Callable[..., Ran]) -> Callable[..., Outcome]:
    """Run one call of ``f``."""

    def calling(text: str, *arguments: Value, limits: Limits = LONG) -> Outcome:
        (outcome,) = run(text, Call(Named("f"), arguments), limits=limits).outcomes
        return outcome

    return calling
