"""The screen of ``dlpath focus``: what is left, large enough to be seen from across the room."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from os import terminal_size
from textwrap import wrap
from typing import NamedTuple

from dlpath.focus.cycle import BREAKS, Cycle, Stage
from dlpath.view.look import Look

DIGITS = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": (" █ ", "██ ", " █ ", " █ ", "███"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", "███", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", "  █", "  █"),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
}
ROWS = 5
WIDEST = 60
"""Columns of the progress bar and of text."""
TALL = 14
"""Lines from which on the clock is large."""


class Place(NamedTuple):
    """Where and at what the learner works."""

    title: str
    """Of the task."""
    zone: tzinfo


def in_a_line(cycle: Cycle, place: Place) -> str:
    """Return where the session is, for a terminal that cannot be drawn on."""
    what = str(cycle.stage)
    if cycle.stage not in BREAKS:
        what = f"pomodoro {cycle.number} on {cycle.timer.task}"
    return f"{what} {_standing(cycle, place)}"


class Line(NamedTuple):
    """A line of the screen, and what makes it stand out, if anything."""

    text: str
    ink: Callable[[str], str] = str


def page(
    cycle: Cycle, now: datetime, message: str, look: Look, *, place: Place, size: terminal_size
) -> str:
    """Return the screen: the task, the clock, a progress bar, and what can be pressed.

    Nothing on it is told by colour alone, and no line is wider than the screen.
    """
    ink = look.good if cycle.stage in BREAKS else look.strong
    clock = [Line(row, ink) for row in _clock(cycle, now, size)]
    said, said_ink = (message, look.strong) if message else (_keys(cycle), look.faint)
    below = [Line(text, said_ink) for text in _fitting(said, size)]
    lines = [
        *(Line(text, look.strong) for text in _heading(cycle, place, size)),
        Line(""),
        *clock,
        Line(""),
        Line(_bar(cycle, now, size)),
        Line(_standing(cycle, place), look.warning if cycle.timer.paused else look.faint),
        Line(""),
        *below,
    ]
    if len(lines) > size.lines:
        lines = [line for line in lines if line.text]
    if len(lines) > size.lines:
        lines = [*clock, *below][: size.lines]
    above = (size.lines - len(lines)) // 2
    shown = [" " * ((size.columns - len(text)) // 2) + ink(text) for text, ink in lines]
    return "\n".join([*[""] * above, *shown])


def _heading(cycle: Cycle, place: Place, size: terminal_size) -> list[str]:
    if cycle.stage == Stage.READY:
        return _fitting("the break is over", size)
    if cycle.stage in BREAKS:
        return _fitting(f"{cycle.stage} after pomodoro {cycle.number}", size)
    return _fitting(f"{place.title} · pomodoro {cycle.number}", size)


def _standing(cycle: Cycle, place: Place) -> str:
    if cycle.stage in (Stage.READY, Stage.RUNG):
        return ""
    if cycle.timer.ends is None:
        return "paused"
    return f"until {cycle.timer.ends.astimezone(place.zone):%H:%M}"


def _keys(cycle: Cycle) -> str:
    pause = "space goes on" if cycle.timer.paused else "space pauses"
    if cycle.stage in BREAKS:
        return f"{pause} · b ends the break · q leaves"
    return f"{pause} · s stops and records · q leaves"


def _fitting(text: str, size: terminal_size) -> list[str]:
    """Return ``text`` in as many lines as it takes, parted between its parts if that will do."""
    width = max(min(size.columns - 2, WIDEST), 10)
    lines = [""]
    for part in text.split(" · "):
        joined = f"{lines[-1]} · {part}" if lines[-1] else part
        if len(joined) <= width:
            lines[-1] = joined
        else:
            lines += wrap(part, width)
    return [line for line in lines if line]


def _clock(cycle: Cycle, now: datetime, size: terminal_size) -> list[str]:
    """Return the clock in the largest size that fits."""
    seconds = -(-cycle.left(now) // timedelta(seconds=1))
    told = f"{seconds // 60:02d}:{seconds % 60:02d}"
    for scale in (2, 1):
        gap = " " * scale
        rows = [gap.join(_scaled(DIGITS[sign][row], scale) for sign in told) for row in range(ROWS)]
        if len(rows[0]) <= size.columns and size.lines >= TALL:
            return rows
    return [told]


def _scaled(row: str, scale: int) -> str:
    return "".join(cell * scale for cell in row)


def _bar(cycle: Cycle, now: datetime, size: terminal_size) -> str:
    cells = max(min(WIDEST, size.columns - 4), 1)
    planned = cycle.timer.planned
    full = round(cells * (1 - cycle.left(now) / planned)) if planned else cells
    return "█" * full + "░" * (cells - full)
