"""Advice at its moment: said beside what a command shows, at most one piece a command.

What is about to begin is looked at before a command records it, what has ended afterwards::

    begins = beginning(app, task)
    app.append(...)
    app.show(...)
    offer(app, *begins, *ending(app), json=json)
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from dlpath.context import Context
from dlpath.errors import Unwritten
from dlpath.progress.states import OPEN

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.planning.occasions import Advice

EVENING = 20
"""The hour from which one may think of tomorrow."""


def offer(app: Context, *occasions: str, json: bool) -> bool:
    """Say the advice that is meant for what has just happened, if there is any, to a person.

    Call it once, after the report was shown. An occasion is written as the moments of tips are,
    with what is so in brackets: ``paper.repo.added[same_framework]``. See ``planning.occasions``.

    Returns
    -------
    bool
        Whether something was said.
    """
    if json or (found := fitting(app, occasions)) is None:
        return False
    from dlpath.view.advice import text

    with suppress(Unwritten):  # the work is done; not to hear advice about it is no failure
        app.say(text(found.tip, app.look))
        note(app, found)
    return True


def fitting(app: Context, occasions: Iterable[str], *, again: bool = False) -> "Advice | None":
    """Return the advice for these occasions; ``again`` allows what was given today already."""
    if not app.settings.tips:
        return None
    from dlpath.planning.occasions import advice
    from dlpath.store.given_tips import given_tips

    silenced = app.settings.silenced_tips
    return advice(
        (tip for tip in app.curriculum.tips if tip.id not in silenced),
        occasions,
        given_tips(app.folders.cache),
        today=app.moment.study_day,
        again=again,
    )


def note(app: Context, given: "Advice") -> None:
    """Remember that a piece of advice was given today."""
    from dlpath.store.given_tips import given_tips, remember

    cache = app.folders.cache
    today = app.moment.study_day
    now = {(given.tip.id, moment): today for moment in given.moments}
    remember({**given_tips(cache), **now}, cache)


def beside(app: Context, task: "Task", *first: str) -> "Advice | None":
    """Return the advice that stands beside the task to do now; looking again does not change it.

    Parameters
    ----------
    first
        Occasions that come before those of the task and of the day.
    """
    from dlpath.planning.advice import begins

    occasions = (*first, *day_with(app, task, begins(task, app.standing)))
    return fitting(app, occasions, again=True)


def beginning(app: Context, task: "Task") -> tuple[str, ...]:
    """Return the occasions that come when work on a task is recorded; look before it is.

    They are those of a task that is new and, if nothing was done yet, those of the day.
    """
    if not app.settings.tips:
        return ()
    from dlpath.planning.advice import begins

    own = begins(task, app.standing)
    if app.moment.study_day not in app.tallies.per_day:
        return tuple(day_with(app, task, own))
    return tuple(own) if app.standing.states.of(task.id) == OPEN else ()


def day_with(app: Context, task: "Task", occasions: Iterable[str]) -> Iterator[str]:
    """Yield the occasions of a day that begins with a task, with those of the task among them."""
    from dlpath.planning.advice import comes_back, day_begins

    worked, goals, today = app.tallies.per_day, app.goals, app.moment.study_day
    yield from comes_back(worked, goals, today=today)
    yield from occasions
    planned = app.plan is not None
    yield from day_begins(worked, goals, today=today, planned=planned, phase=task.phase)


def sitting_down(app: Context, task: "Task") -> tuple[str, ...]:
    """Return the occasions that come when the timer starts on a task; look before it does."""
    first = () if app.store.timer_events() else ("timer.first",)
    return (*first, *beginning(app, task), "timer.start")


def ending(app: Context) -> Iterator[str]:
    """Yield the occasions that come when work was recorded: a long day, an evening."""
    if not app.settings.tips:
        return
    from dlpath.planning.advice import is_long

    today, local = app.moment.study_day, app.moment.local
    if is_long(app.tallies.per_day.get(today, 0), app.goals.on(today)):
        yield "day.long"
    tomorrow = today + timedelta(days=1)
    is_evening = local.hour >= EVENING or local.date() > today
    if is_evening and app.goals.on(tomorrow) and not app.store.plan_blocks(tomorrow):
        yield "day.start[no_plan]"
