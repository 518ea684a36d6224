"""What the trainings of weights and a bias are judged by: the steps, not where they lead."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.exercises.kit.compare import difference
from dlpath.exercises.kit.exercise import Judged
from dlpath.sandbox.values import Outcome


def learned(outcome: Outcome) -> tuple[NDArray[np.float64], float]:
    """Return w and b after a training."""
    returned: Any = outcome.returned
    w, b = returned
    return np.asarray(w, dtype=np.float64), float(b)


def step_difference(judged: Judged, step: str) -> str | None:
    """Compare what each step changes; each call trains for one ``step`` more than the last."""
    mine, right = (
        np.array([np.append(*learned(outcome)) for outcome in of])
        for of in (judged.outcomes, judged.expected)
    )
    # Single precision leaves to a small step what it leaves to the number that is moved.
    room = 1e-5 * float(np.abs(right).max())
    said = difference(np.diff(mine, axis=0), np.diff(right, axis=0), rtol=1e-6, atol=room)
    return said and f"what {step} changes in w and b: {said}"
