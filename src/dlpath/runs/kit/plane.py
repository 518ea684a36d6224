"""What a classifier decides all over the plane of its samples."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core.datasets import Dataset
from dlpath.runs.kit.pictures import Boundary, Points

COLUMNS, ROWS = 121, 81
MARGIN = 0.15
"""Of the spread of the samples, on every side."""


def boundary(data: Dataset, predict: Callable[[Any], NDArray[Any]]) -> tuple[Boundary, ...]:
    """Return the picture of the samples and of what ``predict`` says everywhere.

    There is none unless the samples have two features and a handful of classes.
    """
    classes = np.unique(data.y)
    if data.X.shape[1] != 2 or len(classes) > 6:
        return ()
    x, y = _axis(data.X[:, 0], COLUMNS), _axis(data.X[:, 1], ROWS)
    everywhere = np.stack(np.meshgrid(x, y), axis=-1)
    decided = np.searchsorted(classes, predict(everywhere.reshape(-1, 2))).reshape(ROWS, COLUMNS)
    picture = Boundary(
        title=f"{data.target}: what is decided where",
        x_name=data.features[0],
        y_name=data.features[1],
        classes=tuple(_points(data, label) for label in classes),
        x=tuple(x.tolist()),
        y=tuple(y.tolist()),
        decided=tuple(map(tuple, decided.tolist())),
    )
    return (picture,)


def _axis(values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    low, high = values.min(), values.max()
    margin = MARGIN * (high - low) or 1.0
    return np.linspace(low - margin, high + margin, count)


def _points(data: Dataset, label: Any) -> Points:
    of_class = data.X[data.y == label]
    return Points(str(label), tuple(of_class[:, 0].tolist()), tuple(of_class[:, 1].tolist()))
