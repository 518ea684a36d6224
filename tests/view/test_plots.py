"""Pictures in the terminal."""

import pytest
from tests.view.pictures import PICTURES

from dlpath.runs.kit.pictures import Chart, Points, over_epochs
from dlpath.view.look import Look, plain
from dlpath.view.plots import drawn


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_fits_the_terminal(name, width):
    lines = drawn(PICTURES[name], Look(width)).split("\n")
    assert max(map(len, lines)) <= width
    assert len(lines) > 3
    assert not any(line != line.rstrip() for line in lines)


@pytest.mark.parametrize("name", PICTURES)
def test_colour_says_nothing_that_words_do_not(name):
    assert plain(drawn(PICTURES[name], Look(80, colour=True))) == drawn(PICTURES[name], Look(80))


def test_several_lines_are_told_apart_by_letters_that_the_legend_explains():
    picture = over_epochs("Loss", "loss", {"slow": [3.0] * 30, "fast": [1.0] * 30})
    text = drawn(picture, Look(80))
    assert "a slow   b fast" in text
    top, bottom = (
        next(k for k, line in enumerate(text.split("\n")[1:]) if letter in line) for letter in "ab"
    )
    assert top < bottom


def test_a_point_that_is_higher_stands_higher():
    picture = Chart("Two", "x", "y", points=(Points("low", (0,), (0,)), Points("high", (1,), (1,))))
    text = drawn(picture, Look(80)).split("\n")[1:]
    low = next(k for k, line in enumerate(text) if "o" in line)
    high = next(k for k, line in enumerate(text) if "x" in line)
    assert high < low
    assert text[low].index("o") < text[high].index("x")


def test_the_boundary_runs_between_the_classes():
    lines = drawn(PICTURES["a boundary"], Look(80)).split("\n")
    row = next(line for line in lines if "x" in line)
    edge = min(k for k, sign in enumerate(row) if "\u2801" <= sign <= "\u28ff")
    assert 35 < edge < row.index("x")
    assert "o setosa   x virginica   ⠂ boundary" in lines
