"""What a command takes, told without typer, which takes longer to load than a command to run.

A command is a function of the context and of its parameters::

    def command(
        app: Context, count: Annotated[int, Argument(least=1, most=48, help="How many.")] = 1
    ) -> int | None:

It returns its exit code; ``None`` is 0. ``tree`` makes a typer command of it, and ``quick`` reads
the plain cases itself.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dlpath.context import Context

Completion = Callable[["Context", str], Iterable[tuple[str, str]]]
"""From the context and what was typed so far to the words that fit, each with what it means."""


class Parameter(NamedTuple):
    """An argument or an option of a command."""

    flags: tuple[str, ...]
    """How an option is written; empty for an argument, and where the name says it."""
    positional: bool
    help: str
    least: float | None
    most: float | None
    metavar: str | None
    complete: Completion | None


def Option(  # noqa: N802 - reads like typer's
    *flags: str,
    help: str = "",  # noqa: A002
    least: float | None = None,
    most: float | None = None,
    metavar: str | None = None,
    complete: Completion | None = None,
) -> Parameter:
    """Return an option, ``--NAME`` after the parameter unless ``flags`` are given."""
    return Parameter(flags, False, help, least, most, metavar, complete)


def Argument(  # noqa: N802
    *,
    help: str = "",  # noqa: A002
    least: float | None = None,
    most: float | None = None,
    metavar: str | None = None,
    complete: Completion | None = None,
) -> Parameter:
    """Return an argument, which has its place instead of a name."""
    return Parameter((), True, help, least, most, metavar, complete)
