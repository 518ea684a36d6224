"""When the learner can study: what the plan, the schedule and their dates are laid over."""

from datetime import date

from dlpath.context import Context
from dlpath.planning.availability import Availability, planned_slots, still_ahead
from dlpath.planning.rhythm import Rhythm, Slot, work_slots
from dlpath.settings.hours import rhythm_of
from dlpath.settings.values import Settings


def availability(
    app: Context, starts: date | None = None, *, settings: Settings | None = None
) -> Availability:
    """Return when the learner can study, from ``starts`` on or else from the day set to begin.

    Of today it is what lies ahead: of its plan if it has one, else of its goal.

    Parameters
    ----------
    settings
        Those to go by, if not the learner's present ones.
    """
    settings = settings or app.settings
    rhythm = rhythm_of(settings, app.zone)
    today = app.moment.study_day
    set_to_begin = date.fromisoformat(settings.start_date) if settings.start_date else today
    begins = starts or max(set_to_begin, today)
    opening = ahead(app, settings, rhythm) if begins == today else None
    return Availability(rhythm, settings.week, begins, opening, frozenset(app.goals.exempt))


def ahead(app: Context, settings: Settings, rhythm: Rhythm) -> tuple[Slot, ...]:
    """Return the pomodoros that today still has."""
    today = app.moment.study_day
    if app.plan is not None:
        return still_ahead(planned_slots(app.plan, rhythm.pomodoro), now=app.now)
    goals = app.goals._replace(usual=settings.goal_on)
    goal = goals.on(today) if settings.week[today.weekday()] else 0
    left = max(goal - app.tallies.per_day.get(today, 0), 0)
    return still_ahead(work_slots(rhythm.slots(today, goal)), now=app.now)[:left]
