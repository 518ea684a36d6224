"""The big clock fits every screen, and says everything in words."""

from datetime import UTC, datetime, timedelta
from os import terminal_size

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.focus.cycle import Lengths, after_work, at, paused, skipped, working
from dlpath.progress.timer import Timer
from dlpath.view.big_clock import Place, page
from dlpath.view.look import Look, plain

NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)
PLACE = Place("Decide what all this is for", UTC)
WORK = working(Timer("o01-goal", NINE, timedelta(minutes=25), timedelta(), NINE))
REST = after_work(at(WORK, NINE + timedelta(minutes=25)), NINE, Lengths(
    timedelta(minutes=5), timedelta(minutes=15), 4,
))  # fmt: skip


def drawn(cycle, *, minute=0.0, message="", columns=80, lines=24, colour=False):
    now = NINE + timedelta(minutes=minute)
    size = terminal_size((columns, lines))
    return page(cycle, now, message, Look(columns, colour), place=PLACE, size=size)


@pytest.mark.parametrize(
    ("cycle", "words"),
    [
        (WORK, ["pomodoro 1", "until 09:25", "space pauses", "s stops and records", "q leaves"]),
        (paused(WORK, NINE), ["paused", "space goes on"]),
        (REST, ["break after pomodoro 1", "until 09:05", "b ends the break"]),
        (skipped(REST), ["the break is over"]),
    ],
)
def test_it_says_where_the_session_is_and_what_can_be_pressed(cycle, words):
    for columns in (80, 40):
        shown = " ".join(drawn(cycle, columns=columns).split())
        assert [word for word in words if word not in shown] == []


def test_a_question_stands_in_the_place_of_the_keys():
    shown = drawn(WORK, message="12 min on a: k keeps, d discards, c goes on.")
    assert "k keeps" in shown
    assert "space pauses" not in shown


def test_the_digits_are_large_where_there_is_room_and_readable_where_there_is_none():
    assert drawn(WORK).count("██████") > drawn(WORK, columns=26).count("██████")
    assert "25:00" in drawn(WORK, columns=12)
    assert "25:00" in drawn(WORK, lines=6)


def test_the_bar_grows_from_nothing_to_all():
    cells = [drawn(WORK, minute=minute, lines=8).count("█") for minute in (0, 12.5, 25)]
    assert cells == [0, 30, 60]


def test_colour_says_nothing_that_words_do_not():
    for cycle in (WORK, paused(WORK, NINE), REST):
        assert plain(drawn(cycle, colour=True)) == drawn(cycle)


@given(
    st.integers(1, 200), st.integers(1, 60), st.floats(0, 30), st.sampled_from([WORK, REST]),
    st.sampled_from(["", "The machine slept for 42 min: c counts that as work, l leaves it out."]),
)  # fmt: skip
def test_it_never_leaves_the_screen(columns, lines, minute, cycle, message):
    shown = drawn(cycle, minute=minute, message=message, columns=columns, lines=lines)
    rows = shown.split("\n")
    assert len(rows) <= lines
    if columns >= 20:
        assert max(map(len, rows)) <= columns
