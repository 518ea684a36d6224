"""dlpath goal."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

import typer

from dlpath.commands.group import Json, completing, group
from dlpath.context import Context
from dlpath.planning.coming_days import coming_day, names_of_days
from dlpath.planning.goal import goal_report
from dlpath.progress.goals import (
    FREEZE,
    NONE,
    REST,
    refuse_freeze,
    refuse_ordinary,
    resting,
)
from dlpath.progress.records import Change, Goal, RestDay
from dlpath.progress.spoken_times import spoken_day

app = group()


def day_names(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the names of days that begin as typed, with their dates."""
    days = names_of_days(context.moment.study_day)
    return [(name, day.isoformat()) for name, day in days if name.startswith(incomplete)]


def missed_days(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the days whose freezing would save the streak, as far as they begin as typed."""
    report = goal_report(context.goals, context.tallies.per_day, context.moment.study_day)
    return [(f"{day}", "missed") for day in report.to_save if f"{day}".startswith(incomplete)]


def exempt_days(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the days of rest and the frozen ones that begin as typed."""
    days = sorted(context.goals.exempt.items(), reverse=True)
    return [(f"{day}", kind) for day, kind in days if f"{day}".startswith(incomplete)]


def day_argument(text: str, names: Callable[[Context, str], list[tuple[str, str]]]) -> Any:
    """Return the declaration of a day that may be left out."""
    return typer.Argument(
        metavar="[DAY]", show_default=False, help=text, autocompletion=completing(names)
    )


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Show and set the goal of a day, days of rest, and freezes.

    Examples
    --------
    dlpath goal
    """
    if ctx.invoked_subcommand is None:
        show(ctx, json=json)


@app.command()
def show(ctx: typer.Context, json: Json = False) -> None:
    """Show the goal, how it was kept, and the streak.

    Examples
    --------
    dlpath goal show
    """
    context: Context = ctx.obj
    context.show(
        goal_report(context.goals, context.tallies.per_day, context.moment.study_day), json=json
    )


@app.command("set")
def set_goal(
    ctx: typer.Context,
    pomodoros: Annotated[
        int, typer.Argument(metavar="N", min=1, max=48, help="Pomodoros a study day.")
    ],
    json: Json = False,
) -> None:
    """Set the goal of every study day from today on.

    Examples
    --------
    dlpath goal set 6
    """
    context: Context = ctx.obj
    said = f"set the goal to {pomodoros} pomodoro{'s' if pomodoros > 1 else ''} a day"
    record(context, said, (Goal(pomodoros, context.moment),), json=json)


@app.command()
def clear(ctx: typer.Context, json: Json = False) -> None:
    """Let the goal follow from your hours again, from today on.

    Examples
    --------
    dlpath goal clear
    """
    context: Context = ctx.obj
    record(context, "let the goal follow from the hours", (Goal(None, context.moment),), json=json)


@app.command()
def rest(
    ctx: typer.Context,
    day: Annotated[
        str, day_argument("today, tomorrow, saturday, 2026-12-24; today if left out.", day_names)
    ] = "today",
    to: Annotated[
        str | None,
        typer.Option(
            metavar="DAY",
            help="The last day of a longer rest.",
            autocompletion=completing(day_names),
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Take a day off that lies ahead; it neither breaks the streak nor adds to it.

    Examples
    --------
    dlpath goal rest saturday
    dlpath goal rest 2026-12-24 --to 2027-01-01
    """
    context: Context = ctx.obj
    today = context.moment.study_day
    first = coming_day(day, today)
    last = first if to is None else coming_day(to, today)

    def days() -> list[date]:
        return list(resting(context.goals, context.tallies.per_day, first, last, today=today))

    found = days()
    until = f" to {found[-1]}" if len(found) > 1 else ""
    facts = tuple(RestDay(one, REST, context.moment) for one in found)
    record(context, f"took off {found[0]}{until}", facts, guard=days, json=json)


@app.command()
def freeze(
    ctx: typer.Context,
    day: Annotated[
        str, day_argument("yesterday, monday, 2026-11-23; yesterday if left out.", missed_days)
    ] = "yesterday",
    json: Json = False,
) -> None:
    """Save the streak from a day that was missed, twice a month.

    Examples
    --------
    dlpath goal freeze yesterday
    """
    context: Context = ctx.obj
    today = context.moment.study_day
    chosen = spoken_day(day, today)

    def guard() -> None:
        refuse_freeze(context.goals, context.tallies.per_day, chosen, today=today)

    guard()
    record(
        context,
        f"froze {chosen}",
        (RestDay(chosen, FREEZE, context.moment),),
        guard=guard,
        json=json,
    )


@app.command()
def work(
    ctx: typer.Context,
    day: Annotated[
        str, day_argument("today, tomorrow, saturday, 2026-12-24; today if left out.", exempt_days)
    ] = "today",
    json: Json = False,
) -> None:
    """Make a day of rest, or a frozen one, a day like any other again.

    Examples
    --------
    dlpath goal work saturday
    """
    context: Context = ctx.obj
    chosen = coming_day(day, context.moment.study_day)

    def guard() -> None:
        refuse_ordinary(context.goals, chosen)

    guard()
    fact = RestDay(chosen, NONE, context.moment)
    record(context, f"made {chosen} a day like any other", (fact,), guard=guard, json=json)


def record(
    context: Context,
    said: str,
    facts: tuple[Goal | RestDay, ...],
    *,
    guard: Callable[[], object] | None = None,
    json: bool,
) -> None:
    """Record what was said, and show how things stand then."""
    change = context.append(Change(said, context.moment, facts), guard=guard)
    report = goal_report(context.goals, context.tallies.per_day, context.moment.study_day)
    context.show(report._replace(change=change.id, said=said), json=json)
