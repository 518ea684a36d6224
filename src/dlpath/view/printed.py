"""What a learner's code printed, apart from everything else."""

import re
from collections.abc import Iterator

from dlpath.view.look import Look
from dlpath.view.words import counted

INDENT = "  "
MOST = 5
_DEEDS = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b\[[0-?]*[ -/]*[@-~]"  # titles, colours, the cursor
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # the direction
)
"""What would act on the terminal: the colour of one line would be that of all after it."""


def printed(text: str, look: Look) -> Iterator[str]:
    """Yield the first lines of it, and how many there are more."""
    lines = [_DEEDS.sub("", line) for line in text.rstrip().splitlines()]
    yield look.faint("your code printed")
    for line in lines[:MOST]:
        room = max(look.width - 4, 1)
        shown = line if len(line) <= room else f"{line[: room - 1]}…"
        yield f"{INDENT}{look.faint('│')} {shown}"
    if len(lines) > MOST:
        more = counted(len(lines) - MOST, "more line")
        yield f"{INDENT}{look.faint(f'│ … {more}')}"
