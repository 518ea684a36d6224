"""dlpath redo."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.progress.history import Target, Undone


def command(app: Context, json: Json = False) -> None:
    """Bring back what was undone last, unless something was changed since."""
    target = app.store.redo(app.moment)
    app.show(Undone(target.id, Target(target.id, target.summary), redone=True), json=json)
