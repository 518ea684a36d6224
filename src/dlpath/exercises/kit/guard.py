"""Looking at a file before it runs: is anything written yet, and is it written by oneself."""

import ast
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from dlpath.exercises.kit import bank
from dlpath.sandbox.values import Fault

# They lead around the rule, and no exercise needs them.
_DETOURS = frozenset({"ctypes", "gc", "importlib", "inspect", "pkgutil", "runpy", "zipimport"})
_ALLOWED = (frozenset(sys.stdlib_module_names) - _DETOURS) | {"matplotlib", "numpy"}
_LOADERS = frozenset({"__import__", "__loader__", "__spec__", "__builtins__"})


def untouched(text: str, starter: str) -> bool:
    """Whether a file says no more than the starter file: comments and docstrings do not count."""
    try:
        return _code(text) == _code(starter)
    except (SyntaxError, ValueError, RecursionError):
        return False


def empty(text: str) -> bool:
    """Whether a file defines and computes nothing at all."""
    try:
        return not any(_statements(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError):
        return False


def borrowed(text: str, own: Iterable[str] = ()) -> Fault | None:
    """Return the first line that takes the answer from elsewhere, None if there is none.

    Numpy, matplotlib and Python's own library may be imported, and the files in ``own``. A file
    that is no Python is left to the run, which says where it stops being one.
    """
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None
    lines = text.splitlines()
    allowed = _ALLOWED.union(own)
    for node in ast.walk(tree):
        for module in _taken(node):
            if module.partition(".")[0] not in allowed:
                line = getattr(node, "lineno", 1)
                source = lines[line - 1].strip() if line <= len(lines) else None
                return Fault("forbidden", _refused(module), line, source)
    return None


def _refused(module: str) -> str:
    if module in bank.names():
        return f"one file is judged by itself: copy what you need of {module} into it"
    close = get_close_matches(module, ("numpy", "matplotlib"), n=1, cutoff=0.8)
    meant = f"; did you mean {close[0]}?" if close else ""
    return f"write it yourself in numpy: {module} is not to be used here{meant}"


def _taken(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(module), level=0):
            yield module
        case ast.ImportFrom(module=module):
            yield f".{module or ''}"
        case ast.Name(id=name) if name in _LOADERS:
            yield name


def _code(text: str) -> str:
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)):
            node.body = list(_statements(node))
    return ast.dump(tree)


def _statements(node: ast.Module | ast.FunctionDef | ast.ClassDef) -> Iterator[ast.stmt]:
    """Yield the statements of a body that are not just text."""
    for statement in node.body:
        match statement:
            case ast.Expr(value=ast.Constant()):
                continue
            case _:
                yield statement
