"""dlpath undo."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.progress.history import Target, Undone


def command(app: Context, json: Json = False) -> None:
    """Take back the newest change made on this machine."""
    target = app.store.undo(app.moment)
    app.show(Undone(target.id, Target(target.id, target.summary), redone=False), json=json)
