"""Pictures in the terminal, drawn by plotille in braille; each as wide as there is room."""

from typing import Any

from dlpath.runs.kit.pictures import Boundary, Curve
from dlpath.view.look import Look

MARKS = "ox+*#@"
_MARGIN = 16
"""Columns that plotille takes for the numbers of the vertical axis."""


def drawn(picture: Any, look: Look) -> str:
    """Return a picture with its title and legend."""
    text: str = _DRAWERS[type(picture)](picture, look)
    return text


def _figure(look: Look, *, height: int) -> Any:
    from plotille import Figure

    figure = Figure()
    figure.width = max(min(look.width, 100) - _MARGIN, 16)
    figure.height = height if look.width >= 60 else height * 2 // 3
    figure.with_colors = False
    figure.origin = False
    figure.register_label_formatter(float, _number)
    figure.register_label_formatter(int, _number)
    return figure


def _shown(figure: Any) -> str:
    """Return the plot without plotille's names of the axes, and blanks for empty braille."""
    figure.x_label = figure.y_label = ""
    lines = figure.show().replace("\u2800", " ").splitlines()
    return "\n".join(line.removesuffix(" ()").rstrip() for line in lines[2:])


def _number(value: float, chars: int, delta: float, left: bool = False) -> str:
    text = f"{value:.{2 if delta < 10 else 0}f}"
    return text.ljust(chars) if left else text.rjust(chars)


def _boundary(picture: Boundary, look: Look) -> str:
    figure = _figure(look, height=16)
    figure.set_x_limits(picture.x[0], picture.x[-1])
    figure.set_y_limits(picture.y[0], picture.y[-1])
    edge_x, edge_y = _edge(picture)
    if edge_x:
        figure.scatter(edge_x, edge_y)
    for points, mark in zip(picture.classes, MARKS, strict=False):
        figure.scatter(points.x, points.y, marker=mark)
    legend = "   ".join(
        f"{mark} {points.name}" for points, mark in zip(picture.classes, MARKS, strict=False)
    )
    axes = f"across {picture.x_name}, up {picture.y_name}"
    return (
        f"{look.strong(picture.title)}\n{_shown(figure)}\n{legend}   · boundary\n{look.faint(axes)}"
    )


def _edge(picture: Boundary) -> tuple[list[float], list[float]]:
    """Return the places at which the decision changes to the right or above."""
    found_x, found_y = [], []
    for row, y in enumerate(picture.y[:-1]):
        for column, x in enumerate(picture.x[:-1]):
            here = picture.decided[row][column]
            if here != picture.decided[row][column + 1] or here != picture.decided[row + 1][column]:
                found_x.append(x)
                found_y.append(y)
    return found_x, found_y


def _curve(picture: Curve, look: Look) -> str:
    figure = _figure(look, height=8)
    count = len(picture.y)
    figure.set_x_limits(1, max(count, 2))
    figure.set_y_limits(0, max(*picture.y, 1))
    figure.plot(list(range(1, count + 1)), list(picture.y))
    return f"{look.strong(picture.title)}\n{_shown(figure)}\n{look.faint('across epoch')}"


_DRAWERS: dict[type, Any] = {Boundary: _boundary, Curve: _curve}
