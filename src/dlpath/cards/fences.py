"""Fences of code: the lines between two rows of backticks or tildes are text, whatever they say."""

import re

_OPENING = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_CLOSING = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*$")


def opened(line: str) -> str | None:
    """Return the row of signs by which a line opens a fence, if it does."""
    found = _OPENING.match(line)
    return found[1] if found else None


def closes(line: str, fence: str) -> bool:
    """Tell whether a line ends the fence that ``fence`` opened: at least as long a row of it."""
    found = _CLOSING.match(line)
    return found is not None and found[1].startswith(fence)
