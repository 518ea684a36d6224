"""Where a system cannot fork, each group gets a process of its own, with the same promises."""

from textwrap import dedent

import numpy as np
import pytest
from tests.sandbox.conftest import BRIEF, LONG, mine, processes

from dlpath.sandbox.values import Call, Named
from dlpath.sandbox.worker import Worker


@pytest.fixture(scope="module")
def spawning():
    with Worker(forks=False) as worker:
        yield worker


def outcome(worker, text, *arguments, limits=LONG):
    ran = worker.run(mine(text), [Call(Named("f"), arguments)], limits=limits)
    assert processes(worker) == []
    return ran.outcomes[0], ran.printed


def test_values_and_prints_come_back(spawning):
    for number in (1, 2):
        got, printed = outcome(
            spawning, "def f(x):\n    print('seen')\n    return x + 1", np.arange(3) * number
        )
        assert got.returned.tolist() == [1, 1 + number, 1 + 2 * number]
        assert printed == "seen\n"


@pytest.mark.parametrize(
    ("body", "kind", "needs"),
    [
        ("while True: pass", "time", "not finished"),
        ("os._exit(0)", "exited", "ends Python"),
        ("ctypes.string_at(0)", "crashed", "fault"),
        ("os.fork(); time.sleep(100)", "time", "not finished"),
        ("import torch", "forbidden", "numpy"),
    ],
)
def test_a_fault_comes_with_its_line(spawning, body, kind, needs):
    text = f"import ctypes, os, time\ndef f():\n    {body}"
    fault = outcome(spawning, text, limits=BRIEF)[0].fault
    assert fault.kind == kind
    assert needs in fault.message
    assert (fault.line, fault.source) == (3, body)


def test_what_is_written_over_the_answers_is_no_answer_and_is_told_at_once(spawning):
    text = """
        import os

        def f():
            for number in range(64):
                try: os.write(number, b"forged" * 8)
                except OSError: pass
            return 1
        """
    fault = outcome(spawning, dedent(text))[0].fault
    assert fault is not None and fault.kind == "crashed"


def test_a_process_that_died_before_it_was_asked_is_a_crash_and_the_next_runs(spawning):
    spawning._process.process.kill()
    assert outcome(spawning, "def f(): return 1")[0].fault.kind == "crashed"
    assert outcome(spawning, "def f(): return 1")[0].returned == 1
