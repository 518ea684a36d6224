"""The beginning of an exercise: the lesson, and a file to write in."""

from pathlib import Path

from dlpath.commands.parts.exercises.own import files, listed
from dlpath.commands.parts.paths import expanded
from dlpath.context import Context


def begin(context: Context, name: str, *, folder: Path | None, json: bool) -> None:
    """Make the learner's file of an exercise and show the lesson."""
    from dlpath.exercises.kit import bank
    from dlpath.exercises.lessons import Lesson
    from dlpath.exercises.listing import earlier, task_of
    from dlpath.settings.folders import make_private

    texts = bank.texts(bank.known(name))
    where = folder and expanded(folder).resolve()
    make_private(context.folders.data)
    started = files(context).start(name, texts.starter, folder=where)
    task = task_of(name, context.curriculum)
    report = Lesson(
        name,
        bank.title(name),
        str(started.path),
        started.made,
        texts.statement,
        earlier(listed(context), name),
        task.id if task else None,
    )
    context.show(report, json=json)
