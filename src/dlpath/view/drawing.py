"""Pictures as files, drawn by matplotlib."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dlpath.errors import DlpathError
from dlpath.runs.kit.pictures import Boundary, Curve

INK = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Colours that people with any kind of colour vision tell apart (Okabe and Ito 2008)."""
MARKS = "os^Dv*"


class NoPlots(DlpathError):
    """matplotlib is not installed."""

    code = "missing-extra"

    def __init__(self) -> None:
        super().__init__(
            "drawing into a file needs matplotlib, which is not installed",
            hint="pip install 'dlpath[plot]'",
        )


def draw(pictures: Sequence[Any], file: Path) -> None:
    """Draw ``pictures`` side by side into ``file``, a .png or .svg.

    Raises
    ------
    NoPlots
        matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise NoPlots from None
    figure = Figure(figsize=(6.4 * len(pictures), 4.8), layout="constrained")
    for axes, picture in zip(
        figure.subplots(1, len(pictures), squeeze=False)[0], pictures, strict=True
    ):
        _DRAWERS[type(picture)](axes, picture)
    figure.savefig(file, dpi=150)


def _boundary(axes: Any, picture: Boundary) -> None:
    from matplotlib.colors import ListedColormap

    count = len(picture.classes)
    axes.pcolormesh(
        picture.x, picture.y, picture.decided,
        cmap=ListedColormap(INK[:count]), vmin=0, vmax=max(count - 1, 1), alpha=0.2,
        shading="nearest",
    )  # fmt: skip
    for points, colour, mark in zip(picture.classes, INK, MARKS, strict=False):
        axes.scatter(points.x, points.y, color=colour, marker=mark, label=points.name)
    axes.set(title=picture.title, xlabel=picture.x_name, ylabel=picture.y_name)
    axes.legend()


def _curve(axes: Any, picture: Curve) -> None:
    axes.plot(range(1, len(picture.y) + 1), picture.y, color=INK[0], marker="o", markersize=3)
    axes.set(title=picture.title, xlabel="epoch", ylabel=picture.name)


_DRAWERS: dict[type, Any] = {Boundary: _boundary, Curve: _curve}
