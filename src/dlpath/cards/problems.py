"""What is wrong in a file of cards, and how to write it."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong; as text ``file:line: message: how``."""

    file: str
    line: int
    """Counts from 1."""
    message: str
    how: str
    """What to write, or to do, instead."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}; {self.how}"
