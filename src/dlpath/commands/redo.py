"""dlpath redo."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.progress.history import undone


def command(app: Context, json: Json = False) -> None:
    """Bring back what was undone last, unless something was changed since.

    Examples
    --------
    dlpath redo
    """
    app.show(undone(app.store.redo(app.moment), redone=True), json=json)
