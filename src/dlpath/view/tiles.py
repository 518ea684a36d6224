"""Pictures made of characters: tables of counts, images, text, and frames of a film."""

from collections.abc import Sequence
from math import cos, sin
from textwrap import wrap

from dlpath.runs.kit.pictures import Confusion, Episode, Image, Images, Passage, Pole
from dlpath.view.look import Look

SHADES = " ░▒▓█"
GAP = 3
FRAME_WIDTH, FRAME_HEIGHT = 24, 5
NARROW = 60
"""Columns below which frames are smaller."""
TRACK = 2.4
"""Metres from the middle to the end of the track."""
POLE = 1.0
"""The length of a pole in m."""


def confusion(picture: Confusion, look: Look) -> str:
    """Return the counts as a table: a row a true class, a column a predicted one."""
    cells = [[str(count) if count else "·" for count in row] for row in picture.counts]
    longest, count = max(map(len, picture.classes)), len(picture.classes)
    widest = max(len(cell) for row in cells for cell in row)
    # The names are cut to what the terminal has room for, the counts never.
    room = min(max(longest, widest), max((look.width - longest - 1) // count - 1, widest))
    left = min(longest, max(look.width - count * (room + 1) - 1, 1))
    names = "".join(f" {name[:room].rjust(room)}" for name in picture.classes)
    lines = [f"{' ' * left}{look.faint(names)}"]
    for k, (name, row) in enumerate(zip(picture.classes, cells, strict=True)):
        padded = [f" {cell.rjust(room)}" for cell in row]
        padded[k] = look.good(padded[k])
        lines.append(f"{look.faint(name[:left].rjust(left))}{''.join(padded)}")
    axes = look.wrapped("down the true class, across the predicted one")
    return "\n".join([*lines, look.faint(axes)])


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
    lines = (part for line in picture.text.splitlines() for part in wrap(line, room) or [""])
    return "\n".join(f"  │ {line}".rstrip() for line in lines)


def episode(picture: Episode, look: Look) -> str:
    """Return the moments as the frames of a film."""
    width = FRAME_WIDTH if look.width >= NARROW else FRAME_WIDTH * 3 // 4
    return "\n\n".join(_rows([_frame(pole, width) for pole in picture.moments], look.width))


def _frame(pole: Pole, width: int) -> list[str]:
    from plotille import Canvas

    canvas = Canvas(width, FRAME_HEIGHT, -TRACK, 0, TRACK, 1.25 * POLE)
    x = min(max(pole.position, -TRACK), TRACK)
    tip = min(max(x + POLE * sin(pole.angle), -TRACK), TRACK)
    canvas.line(x, 0.1, tip, 0.1 + POLE * cos(pole.angle))
    for height in (0.0, 0.1):
        canvas.line(max(x - 0.3, -TRACK), height, min(x + 0.3, TRACK), height)
    rows = canvas.plot().replace("\u2800", " ").split("\n")
    return [*rows, "─" * width, f"{pole.second:.2f} s"]


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
