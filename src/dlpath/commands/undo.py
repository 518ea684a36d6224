"""dlpath undo."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.progress.history import undone


def command(app: Context, json: Json = False) -> None:
    """Take back the newest change made on this machine.

    Examples
    --------
    dlpath undo
    """
    app.show(undone(app.store.undo(app.moment), redone=False), json=json)
