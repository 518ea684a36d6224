"""Which problem is meant, and what is said of it: parameters of several commands of ``stuck``."""

from functools import partial
from typing import Annotated

import typer

from dlpath.commands.group import completing
from dlpath.commands.parts.stuck.problems import numbers

Number = Annotated[
    int | None,
    typer.Argument(
        metavar="[N]",
        help="Number of a problem; that of the current task if left out.",
        autocompletion=completing(numbers),
    ),
]
OpenNumber = Annotated[
    int | None,
    typer.Argument(
        metavar="[N]",
        help="Number of a problem; that of the current task if left out.",
        autocompletion=completing(partial(numbers, state="open")),
    ),
]
OfProblem = Annotated[
    int | None,
    typer.Option(
        "--problem",
        metavar="N",
        help="Of this problem; that of the current task if left out.",
        autocompletion=completing(partial(numbers, state="open")),
    ),
]

Title = Annotated[str | None, typer.Option(metavar="TEXT", help="What is wrong, in a few words.")]
Want = Annotated[str | None, typer.Option(metavar="TEXT", help="What you want to happen.")]
Happens = Annotated[
    str | None, typer.Option(metavar="TEXT", help="What happens instead: the exact message.")
]
Did = Annotated[str | None, typer.Option(metavar="TEXT", help="What you did, step by step.")]
Smallest = Annotated[
    str | None, typer.Option(metavar="TEXT", help="The smallest case that shows it.")
]
Tried = Annotated[
    str | None, typer.Option(metavar="TEXT", help="What you have tried, and what came of it.")
]
Worked = Annotated[str | None, typer.Option(metavar="TEXT", help="When it last worked.")]
Versions = Annotated[
    str | None, typer.Option(metavar="TEXT", help="Of Python, numpy, your framework.")
]
