"""dlpath tips."""

from functools import partial
from typing import Annotated

from dlpath.commands.options import Json, PhaseOption, Words, ids, looked_for, task_names
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.planning.filters import one_of
from dlpath.planning.lookup import phase_named
from dlpath.planning.tips import Memory, Silence, tips_report

KINDS = ("tip",)
ALL = "all"
_ids = partial(ids, kinds=KINDS)


def command(
    app: Context,
    text: Words = None,
    phase: PhaseOption = None,
    task: Annotated[
        str | None, Option(metavar="TASK", help="Only those beside this task.", complete=task_names)
    ] = None,
    warnings: Annotated[bool, Option("--warnings", help="Only warnings of a mistake.")] = False,
    silence: Annotated[
        str | None,
        Option(metavar="ID", help="Give this one no more; 'all' for none at all.", complete=_ids),
    ] = None,
    unsilence: Annotated[
        str | None,
        Option(metavar="ID", help="Give this one again; 'all' for every one.", complete=_ids),
    ] = None,
    json: Json = False,
) -> None:
    """List the advice of the path and when it is given, or silence it.

    Examples
    --------
    dlpath tips --phase papers
    dlpath tips --silence pomodoro
    """
    if silence is not None and unsilence is not None:
        raise UsageError(
            "only one of --silence and --unsilence can be done",
            "dlpath tips --help tells them apart",
        )
    name = unsilence if silence is None else silence
    if name is not None:
        app.show(silenced(app, name, on=silence is not None), json=json)
        return
    from dlpath.store.given_tips import given_tips

    settings = app.settings
    report = tips_report(
        app.curriculum,
        phase=phase_named(phase, app.curriculum) if phase is not None else None,
        task=app.task(task) if task is not None else None,
        warnings=warnings,
        ids=looked_for(app, text, KINDS),
        memory=Memory(given_tips(app.folders.cache), settings.silenced_tips, settings.tips),
    )
    app.show(report, json=json)


def silenced(app: Context, name: str, *, on: bool) -> Silence:
    """Set that a tip is given no more, or again; ``all`` stands for every one."""
    from dlpath.settings.config_file import save

    tip = one_of(name, [ALL, *(tip.id for tip in app.curriculum.tips)], "tip")
    before = app.settings.silenced_tips
    changes: dict[str, object]
    if tip == ALL:
        changes = {"tips": False} if on else {"tips": None, "silenced_tips": None}
    else:
        left = tuple(other for other in before if other != tip)
        changes = {"silenced_tips": (*left, tip) if on else left or None}
    save(app.folders.settings, changes)
    return Silence(None if tip == ALL else tip, on)
