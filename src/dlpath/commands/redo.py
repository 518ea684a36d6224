"""dlpath redo."""

import typer

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.progress.history import Target, Undone


def command(ctx: typer.Context, json: Json = False) -> None:
    """Bring back what was undone last, unless something was changed since."""
    app: Context = ctx.obj
    target = app.store.redo(app.moment)
    app.show(Undone(target.id, Target(target.id, target.summary), redone=True), json=json)
