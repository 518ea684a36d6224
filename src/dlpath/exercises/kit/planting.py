"""Planting a known mistake into the solution."""

import ast

from dlpath.exercises.kit.exercise import Mistake


class Unfit(ValueError):
    """A mistake does not fit the solution it is to be planted in."""


def planted(solution: str, mistake: Mistake) -> str:
    """Return the text of the solution with a mistake in it; raises `Unfit`."""
    first, last = _lines(solution, mistake.function)
    lines = solution.splitlines(keepends=True)
    function = "".join(lines[first:last])
    changed = f"{mistake.instead.rstrip()}\n" if mistake.instead else function
    for old, new in mistake.edits:
        times = changed.count(old)
        if times != 1:
            raise Unfit(f"{mistake.slug}: {old!r} occurs {times} times, needed is once")
        changed = changed.replace(old, new)
    if changed == function:
        raise Unfit(f"{mistake.slug}: it changes nothing")
    text = "".join([*lines[:first], changed, *lines[last:]])
    try:
        ast.parse(text)
    except SyntaxError as error:
        raise Unfit(f"{mistake.slug}: what it makes is no Python ({error})") from error
    return text


def _lines(solution: str, function: str) -> tuple[int, int]:
    for node in ast.parse(solution).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == function:
            first = min([node.lineno, *(mark.lineno for mark in node.decorator_list)])
            return first - 1, node.end_lineno or first
    raise Unfit(f"the solution has no function {function!r}")
