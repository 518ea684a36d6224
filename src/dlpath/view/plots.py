"""Pictures in the terminal, drawn by plotille in braille; each as wide as there is room."""

from collections.abc import Callable
from typing import Any

from dlpath.runs.kit.pictures import (
    Boundary,
    Chart,
    Confusion,
    Episode,
    Images,
    Passage,
    Points,
)
from dlpath.view.axes import Plane, Span, span
from dlpath.view.look import Look
from dlpath.view.tiles import confusion, episode, images, passage

MARKS = "ox+*#@"
LETTERS = "abcdefgh"
WIDEST = 100
NARROW = 60
DENSE = 150
"""So many points are too many for signs: they become dots."""


def drawn(picture: Any, look: Look) -> str:
    """Return a picture with its title and legend."""
    return f"{look.strong(look.wrapped(picture.title))}\n{_DRAWERS[type(picture)](picture, look)}"


def _plane(x: Span, y: Span, look: Look, *, height: int) -> Plane:
    height = height if look.width >= NARROW else height * 2 // 3
    return Plane(x, y, width=min(look.width, WIDEST), height=height, colour=look.colour)


def _chart(picture: Chart, look: Look) -> str:
    everything = (*picture.lines, *picture.points)
    xs = [value for series in everything for value in series.x]
    x = span(xs)._replace(whole=all(value == int(value) for value in xs))
    y = span([value for series in everything for value in series.y], log=picture.log, margin=0.02)
    if picture.points:
        x = span([x.low, x.high], margin=0.05)
        y = span([y.low, y.high], margin=0.05)._replace(log=picture.log)
    plane = _plane(x, y, look, height=16 if picture.points else 10)
    if picture.square:
        plane = _square(picture, look)
    signs = _lines(plane, picture.lines) + _points(plane, picture.points, len(picture.lines))
    return _with_words(plane, signs if len(signs) > 1 else [], picture, look)


def _with_words(
    plane: Plane, signs: list[tuple[str, str]], picture: Chart | Boundary, look: Look
) -> str:
    """Return the plane with its legend and the names of the axes below."""
    lines, room = [plane.shown()], 0
    for sign, name in signs:
        entry = f"{sign} {name}"
        if len(lines) > 1 and len(entry) + 3 <= room:
            lines[-1] += f"   {entry}"
            room -= len(entry) + 3
        else:
            lines.append(entry)
            room = look.width - len(entry)
    axes = f"across {picture.x_name}, up {picture.y_name}"
    return "\n".join([*lines, look.faint(look.wrapped(axes))])


def _square(picture: Chart, look: Look) -> Plane:
    """Return a plane on which a step up is as long as a step to the right."""
    points = (*picture.lines, *picture.points)
    x = span([value for series in points for value in series.x], margin=0.05)
    y = span([value for series in points for value in series.y], margin=0.05)
    columns = min(look.width, NARROW)
    # A character is about twice as high as it is wide.
    height = round((columns - 8) / 2 * (y.high - y.low) / (x.high - x.low))
    return Plane(x, y, width=columns, height=min(max(height, 6), 30), colour=look.colour)


def _lines(plane: Plane, lines: tuple[Points, ...]) -> list[tuple[str, str]]:
    """Draw the lines, with letters on them if there are several; return signs and names."""
    for number, line in enumerate(lines):
        plane.line(line.x, line.y, number)
    if len(lines) < 2:
        return [("⠒", line.name) for line in lines]
    for number, line in enumerate(lines):
        # Each line has its letters at other places, so that none hides another.
        count, shift = len(line.x), (number + 0.5) / len(lines)
        places = [int(count * (part + shift) / 4) for part in range(4)] if count > 8 else [-1]
        xs, ys = [line.x[k] for k in places], [line.y[k] for k in places]
        plane.marks(xs, ys, LETTERS[number], number)
    return [(letter, line.name) for letter, line in zip(LETTERS, lines, strict=False)]


def _points(plane: Plane, points: tuple[Points, ...], before: int) -> list[tuple[str, str]]:
    signs = []
    for number, (series, mark) in enumerate(zip(points, MARKS, strict=False), start=before):
        dense = len(series.x) > DENSE
        if dense:
            plane.dots(series.x, series.y, number)
        else:
            plane.marks(series.x, series.y, mark, number)
        signs.append(("⠂" if dense else mark, series.name))
    return signs


def _boundary(picture: Boundary, look: Look) -> str:
    x, y = Span(picture.x[0], picture.x[-1]), Span(picture.y[0], picture.y[-1])
    plane = _plane(x, y, look, height=16)
    plane.dots(*_edge(picture), len(picture.classes))
    for number, (points, mark) in enumerate(zip(picture.classes, MARKS, strict=False)):
        plane.marks(points.x, points.y, mark, number)
    names = [points.name for points in picture.classes] + ["boundary"]
    marks = [*MARKS[: len(picture.classes)], "⠂"]
    return _with_words(plane, list(zip(marks, names, strict=True)), picture, look)


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


_DRAWERS: dict[type, Callable[[Any, Look], str]] = {
    Boundary: _boundary,
    Chart: _chart,
    Confusion: confusion,
    Episode: episode,
    Images: images,
    Passage: passage,
}
