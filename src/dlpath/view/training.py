"""The progress of a training, on the terminal while it lasts."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from dlpath.runs.kit.about import Step, Watch

MOVES = 200
"""Of the bar, from one end to the other."""


@contextmanager
def training(name: str, stream: TextIO, *, plain: bool) -> Iterator[Watch]:
    """Show a bar on ``stream`` for as long as a training goes on; nothing where nobody looks."""
    if not stream.isatty():
        yield lambda step: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(name),
        BarColumn(),
        TextColumn("{task.description}"),
        TimeRemainingColumn(),
    )
    console = Console(file=stream, no_color=plain or None)
    with Progress(*columns, console=console, transient=True) as progress:
        bar = progress.add_task("", total=None)

        def watch(step: Step) -> None:
            # A bar that moves more often than one can see would take longer than what it shows.
            if step.done * MOVES // step.total > (step.done - 1) * MOVES // step.total:
                progress.update(bar, total=step.total, completed=step.done, description=step.note)

        yield watch
