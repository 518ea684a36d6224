"""Lines, or planes, through samples with a number as target."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.datasets import Dataset, iris
from dlpath.runs.kit.pictures import Chart, Points

MOST_SHOWN = 400
"""Samples: more would hide the line."""
FINENESS = 33
"""Points of a line, so that a letter can stand anywhere on it."""


class Linear(NamedTuple):
    """A linear model: ``X slopes + intercept``."""

    slopes: Floats
    """(d,)"""
    intercept: float

    def predict(self, X: Floats) -> Floats:
        """Return a number (n,) for each sample X (n, d)."""
        predicted: Floats = X @ self.slopes + self.intercept
        return predicted

    def error(self, data: Dataset) -> float:
        """Return the mean squared error."""
        with np.errstate(over="ignore", invalid="ignore"):
            return float(np.mean((self.predict(data.X) - data.y) ** 2))

    def words(self, data: Dataset) -> dict[str, float]:
        """Return slope and intercept by name; the slopes by that of their feature."""
        named = zip(data.features, self.slopes.tolist(), strict=True)
        slopes = {f"slope_of_{name}".replace(" ", "_"): slope for name, slope in named}
        if len(slopes) == 1:
            slopes = {"slope": float(self.slopes[0])}
        return slopes | {"intercept": float(self.intercept)}


def mean_alone(data: Dataset) -> Linear:
    """Return the model that looks at no feature and says the mean."""
    return Linear(np.zeros(data.X.shape[1]), float(data.y.mean()))


def petals() -> Dataset:
    """Return the length, X (150, 1), and the width, y, of the petals of 150 irises, in cm."""
    data = iris()
    X, y = data.X[:, 2:3], data.X[:, 3]
    return data._replace(X=X, y=y, features=data.features[2:3], target=data.features[3])


def line_fits(data: Dataset, models: Mapping[str, Linear]) -> tuple[Chart, ...]:
    """Return the samples with all lines in one picture; with several features, one for each."""
    if data.X.shape[1] == 1:
        return (line_fit(data, models),)
    return tuple(line_fit(data, {name: model}) for name, model in models.items())


def line_fit(data: Dataset, models: Mapping[str, Linear]) -> Chart:
    """Return the samples with the lines; with several features, what the last model says of each.

    Only some of very many samples are kept.
    """
    X, y = data.X[:MOST_SHOWN], np.asarray(data.y[:MOST_SHOWN], dtype=np.float64)
    name, last = list(models.items())[-1]
    if X.shape[1] > 1:
        ends = (float(y.min()), float(y.max()))
        return Chart(
            title=f"Predicted and true {data.target}, by {name}",
            x_name=f"{data.target}, true",
            y_name="predicted",
            lines=(Points("were it always right", ends, ends),),
            points=(Points("samples", tuple(y.tolist()), tuple(last.predict(X).tolist())),),
        )
    x = np.linspace(X.min(), X.max(), FINENESS)
    return Chart(
        title=f"{data.target} by {data.features[0]}",
        x_name=data.features[0],
        y_name=data.target,
        lines=tuple(
            Points(label, tuple(x.tolist()), tuple(model.predict(x[:, None]).tolist()))
            for label, model in models.items()
        ),
        points=(Points("samples", tuple(X[:, 0].tolist()), tuple(y.tolist())),),
    )
