"""Messages of protocol buffers, as far as Anki's own need to be read: numbers and texts.

A message is a row of fields, each a key and a value. The key holds the number of the field and how
long the value is; https://protobuf.dev/programming-guides/encoding/ describes it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

_VARINT, _EIGHT, _LENGTH, _FOUR = 0, 1, 2, 5

Fields = Mapping[int, list[int | bytes]]
"""The values of a message by the numbers of their fields."""


class BadMessage(ValueError):
    """Bytes are no message."""


class _Number(NamedTuple):
    value: int
    end: int


def fields_of(message: bytes) -> Fields:
    """Return the fields of a message.

    Raises
    ------
    BadMessage
        It is none.
    """
    found: dict[int, list[int | bytes]] = {}
    for key, value in _pairs(message):
        found.setdefault(key, []).append(value)
    return found


def number(fields: Fields, key: int) -> int:
    """Return a number; 0 if it is not said."""
    value = fields.get(key, [0])[-1]
    return value if isinstance(value, int) else 0


def text(fields: Fields, key: int) -> str:
    """Return a text; empty if it is not said."""
    value = fields.get(key, [b""])[-1]
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""


def messages(fields: Fields, key: int) -> Iterator[Fields]:
    """Yield the messages in a field that may be there many times."""
    for value in fields.get(key, ()):
        if isinstance(value, bytes):
            yield fields_of(value)


def _pairs(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    position = 0
    while position < len(message):
        key, position = _varint(message, position)
        kind = key & 7
        if kind == _VARINT:
            value, position = _varint(message, position)
            yield key >> 3, value
            continue
        if kind == _LENGTH:
            length, position = _varint(message, position)
        elif kind in (_EIGHT, _FOUR):
            length = 8 if kind == _EIGHT else 4
        else:
            raise BadMessage(f"there is no kind {kind} of values")
        if position + length > len(message):
            raise BadMessage("it ends too early")
        yield key >> 3, message[position : position + length]
        position += length


def _varint(message: bytes, position: int) -> _Number:
    """Return a number of seven bits a byte, the lowest first, and where it ends."""
    value = 0
    for shift in range(0, 70, 7):
        if position >= len(message):
            raise BadMessage("it ends too early")
        byte = message[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return _Number(value, position)
    raise BadMessage("a number is too long")
