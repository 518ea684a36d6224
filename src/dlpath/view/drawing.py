"""Pictures as files, drawn by matplotlib."""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from math import cos, sin
from pathlib import Path
from textwrap import wrap
from typing import Any

from dlpath.errors import DlpathError, OutOfReach
from dlpath.runs.kit.pictures import (
    Boundary,
    Chart,
    Confusion,
    Episode,
    Images,
    Passage,
)

INK = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#999999")
"""Colours that people with any kind of colour vision tell apart (Okabe and Ito 2008)."""
MARKS = "os^Dv*"
DENSE = 150
MOST_BESIDE = 3
"""Pictures in a row."""


class NoPlots(DlpathError):
    """matplotlib is not installed."""

    code = "missing-extra"

    def __init__(self) -> None:
        super().__init__(
            "drawing into a file needs matplotlib, which is not installed",
            hint="install the extra `plot`: pip install -e '.[plot]' in the clone",
        )


def refuse_without_plots() -> None:
    """Raise ``NoPlots`` if matplotlib is not installed: better now than after the training."""
    if find_spec("matplotlib") is None:
        raise NoPlots


def draw(pictures: Sequence[Any], file: Path) -> None:
    """Draw ``pictures`` beside and below each other into ``file``, a .png or .svg.

    Raises
    ------
    NoPlots
        matplotlib is not installed.
    OutOfReach
        The file cannot be written.
    """
    refuse_without_plots()
    import matplotlib
    from matplotlib.figure import Figure

    # A matplotlibrc where somebody happens to be has no say, and a name of a column is no formula.
    matplotlib.rcdefaults()
    matplotlib.rcParams["text.parse_math"] = False
    columns = 2 if len(pictures) == 4 else min(len(pictures), MOST_BESIDE) or 1
    rows = -(-len(pictures) // columns) or 1
    figure = Figure(figsize=(6.4 * columns, 4.8 * rows), layout="constrained")
    grid = figure.subplots(rows, columns, squeeze=False).ravel()
    for axes in grid[len(pictures) :]:
        axes.set_axis_off()
    for axes, picture in zip(grid, pictures, strict=False):
        axes.set_title(picture.title, wrap=True)
        _DRAWERS[type(picture)](axes, picture)
    try:
        figure.savefig(file, dpi=150)
    except OSError as error:
        # A disk that fills up while it is written to does not say for which file.
        raise OutOfReach(OSError(error.errno, error.strerror, str(file))) from error


def _chart(axes: Any, picture: Chart) -> None:
    for line, colour in zip(picture.lines, INK, strict=False):
        axes.plot(line.x, line.y, color=colour, label=line.name)
    inks = INK[len(picture.lines) :]
    for points, colour, mark in zip(picture.points, inks, MARKS, strict=False):
        size, strength = (6, 0.5) if len(points.x) > DENSE else (36, 1.0)
        axes.scatter(
            points.x, points.y, color=colour, marker=mark, s=size, alpha=strength,
            label=points.name, zorder=3, linewidths=0,
        )  # fmt: skip
    axes.set(xlabel=picture.x_name, ylabel=picture.y_name)
    everything = (*picture.lines, *picture.points)
    if all(value == int(value) for series in everything for value in series.x):
        axes.xaxis.get_major_locator().set_params(integer=True)
    if picture.log:
        axes.set_yscale("log")
    if picture.square:
        axes.set_aspect("equal")
    if len(everything) > 1:
        axes.legend()


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
    axes.set(xlabel=picture.x_name, ylabel=picture.y_name)
    # Inside it would hide samples.
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def _confusion(axes: Any, picture: Confusion) -> None:
    shares = [[count / max(sum(row), 1) for count in row] for row in picture.counts]
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row, counts in enumerate(picture.counts):
        for column, count in enumerate(counts):
            colour = "white" if shares[row][column] > 0.5 else "black"
            if count:
                axes.text(column, row, count, ha="center", va="center", color=colour)
    places = range(len(picture.classes))
    slope = 45 if max(map(len, picture.classes)) > 4 else 0
    axes.set_xticks(places, picture.classes, rotation=slope)
    axes.set_yticks(places, picture.classes)
    axes.set(xlabel="predicted", ylabel="true")


def _images(axes: Any, picture: Images) -> None:
    count = len(picture.images)
    columns = min(max(count, 4), 6)
    rows = max(-(-count // columns), 2)
    for k, image in enumerate(picture.images):
        inset = axes.inset_axes(
            (k % columns / columns, 1 - (k // columns + 1) / rows, 0.9 / columns, 0.85 / rows)
        )
        inset.imshow(image.pixels, cmap="gray_r", vmin=0, vmax=1)
        inset.set_xlabel(image.caption, fontsize=8)
        inset.set(xticks=(), yticks=())
    axes.set_axis_off()


def _passage(axes: Any, picture: Passage) -> None:
    lines = [part for line in picture.text.splitlines() for part in wrap(line, 64) or [""]]
    # A dollar sign would begin a formula.
    text = "\n".join(lines[:26]).replace("$", r"\$")
    axes.text(0, 1, text, family="monospace", fontsize=9, va="top", transform=axes.transAxes)
    axes.set_axis_off()


def _episode(axes: Any, picture: Episode) -> None:
    for k, (second, x, angle) in enumerate(picture.moments):
        across, down = 6 * (k % 3), -2.2 * (k // 3)
        axes.plot((across - 2.4, across + 2.4), (down, down), color=INK[7], linewidth=1)
        axes.plot((across + x - 0.25, across + x + 0.25), (down, down), color=INK[6], linewidth=6)
        axes.plot(
            (across + x, across + x + sin(angle)), (down, down + cos(angle)),
            color=INK[1], linewidth=3,
        )  # fmt: skip
        axes.text(across, down - 0.6, f"{second:.2f} s", ha="center")
    axes.set_aspect("equal")
    axes.set_axis_off()


_DRAWERS: dict[type, Callable[[Any, Any], None]] = {
    Boundary: _boundary,
    Chart: _chart,
    Confusion: _confusion,
    Episode: _episode,
    Images: _images,
    Passage: _passage,
}
