"""Landscapes to descend: each is called at a point and gives the slope there."""

import numpy as np


def quartic(x):
    """Return the slope of x⁵ − 2x³, whose valley is at the root of 6/5."""
    return 5 * x**4 - 6 * x**2


class Bowl:
    """A valley around a centre (d,) whose walls the matrix (d, d) makes steep and skew."""

    def __init__(self, matrix, centre):
        self.matrix, self.centre = matrix, centre

    def __call__(self, x):
        """Return the slope at x (d,)."""
        return self.matrix @ (x - self.centre)


class Springs:
    """One spring for each coordinate of any shape; it pulls back towards its rest."""

    def __init__(self, stiffness, rest):
        self.stiffness, self.rest = stiffness, rest

    def __call__(self, x):
        """Return the slope at x."""
        return self.stiffness * (x - self.rest)


class Waves:
    """Hills and valleys of which no two have the same slope."""

    def __init__(self, heights):
        self.heights = heights

    def __call__(self, x):
        """Return the slope at x."""
        return self.heights * np.sin(x) + 0.1 * x
