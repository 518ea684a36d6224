"""The learner's own file for a run."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dlpath.commands.parts.exercises.own import files
from dlpath.commands.parts.paths import expanded
from dlpath.context import Context
from dlpath.errors import DlpathError, UsageError

if TYPE_CHECKING:
    from dlpath.runs.kit.own_code import OwnCode
    from dlpath.sandbox.values import Source


class NoRun(DlpathError):
    """An exercise has no run of its own."""

    code = "no-run"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"the exercise {name} has no run of its own",
            hint=f"dlpath exercise check {name} judges what you wrote",
        )


def refuse_without_run(name: str | None) -> None:
    """Raise an error unless there is a run to train for.

    Raises
    ------
    UsageError
        No run is named.
    NoRun
        What is named is an exercise alone.
    """
    from dlpath.exercises.kit import bank
    from dlpath.runs.kit.catalogue import names

    if name is None:
        raise UsageError(
            "--mine needs the name of a run", hint="dlpath run perceptron --mine perceptron.py"
        )
    if name in bank.names() and name not in names():
        raise NoRun(name)


@contextmanager
def code_in(
    file: Path | None, app: Context, name: str, *, json: bool
) -> "Iterator[OwnCode | None]":
    """Give the code in the learner's file as long as it is trained with; ``None`` without one.

    What it printed until something went wrong is shown on standard error.
    """
    if file is None:
        yield None
        return
    from dlpath.runs.kit.own_code import OwnCode, OwnFault
    from dlpath.sandbox.worker import Worker
    from dlpath.view.printed import printed

    source = _source(file, app, name)
    with Worker() as worker:
        try:
            yield OwnCode(source, worker, run=name)
        except OwnFault as fault:
            if fault.printed.strip() and not json:
                app.print("\n".join([*printed(fault.printed, app.look), ""]), sys.stderr)
            raise


def _source(file: Path, app: Context, name: str) -> "Source":
    """Read the learner's file; if it is not there, say where the usual one is."""
    from dlpath.sandbox.sources import NoPythonFile, read

    try:
        return read(expanded(file))
    except NoPythonFile as error:
        own = files(app)
        hint = (
            f"your file of the exercise is {own.path(name)}"
            if own.begun(name)
            else f"dlpath exercise start {name} makes a file to write in"
        )
        raise NoPythonFile(error.message, hint=hint) from None
