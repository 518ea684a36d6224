"""The learner's file beside a run: the solution of the exercise, with something added to it."""

from collections.abc import Callable, Iterator

import pytest

from dlpath.core.datasets import alice
from dlpath.exercises.kit import bank
from dlpath.runs.kit.about import RunReport, Step
from dlpath.runs.kit.own_code import SECONDS, OwnCode
from dlpath.runs.kit.running import run_report
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker() as running:
        yield running


@pytest.fixture(scope="session")
def chapter(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a text that is read quickly."""
    file = tmp_path_factory.mktemp("texts") / "chapter.txt"
    file.write_text(alice()[:20_000], encoding="utf-8")
    return str(file)


@pytest.fixture
def beside(worker: Worker, steps: list[Step], chapter: str) -> Callable[..., RunReport]:
    """Return a function: ``beside("mlp", "def sgd(…): …", epochs=3)``."""

    def run(
        name: str,
        added: str = "",
        *,
        text: str | None = None,
        seconds: float = SECONDS,
        **told: object,
    ) -> RunReport:
        steps.clear()
        if name in ("rnn", "lstm"):
            told = {"data": chapter, "epochs": 1, **told}
        whole = f"{bank.texts(name).solution}\n\n{added}\n" if text is None else text
        source = Source(whole, f"{name}.py")
        code = OwnCode(source, worker, run=name, seconds=seconds)
        report = run_report(
            name, told, plot=None, watch=steps.append, stopwatch=lambda: 0.0, code=code
        )
        assert isinstance(report, RunReport)
        return report

    return run
