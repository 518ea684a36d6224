"""The files of a curriculum as a page, read off their JSON Schemas."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dlpath.curriculum.models import FILES
from dlpath.curriculum.schema import schema_of

HEAD = """\
A curriculum is a folder of YAML files, or `curriculum.yaml` alone with everything in it;
[how to write one](../how-to/own-curriculum.md) shows it by an example. `dlpath curriculum schema KIND`
prints the JSON Schema that this page is read off, for an editor, and `dlpath curriculum validate`
tells every problem with its file and line, also those that no schema can see: a prerequisite that
is not there, a circle, an id that is given twice.

A field in **bold** has to be there. A key that is not listed is a problem."""
TASKS = ("Work", "Watch", "Reading", "Cards", "Paper")
"""The kinds of tasks, which have most fields in common."""

Schema = Mapping[str, Any]


def page(made: str) -> str:
    """Return the page of curriculum files; ``made`` says that it is generated."""
    parts = [f"# Curriculum files\n\n{made}\n{HEAD}\n"]
    for kind in FILES:
        parts += _file(json.loads(schema_of(kind)), whole=kind == "curriculum")
    return "\n".join(parts)


def _file(schema: Schema, *, whole: bool) -> Iterator[str]:
    """Yield the section of a kind of file; that of the ``whole`` holds phases, told further on."""
    yield f"## {_said(schema).rstrip('.')}\n"
    yield from _table(schema["properties"], schema)
    if whole:
        return
    defined = dict(schema.get("$defs", {}))
    if "Work" in defined:
        yield from _tasks({name: defined.pop(name) for name in TASKS})
    for name, part in defined.items():
        yield f"### `{name}`\n\n{_said(part)}\n"
        yield from _table(part["properties"], part)


def _tasks(kinds: Mapping[str, Schema]) -> Iterator[str]:
    first, *others = (set(kind["properties"]) for kind in kinds.values())
    common = first.intersection(*others) - {"kind"}
    work = kinds["Work"]
    yield "### Every task\n"
    yield from _table(_only(work, common), work)
    for name, kind in kinds.items():
        yield f"### `{name}`\n\n{_said(kind)}\n"
        yield from _table(_only(kind, set(kind["properties"]) - common), kind)


def _only(part: Schema, names: Iterable[str]) -> Schema:
    return {name: field for name, field in part["properties"].items() if name in set(names)}


def _table(fields: Schema, part: Schema) -> Iterator[str]:
    required = part.get("required", ())
    yield "| field | is | what it says |\n|---|---|---|"
    for name, field in fields.items():
        shown = f"**`{name}`**" if name in required else f"`{name}`"
        yield f"| {shown} | {_type(field)} | {_said(field)} |"
    yield ""


def _said(part: Schema) -> str:
    return str(part.get("description", "")).replace("``", "`").replace("|", "\\|")


def _type(field: Schema) -> str:
    """Return what a field may be, in words."""
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join(f"`{item}`" for item in field["enum"])
    if "$ref" in field:
        return f"`{field['$ref'].rpartition('/')[2]}`"
    if alternatives := field.get("anyOf") or field.get("oneOf"):
        # What is left out is null; nobody writes it.
        found = dict.fromkeys(_type(item) for item in alternatives if item.get("type") != "null")
        return " or ".join(found)
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}" if field.get("items") else "list"
    if field.get("type") == "object" and "patternProperties" in field:
        (inner,) = field["patternProperties"].values()
        return f"{_type(inner)} by its id" if inner else "anything by its id"
    return _plain(field)


def _plain(field: Schema) -> str:
    names = {
        "string": "text",
        "integer": "whole number",
        "boolean": "yes or no",
        "object": "fields",
    }
    kind = str(field.get("type", "anything"))
    least, most = field.get("minimum"), field.get("maximum")
    bounds = {
        (True, True): f", {least} to {most}",
        (True, False): f", at least {least}",
        (False, True): f", at most {most}",
    }.get((least is not None, most is not None), "")
    pattern = str(field.get("pattern", ""))
    named = "address" if pattern.startswith("^https") else "id" if "A-Za-z0-9" in pattern else ""
    return (named or names.get(kind, kind)) + bounds
