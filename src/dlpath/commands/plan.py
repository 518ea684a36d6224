"""dlpath plan."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Annotated, NamedTuple

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.agenda import availability
from dlpath.commands.parts.reading import seen, to_plan
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.planning.coming_days import coming_day, names_of_days
from dlpath.planning.day_plan import DayOver, Proposal, proposal, summary, unplanned
from dlpath.planning.plan_text import BadPlan, as_text, understood
from dlpath.planning.planned import Plan, minutes_by_task, plan_report
from dlpath.planning.rhythm import rounded_up
from dlpath.planning.schedule import Pages
from dlpath.planning.workload import Piece, left_on, remaining
from dlpath.progress.records import Change, PlanBlock


def days(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the names of days that begin as typed, with their dates."""
    wanted = incomplete.lower()
    named = names_of_days(app.moment.study_day)
    return [(name, day.isoformat()) for name, day in named if name.startswith(wanted)]


class Wish(NamedTuple):
    """What is wanted of a plan, apart from what follows from the settings."""

    at: time | None
    hours: float | None

    def __bool__(self) -> bool:
        return self.at is not None or self.hours is not None


def command(
    app: Context,
    day: Annotated[
        str,
        Argument(
            metavar="[DAY]",
            help="today, tomorrow, a weekday or a date.",
            complete=days,
        ),
    ] = "today",
    at: Annotated[str | None, Option(metavar="TIME", help="When to begin, such as 8:30.")] = None,
    hours: Annotated[
        float | None, Option(least=0.5, most=16, help="How many hours; as set if left out.")
    ] = None,
    edit: Annotated[bool, Option("--edit", help="Change the plan in your editor.")] = False,
    json: Json = False,
) -> None:
    """Plan a day in pomodoros, or show its plan beside what was done.

    Examples
    --------
    dlpath plan
    dlpath plan tomorrow --at 8:30 --hours 4
    dlpath plan --edit
    """
    on = coming_day(day, app.moment.study_day)
    wish = Wish(clock_time(at), hours)
    blocks = app.store.plan_blocks(on)
    over = on < app.moment.study_day
    if over and (edit or wish):
        raise DayOver(on)
    if edit:
        report = by_hand(app, on, blocks, wish)
    elif over or (blocks and not wish):
        report = shown(app, on, blocks, state="shown" if blocks else "unplanned")
    else:
        report = made(app, on, proposed(app, on, wish))
    app.show(report, json=json)


def clock_time(text: str | None) -> time | None:
    """Return the time of day that was typed."""
    from dlpath.settings.typed import clock

    try:
        return None if text is None else time.fromisoformat(clock(text))
    except ValueError as expected:
        raise UsageError(f"--at cannot be {text!r}, expected {expected}") from None


def proposed(app: Context, day: date, wish: Wish) -> Proposal:
    """Return the plan that follows from the hours and from what is left of the path."""
    goal = app.goals.on(day)
    done = app.tallies.per_day.get(day, 0)
    count = goal - done if wish.hours is None else app.rhythm.pomodoros_in(wish.hours)
    work = left_on(remaining(app.standing, app.tallies, seen(app)), availability(app), day)
    return proposal(
        day,
        work,
        app.rhythm,
        count=count,
        starts=beginning(app, day, wish.at),
        off=goal == 0,
        reading=reading(app, day, work, wish),
        at=app.moment,
        cards=app.cards_due_on(day),
    )


def reading(app: Context, day: date, work: Sequence[Piece], wish: Wish) -> Pages | None:
    """Return the pages of today, if the plan is of today and begins with a chapter."""
    if not work or day != app.moment.study_day:
        return None
    count = None if wish.hours is None else app.rhythm.pomodoros_in(wish.hours)
    return to_plan(app, work[0].task, pomodoros=count)


def beginning(app: Context, day: date, at: time | None) -> datetime:
    """Return when the work of a day begins: as wished, else as set, but not before now."""
    if at is not None:
        return app.rhythm.at(day, at)
    usual = app.rhythm.at(day, app.rhythm.work_starts)
    return max(usual, rounded_up(app.now)) if day == app.moment.study_day else usual


def made(app: Context, day: date, plan: Proposal) -> Plan:
    """Record a plan that was made, and return it."""
    if not plan.blocks:
        return shown(app, day, (), state=plan.state)
    change = app.append(Change(summary(day, plan.blocks), app.moment, plan.blocks))
    return shown(
        app, day, recorded(change), state=plan.state, left_out=plan.left_out, change=change.id
    )


def by_hand(app: Context, day: date, blocks: Sequence[PlanBlock], wish: Wish) -> Plan:
    """Let the learner write the plan of a day, from the one there is or a proposal; record it."""
    from dlpath.workspace.editor import edited

    draft = app.folders.cache / f"plan-{day.isoformat()}.txt"
    before = blocks if blocks and not wish else proposed(app, day, wish).blocks
    text = edited(as_text(day, before), app.environ, draft=draft)
    if text is None:
        return shown(app, day, blocks, state="unchanged")
    names = frozenset(task.id for task in app.curriculum.tasks)
    try:
        new = understood(text, day, app.rhythm, names, at=app.moment)
    except BadPlan as error:
        raise BadPlan(
            error.message, hint=f"what you wrote is kept: dlpath plan {day.isoformat()} --edit"
        ) from None
    new = new or unplanned(day, app.moment)
    change = app.append(Change(summary(day, new), app.moment, tuple(new)))
    draft.unlink(missing_ok=True)
    return shown(app, day, recorded(change), state="edited", change=change.id)


def recorded(change: Change) -> list[PlanBlock]:
    """Return the blocks that a change recorded, with their ids."""
    return [item for item in change.records if isinstance(item, PlanBlock)]


def shown(
    app: Context,
    day: date,
    blocks: Sequence[PlanBlock],
    *,
    state: str,
    left_out: int = 0,
    change: str | None = None,
) -> Plan:
    """Return a day as it is planned, and as it went."""
    worked = app.worked_on(day)
    return plan_report(
        day,
        app.on_the_clock(blocks, worked),
        minutes_by_task(worked, app.succession.heirs),
        today=app.moment.study_day,
        state=state,
        titles={task.id: task.title for task in app.curriculum.tasks},
        left_out=left_out,
        change=change,
    )
