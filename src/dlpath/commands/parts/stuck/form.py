"""dlpath stuck on, edit: the form of a problem, in the editor or by options."""

from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.options import task_names
from dlpath.commands.parts.stuck import problems, writing
from dlpath.commands.parts.stuck.options import (
    Did,
    Happens,
    OpenNumber,
    Smallest,
    Title,
    Tried,
    Versions,
    Want,
    Worked,
)
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.papers.problems import Stuck

_WHICH = "Id, alias or beginning of an id; the current task if left out."


def on(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="[TASK]", help=_WHICH, autocompletion=completing(task_names)),
    ] = None,
    task: Annotated[
        str | None,
        typer.Option(metavar="TASK", help=_WHICH, autocompletion=completing(task_names)),
    ] = None,
    title: Title = None,
    want: Want = None,
    happens: Happens = None,
    did: Did = None,
    smallest: Smallest = None,
    tried: Tried = None,
    worked: Worked = None,
    versions: Versions = None,
    unknown: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="Something you do not know; may be given again."),
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Write down another one, though one is open.")
    ] = False,
    json: Json = False,
) -> None:
    """Write down what a task is stuck on, or show where that stands.

    Examples
    --------
    dlpath stuck on --title "the loss is nan" --happens "nan from the second step on"
    """
    from dlpath.papers.problem_form import EMPTY, Written, composed, entry
    from dlpath.papers.problem_lookup import open_on

    context: Context = ctx.obj
    chosen = task_or_none(context, name or task)
    said = given(
        title=title,
        want=want,
        happens=happens,
        did=did,
        smallest=smallest,
        tried=tried,
        worked=worked,
        versions=versions,
    )
    here = None
    if chosen is not None and not new:
        here = open_on(chosen.id, problems.recorded(context), heirs=context.succession.heirs)
    if said or unknown:
        refuse_doubt(here, title)
        listed = tuple(dict.fromkeys(filter(None, map(entry, unknown or ()))))
        writing.write(context, chosen, Written(composed(**said), listed), json=json)
    elif here is not None:
        problems.show(context, here, json=json)
    elif json:  # a program is no one to write to
        writing.show_nothing(context, json=json)
    else:
        about = chosen.id if chosen else "something"
        draft = context.folders.cache / f"problem-{about}.md"
        written = writing.by_hand(context, EMPTY, about=about, draft=draft)
        if written is None:
            writing.show_nothing(context, json=json)
            return
        writing.write(context, chosen, written, json=json)
        draft.unlink(missing_ok=True)


def edit(
    ctx: typer.Context,
    number: OpenNumber = None,
    title: Title = None,
    want: Want = None,
    happens: Happens = None,
    did: Did = None,
    smallest: Smallest = None,
    tried: Tried = None,
    worked: Worked = None,
    versions: Versions = None,
    json: Json = False,
) -> None:
    """Change what you wrote, in your editor or by options.

    Examples
    --------
    dlpath stuck edit --tried "a tenth of the learning rate: nan all the same"
    """
    from dlpath.papers.problem_form import Written, composed

    context: Context = ctx.obj
    stuck = problems.chosen(context, number)
    before = Written(stuck.form, tuple(question.text for question in stuck.open_questions))
    said = given(
        title=title,
        want=want,
        happens=happens,
        did=did,
        smallest=smallest,
        tried=tried,
        worked=worked,
        versions=versions,
    )
    if said:
        form = composed(**{**stuck.form._asdict(), **said})
        writing.rewrite(context, stuck, before._replace(form=form), json=json)
        return
    draft = context.folders.cache / f"problem-{stuck.key}.md"
    about = stuck.task or "something"
    writing.rewrite(
        context, stuck, writing.by_hand(context, before, about=about, draft=draft), json=json
    )
    draft.unlink(missing_ok=True)


def task_or_none(context: Context, name: str | None) -> "Task | None":
    """Return the task that is named, else the current one, if any is left."""
    return context.standing.current if name is None else context.task(name)


def given(**options: str | None) -> dict[str, str]:
    """Return the options that were given."""
    return {name: text for name, text in options.items() if text is not None}


def refuse_doubt(here: "Stuck | None", title: str | None) -> None:
    """Refuse what may be meant for the problem that is open, or for another one."""
    from dlpath.errors import UsageError

    if here is not None and title is None:
        raise UsageError(
            f"the task is stuck already: problem {here.number}, {here.form.title}",
            f"dlpath stuck edit {here.number} changes it; --title makes it another one",
        )
