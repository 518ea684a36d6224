"""In which precision a part of a network computes: that of what it is given."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike


def precision_of(x: ArrayLike) -> type[np.floating[Any]]:
    """Return float32 for an array of float32, float64 for anything else."""
    return np.float32 if getattr(x, "dtype", None) == np.float32 else np.float64
