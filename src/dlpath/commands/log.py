"""dlpath log."""

from typing import Annotated

from dlpath.commands.options import Json, TaskOption
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.theory import early, tell
from dlpath.commands.parts.tips import beginning, ending
from dlpath.context import Context
from dlpath.progress.entries import Worked, in_words, logged, refuse_overlap
from dlpath.progress.records import Change
from dlpath.progress.said import Said, Wall, said_pomodoros
from dlpath.progress.spoken_times import is_ambiguous


def command(
    app: Context,
    count: Annotated[int, Argument(least=1, most=48, help="How many pomodoros.")] = 1,
    task: TaskOption = None,
    at: Annotated[
        str | None,
        Option(metavar="TIME", help="When the first began: 9:00, 9am, 'yesterday 21:15', 40m ago."),
    ] = None,
    ago: Annotated[
        str | None, Option(metavar="TIME", help="How long ago the last ended: 40m, 2h.")
    ] = None,
    from_: Annotated[
        str | None, Option("--from", metavar="TIME", help="When the work began.")
    ] = None,
    to: Annotated[
        str | None, Option("--to", metavar="TIME", help="When it ended; now if left out.")
    ] = None,
    date: Annotated[
        str | None, Option(metavar="DAY", help="On which day: yesterday, monday, 2026-11-24.")
    ] = None,
    minutes: Annotated[
        int | None, Option(least=1, most=480, help="Length of each; as set if left out.")
    ] = None,
    note: Annotated[str | None, Option(help="What was done.")] = None,
    force: Annotated[bool, Option("--force", help="Record it even if it overlaps.")] = False,
    json: Json = False,
) -> None:
    """Record pomodoros: one on the current task, ending now, unless you say otherwise.

    Examples
    --------
    dlpath log
    dlpath log 3 --at 9:00 --note "broadcasting works at last"
    dlpath log --date yesterday --from 14:00 --to 15:30 --task b02-hello
    """
    chosen = app.task(task)
    worked = Worked(chosen.id, minutes or app.settings.pomodoro_minutes, note)
    said = Said(at=at, ago=ago, from_=from_, to=to, date=date)
    pomodoros = said_pomodoros(said, worked, count, Wall(app.now, app.zone, app.moment_at))
    guarded = said.explicit and not force
    unfounded, occasions = early(app, chosen), beginning(app, chosen)
    change = app.append(
        Change(f"logged {in_words(pomodoros)}", app.moment, tuple(pomodoros)),
        guard=(lambda: refuse_overlap(app.overlapping(pomodoros))) if guarded else None,
    )
    ambiguous = said.explicit and is_ambiguous(pomodoros[0].start.instant, app.zone)
    app.show(logged(change, app.work_on(chosen.id), ambiguous=ambiguous), json=json)
    tell(app, unfounded, (*ending(app), *occasions), json=json)
