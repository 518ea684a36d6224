"""What a model complains about, in the learner's words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from dlpath.curriculum.loader.documents import Fault
from dlpath.curriculum.models.fields import EXPECTED
from dlpath.curriculum.problems import Place, did_you_mean

_LONGEST_QUOTE = 40

_WORD = re.compile(r"[\w.-]{1,40}", re.ASCII)

_TYPES: Mapping[str, str] = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a block of keys",
    "model_type": "a block of keys",
    "model_attributes_type": "a block of keys",
    "finite_number": "a number",
}
_BOUNDS: Mapping[str, str] = {
    "greater_than_equal": "at least {ge:g}",
    "less_than_equal": "at most {le:g}",
    "too_short": "{min_length} or more",
    "too_long": "at most {max_length}",
}


def faults_of(
    error: ValidationError, value: Any, place: Place, model: type[BaseModel], subject: str
) -> Iterator[Fault]:
    """Yield everything that ``error`` says about ``value``, which was to be a ``model``.

    ``subject`` is what the value is called, such as ``task 'setup'``.
    """
    for details in error.errors(include_url=False):
        path = _path(details["loc"], value, missing=details["type"] == "missing")
        line = place.line_of(*path)
        match details["type"]:
            case "extra_forbidden":
                name, known = str(path[-1]), _keys(model, path[:-1], value)
                guess = did_you_mean(name, known) or f", expected {_one_of(known)}"
                outer = _named(path[:-1], subject)
                message = f"unknown key {quoted(name)} in {outer}{guess}"
            case "missing":
                message = f"{_named(path[:-1], subject)} has no {path[-1]}, expected that key"
            case "union_tag_not_found":
                message = f"{_named(path, subject)} has no type, expected 'type: …' in it"
            case "union_tag_invalid":
                tag, tags = str(details["ctx"]["tag"]), _words(details["ctx"]["expected_tags"])
                named = f"{_named((*path, 'type'), subject)} is {quoted(tag)}"
                message = f"{named}, expected {_one_of(tags)}{did_you_mean(tag, tags)}"
            case _:
                given = details["input"]
                message = f"{_named(path, subject)} is {described(given)}, {_wanted(details)}"
        yield Fault(line, message)


def described(value: Any) -> str:
    """Return what a value of a file is, in words."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return f"a list of {len(value)}" if value else "an empty list"
    return "a block of keys"


def _words(listed: str) -> list[str]:
    """Return the words of a list in pydantic's notation: ``'a', 'b' or 'c'``."""
    return re.findall("'([^']+)'", listed)


def _one_of(names: list[str]) -> str:
    return f"one of {', '.join(names)}" if len(names) != 1 else names[0]


def quoted(text: str) -> str:
    """Return a text in quotes, in one line and of bounded length."""
    return repr(text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…")


def _path(loc: tuple[int | str, ...], value: Any, *, missing: bool) -> tuple[int | str, ...]:
    """Return the keys and positions of ``loc``, without the names of a union's alternatives."""
    path: list[int | str] = []
    for step, after in zip(loc, (*loc[1:], None), strict=False):
        try:
            inside = value[step]
        except (KeyError, IndexError, TypeError):
            if after is None and missing:
                path.append(step)
            continue
        # A single value that stands for a list has the position of an entry after it.
        real = after is None or isinstance(step, int) or isinstance(after, int)
        if real or isinstance(inside, dict | list):
            path.append(step)
            value = inside
    return tuple(path)


def _named(path: tuple[int | str, ...], subject: str) -> str:
    return " of ".join((*map(_step, reversed(path)), subject))


def _step(step: int | str) -> str:
    if isinstance(step, int):
        return f"entry {step + 1}"
    return step if _WORD.fullmatch(step) else quoted(step)


def _wanted(details: ErrorDetails) -> str:
    """Return what was expected."""
    kind, given, context = details["type"], details["input"], details.get("ctx", {})
    if kind == "string_type" and isinstance(given, bool | int | float):
        return "expected text: put it in quotes"
    if kind == "literal_error":
        words = _words(context["expected"])
        return f"expected {_one_of(words)}{did_you_mean(str(given), words)}"
    if kind == "string_pattern_mismatch":
        return f"expected {EXPECTED[context['pattern']]}"
    if kind in _BOUNDS:
        return f"expected {_BOUNDS[kind].format(**context)}"
    return f"expected {_TYPES.get(kind) or details['msg']}"


def _keys(model: type[BaseModel], path: tuple[int | str, ...], value: Any) -> list[str]:
    """Return the keys that may stand at ``path``."""
    models: list[Any] = [model]
    for step in path:
        value = value[step]
        models = [
            inner
            for outer in models
            for inner in _models_in(_annotation(outer, step))
            if _could_be(inner, value)
        ]
    return [key for found in models for key in _fields(found)]


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _annotation(model: type[BaseModel], step: int | str) -> Any:
    """Return the type of key ``step``; a position in a list leads to what the list holds."""
    field = _fields(model).get(step) if isinstance(step, str) else None
    return field.annotation if field else model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a type is made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _could_be(model: type[BaseModel], value: Any) -> bool:
    """Tell whether a block of this ``type`` is read as ``model``."""
    field = model.model_fields.get("type")
    return field is None or value.get("type") in get_args(field.annotation)
