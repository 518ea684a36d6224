"""What is said to somebody who begins the theory before its time."""

from typing import TYPE_CHECKING

from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.planning.advice import Early


def early(app: Context, task: "Task | None") -> "Early | None":
    """Return what to say before a task is begun; ``None`` if its phase is not early."""
    from dlpath.planning.advice import early, papers_first

    # Recording work has to be quick, and mostly it is of another phase.
    if task is None or papers_first(task, app.curriculum.tips) is None:
        return None
    practised = app.tallies.per_day
    return early(task, app.standing, practised=practised, today=app.moment.study_day)


def tell(app: Context, found: "Early | None", *, json: bool) -> None:
    """Say it beside the data, to a person."""
    if found is not None and not json:
        from dlpath.view.early import text

        app.say(text(found, app.look))
