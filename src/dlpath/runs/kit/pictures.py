"""Pictures as values: what is to be seen, without a word on how it is drawn."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Numbers = tuple[float, ...]

FINEST = 400
"""Points that a line keeps: more than any picture is wide."""

FAR_APART = 30
"""A line that falls to this part of its height is flat to the eye long before its end."""


class Points(NamedTuple):
    """Places in the plane that belong together."""

    name: str
    x: Numbers
    y: Numbers


class Chart(NamedTuple):
    """Lines and points over a horizontal and a vertical axis."""

    title: str
    x_name: str
    y_name: str
    lines: tuple[Points, ...] = ()
    points: tuple[Points, ...] = ()
    log: bool = False
    """Whether the vertical axis counts powers of ten."""
    square: bool = False
    """Whether a step up is as long as a step to the right."""


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


class Confusion(NamedTuple):
    """How often samples of each class were taken for each class."""

    title: str
    classes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    """One row a true class, one column a predicted one."""


class Image(NamedTuple):
    """A grey image with a few words below."""

    caption: str
    pixels: tuple[Numbers, ...]
    """Rows from top to bottom, 0 for the ground and 1 for the ink."""


class Images(NamedTuple):
    """Images beside each other."""

    title: str
    images: tuple[Image, ...]


class Passage(NamedTuple):
    """Text that a model wrote."""

    title: str
    text: str


class Pole(NamedTuple):
    """A pole on a cart at one moment."""

    second: float
    position: float
    """Of the cart, in m from the middle."""
    angle: float
    """Of the pole, in rad from upright to the right."""


class Episode(NamedTuple):
    """Some moments of an attempt to balance a pole."""

    title: str
    moments: tuple[Pole, ...]


def over_epochs(
    title: str,
    y_name: str,
    curves: Mapping[str, Sequence[float]],
    *,
    x_name: str = "epoch",
    first: int = 1,
    every: int = 1,
) -> Chart:
    """Return curves by name with one value an epoch, or ``every`` so many from the ``first`` on.

    Where the largest of the values is far above the smallest, the axis counts powers of ten;
    rewards and the like, which grow, are drawn as they are.
    """
    lines = tuple(
        thinned(name, range(first, first + every * len(curve), every), curve)
        for name, curve in curves.items()
        if curve
    )
    values = [value for line in lines for value in line.y]
    falls = any(line.y[-1] < line.y[0] for line in lines)
    far_apart = min(values) > 0 and max(values) / min(values) > FAR_APART
    return Chart(title, x_name, y_name, lines=lines, log=falls and far_apart)


def thinned(name: str, x: Sequence[float], y: Sequence[float]) -> Points:
    """Return a line with no more points than can be seen; both of its ends are kept."""
    last = len(x) - 1
    count = min(len(x), FINEST)
    kept = [round(k * last / max(count - 1, 1)) for k in range(count)]
    return Points(name, tuple(float(x[k]) for k in kept), tuple(float(y[k]) for k in kept))
