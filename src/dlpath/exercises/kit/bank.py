"""The exercises there are, and the texts that belong to each; reading them imports no numpy."""

import ast
import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dlpath.errors import DlpathError

if TYPE_CHECKING:
    from dlpath.exercises.kit.exercise import Exercise

FOLDER = Path(__file__).parent.parent / "bank"
ORDER = (
    "least-squares",
    "gradient-descent",
    "linear-regression",
    "perceptron",
    "neuron",
    "backprop",
    "softmax",
    "mlp",
    "cnn",
    "rnn",
    "lstm",
    "gan",
    "reinforce",
)
# What may be reworded without asking anybody to write the exercise again.
_WORDS = frozenset({"title", "teaches", "needs", "mistakes", "survivors"})
_APART = frozenset({"__init__.py", "starter.py", "mistakes.py"})


class UnknownExercise(DlpathError):
    """No exercise goes by that name."""

    code = "unknown-exercise"

    def __init__(self, given: str) -> None:
        from difflib import get_close_matches

        close = get_close_matches(given, names(), n=1)
        hint = f"did you mean {close[0]!r}?" if close else "dlpath exercise list shows them all"
        super().__init__(f"no exercise is called {given!r}", hint=hint)


class Texts(NamedTuple):
    """What belongs to one exercise as text; ``hints`` by level, ``styles`` by name of the file."""

    statement: str
    hints: tuple[str, ...]
    explain: str
    starter: str
    solution: str
    styles: Mapping[str, str]
    props: str | None


def names() -> tuple[str, ...]:
    """Return the names of all exercises, in the order of the path."""
    return tuple(name for name in ORDER if (folder(name) / "exercise.py").is_file())


def known(name: str) -> str:
    """Return the name of an exercise as it was given.

    Raises
    ------
    UnknownExercise
        There is no such exercise.
    """
    if name not in names():
        raise UnknownExercise(name)
    return name


def folder(name: str) -> Path:
    """Return where the exercise lives, whether or not there is one."""
    return FOLDER / name.replace("-", "_")


def title(name: str) -> str:
    """Return the title of an exercise, the first heading of its statement."""
    with _known(name).joinpath("statement.md").open(encoding="utf-8") as lines:
        return lines.readline().lstrip("# ").rstrip()


def exercise(name: str) -> "Exercise":
    """Return an exercise with its checks and known mistakes; loads numpy."""
    module = import_module(f"dlpath.exercises.bank.{_known(name).name}.exercise")
    found: Exercise = module.EXERCISE
    return found


@cache
def texts(name: str) -> Texts:
    """Return the texts of an exercise."""
    return read(_known(name))


def read(where: Path) -> Texts:
    """Return the texts that a folder holds."""
    props = where / "props.py"
    return Texts(
        statement=_text(where / "statement.md"),
        hints=tuple(_sections(_text(where / "hints.md"))),
        explain=_text(where / "explain.md"),
        starter=_text(where / "starter.py"),
        solution=_text(where / "solution.py"),
        styles={
            file.stem: _text(file)
            for file in sorted((where / "styles").glob("*.py"))
            if file.name != "__init__.py"
        },
        props=_text(props) if props.is_file() else None,
    )


@cache
def edition(name: str) -> str:
    """Return a short hash of what a pass depends on: functions, checks, solution, stand-ins.

    Comments, docstrings, titles and the list of known mistakes are no part of it, nor is the
    version of Python that computes it.
    """
    digest = hashlib.sha256()
    for file in sorted(_known(name).glob("*.py")):
        if file.name not in _APART:
            digest.update(repr((file.name, _essence(ast.parse(_text(file))))).encode())
    return digest.hexdigest()[:16]


def _known(name: str) -> Path:
    return folder(known(name))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _sections(text: str) -> Iterator[str]:
    """Yield what stands under each heading of the second level."""
    for section in f"\n{text}".split("\n## ")[1:]:
        yield section.partition("\n")[2].strip()


def _essence(node: Any) -> Any:
    """Return the structure of a syntax tree as nested tuples, without what is only said."""
    if isinstance(node, list):
        return tuple(_essence(part) for part in node if not _only_said(part))
    if not isinstance(node, ast.AST):
        return node
    fields = ((key, value) for key, value in ast.iter_fields(node) if value not in (None, []))
    return (type(node).__name__, *((key, _essence(value)) for key, value in fields))


def _only_said(node: Any) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.keyword(arg=word):
            return word in _WORDS
        case _:
            return False
