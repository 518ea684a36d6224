"""Writes values as bytes: a tree in JSON, then the raw bytes of its arrays; no pickle."""

from collections.abc import Callable, Mapping
from json import dumps
from typing import Any

from numpy import asarray, generic, ndarray
from numpy.typing import NDArray

from dlpath.sandbox.frames import LENGTH
from dlpath.sandbox.values import Made, Named, Seeded, Value
from dlpath.sandbox.wire import LARGEST, NUMERIC, TOO_LARGE, Unreadable

MOST_PARTS = 2_000_000
DEEPEST = 50
MOST_BITS = 10_000  # of a whole number: Python refuses to read back more than 4300 digits


def encode(value: Value, known: Mapping[int, Value] | None = None) -> bytes:
    """Write ``value``.

    ``known`` says by their ``id`` which objects stand for a `Named`, `Made` or `Seeded`, and these
    are written in their place. Raises `Unreadable` and says what is in the way.
    """
    writer = _Writer(known or {})
    header = dumps(writer.tree(value, 0)).encode("ascii")
    if len(header) + writer.size > LARGEST:
        raise Unreadable(TOO_LARGE)
    return b"".join([LENGTH.pack(len(header)), header, *writer.blobs])


class _Writer:
    """Turns a value into a tree that JSON can write, and sets its arrays aside."""

    def __init__(self, known: Mapping[int, Value]) -> None:
        self.known = known
        self.blobs: list[bytes] = []
        self.size = 0
        self.parts = 0

    def tree(self, value: Any, depth: int) -> Any:
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise Unreadable(TOO_LARGE)
        if depth > DEEPEST:
            raise Unreadable(f"is nested deeper than {DEEPEST} levels")
        if value is None or value is True or value is False:
            return value
        if id(value) in self.known:
            value = self.known[id(value)]
        for kind, write in WRITERS:
            if isinstance(value, kind):
                return write(self, value, depth)
        raise Unreadable(f"is {_described(value)}")

    def scalar(self, value: generic, _: int) -> Any:
        return ["scalar", *self.raw(asarray(value))]

    def array(self, value: NDArray[Any], _: int) -> Any:
        return ["array", *self.raw(asarray(value))]

    def raw(self, array: NDArray[Any]) -> list[Any]:
        if array.dtype.kind not in NUMERIC:
            raise Unreadable(f"is an array of {array.dtype.name[:40]}, not of numbers")
        self.size += array.nbytes
        if self.size > LARGEST:
            raise Unreadable(TOO_LARGE)
        order = "F" if array.flags.f_contiguous and not array.flags.c_contiguous else "C"
        self.blobs.append(array.tobytes(order))  # type: ignore[arg-type]
        return [array.dtype.str, list(array.shape), order]

    def whole(self, value: int, _: int) -> Any:
        number = int(value)
        if number.bit_length() > MOST_BITS:
            raise Unreadable("is a whole number of thousands of digits")
        return number

    def real(self, value: float, _: int) -> Any:
        return float(value)

    def complex(self, value: complex, _: int) -> Any:
        return ["complex", value.real, value.imag]

    def text(self, value: str, _: int) -> Any:
        self.size += len(value)
        if self.size > LARGEST:
            raise Unreadable(TOO_LARGE)
        return str(value)

    def named(self, value: Named, _: int) -> Any:
        return ["named", value.name, value.file]

    def made(self, value: Made, depth: int) -> Any:
        return ["made", *value.of, self.tree(tuple(value.arguments), depth + 1)]

    def seeded(self, value: Seeded, _: int) -> Any:
        return ["seeded", value.seed]

    def list(self, value: "list[Any]", depth: int) -> Any:
        return ["list", *[self.tree(item, depth + 1) for item in value]]

    def tuple(self, value: "tuple[Any, ...]", depth: int) -> Any:
        return ["tuple", *[self.tree(item, depth + 1) for item in value]]

    def dict(self, value: "dict[str, Any]", depth: int) -> Any:
        for key in value:
            if not isinstance(key, str):
                raise Unreadable(f"is a dictionary with a key that is {_described(key)}")
        return ["dict", {self.text(k, 0): self.tree(v, depth + 1) for k, v in value.items()}]


# In this order: a numpy float64 is a float of Python too, and a Named is a tuple.
WRITERS: tuple[tuple[type, Callable[[_Writer, Any, int], Any]], ...] = (
    (ndarray, _Writer.array),
    (generic, _Writer.scalar),
    (float, _Writer.real),
    (int, _Writer.whole),
    (str, _Writer.text),
    (Named, _Writer.named),
    (Made, _Writer.made),
    (Seeded, _Writer.seeded),
    (tuple, _Writer.tuple),
    (list, _Writer.list),
    (dict, _Writer.dict),
    (complex, _Writer.complex),
)


def _described(value: object) -> str:
    name = type(value).__name__[:40]
    if isinstance(value, type):
        return f"the class {value.__name__[:40]}"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
