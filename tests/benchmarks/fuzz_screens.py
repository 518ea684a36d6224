"""Every screen on terminals of every size, in colour, in ASCII, and without either."""

import random
from pathlib import Path

from tests.benchmarks.fuzz_harness import COLOURS, Subject, fresh

SCREENS = [
    ("next", "-n", "4"), ("status",), ("path",), ("path", "python"), ("show", "o01-goal"),
    ("history",), ("config",), ("curriculum", "show"), ("search", "perceptron"), ("tips",),
    ("resources",), ("resources", "--kind", "book"), ("people",), ("forums",), ("run",),
    ("stats",), ("forecast",), ("schedule",), ("plan",), ("plan", "tomorrow"), ("goal",),
    ("read",), ("cards",), ("cards", "due"), ("cards", "stats"), ("cards", "leeches"),
    ("paper", "list"), ("exercise", "list"), ("exercise", "status"), ("block",), ("doctor",),
    ("--help",), ("log", "--help"), ("cards", "--help"), ("show", "book:deep-learning"),
    ("nope",), ("log", "0"), ("done", "perceptrn"), ("log", "--at", "25:00"), ("prompt",),
    ("log", "3"), ("amend", "--minutes", "20"), ("undo",), ("redo",), ("skip", "b01-env"),
    ("done", "o02-schedule"), ("start",), ("config", "set", "days_off", "sunday"),
    ("cards", "add", "A question with `code` and $x^2$?", "An answer."),
    ("run", "perceptron"), ("run", "gradient-descent"), ("run", "least-squares"),
]  # fmt: skip
_FITS_FROM = 40
"""Columns from which on lines fit, but for words that are longer than there is room."""


def try_screen(seed: int, folder: Path) -> str:
    """Show a screen on a terminal of some size."""
    draw = random.Random(seed)
    columns = draw.choice([draw.randrange(1, 41), draw.randrange(1, 501)])
    variables = {
        "COLUMNS": str(columns),
        "LINES": str(draw.randrange(1, 201)),
        "NO_COLOR": draw.choice(["1", ""]),
        "FORCE_COLOR": draw.choice(["1", ""]),
        "TERM": draw.choice(["xterm", "dumb"]),
    }
    words = draw.choice(SCREENS)
    answer = fresh(folder).tried(*words, **variables)
    lines = COLOURS.sub("", answer.out + answer.err).splitlines()
    if columns >= _FITS_FROM and "--help" not in words:
        for line in lines:
            longest = max(map(len, line.split()), default=0)
            assert len(line) <= max(columns, longest + 16), (words, columns, line)
    return "refused" if answer.code else "shown"


SIZES = Subject("screens", "terminals of 1 to 500 columns and 1 to 200 lines", try_screen)
