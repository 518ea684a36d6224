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
LABELS = 8
"""Columns that the numbers of the vertical axis take, more or less."""
DENSE = 150
"""So many points are too many for signs: they become dots."""


def drawn(picture: Any, look: Look) -> str:
    """Return a picture with its title and legend."""
    return f"{look.strong(look.wrapped(picture.title))}\n{_DRAWERS[type(picture)](picture, look)}"


def _plane(x: Span, y: Span, look: Look, *, height: int, square: bool = False) -> Plane:
    """Return a plane as wide as there is room; a square one has steps of equal length both ways."""
    width = min(look.width, NARROW if square else WIDEST)
    if square:
        # A character is about twice as high as it is wide.
        steep = (y.high - y.low) / (x.high - x.low)
        height = min(max(round((width - LABELS) / 2 * steep), 6), 30)
    elif look.width < NARROW:
        height = height * 2 // 3
    return Plane(x, y, width=width, height=height, colour=look.colour)


def _chart(picture: Chart, look: Look) -> str:
    x, y = _spans(picture)
    height = 16 if picture.points else 10
    plane = _plane(x, y, look, height=height, square=picture.square)
    signs = _lines(plane, picture.lines) + _points(plane, picture.points, len(picture.lines))
    return _with_words(plane, signs if len(signs) > 1 else [], picture, look)


def _spans(picture: Chart) -> tuple[Span, Span]:
    """Return the axes; points stay away from the edges, lines may begin and end there."""
    everything = (*picture.lines, *picture.points)
    xs = [value for part in everything for value in part.x]
    ys = [value for part in everything for value in part.y]
    margin = 0.05 if picture.points else 0.0
    x = span(xs, margin=margin)._replace(whole=all(value == int(value) for value in xs))
    return x, span(ys, log=picture.log, margin=max(margin, 0.02))


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
