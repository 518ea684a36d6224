"""Runs as the command starts them, with their own defaults."""

import os
from collections.abc import Callable

import pytest

# As the command does it: several threads on small matrices only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from dlpath.runs.kit.about import Outcome, RunReport, Step
from dlpath.runs.kit.running import run_report


@pytest.fixture
def steps() -> list[Step]:
    """Return what was watched."""
    return []


@pytest.fixture
def outcome_of(steps: list[Step]) -> Callable[..., Outcome]:
    """Return a function that runs one: ``outcome_of("mlp", data="iris", epochs=3)``."""

    def run(name: str, **told: object) -> Outcome:
        steps.clear()
        report = run_report(name, told, plot=None, watch=steps.append, stopwatch=lambda: 0.0)
        assert isinstance(report, RunReport)
        return report.outcome

    return run
