"""A problem that is written in the editor, and how what was written is recorded."""

from pathlib import Path
from typing import TYPE_CHECKING

from dlpath.commands.parts.stuck import problems
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.papers.problem_form import Written
    from dlpath.papers.problems import Stuck
    from dlpath.progress.paper_records import ProblemFact


def by_hand(context: Context, before: "Written", *, about: str, draft: Path) -> "Written | None":
    """Let the learner fill in the form; ``None`` if it says what it said before, or nothing.

    What has a mistake stays in the draft, and is opened the next time.
    """
    from dlpath.errors import UsageError
    from dlpath.papers.form_reading import read
    from dlpath.papers.problem_form import EMPTY, BadForm, page
    from dlpath.workspace.editor import EditorError, edited

    if context.no_input:
        raise UsageError(
            "nothing is said of the problem", 'dlpath stuck --title "…" --want "…" --happens "…"'
        )
    if draft.exists():
        context.say(f"what you wrote last time is opened again: {draft}")
    try:
        text = edited(page(before, about=about), context.environ, draft=draft)
    except EditorError as error:
        without = '--title "…" --happens "…" say it without an editor'
        raise EditorError(error.message, f"{error.hint}; {without}") from None
    if text is None or not text.strip():
        draft.unlink(missing_ok=True)
        return None
    try:
        written = read(text)
    except BadForm as error:
        kept = f"what you wrote opens again the next time; it is kept in {draft}"
        raise BadForm(error.message, f"{error.hint}; {kept}" if error.hint else kept) from None
    if written in (before, EMPTY):
        draft.unlink(missing_ok=True)
        return None
    return written


def write(context: Context, task: "Task | None", written: "Written", *, json: bool) -> None:
    """Record a new problem, show it, and give the advice for somebody who is stuck."""
    from dlpath.commands.parts.papers.rebuilding import rebuilds
    from dlpath.commands.parts.tips import offer
    from dlpath.papers.problem_form import kept
    from dlpath.papers.problem_lookup import on_task
    from dlpath.papers.problem_page import rebuild_of
    from dlpath.papers.problems import key_of
    from dlpath.progress.paper_records import Problem, Unknown

    found, at = problems.recorded(context), context.moment
    key = key_of(written.form.title, at, known={item.key for item in found})
    paper = rebuild_of(None, task, rebuilds(context))
    facts: list[ProblemFact] = [
        Problem(
            key,
            task.id if task else None,
            paper.id if paper else None,
            written.form.title,
            kept(written.form),
            at,
        ),
        *(Unknown(key, text, "open", at) for text in written.unknowns),
    ]
    where = f" on {task.id}" if task else ""
    problems.record(
        context, f"wrote down a problem{where}: {written.form.title}", key, facts, json=json
    )
    if task is not None:
        before = len(on_task(task.id, found, heirs=context.succession.heirs))
        offer(context, f"task.stuck:{min(before + 1, 2)}", json=json)


def rewrite(context: Context, stuck: "Stuck", written: "Written | None", *, json: bool) -> None:
    """Record what was changed of a problem, if anything was."""
    from dlpath.papers.problem_form import kept
    from dlpath.progress.paper_records import Problem, Unknown

    facts: list[ProblemFact] = []
    at = context.moment
    if written is not None and written.form != stuck.form:
        form = written.form
        facts.append(Problem(stuck.key, stuck.task, stuck.paper, form.title, kept(form), at))
    if written is not None:
        listed = {question.text for question in stuck.questions}
        left = [question.text for question in stuck.open_questions]
        dropped = [text for text in left if text not in written.unknowns]
        facts += [Unknown(stuck.key, text, "gone", at) for text in dropped]
        new = (text for text in written.unknowns if text not in listed)
        facts += [Unknown(stuck.key, text, "open", at) for text in new]
    if not facts:
        show_nothing(context, json=json)
        return
    title = written.form.title if written else stuck.form.title
    problems.record(context, f"wrote a problem anew: {title}", stuck.key, facts, json=json)


def show_nothing(context: Context, *, json: bool) -> None:
    """Say that nothing was recorded."""
    from dlpath.papers.problem_page import Page

    context.show(Page(None), json=json)
