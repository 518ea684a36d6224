"""What the learner wants to be run when something has been done."""

from dlpath.context import Context
from dlpath.curriculum.path import Task


def tell_hook(app: Context, task: Task, *, verified: bool) -> None:
    """Run what the learner wants to be run when a task is done, if there is such a thing."""
    hooks = app.folders.hooks
    if not hooks.is_dir():
        return
    from dlpath.focus.hooks import run_hook

    facts = {"task": task.id, "title": task.title, "verified": int(verified)}
    if wrong := run_hook(hooks, "task-done", facts, app.environ):
        app.say(wrong)
