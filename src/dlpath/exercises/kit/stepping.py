"""What walks and trainings are judged by: the steps, not where they lead."""

from typing import Any

import numpy as np

from dlpath.exercises.kit.compare import Floats, difference
from dlpath.exercises.kit.exercise import Judged
from dlpath.sandbox.values import Outcome


def learned(outcome: Outcome) -> tuple[Floats, float]:
    """Return w and b after a training."""
    returned: Any = outcome.returned
    w, b = returned
    return np.asarray(w, dtype=np.float64), float(b)


def walk_difference(mine: Floats, right: Floats) -> str | None:
    """Compare the steps between places (n + 1, ...), not the places."""
    # Single precision leaves to a small step what it leaves to the number that is moved.
    room = 1e-5 * float(np.abs(right).max())
    return difference(np.diff(mine, axis=0), np.diff(right, axis=0), rtol=1e-6, atol=room)


def step_difference(judged: Judged, step: str) -> str | None:
    """Compare what each step changes; each call trains for one ``step`` more than the last."""
    mine, right = (
        np.array([np.append(*learned(outcome)) for outcome in of])
        for of in (judged.outcomes, judged.expected)
    )
    said = walk_difference(mine, right)
    return said and f"what {step} changes in w and b: {said}"
