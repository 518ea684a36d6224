"""dlpath next."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.commands.parts.papers.rebuilding import day_occasions, paper_now
from dlpath.commands.parts.reading import due
from dlpath.commands.parts.stuck.problems import problem_line
from dlpath.commands.parts.theory import early
from dlpath.commands.parts.tips import beside, note
from dlpath.context import Context
from dlpath.planning.glance import Due
from dlpath.planning.today import exercise_of, next_report


def command(
    app: Context,
    count: Annotated[
        int, Option("-n", "--count", least=1, most=50, help="How many tasks to show.")
    ] = 1,
    json: Json = False,
) -> None:
    """Show what to do now, and why.

    Examples
    --------
    dlpath next
    dlpath next -n 3
    """
    phase, task = next(app.standing.upcoming(), (None, None))
    reading = due(app, phase)
    unfounded = early(app, task)
    paper = paper_now(app)
    # What belongs to the first week of a paper is said beside its tasks.
    if paper is None or paper.clarity == "ahead":
        days: tuple[str, ...] = ()
    else:
        days = day_occasions(paper.day, paper.clarity)
    advice = beside(app, task, *days) if task and not unfounded else None
    report = next_report(
        app.standing,
        app.tallies,
        study_day=app.moment.study_day,
        goal=app.goals.on(app.moment.study_day),
        due=Due(cards=app.cards_due, pages=reading.left if reading else 0),
        timer=app.timer_line,
        plan=app.plan_line,
        count=count,
        tip=advice.tip.text if advice else None,
        defaults=None if app.tallies.total else app.settings.assumed,
        forecast=app.last_forecast,
        reading=reading,
        early=unfounded,
        paper=paper,
        problem=problem_line(app, task),
        passed=app.exercises_passed if task and exercise_of(task) else (),
    )
    app.show(report, json=json)
    if advice and not json:
        note(app, advice)
