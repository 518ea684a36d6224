"""A run from its name to its report."""

import pytest

from dlpath.errors import UsageError
from dlpath.runs import perceptron
from dlpath.runs.kit.limits import TooMuchMemory
from dlpath.runs.kit.running import run_report


def report(name, compare=None, **told):
    """Return what comes of a run that nobody watches."""
    return run_report(
        name, told, compare=compare, plot=None, watch=lambda step: None, stopwatch=lambda: 0.0
    )


@pytest.mark.parametrize("compare", [None, "epochs=1,2"])
def test_a_run_that_needs_more_memory_than_there_is_says_what_to_make_smaller(monkeypatch, compare):
    def greedy(options, watch):
        raise MemoryError

    monkeypatch.setattr(perceptron, "run", greedy)
    with pytest.raises(TooMuchMemory) as error:
        report("perceptron", compare)
    assert error.value.message == "the run needs too much memory"
    assert error.value.exit == 1
    assert "--batch-size" in error.value.hint


@pytest.mark.parametrize(
    "compare", ["learning-rate=0.1,nan", "learning-rate=0,1", "learning-rate=1,1e308"]
)
def test_no_value_is_tried_if_one_to_be_compared_is_out_of_range(monkeypatch, compare):
    monkeypatch.setattr(perceptron, "run", lambda options, watch: pytest.fail("it has begun"))
    with pytest.raises(UsageError, match="--learning-rate is"):
        report("perceptron", compare)
