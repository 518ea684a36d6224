"""Reads values from the bytes that `writing` makes of them; nothing that is read here can run."""

from collections.abc import Callable
from json import loads
from math import prod
from typing import Any, Literal, cast

from numpy import dtype, ndarray
from numpy.typing import NDArray

from dlpath.sandbox.frames import LENGTH
from dlpath.sandbox.values import Made, Named, Seeded, Value
from dlpath.sandbox.wire import NUMERIC, Malformed


def decode(data: bytes | memoryview) -> Value:
    """Read what `encode` wrote, its arrays fresh and writable; raises `Malformed`."""
    whole = memoryview(data)
    try:
        (length,) = LENGTH.unpack_from(whole)
        header = whole[LENGTH.size : LENGTH.size + length]
        if len(header) != length:
            raise Malformed("cut short")
        reader = _Reader(whole[LENGTH.size + length :])
        return cast("Value", reader.value(loads(str(header, "ascii"))))
    except Malformed:
        raise
    except Exception as error:
        raise Malformed(str(error)[:200]) from error


class _Reader:
    """Turns a tree back into a value; ``blobs`` are the bytes of its arrays, in their order."""

    def __init__(self, blobs: memoryview) -> None:
        self.blobs = blobs

    def value(self, tree: Any) -> Any:
        if not isinstance(tree, list):
            if isinstance(tree, dict):
                raise Malformed("a bare dictionary")
            return tree
        kind, *rest = tree
        return READERS[kind](self, *rest)

    def array(self, name: str, shape: list[int], order: Literal["C", "F"]) -> NDArray[Any]:
        kind = dtype(name)
        if kind.kind not in NUMERIC or order not in ("C", "F") or any(n < 0 for n in shape):
            raise Malformed("no array of numbers")
        size = kind.itemsize * prod(shape)
        if size > len(self.blobs):
            raise Malformed("cut short")
        blob, self.blobs = self.blobs[:size], self.blobs[size:]
        made = ndarray(shape, kind, order=order)
        if size:
            made.reshape(-1, order="A").view("u1")[:] = blob
        return made

    def scalar(self, name: str, shape: list[int], order: Literal["C", "F"]) -> Any:
        return self.array(name, shape, order)[()]

    def complex(self, real: float, imaginary: float) -> complex:
        return complex(real, imaginary)

    def named(self, name: str, file: str) -> Named:
        return Named(str(name), str(file))

    def made(self, name: str, file: str, arguments: Any) -> Made:
        return Made(self.named(name, file), tuple(self.value(arguments)))

    def seeded(self, seed: int) -> Seeded:
        return Seeded(int(seed))

    def list(self, *items: Any) -> "list[Any]":
        return [self.value(item) for item in items]

    def tuple(self, *items: Any) -> "tuple[Any, ...]":
        return tuple(self.value(item) for item in items)

    def dict(self, items: "dict[str, Any]") -> "dict[str, Any]":
        return {key: self.value(item) for key, item in items.items()}


READERS: dict[str, Callable[..., Any]] = {
    "array": _Reader.array,
    "scalar": _Reader.scalar,
    "complex": _Reader.complex,
    "named": _Reader.named,
    "made": _Reader.made,
    "seeded": _Reader.seeded,
    "list": _Reader.list,
    "tuple": _Reader.tuple,
    "dict": _Reader.dict,
}
