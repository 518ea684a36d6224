"""How text looks on a terminal: what it does to width, colour, consoles and hostile text."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.errors import DlpathError
from dlpath.progress.history import Target, Undone
from dlpath.view import error
from dlpath.view.look import Look, harmless, look, plain, written
from dlpath.view.page import as_json, as_text


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environ", "options", "coloured"),
    [
        ({}, {}, True),
        ({"NO_COLOR": "1"}, {}, False),
        ({"TERM": "dumb"}, {}, False),
        ({}, {"plain": True}, False),
        ({"NO_COLOR": "1"}, {"colour": True}, True),
        ({"FORCE_COLOR": "1"}, {}, True),
    ],
)
def test_colour_is_for_those_who_want_it(environ, options, coloured):
    options = {"plain": False, "colour": False} | options
    assert look(environ, Terminal(), **options).colour is coloured


def test_a_file_is_never_coloured_unasked():
    assert not look({}, io.StringIO(), plain=False, colour=False).colour


@given(st.text(), st.integers(22, 120), st.booleans())
def test_wrapped_text_fits_unless_a_word_does_not(text, width, colour):
    style = Look(width, colour)
    words = text.split()
    for line in style.wrapped(style.strong(text), "  ").split("\n"):
        assert len(plain(line)) <= max(width, 2 + max(map(len, words), default=0))


@given(st.lists(st.text("ab c", min_size=1, max_size=50), min_size=1, max_size=4))
def test_parts_stand_side_by_side_or_below_each_other(parts):
    for row in Look(40).line(*parts).split("\n"):
        assert len(row) <= 52


def test_as_many_parts_stand_in_a_line_as_fit_and_what_goes_on_is_set_in():
    parts = ("done  A title that takes a whole line and more", "its-id", "undo")
    assert Look(56).line(*parts) == f"{parts[0]}  its-id\n  undo"
    assert Look(30).line(*parts).splitlines() == [
        "done  A title that takes a", "  whole line and more", "  its-id  undo",
    ]  # fmt: skip
    assert Look(24).beside("  A title that takes two", "its-id").splitlines() == [
        "  A title that takes",
        "    two",
        "    its-id",
    ]


@given(st.text())
def test_no_text_can_make_the_terminal_do_anything(text):
    left = harmless(f"\x1b[31m{text}\x1b[0m")
    assert "\x07" not in left
    assert "\x9b" not in left
    assert all(part[:1] == "[" for part in left.split("\x1b")[1:])


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_a_console_without_our_signs_gets_plainer_ones(encoding):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    written("x⁵ − 2x³ · √1.2 → Jürgen “σ(wᵢ)” ⠢⣀ ┤│└┬ ░▒▓█ ≤ …", stream)
    stream.flush()
    assert b"?" not in raw.getvalue()


def test_parts_stay_whole_where_they_fit_into_a_line():
    parts = ("# the goal", "% half of it", "+ less", ". nothing", "- off")
    assert Look(width=40).parted(parts, "  ").splitlines() == [
        "  # the goal, % half of it, + less,",
        "  . nothing, - off",
    ]
    long = ("one part that is longer than the line", "two")
    assert max(map(len, Look(22).parted(long, "  ").splitlines())) <= 22


BIDI = "\u202eevil\u2066\u200f"


@pytest.mark.parametrize(
    "text",
    ["\x1b[8mhidden", "\x1b[5m", "\x1b[30m", "\x1b[31;8m", "\x1b]0;title\x07", "\x9b2J", BIDI],
)
def test_no_text_hides_anything_or_turns_its_direction(text):
    left = harmless(text)
    assert "\x1b" not in left
    assert left.isprintable()


def test_without_colour_not_even_ours_is_let_through():
    report = Undone("a", Target("b", "\x1b[31mred"), redone=False)
    assert "\x1b" not in as_text(report, Look())
    assert "\x1b" not in error.as_text(DlpathError("\x1b[31mred", hint="\x1b[32mgreen"), Look())


def test_json_says_the_same_without_steering_a_terminal():
    told = as_json(Undone("\x7f\x9b2J", Target("b", BIDI), redone=False))
    assert told.rstrip("\n").isprintable()
    assert json.loads(told)["change"] == "\x7f\x9b2J"
    assert error.as_json(DlpathError(BIDI)).rstrip("\n").isprintable()


def test_a_width_without_end_is_no_width():
    assert 0 < look({"COLUMNS": "9" * 5000}, io.StringIO(), plain=True, colour=False).width < 1000
