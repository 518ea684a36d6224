"""Files that nobody saw when the checks were written: wrong ones, and right ones."""

import ast
from importlib import import_module
from pathlib import Path
from typing import NamedTuple


class Fresh(NamedTuple):
    """A mistake that was thought of without a look at the known ones.

    ``edits`` change the text of the solution, each ``old`` occurs in it exactly once. Functions in
    ``instead`` take the place of those of the same name; what else it says is added. ``known`` is
    the slug of the known mistake that shows the same behaviour, None where there is none. What is
    ``late`` shows only in the layers that take long.
    """

    says: str
    edits: tuple[tuple[str, str], ...] = ()
    instead: str = ""
    known: str | None = None
    late: bool = False


def edited(says: str, old: str, new: str, *, known: str | None = None, late: bool = False) -> Fresh:
    """Return a mistake that is a single edit, as most are."""
    return Fresh(says, ((old, new),), known=known, late=late)


def mistakes(name: str) -> tuple[Fresh, ...]:
    """Return the fresh mistakes of an exercise."""
    found: tuple[Fresh, ...] = import_module(f"tests.exercises.fresh.{_file(name)}").FRESH
    return found


def styles(name: str) -> dict[str, str]:
    """Return further correct files of an exercise by name."""
    folder = Path(__file__).parent / "styles" / _file(name)
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.py"))}


def wrong(solution: str, fresh: Fresh) -> str:
    """Return the text of the solution with a mistake in it."""
    text = solution
    for old, new in fresh.edits:
        assert text.count(old) == 1, f"{fresh.says}: {old!r} occurs {text.count(old)} times"
        text = text.replace(old, new)
    if fresh.instead:
        functions = {node.name for node in _functions(fresh.instead)}
        text = f"{_without(text, functions).rstrip()}\n\n\n{fresh.instead.strip()}\n"
    assert text != solution, f"{fresh.says}: it changes nothing"
    ast.parse(text)
    return text


def _file(name: str) -> str:
    return name.replace("-", "_")


def _functions(text: str) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]


def _without(text: str, functions: set[str]) -> str:
    lines = text.splitlines(keepends=True)
    for node in reversed(_functions(text)):
        if node.name in functions:
            del lines[node.lineno - 1 : node.end_lineno]
    return "".join(lines)
