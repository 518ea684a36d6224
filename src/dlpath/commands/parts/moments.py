"""When something was that is recorded later."""

from dlpath.context import Context
from dlpath.progress.records import Moment


def moment(app: Context, *, at: str | None, date: str | None) -> Moment:
    """Return the moment that is said; now if nothing is."""
    if at is None and date is None:
        return app.moment
    from dlpath.progress.entries import Worked
    from dlpath.progress.said import Said, Wall, said_pomodoros

    wall = Wall(app.now, app.zone, app.moment_at)
    [when] = said_pomodoros(Said(at=at, date=date), Worked("", 0), 1, wall)
    return when.start
