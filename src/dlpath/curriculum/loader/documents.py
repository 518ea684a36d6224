"""YAML text to plain values with the line of each, however bad the text is.

The events of the parser are put together here instead of by PyYAML: that keeps the lines, is
faster, and lets depth, number of values and aliases be bounded before anything is built. Scalars
are read as in YAML 1.2: only ``true`` and ``false`` are truth values, and a date is text.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from dlpath.curriculum.loader.syntax import syntax_fault
from dlpath.curriculum.problems import Place

MAX_DEPTH = 20
"""How many blocks may stand inside each other; a curriculum needs seven."""
MAX_VALUES = 100_000
"""How many values a file may have, blocks counted at both ends."""

_NOT_ALLOWED = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # YAML 1.2, section 5.1
)
# The parser compares every %TAG line with all before it, and a curriculum needs none.
_DIRECTIVE = re.compile("^%", re.MULTILINE)
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,40}|[0-9]{1,40}(?:\.[0-9]{0,40})?)(?:[eE][-+]?[0-9]{1,2})?")
_WORDS = {
    word: value
    for value, words in {
        None: ("", "~", "null", "Null", "NULL"),
        True: ("true", "True", "TRUE"),
        False: ("false", "False", "FALSE"),
    }.items()
    for word in words
}


class Fault(NamedTuple):
    """What is wrong in a text, and in which line."""

    line: int
    message: str


class Document(NamedTuple):
    """The value of a file, where its parts stand, and what is wrong with the notation."""

    value: Any = None
    place: Place = Place(1)
    faults: tuple[Fault, ...] = ()
    readable: bool = True
    """Whether ``value`` is all of the file."""


class _Unreadable(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.fault = Fault(line, message)


class _Block:
    """A mapping or a list that is being read."""

    __slots__ = ("inside", "key", "line", "value")

    def __init__(self, value: dict[str, Any] | list[Any], line: int) -> None:
        self.value = value
        self.line = line
        self.inside: dict[str | int, Place] = {}
        self.key: tuple[str, int] | None = None


def document(raw: bytes) -> Document:
    """Return what is written in ``raw``: UTF-8 with or without a byte order mark, any line ends."""
    faults: list[Fault] = []
    try:
        value, place = _read(_text(raw), faults)
    except _Unreadable as stopped:
        return Document(faults=(*faults, stopped.fault), readable=False)
    return Document(value, place, tuple(faults))


def _text(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _Unreadable(line, "this is not UTF-8, expected text saved as UTF-8") from None
    if odd := _NOT_ALLOWED.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        code = f"U+{ord(odd[0]):04X}"
        raise _Unreadable(line, f"a control character ({code}), expected text; take it out")
    if directive := _DIRECTIVE.search(text):
        line = text.count("\n", 0, directive.start()) + 1
        raise _Unreadable(line, "a line that begins with '%', expected no YAML directives")
    return text


def _read(text: str, faults: list[Fault]) -> tuple[Any, Place]:
    root = _Block([], 1)
    stack = [root]
    for event in _events(text):
        line = event.start_mark.line + 1
        kind = type(event)
        if kind is yaml.ScalarEvent:
            value = _scalar(event.value) if event.implicit[0] else _safe(event.value, line)
            _put(stack[-1], value, Place(line), faults, as_key=event.value)
        elif kind is yaml.MappingStartEvent:
            stack.append(_Block({}, line))
        elif kind is yaml.SequenceStartEvent:
            stack.append(_Block([], line))
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            block = stack.pop()
            _put(stack[-1], block.value, Place(block.line, block.inside), faults)
        if len(stack) > MAX_DEPTH:
            deep = f"blocks inside blocks, more than {MAX_DEPTH} deep, expected fewer"
            raise _Unreadable(line, deep)
    if not root.inside:
        return None, Place(1)
    assert isinstance(root.value, list)  # noqa: S101 - for the type checker
    return root.value[0], root.inside[0]


def _events(text: str) -> Iterator[Any]:
    """Yield the parser's events, refusing what a curriculum does not need and bombs are made of."""
    documents = 0
    try:
        events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        for count, event in enumerate(events):
            line = event.start_mark.line + 1
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise _Unreadable(line, "a second document begins here, expected one in a file")
            if isinstance(event, yaml.AliasEvent):
                alias = f"*{str(event.anchor)[:40]}"
                raise _Unreadable(line, f"{alias} refers to another value, expected that value")
            if getattr(event, "tag", None) is not None:
                raise _Unreadable(line, f"a type is given ({event.tag[:40]}), expected none")
            if count > MAX_VALUES:
                raise _Unreadable(line, f"more than {MAX_VALUES:,} values, expected fewer")
            yield event
    except yaml.YAMLError as error:
        raise _Unreadable(*syntax_fault(error, text)) from None


def _put(
    block: _Block, value: Any, place: Place, faults: list[Fault], *, as_key: str | None = None
) -> None:
    """Add a value to the block it stands in; in a mapping every other one is a key."""
    if isinstance(block.value, list):
        block.inside[len(block.value)] = place
        block.value.append(value)
    elif block.key is None:
        if as_key is None:
            faults.append(Fault(place.line, "a key that is itself a block, expected a plain word"))
        block.key = (as_key or "", place.line)
    else:
        (key, line), block.key = block.key, None
        if key in block.value:
            first = block.inside[key].line
            again = f"{key[:40]!r} stands here and in line {first}, expected once"
            faults.append(Fault(line, again))
        else:
            block.inside[key] = Place(line, place.inside)
            block.value[key] = value


def _safe(text: str, line: int) -> str:
    """Return quoted text, which may hide characters behind escapes that steer a terminal."""
    if not text.isprintable() and (odd := _NOT_ALLOWED.search(text)):
        raise _Unreadable(line, f"a control character (U+{ord(odd[0]):04X}), expected text")
    return text


def _scalar(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "+-.0123456789":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text
