"""dlpath stuck unknown, found, drop, test, refactored: a step at a time out of a problem."""

from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.parts.stuck import problems
from dlpath.commands.parts.stuck.options import OfProblem
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.papers.assumptions import Known


def question_numbers(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the numbers of what is still unknown about the problem that is meant."""
    stuck = problems.chosen_if_any(app, None)
    questions = stuck.open_questions if stuck else ()
    return [(str(q.number), q.text) for q in questions if str(q.number).startswith(incomplete)]


def assumption_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the assumptions whose names begin as typed."""
    from dlpath.papers.assumptions import KNOWN

    return [(item.name, item.title) for item in KNOWN if item.name.startswith(incomplete)]


def outcome_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return what may come of a test."""
    return [(name, what) for name, what in OUTCOMES.items() if name.startswith(incomplete)]


OUTCOMES = {"holds": "it is so", "fails": "it is not so", "untested": "as if never tested"}

QuestionNumber = Annotated[
    int,
    typer.Argument(
        metavar="N", help="Its number in the list.", autocompletion=completing(question_numbers)
    ),
]


def unknown(
    ctx: typer.Context,
    texts: Annotated[
        list[str],
        typer.Argument(metavar="TEXT", help="What you do not know; several may be given."),
    ],
    problem: OfProblem = None,
    json: Json = False,
) -> None:
    """List what you do not know; each is a small task.

    Examples
    --------
    dlpath stuck unknown "what log(0) gives" "where the targets come from"
    """
    from dlpath.errors import UsageError
    from dlpath.papers.problem_form import entry
    from dlpath.progress.paper_records import Unknown

    context: Context = ctx.obj
    stuck = problems.chosen(context, problem)
    left = {question.text for question in stuck.open_questions}
    new = [text for text in dict.fromkeys(map(entry, texts)) if text and text not in left]
    if not any(map(entry, texts)):
        raise UsageError("an unknown needs words", 'dlpath stuck unknown "what does beta2 do?"')
    if not new:
        problems.show(context, stuck, json=json)
        return
    facts = [Unknown(stuck.key, text, "open", context.moment) for text in new]
    problems.record(context, f"listed as unknown: {'; '.join(new)}", stuck.key, facts, json=json)


def found(
    ctx: typer.Context,
    number: QuestionNumber,
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="What it is; asked if left out.")
    ] = None,
    problem: OfProblem = None,
    json: Json = False,
) -> None:
    """Say what you found out about an unknown, which settles it.

    Examples
    --------
    dlpath stuck found 1 "minus infinity, and no error"
    """
    from dlpath.errors import UsageError
    from dlpath.papers.problem_form import in_a_line
    from dlpath.papers.problem_lookup import question_numbered
    from dlpath.papers.problems import answered
    from dlpath.progress.paper_records import Unknown

    context: Context = ctx.obj
    stuck = problems.chosen(context, problem)
    question = question_numbered(number, stuck)
    answer = in_a_line(text if text is not None else context.ask(question.text) or "")
    if not answer:
        of = problems.of(context, stuck)
        raise UsageError("what did you find out?", f'dlpath stuck found {number} "…"{of}')
    fact = Unknown(stuck.key, question.text, "done", context.moment, answer)
    said = f"found out: {answered(question.text, answer)}"
    problems.record(context, said, stuck.key, [fact], json=json)


def drop(
    ctx: typer.Context, number: QuestionNumber, problem: OfProblem = None, json: Json = False
) -> None:
    """Take an unknown off the list.

    Examples
    --------
    dlpath stuck drop 2
    """
    from dlpath.papers.problem_lookup import question_numbered
    from dlpath.progress.paper_records import Unknown

    context: Context = ctx.obj
    stuck = problems.chosen(context, problem)
    question = question_numbered(number, stuck)
    fact = Unknown(stuck.key, question.text, "gone", context.moment)
    problems.record(context, f"dropped: {question.text}", stuck.key, [fact], json=json)


def test(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="shapes, loss, batch, gradients, range, or one in your own words; "
            "all are explained if left out.",
            autocompletion=completing(assumption_names),
        ),
    ] = None,
    outcome: Annotated[
        str | None,
        typer.Argument(
            metavar="[OUTCOME]",
            help="holds or fails; how to test it is shown if left out.",
            autocompletion=completing(outcome_names),
        ),
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What you saw.")] = None,
    classes: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=2, max=10**9, help="How many classes, tokens or actions there are."
        ),
    ] = None,
    problem: OfProblem = None,
    json: Json = False,
) -> None:
    """Show how an assumption is tested, or record what came of it.

    Examples
    --------
    dlpath stuck test shapes
    dlpath stuck test shapes holds --note "all as on paper"
    """
    from dlpath.papers.assumptions import known_as

    context: Context = ctx.obj
    known = known_as(name) if name else None
    if outcome is None:
        explain(context, known, name, classes=classes, problem=problem, json=json)
        return
    judge(context, known.name if known else name or "", outcome, note, problem=problem, json=json)


def explain(
    context: Context,
    known: "Known | None",
    name: str | None,
    *,
    classes: int | None,
    problem: int | None,
    json: bool,
) -> None:
    """Show how one or every assumption is tested."""
    from dlpath.errors import UsageError
    from dlpath.papers.assumptions import KNOWN, Tests, how_to_test
    from dlpath.papers.help_steps import area_of, framework_of

    if name and known is None:
        raise UsageError(
            f"how to test {name!r} is for you to say",
            f'dlpath stuck test "{name}" holds records what came of it',
        )
    stuck = problems.chosen_if_any(context, problem)
    task = problems.task_of(context, stuck) if stuck else context.standing.current
    area, framework = area_of(task), framework_of(task, context.settings.track)
    tests = tuple(
        how_to_test(item, area=area, framework=framework, classes=classes)
        for item in ((known,) if known else KNOWN)
    )
    meant = stuck is None or problems.is_meant(context, stuck)
    context.show(Tests(tests, area, stuck.number if stuck else None, meant), json=json)


def judge(
    context: Context, name: str, outcome: str, note: str | None, *, problem: int | None, json: bool
) -> None:
    """Record what came of the test of an assumption."""
    from dlpath.errors import UsageError
    from dlpath.papers.problem_form import in_a_line
    from dlpath.progress.paper_records import Assumption

    wanted = outcome.strip().lower()
    if wanted not in OUTCOMES:
        raise UsageError(f"a test does not come to {outcome!r}", f"say {', '.join(OUTCOMES)}")
    name, seen = in_a_line(name), in_a_line(note or "") or None
    if not name:
        raise UsageError("an assumption needs words", "dlpath stuck test shows five")
    stuck = problems.chosen(context, problem)
    fact = Assumption(stuck.key, name, wanted, context.moment, seen)
    said = f"tested {name}: {wanted}" + (f", {seen}" if seen else "")
    problems.record(context, said, stuck.key, [fact], json=json)


def refactored(ctx: typer.Context, problem: OfProblem = None, json: Json = False) -> None:
    """Say that you tidied up the code.

    Examples
    --------
    dlpath stuck refactored
    """
    from dlpath.progress.paper_records import ProblemMark

    context: Context = ctx.obj
    stuck = problems.chosen(context, problem)
    mark = ProblemMark(stuck.key, "refactored", context.moment)
    said = f"refactored the code of: {stuck.form.title}"
    problems.record(context, said, stuck.key, [mark], json=json)
