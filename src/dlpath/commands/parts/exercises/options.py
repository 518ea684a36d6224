"""Which exercise is meant: the argument of several commands of ``exercise``."""

from typing import Annotated

import typer

from dlpath.commands.group import completing
from dlpath.commands.parts.exercises.own import exercise_names

Name = Annotated[
    str,
    typer.Argument(metavar="NAME", help="An exercise.", autocompletion=completing(exercise_names)),
]
Chosen = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="An exercise; the one you are at if left out.",
        autocompletion=completing(exercise_names),
    ),
]
