"""dlpath focus."""

import sys
from contextlib import closing
from datetime import timedelta
from typing import Annotated

from dlpath.commands.options import Json, TaskName
from dlpath.commands.parameters import Option
from dlpath.commands.parts.focus.desk import Desk
from dlpath.commands.parts.focus.left_running import (
    DISCARD,
    KEEP,
    TRIM,
    Before,
    Settlement,
    settled,
)
from dlpath.commands.parts.theory import early, tell
from dlpath.commands.parts.tips import ending, offer, sitting_down
from dlpath.context import Context
from dlpath.curriculum.path import Task
from dlpath.errors import UsageError
from dlpath.focus.console import Console, is_screen, orderly
from dlpath.focus.cycle import Cycle, Lengths, working
from dlpath.focus.faces import Lines, Screen
from dlpath.focus.presence import alone
from dlpath.focus.session import Ending, Session, Way
from dlpath.focus.sitting import Sitting
from dlpath.planning.timing import started
from dlpath.view.big_clock import Place, in_a_line, page
from dlpath.view.look import harmless, written

SEEN = "focus.json"
CTRL_C = 130


def command(
    app: Context,
    task: TaskName = None,
    minutes: Annotated[
        int | None, Option(least=1, most=480, help="Length of a pomodoro; as set if left out.")
    ] = None,
    rounds: Annotated[
        int | None,
        Option(least=1, most=48, help="End after so many pomodoros; else when you leave."),
    ] = None,
    block: Annotated[
        bool, Option("--block", help="Keep the listed sites out during each pomodoro.")
    ] = False,
    no_break: Annotated[bool, Option("--no-break", help="Take no breaks.")] = False,
    keep: Annotated[
        bool, Option("--keep", help="Record what a timer that was left running shows.")
    ] = False,
    trim: Annotated[
        int | None,
        Option(least=1, most=480, metavar="N", help="Record so many minutes of it instead."),
    ] = None,
    discard: Annotated[bool, Option("--discard", help="Drop it; nothing is recorded.")] = False,
    json: Json = False,
) -> int:
    """Work by a clock: a pomodoro, a note of what was done, a break, and so on.

    Examples
    --------
    dlpath focus --rounds 4
    dlpath focus b02-hello --block
    """
    wanted = settlement(keep=keep, trim=trim, discard=discard)
    is_watched = is_screen(app.environ) and not (json or app.no_input)
    length = minutes or app.settings.pomodoro_minutes
    way = Way(
        lengths(app, rest=not no_break),
        rounds or (None if is_watched else 1),
        app.settings.suspend,
    )
    seen = app.folders.cache / SEEN
    with alone(seen):
        before = settled(app, task, wanted, seen=seen, aside=not json)
        chosen = app.task(app.timer.task if app.timer else task)
        occasions = () if app.timer else sitting_down(app, chosen)
        told = tell(app, early(app, chosen), occasions, json=json)
        desk = Desk(app, chosen, minutes=length, seen=seen)
        with orderly(), closing(desk), face(app, chosen, json=json, is_watched=is_watched) as shown:
            desk.say = shown.say
            if block:
                desk.keep_out_sites()
            cycle = begun(app, desk, before.number)
            ended = Session(desk, shown, app.clock, way).run(cycle)
    report = sitting(app, desk, ended, before)
    app.show(report, json=json)
    if not told:
        offer(app, *ending(app), json=json)
    return CTRL_C if ended == Ending.LEFT else 0


def settlement(*, keep: bool, trim: int | None, discard: bool) -> Settlement | None:
    """Return what the command line says is to become of a timer that was left running."""
    given = [name for name, on in ((KEEP, keep), (TRIM, trim), (DISCARD, discard)) if on]
    if len(given) > 1:
        raise UsageError(
            "only one of --keep, --trim and --discard can be done",
            "dlpath focus --help tells them apart",
        )
    return Settlement(given[0], trim or 0) if given else None


def lengths(app: Context, *, rest: bool) -> Lengths:
    """Return how long the breaks are, as set."""
    settings = app.settings
    return Lengths(
        timedelta(minutes=settings.break_minutes if rest else 0),
        timedelta(minutes=settings.long_break_minutes if rest else 0),
        settings.long_break_every,
    )


def face(app: Context, task: Task, *, json: bool, is_watched: bool) -> Screen | Lines:
    """Return what the learner sees of a session: a screen, or lines beside the data."""
    place = Place(task.title, app.zone)

    def say(text: str) -> None:
        app.say(app.look.wrapped(text))

    if is_watched:
        console = Console(lambda text: written(text, sys.stdout))
        return Screen(
            console,
            lambda cycle, now, message, size: harmless(
                page(cycle, now, message, app.look, place=place, size=size)
            ),
            app.clock,
            ask=app.ask,
            say=say,
        )
    return Lines(
        lambda cycle: in_a_line(cycle, place),
        app.clock,
        ask=(lambda _: None) if json else app.ask,
        say=(lambda _: None) if json else say,
    )


def begun(app: Context, desk: Desk, number: int) -> Cycle:
    """Return the cycle at its beginning: at the timer that runs already, else at a new one."""
    if app.timer is None:
        return working(desk.start(1))
    timer = started(desk.turn("resume"))
    desk.begun(timer, number)
    return working(timer, number)


def sitting(app: Context, desk: Desk, ended: Ending, before: Before) -> Sitting:
    """Return what came of a session."""
    app.look_again()
    return Sitting(
        app.work_on(desk.task.id),
        str(ended),
        tuple(desk.recorded),
        app.timer_line if ended == Ending.LEFT else None,
        before.settled,
        tuple(desk.problems),
    )
