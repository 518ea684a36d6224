"""Pictures made of characters: tables of counts, images, text, and frames of a film."""

from collections.abc import Sequence

from dlpath.runs.kit.pictures import Confusion, Episode, Image, Images, Passage, Pole
from dlpath.view.look import Look

SHADES = " ░▒▓█"
GAP = 3
FRAME_WIDTH, FRAME_HEIGHT = 24, 5
TRACK = 2.4
"""Metres from the middle to the end of the track."""
POLE = 1.0
"""The length of a pole in m."""


def confusion(picture: Confusion, look: Look) -> str:
    """Return the counts as a table: a row a true class, a column a predicted one."""
    names = [name[:8] for name in picture.classes]
    cells = [[str(count) if count else "·" for count in row] for row in picture.counts]
    room = max(len(text) for row in [names, *cells] for text in row) + 1
    left = max(map(len, names))
    if left + 1 + room * len(names) > look.width:
        room = max(len(text) for row in cells for text in row) + 1
        names = [name[: max(room - 1, 1)] for name in names]
    lines = [" " * (left + 1) + look.faint("".join(name.rjust(room) for name in names))]
    for k, (name, row) in enumerate(zip(picture.classes, cells, strict=True)):
        inked = "".join(
            look.good(cell.rjust(room)) if k == column else cell.rjust(room)
            for column, cell in enumerate(row)
        )
        lines.append(f"{look.faint(name[:8].rjust(left))} {inked}")
    return "\n".join([*lines, look.faint("down the true class, across the predicted one")])


def images(picture: Images, look: Look) -> str:
    """Return the images in shades of blocks, as many beside each other as there is room for."""
    tiles = [_tile(image) for image in picture.images]
    return "\n\n".join(_rows(tiles, look.width))


def _tile(image: Image) -> list[str]:
    """Return an image, every pixel two characters wide, and its caption."""
    top = len(SHADES) - 1
    lines = ["".join(SHADES[round(pixel * top)] * 2 for pixel in row) for row in image.pixels]
    return [*lines, image.caption]


def passage(picture: Passage, look: Look) -> str:
    """Return the text in its own lines, those too long for the terminal folded."""
    room = max(min(look.width, 100) - 4, 16)
    lines = []
    for line in picture.text.splitlines():
        folded = [line[first : first + room] for first in range(0, len(line), room)] or [""]
        lines += [f"  │ {part}".rstrip() for part in folded]
    return "\n".join(lines)


def episode(picture: Episode, look: Look) -> str:
    """Return the moments as the frames of a film."""
    return "\n\n".join(_rows([_frame(pole) for pole in picture.moments], look.width))


def _frame(pole: Pole) -> list[str]:
    from math import cos, sin

    from plotille import Canvas

    canvas = Canvas(FRAME_WIDTH, FRAME_HEIGHT, -TRACK, 0, TRACK, 1.25 * POLE)
    x = min(max(pole.position, -TRACK), TRACK)
    tip = min(max(x + POLE * sin(pole.angle), -TRACK), TRACK)
    canvas.line(x, 0.1, tip, 0.1 + POLE * cos(pole.angle))
    for height in (0.0, 0.1):
        canvas.line(max(x - 0.3, -TRACK), height, min(x + 0.3, TRACK), height)
    rows = canvas.plot().replace("\u2800", " ").split("\n")
    return [*rows, "─" * FRAME_WIDTH, f"{pole.second:.1f} s"]


def _rows(tiles: Sequence[list[str]], width: int) -> list[str]:
    """Return tiles of lines beside each other, in as many rows as it takes."""
    room = max(len(line) for tile in tiles for line in tile) + GAP
    count = max((width + GAP) // room, 1)
    rows = []
    for first in range(0, len(tiles), count):
        beside = tiles[first : first + count]
        lines = ["".join(line.ljust(room) for line in level) for level in zip(*beside, strict=True)]
        rows.append("\n".join(line.rstrip() for line in lines))
    return rows
