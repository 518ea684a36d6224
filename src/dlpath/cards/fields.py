"""What is said of cards beside their text: above a file for all, below a first line for one.

::

    ---
    deck: go              # go | pen
    source: DLB ch.6
    tags: [dlb, ch06]
    paper: su-001
    ---
    E: Derive the gradient of softmax with cross-entropy. ^e4m2ab1
    time: 10m
    source: DLB 6.2, p. 172
    A: …

The values are written as in YAML, of which this is a small part: a word or words, in quotation
marks where need be, and a list.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dlpath.cards.problems import Problem

DECK, SOURCE, TAGS, PAPER, TIME = "deck", "source", "tags", "paper", "time"
OF_FILE = (DECK, SOURCE, TAGS, PAPER)
OF_CARD = (TIME, SOURCE, TAGS, PAPER)
MOST_MINUTES = 480
_LONGEST_DECK = 60

FIELD = re.compile(rf"({'|'.join(OF_CARD)}):(?:[ \t]+|$)")
KEY = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+|$)")
ITEM = re.compile(r"[ \t]*-(?:[ \t]+|$)")
_COMMENT = re.compile(r"(?:^|(?<![ \t])[ \t]+)#.*$")
_TIME = re.compile(r"(?:(\d{1,3}) ?h(?:ours?)?)? ?(?:(\d{1,4}) ?(?:m|min|minutes?)?)?")


class Field(NamedTuple):
    """A line below the first one of a card that says something of it, such as ``time: 10m``."""

    number: int
    key: str
    value: str


class CardFields(NamedTuple):
    """What the lines of a card say of it."""

    minutes: int | None = None
    source: str | None = None
    tags: tuple[str, ...] = ()
    paper: str | None = None


class BadValue(Exception):
    """A value cannot be what it should be: what is wrong, and how to write it."""

    def __init__(self, message: str, how: str) -> None:
        super().__init__(message)
        self.message = message
        self.how = how


def scalar(text: str) -> str | None:
    """Return the words of a value, without quotation marks and comment; ``None`` for nothing."""
    text = text.strip()
    if text[:1] in ("'", '"') and (end := text.find(text[0], 1)) > 0:
        return text[1:end] or None
    text = _COMMENT.sub("", text)
    return None if text in ("", "~", "null") else text


def words(text: str) -> tuple[str, ...]:
    """Return the tags of a value such as ``[dlb, ch06]`` or ``dlb, ch06``.

    Raises
    ------
    BadValue
        The list has no end, or a tag contains blanks.
    """
    text = _COMMENT.sub("", text.strip())
    if text.startswith("["):
        if not text.endswith("]"):
            raise BadValue("the list has no end", "write tags: [dlb, ch06]")
        text = text[1:-1]
    return tags(text.split(","))


def tags(items: Sequence[str]) -> tuple[str, ...]:
    """Return tags, each once.

    Raises
    ------
    BadValue
        A tag contains blanks.
    """
    found = [tag for item in items if (tag := scalar(item)) is not None]
    for tag in found:
        if len(tag.split()) != 1:
            raise BadValue(f"the tag {tag!r} contains a blank", f"write {'-'.join(tag.split())}")
    return tuple(dict.fromkeys(found))


def minutes(text: str) -> int:
    """Return the minutes of a value such as ``10m``, ``1h`` or ``1h30``.

    Raises
    ------
    BadValue
        It is no length of time from a minute to eight hours.
    """
    found = _TIME.fullmatch(scalar(text) or "")
    total = 60 * int(found[1] or 0) + int(found[2] or 0) if found else 0
    if not 1 <= total <= MOST_MINUTES:
        raise BadValue(f"{text.strip()!r} is no length of time", "write time: 10m")
    return total


def deck(text: str) -> str:
    """Return the name of a deck.

    Raises
    ------
    BadValue
        It contains neither ``go`` nor ``pen``, by which it is known how to review it.
    """
    name = scalar(text) or ""
    if not ("go" in name.lower() or "pen" in name.lower()):
        raise BadValue(
            f"{name!r} is no deck", "write deck: go, deck: pen, or a name with one of them"
        )
    if len(name) > _LONGEST_DECK or not name.isprintable():
        raise BadValue("the name of the deck is too long or not printable", "write deck: go")
    return name


def card_fields(fields: Iterable[Field], file: str) -> tuple[CardFields, list[Problem]]:
    """Return what lines say of a card, and what is wrong with them."""
    found = CardFields()
    wrong = []
    lines: dict[str, int] = {}
    for number, key, value in fields:
        first = lines.setdefault(key, number)
        if first != number:
            message = f"{key} is given again, first in line {first}"
            wrong.append(Problem(file, number, message, "leave one, or write a blank before it"))
            continue
        try:
            found = _with(found, key, value)
        except BadValue as bad:
            how = f"{bad.how}, or a blank before it if it is text"
            wrong.append(Problem(file, number, bad.message, how))
    return found, wrong


def _with(found: CardFields, key: str, value: str) -> CardFields:
    match key:
        case "time":
            return found._replace(minutes=minutes(value))
        case "tags":
            return found._replace(tags=words(value))
        case "source":
            return found._replace(source=scalar(value))
        case _:
            return found._replace(paper=scalar(value))
