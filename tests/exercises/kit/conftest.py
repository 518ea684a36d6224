"""One worker for all tests of the kit, and the judging of the toy exercise."""

from collections.abc import Callable, Iterator

import pytest
from tests.exercises.kit.toy.exercise import EXERCISE, TEXTS

from dlpath.exercises.kit.judging import Verdict, judge
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker

Judged = Callable[..., Verdict]


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """Return a worker; each group of calls still runs in a process of its own."""
    with Worker() as worker:
        yield worker


@pytest.fixture
def judged(worker: Worker) -> Judged:
    """Return a function that judges a text as the file of the toy exercise."""

    def judged(text: str, **how: object) -> Verdict:
        return judge(EXERCISE, Source(text, "toy.py"), worker, texts=TEXTS, **how)

    return judged


@pytest.fixture
def planted() -> Callable[..., str]:
    """Return a function that changes the solution of the toy: ``planted(old, new)``."""

    def planted(*changes: str) -> str:
        text = TEXTS.solution
        for old, new in zip(changes[::2], changes[1::2], strict=True):
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text

    return planted
