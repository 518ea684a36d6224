"""What is asked of somebody's file, and what comes back: plain values, never objects of theirs."""

from typing import Any, NamedTuple, TypeAlias


class Source(NamedTuple):
    """The text of a Python file; ``path`` is what its owner calls it, and faults show it."""

    text: str
    path: str


class Named(NamedTuple):
    """A function or class of one of the files, found by its name where the files are loaded."""

    name: str
    file: str = "mine"


class Made(NamedTuple):
    """What calling ``of`` with ``arguments`` gives, made anew for each call."""

    of: Named
    arguments: tuple[Any, ...] = ()


class Seeded(NamedTuple):
    """Stands for ``numpy.random.default_rng(seed)``, made anew for each call."""

    seed: int


Value: TypeAlias = Any
"""None, a truth value, a number, a text, an array of numbers, lists, tuples and dicts of these, and
`Named`, `Made` and `Seeded`. A type of all that would have to be narrowed at every use."""


class Call(NamedTuple):
    """One call: the function, and its arguments, which no other call sees."""

    function: Named
    arguments: tuple[Any, ...] = ()


class Fault(NamedTuple):
    """Why a call gave no value.

    ``kind`` is ``syntax``, ``raised``, ``missing``, ``time``, ``memory``, ``crashed``, ``exited``,
    ``unreadable`` (it returned something that is no plain value) or ``forbidden``. ``line`` counts
    from 1 in the file called ``file``, ``source`` is its text; both are None where no line of
    anybody's file is to blame.
    """

    kind: str
    message: str
    line: int | None = None
    source: str | None = None
    file: str = "mine"


class Outcome(NamedTuple):
    """What one call returned, or its fault, and its arguments as it left them.

    Where there is a fault, ``returned`` is None and ``arguments`` are those it was called with.
    """

    returned: Value
    arguments: tuple[Any, ...]
    fault: Fault | None
    seconds: float


class Ran(NamedTuple):
    """The outcomes of a group of calls, one for each in their order, and what it printed."""

    outcomes: tuple[Outcome, ...]
    printed: str
