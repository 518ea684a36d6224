"""What is said to somebody who begins the theory before its time."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dlpath.commands.parts.tips import offer
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.planning.advice import Early


def early(app: Context, task: "Task | None") -> "Early | None":
    """Return what to say before a task is begun; ``None`` if its phase is not early."""
    from dlpath.planning.advice import early, papers_first

    # Recording work has to be quick, and mostly it is of another phase.
    wanted = task and papers_first(task, app.curriculum.tips)
    if task is None or wanted is None or wanted[0].id in app.settings.silenced_tips:
        return None
    practised = app.tallies.per_day
    return early(task, app.standing, practised=practised, today=app.moment.study_day)


def tell(app: Context, found: "Early | None", occasions: Iterable[str] = (), *, json: bool) -> bool:
    """Say it beside the data, to a person; if there is nothing to say, the advice of occasions.

    Returns
    -------
    bool
        Whether something was said.
    """
    if found is None or json:
        return offer(app, *occasions, json=json)
    from dlpath.view.early import text

    app.say(text(found, app.look))
    return True
