"""dlpath history."""

from typing import Annotated

import typer

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.progress.history import history


def command(
    ctx: typer.Context,
    count: Annotated[int, typer.Option("-n", "--count", min=1, help="How many changes.")] = 20,
    json: Json = False,
) -> None:
    """List what you did, the newest first."""
    app: Context = ctx.obj
    app.show(history(app.store.history(limit=count)), json=json)
