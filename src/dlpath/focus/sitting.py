"""What came of a session, as it is reported."""

from typing import NamedTuple

from dlpath.planning.glance import TimerLine
from dlpath.progress.entries import Entry, TaskWork


class Sitting(NamedTuple):
    """What came of one run of ``dlpath focus``."""

    task: TaskWork
    ended: str
    """finished, stopped, discarded, elsewhere (from another terminal) or left (by Ctrl-C)."""
    pomodoros: tuple[Entry, ...]
    """What was recorded in this session."""
    timer: TimerLine | None
    """What goes on after Ctrl-C."""
    settled: str | None
    """What became of a timer that was left running before: keep, trim or discard."""
    problems: tuple[str, ...]
    """What could not be done beside it, such as keeping sites out."""
    schema: str = "dlpath.focus/1"
