"""Ids of notes: `` ^`` and seven of 0-9 and a-z at the end of the first line."""

import re
from collections.abc import Callable, Container

SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
LENGTH = 7

ID = re.compile(r"(?:^|(?<![ \t])[ \t]+)\^([0-9a-z]{7})[ \t]*$")
"""The id of a note at the end of a line, with the blanks before it."""
NEARLY = re.compile(r"(?:^|[ \t])\^(?=[0-9A-Za-z]*[0-9])[0-9A-Za-z]{5,9}[ \t]*$")
"""What looks like an id that was mistyped; a word such as ``^lambda`` does not."""
ANYWHERE = re.compile(r"(?:^|[ \t])\^([0-9a-z]{7})[ \t]*$", re.MULTILINE)


def new_id(below: Callable[[int], int], taken: Container[str]) -> str:
    """Return an id that is not taken; ``below(n)`` returns one of 0, …, n - 1 at random."""
    while (id_ := _id(below(len(SIGNS) ** LENGTH))) in taken:
        pass
    return id_


def _id(number: int) -> str:
    signs = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(SIGNS))
        signs.append(SIGNS[place])
    return "".join(signs)
