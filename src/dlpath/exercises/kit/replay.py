"""A failure made again in Python: a snippet to paste, with the inputs in it or their seed."""

import ast
from collections.abc import Mapping
from string import ascii_lowercase
from typing import Any

import numpy as np

from dlpath.exercises.kit import bank, compare
from dlpath.exercises.kit.examining import Examined
from dlpath.exercises.kit.oracle import Solution
from dlpath.exercises.kit.questions import questions_of
from dlpath.sandbox.values import Call, Made, Named, Seeded, Source, Value

_MOST_NUMBERS = 40  # of a call whose inputs are written out
_NOT_CALLED = frozenset({"syntax", "missing"})


def replay(examined: Examined, mine: Source, exercise: str, seed: int) -> str | None:
    """Return lines that make the call of a failed check again, None if no call came about.

    They run the learner's file as it is, and are pasted where that file lies.
    """
    if not examined.calls or (examined.fault and examined.fault.kind in _NOT_CALLED):
        return None
    pairs = list(zip(examined.calls, examined.outcomes, strict=True))
    at = next((at for at, (_, outcome) in enumerate(pairs) if outcome.fault), 0)
    call, outcome = pairs[at]
    given = parameters(mine.text, call)
    lines = ["import numpy as np", "from runpy import run_path", f"mine = run_path({mine.path!r})"]
    if sum(_count(value) for value in call.arguments) <= _MOST_NUMBERS:
        if any("props[" in _written(value) for value in call.arguments):
            props = f"dlpath.exercises.bank.{bank.folder(exercise).name}.props"
            lines.append(f"from {props} import __dict__ as props")
        lines.extend(f"{name} = {_written(value)}" for name, value in given.items())
    else:
        which = f"seed={seed}, part={examined.part}, at={examined.at + at}"
        asked = examined.asked or examined.check
        lines.append("from dlpath.exercises.kit.replay import inputs")
        lines.append(f"[{', '.join(given)}] = inputs({exercise!r}, {asked.name!r}, {which})")
    lines.append(f"{_written(call.function)}({', '.join(given)})")
    if outcome.fault is None and _count(outcome.returned) <= _MOST_NUMBERS:
        lines.extend(f"# {line}" for line in f"gave {outcome.returned!r}".splitlines())
    if examined.wrong:
        lines.append(f"# {examined.wrong}")
    return "\n".join(lines)


def inputs(exercise: str, check: str, *, seed: int = 0, part: int = 0, at: int = 0) -> list[Any]:
    """Return the arguments of one call of a check, as they were when it failed."""
    found, texts = bank.exercise(exercise), bank.texts(exercise)
    asked = next(known for known in found.checks if known.name == check)
    call = questions_of(found, texts).asked(asked, seed).calls[part][at]
    solution = Solution(texts.solution, texts.props)
    return [solution.real(value) for value in call.arguments]


def parameters(text: str, call: Call) -> Mapping[str, Value]:
    """Return the arguments of a call by the names that the function has for them in a text."""
    names = _names(text, call.function.name)
    if len(names) < len(call.arguments):
        names = list(ascii_lowercase[: len(call.arguments)])
    return dict(zip(names, call.arguments, strict=False))


def _names(text: str, function: str) -> list[str]:
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError):
        return []
    for node in body:
        if isinstance(node, ast.FunctionDef) and node.name == function:
            return [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
    return []


def _count(value: Value) -> int:
    return sum(int(np.size(leaf)) for leaf in compare.leaves(value))


def _written(value: Any) -> str:
    """Return the Python that makes a value."""
    match value:
        case Named(name=name, file=file):
            return f"{file}[{name!r}]"
        case Made(of=of, arguments=arguments):
            return f"{_written(of)}({', '.join(_written(part) for part in arguments)})"
        case Seeded(seed=seed):
            return f"np.random.default_rng({seed})"
        case list():
            return f"[{', '.join(_written(part) for part in value)}]"
        case tuple():
            return f"({', '.join(_written(part) for part in value)}{',' * (len(value) == 1)})"
        case np.ndarray():
            return f"np.array({value.tolist()!r}, dtype={value.dtype.name!r})"
        case np.generic():
            return repr(value.item())
        case _:
            return repr(value)
