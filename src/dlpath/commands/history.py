"""dlpath history."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.progress.history import history


def command(
    app: Context,
    count: Annotated[int, Option("-n", "--count", least=1, help="How many changes.")] = 20,
    json: Json = False,
) -> None:
    """List what you did, the newest first.

    Examples
    --------
    dlpath history
    dlpath history -n 50
    """
    app.show(history(app.store.history(limit=count)), json=json)
