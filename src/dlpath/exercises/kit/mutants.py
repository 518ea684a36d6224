"""Small changes to a solution, made by rule: what a check worth its name tells from the solution.

Every mutant changes one place of the syntax tree. They come in the order of the text, always the
same ones, and each says what it is: ``fit_line: slope = dx @ dy -> slope = dy @ dx``.
"""

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dlpath.exercises.kit.mutations import variants

_CONTEXT = 24  # characters that are shown before and after a change
_SAID = frozenset({"annotation", "bases", "decorator_list", "returns"})


class Mutant(NamedTuple):
    """A changed solution; ``line`` is where, in the solution, and ``says`` what was changed."""

    text: str
    line: int
    says: str


def mutants(solution: str) -> Iterator[Mutant]:
    """Yield the mutants of a solution."""
    tree = ast.parse(solution)
    seen = {ast.unparse(tree)}
    times: Counter[str] = Counter()
    for at, (node, statement, function) in enumerate(_places(tree)):
        for number in range(len(variants(node))):
            changed = copy.deepcopy(tree)
            place, around, _ = _places(changed)[at]
            new = variants(place)[number]
            _put(changed, place, new)
            text = ast.unparse(ast.fix_missing_locations(changed))
            if text in seen:
                continue
            seen.add(text)
            after = new if place is around else around
            says = f"{function}: {_change(ast.unparse(statement), ast.unparse(after))}"
            times[says] += 1
            says = f"{says} ({times[says]})" if times[says] > 1 else says
            yield Mutant(text, node.lineno, says)


def _places(tree: ast.Module) -> list[tuple[ast.expr | ast.stmt, ast.stmt, str]]:
    """Return what is computed, each with the statement and the function that it is in."""
    places = []
    for top in tree.body:
        statement: ast.stmt = top
        for node in _inside(top):
            if isinstance(node, ast.stmt):
                statement = node
            if isinstance(node, (ast.expr, ast.stmt)):
                places.append((node, statement, getattr(top, "name", "module")))
    return places


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs below a node, without docstrings, annotations and decorators."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    yield node
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            runs = name not in _SAID and not isinstance(child, ast.arguments)
            if runs and isinstance(child, ast.AST):
                yield from _inside(child)


def _put(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list):
                value[:] = [new if child is old else child for child in value]


def _change(old: str, new: str) -> str:
    """Say what becomes of a statement: the place of the change with a little around it."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    first, last = max(0, start - _CONTEXT), max(0, end - _CONTEXT)
    before, after = "…" * (first > 0), "…" * (last > 0)
    both = (f"{before}{text[first : len(text) - last]}{after}" for text in (old, new))
    return " -> ".join(" ".join(text.split()) for text in both)


def _common(one: str, two: str) -> int:
    """Return how many characters two texts have in common at their start."""
    pairs = zip(one, two, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(two)))
