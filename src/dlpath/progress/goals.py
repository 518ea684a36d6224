"""The goal of each day, and the days that are exempt: of rest, or saved by a freeze.

A rest is said in advance, as often as one likes. A freeze saves a day that was missed, and there
are two in a month. Both leave a streak as it is: they neither break it nor add to it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.progress.records import Goal, RestDay
from dlpath.progress.streaks import missed, streak

REST, FREEZE, NONE = "rest", "freeze", "none"
FREEZES_A_MONTH = 2
FREEZE_WITHIN = 7
"""Days after which a missed day cannot be saved any more."""
LONGEST_REST = 92
"""Days that can be said to be of rest at once."""


class NotExempt(DlpathError):
    """A day cannot be made one of rest, frozen, or made a day like any other."""

    code = "rest-day"


class Goals(NamedTuple):
    """What is to be done on each day."""

    usual: Callable[[date], int]
    """The goal that follows from the hours of a day; 0 on days off."""
    given: Sequence[Goal] = ()
    """Those that the learner set, oldest first."""
    exempt: Mapping[date, str] = {}
    """Days of rest, and days saved by a freeze."""

    def on(self, day: date) -> int:
        """Return the pomodoros to do on a day: the goal in force, none on a day that is off."""
        return 0 if self.off(day) else self.set_on(day) or self.usual(day)

    def set_on(self, day: date) -> int | None:
        """Return the goal that the learner set for a day, the newest if there are several."""
        for goal in reversed(self.given):
            if goal.at.study_day <= day:
                return goal.pomodoros
        return None

    def off(self, day: date) -> bool:
        """Tell whether a day neither breaks a streak nor adds to it."""
        return day in self.exempt or self.usual(day) == 0

    def freezes(self, day: date) -> int:
        """Return how many freezes are left in the month of a day."""
        used = [
            other
            for other, kind in self.exempt.items()
            if kind == FREEZE and (other.year, other.month) == (day.year, day.month)
        ]
        return max(FREEZES_A_MONTH - len(used), 0)


def exempt_days(declared: Iterable[RestDay]) -> dict[date, str]:
    """Return the days that are exempt, from what was declared, oldest first."""
    newest = {item.day: item.kind for item in declared}
    return {day: kind for day, kind in newest.items() if kind != NONE}


def to_save(goals: Goals, worked: Collection[date], today: date) -> tuple[date, ...]:
    """Return the days whose freezing would bring back the streak; none if it cannot be."""
    if not (past := [day for day in worked if day < today]):
        return ()
    days = missed(max(past), today, goals.off, most=2 * FREEZES_A_MONTH + 1)
    left = dict.fromkeys(((day.year, day.month) for day in days), 0)
    for day in days:
        left[day.year, day.month] += 1
        if today - day > timedelta(days=FREEZE_WITHIN) or (
            left[day.year, day.month] > goals.freezes(day)
        ):
            return ()
    return tuple(days)


def resting(
    goals: Goals, worked: Collection[date], first: date, last: date, *, today: date
) -> Iterator[date]:
    """Yield the days from ``first`` to ``last`` that are not exempt yet.

    Raises
    ------
    NotExempt
        They do not lie ahead, are in the wrong order, or are too many.
    """
    if first < today:
        raise NotExempt(
            f"{first} is over, and a rest is said in advance",
            hint=f"dlpath goal freeze {first} saves a missed day, {FREEZES_A_MONTH} in a month",
        )
    if not 0 <= (last - first).days < LONGEST_REST:
        raise NotExempt(
            f"{first} to {last} is no rest",
            hint=f"a rest ends on its first day or later, and has at most {LONGEST_REST} days",
        )
    days = [first + timedelta(days=k) for k in range((last - first).days + 1)]
    left = [day for day in days if goals.exempt.get(day) != REST and day not in worked]
    if not left:
        raise NotExempt("there is nothing to rest from", hint="dlpath goal shows the days of rest")
    yield from left


def refuse_freeze(goals: Goals, worked: Collection[date], day: date, *, today: date) -> None:
    """Raise ``NotExempt`` unless ``day`` was missed lately and a freeze is left in its month."""
    if day in worked:
        raise NotExempt(f"{day} was worked and needs no freeze")
    if goals.off(day):
        raise NotExempt(f"{day} is off already and needs no freeze")
    if not 0 <= (today - day).days <= FREEZE_WITHIN:
        raise NotExempt(
            f"{day} cannot be frozen: a freeze is for today and the {FREEZE_WITHIN} days before",
            hint=f"dlpath goal rest {day} is for days to come" if day > today else None,
        )
    if not goals.freezes(day):
        raise NotExempt(
            f"both freezes of {day:%Y-%m} are used",
            hint="a rest said in advance costs none: dlpath goal rest tomorrow",
        )
    if day not in to_save(goals, worked, today) and not _joins(goals, worked, day, today):
        raise NotExempt(
            f"a freeze of {day} would save nothing: more was missed than freezes can save",
            hint="the next pomodoro begins a new streak",
        )


def _joins(goals: Goals, worked: Collection[date], day: date, today: date) -> bool:
    """Tell whether a freeze of a day makes the streak longer, or keeps it over this day."""
    frozen = goals._replace(exempt={**goals.exempt, day: FREEZE})
    return day == today or (
        streak(worked, today, off=frozen.off) > streak(worked, today, off=goals.off)
    )


def refuse_ordinary(goals: Goals, day: date) -> None:
    """Raise ``NotExempt`` if ``day`` is like any other already."""
    if day not in goals.exempt:
        raise NotExempt(
            f"{day} is neither of rest nor frozen", hint="dlpath goal shows those that are"
        )
