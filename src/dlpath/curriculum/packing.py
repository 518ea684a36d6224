"""Named tuples from JSON, where they are lists, or from mappings of their fields."""

from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin


@cache
def unpacking(kind: Any) -> Callable[[Any], Any] | None:
    """Return what makes a ``kind`` of its JSON; ``None`` if the JSON is one already.

    ``kind`` is a named tuple whose fields are plain, named tuples, ``tuple[X, ...]``,
    ``Mapping[str, X]`` or one of these or ``None``. What is returned raises ``TypeError``,
    ``LookupError`` or ``AttributeError`` on JSON of another shape.
    """
    origin, parts = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return _unless_none(unpacking(parts[0]))
    if origin is tuple:
        return _tuple_of(unpacking(parts[0]))
    if origin is Mapping and (value := unpacking(parts[1])):
        return lambda packed: {name: value(entry) for name, entry in packed.items()}
    if hasattr(kind, "_fields"):
        return _named_tuple(kind)
    return None


def _unless_none(inner: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    return inner and (lambda packed: None if packed is None else inner(packed))


def _tuple_of(entry: Callable[[Any], Any] | None) -> Callable[[Any], Any]:
    return (lambda packed: tuple(map(entry, packed))) if entry else tuple


def _named_tuple(kind: Any) -> Callable[[Any], Any]:
    fields, defaults, make = kind._fields, kind._field_defaults, kind._make
    types = kind.__annotations__
    nested = [(i, inner) for i, field in enumerate(fields) if (inner := unpacking(types[field]))]

    def unpack(packed: Any) -> Any:
        if isinstance(packed, kind):
            return packed
        if isinstance(packed, dict):
            packed = [packed[name] if name in packed else defaults[name] for name in fields]
        for index, inner in nested:
            packed[index] = inner(packed[index])
        return make(packed)

    return unpack
