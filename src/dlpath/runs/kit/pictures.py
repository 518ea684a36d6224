"""Pictures as values: what is to be seen, without a word on how it is drawn."""

from typing import NamedTuple

Numbers = tuple[float, ...]


class Points(NamedTuple):
    """Samples of one class in the plane."""

    name: str
    x: Numbers
    y: Numbers


class Boundary(NamedTuple):
    """Samples in the plane, and which class a model gives to every place of it."""

    title: str
    x_name: str
    y_name: str
    classes: tuple[Points, ...]
    x: Numbers
    """Where the plane was asked, from left to right."""
    y: Numbers
    """From bottom to top."""
    decided: tuple[tuple[int, ...], ...]
    """For each ``y`` the class at each ``x``, as a position in ``classes``."""


class Curve(NamedTuple):
    """One value an epoch."""

    title: str
    name: str
    y: Numbers
