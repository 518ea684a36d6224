import os

import pytest
from tests.benchmarks.kills import PER_CHANGE, State, fault, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no fork")

BEFORE = State(("C1", "C2"), frozenset({"C1"}))


def test_what_was_acknowledged_outlives_thirty_kills(path):
    acknowledged, _ = run(30, path, seed=1)
    assert acknowledged > 30


@pytest.mark.parametrize(
    ("steps", "after", "pomodoros"),
    [
        ([("append", "C3")], State(("C1", "C2", "C3"), frozenset({"C1"})), 2),
        ([("append", "C3")], State(("C1", "C2", "C3", "C4"), frozenset({"C1"})), 3),
        ([("undo", "C2")], State(("C1", "C2"), frozenset({"C1", "C2"})), 0),
        ([("redo", "C1")], State(("C1", "C2"), frozenset()), 2),
        ([], State(("C1", "C2"), frozenset()), 2),
    ],
)
def test_a_record_that_holds_what_was_said_and_a_step_more_is_right(steps, after, pomodoros):
    assert fault(BEFORE, steps, after, PER_CHANGE * pomodoros) is None


@pytest.mark.parametrize(
    ("steps", "after", "pomodoros", "problem"),
    [
        ([("append", "C3")], BEFORE, 3, "lost 1"),
        ([], State(("C1", "C2", "C3", "C4"), frozenset({"C1"})), 9, "more than one step"),
        ([("undo", "C2")], State(("C1", "C2"), frozenset()), 6, "more than one step"),
        ([], BEFORE, 2, "half written"),
    ],
)
def test_a_record_that_lost_something_is_found_out(steps, after, pomodoros, problem):
    assert problem in fault(BEFORE, steps, after, pomodoros)
