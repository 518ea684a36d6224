"""A fault in words: what Python says, and what it mostly comes from."""

import numpy as np
import pytest

from dlpath.sandbox import faults
from dlpath.sandbox.values import Call, Named, Source
from dlpath.sandbox.worker import Worker


@pytest.fixture(scope="module")
def worker():
    with Worker() as running:
        yield running


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("return x.sum(axis=1)", "fewer axes than this line counts on"),
        ("return x[3]", "an index goes past the end"),
        ("return input()", "nobody sits at a keyboard here"),
        ("breakpoint()", "take the breakpoint out"),
        ("return x @ x[:2]", "the shapes do not fit a product"),
        ("return None + 1", "a `return` was forgotten"),
        ("return 1 / 0", "it divides by zero"),
    ],
)
def test_what_python_says_is_followed_by_what_it_mostly_comes_from(line, cause, worker):
    mine = Source(f"def f(x):\n    {line}\n    return 0\n", "f.py")
    [outcome] = worker.run({"mine": mine}, (Call(Named("f"), (np.zeros(3),)),)).outcomes
    said = faults.said(outcome.fault)
    assert cause in said
    assert said.splitlines()[-1].startswith("line ")
