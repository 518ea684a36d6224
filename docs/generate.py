"""Write what is generated: pages of docs/reference/ and the JSON Schemas of curriculum/schema/.

python docs/generate.py            writes them
python docs/generate.py --check    says which are not up to date, and fails
"""

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

os.environ.update(COLUMNS="88", NO_COLOR="1")

import guide
import path
import schemas
import variables

import dlpath
import settings
from dlpath.commands import tree
from dlpath.commands.registry import COMMANDS
from dlpath.curriculum.models import FILES as KINDS
from dlpath.curriculum.schema import schema_of
from dlpath.errors import DlpathError

CHECKOUT = Path(__file__).parents[1]
REFERENCE = CHECKOUT / "docs" / "reference"
SCHEMAS = CHECKOUT / "curriculum" / "schema"
MADE = "<!-- Made by docs/generate.py; change the code, not this page. -->\n"

EXITS = {
    0: "Done; also when there was nothing to do.",
    1: "Refused: not found, not allowed, or a check failed. Nothing was changed.",
    2: "The command line does not make sense.",
    3: "Data cannot be read or written: record, settings, curriculum, disk.",
    4: "Busy or not reachable: another program holds the record, or the database server is down.",
    130: "Ctrl-C.",
}


def commands() -> str:
    """Return the page of all commands, heading by heading."""
    root = tree.root()
    parts = [f"# Commands\n\n{MADE}", _help(root, "dlpath")]
    for heading in dict.fromkeys(entry.heading for entry in COMMANDS.values()):
        parts.append(f"## {heading}\n")
        for name in (name for name, entry in COMMANDS.items() if entry.heading == heading):
            parts += _described(tree.loaded(name), f"dlpath {name}", "###")
    return "\n".join(parts)


def _described(command: Any, name: str, heading: str) -> Iterator[str]:
    """Yield the help of a command and of all that are within it."""
    yield f"{heading} {name}\n"
    yield _help(command, name)
    for inner, member in getattr(command, "commands", {}).items():
        yield from _described(member, f"{name} {inner}", f"{heading}#")


def exit_codes() -> str:
    """Return the page of exit codes and of the codes of errors."""
    lines = [f"# Exit codes\n\n{MADE}", "| exit code | meaning |", "|---|---|"]
    lines += [f"| {code} | {meaning} |" for code, meaning in EXITS.items()]
    lines += [
        "\nWith `--json` an error is one object on standard error, `dlpath.error/1`, with one of "
        "these codes:\n",
        "| code | exit | meaning |",
        "|---|---|---|",
    ]
    found: dict[tuple[str, int], set[str]] = {}
    for error in errors():
        found.setdefault((error.code, error.exit), set()).add(error.__doc__.splitlines()[0])
    lines += [
        f"| `{code}` | {exit_} | {' '.join(sorted(docs))} |"
        for (code, exit_), docs in sorted(found.items())
    ]
    return "\n".join(lines) + "\n"


def json_page() -> str:
    """Return the page of everything that ``--json`` prints."""
    lines = [
        f"# JSON\n\n{MADE}",
        "Every command that shows or changes something takes `--json` and prints one object on "
        "standard",
        "output. Instants are ISO 8601 with offset, days are `YYYY-MM-DD`, what is absent is "
        "`null`. Fields",
        "may be added; none is renamed or changes its type.\n",
    ]
    reports = sorted(report_types(), key=lambda report: report._field_defaults["schema"])
    described: set[str] = set()
    for report in reports:
        lines.append(f"## `{report._field_defaults['schema']}`\n")
        lines += _object(report, described)
    return "\n".join(lines) + "\n"


def json_schema(kind: str) -> str:
    """Return the JSON Schema of a kind of curriculum file, for editors."""
    return schema_of(kind) + "\n"


def errors() -> Iterator[type[DlpathError]]:
    """Yield every kind of error."""
    _import_all()
    waiting = [DlpathError]
    while waiting:
        error = waiting.pop()
        yield error
        waiting += error.__subclasses__()


def report_types() -> list[Any]:
    """Return every named tuple of ours that has a schema."""
    _import_all()
    found = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("dlpath."):
            for value in vars(module).values():
                if "schema" in getattr(value, "_field_defaults", ()):
                    found[value._field_defaults["schema"]] = value
    return list(found.values())


def _import_all() -> None:
    for module in walk_packages(dlpath.__path__, "dlpath."):
        if ".migrations" not in module.name:
            import_module(module.name)


def _object(kind: Any, described: set[str]) -> list[str]:
    lines = [f"{kind.__doc__.splitlines()[0]}\n", "| field | type |", "|---|---|"]
    lines += [
        f"| `{field}` | {_type(kind.__annotations__[field])} |"
        for field in kind._fields
        if field != "schema"
    ]
    lines.append("")
    for inner in _inner(kind):
        if inner.__name__ not in described:
            described.add(inner.__name__)
            lines += [f"`{inner.__name__}`: ", *_object(inner, described)]
    return lines


def _inner(kind: Any) -> Iterator[Any]:
    for annotation in kind.__annotations__.values():
        waiting = [annotation]
        while waiting:
            here = waiting.pop()
            if hasattr(here, "_fields"):
                yield here
            waiting += get_args(here)


def _type(annotation: Any) -> str:
    names = {
        str: "string",
        int: "integer",
        float: "number",
        bool: "boolean",
        NoneType: "null",
        Any: "any",
    }
    if annotation in names:
        return names[annotation]
    if get_origin(annotation) in (Union, UnionType):
        return " or ".join(_type(part) for part in get_args(annotation))
    if get_origin(annotation) in (tuple, list, frozenset):
        return f"list of {_type(get_args(annotation)[0])}"
    if get_origin(annotation) is not None:
        return "object"
    return {"date": "day", "datetime": "instant"}.get(
        annotation.__name__, f"`{annotation.__name__}`"
    )


def _help(command: Any, path: str) -> str:
    with command.make_context(path, [], resilient_parsing=True) as ctx:
        return f"```text\n{command.get_help(ctx).rstrip()}\n```\n"


FILES: dict[Path, Callable[[], str]] = {
    REFERENCE / "commands.md": commands,
    REFERENCE / "exit-codes.md": exit_codes,
    REFERENCE / "json.md": json_page,
    REFERENCE / "path.md": partial(path.page, MADE),
    REFERENCE / "guide.md": partial(guide.page, MADE),
    REFERENCE / "settings.md": partial(settings.page, MADE),
    REFERENCE / "variables.md": partial(variables.page, MADE),
    REFERENCE / "curriculum.md": partial(schemas.page, MADE),
    **{SCHEMAS / f"{kind}.json": partial(json_schema, kind) for kind in KINDS},
}


def main() -> int:
    """Write the files, or check them."""
    stale = []
    for file, content in FILES.items():
        text = content()
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            stale.append(file.name)
            if "--check" not in sys.argv:
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, encoding="utf-8")
    print(
        "written:" if "--check" not in sys.argv else "not up to date:", ", ".join(stale) or "none"
    )
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
