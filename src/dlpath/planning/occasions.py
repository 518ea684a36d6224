"""Which advice is meant for what happens now, and whether it is time to give it.

An occasion is what happens, such as ``task.done:m02-gpu-hello``, with what is so in brackets:
``day.start[no_plan, phase=theory]``. The moment of a tip is written the same way; what stands in
its brackets is asked for: ``[kind=course|tutorial]`` for one of several.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from dlpath.curriculum.path import Tip

PASSING = ("idle_days", "paper.day", "task.stuck_days")
"""Events that count days; somebody who looks in later is told as well."""
WEEKLY = "review.weekly"
ROUTINE = ("day.start", "timer.start")
"""Events of every day; what is said to them is heard no more if it is said each time."""
BESIDE = "beside"
"""``beside:TIP`` is the occasion that comes with a task beside which the tip stands."""


class Advice(NamedTuple):
    """A tip, and those of its moments that have come."""

    tip: Tip
    moments: tuple[str, ...]


Given = Mapping[tuple[str, str], date]
"""For the id of a tip and each of its moments the study day on which it was last given."""


def advice(
    tips: Iterable[Tip],
    occasions: Iterable[str],
    given: Given,
    *,
    today: date,
    again: bool = False,
) -> Advice | None:
    """Return what to say: the first that fits and is due, a warning before all others.

    What is said once is said once at each of its moments, and beside a task if it never was; other
    tips are said at most once a study day, those of what happens every day and that of the week
    once a week, and warnings at each mistake.

    Parameters
    ----------
    again
        Whether what was given today already may be repeated, for a page that is looked at again.
    """
    due = (
        item
        for item in fitting(tips, occasions)
        if any(
            is_due(item.tip, moment, last(item.tip, moment, given), today=today, again=again)
            for moment in item.moments
        )
    )
    return min(due, key=lambda item: not item.tip.warning, default=None)


def fitting(tips: Iterable[Tip], occasions: Iterable[str]) -> Iterable[Advice]:
    """Return the tips that are meant for these occasions, those of the first occasion first."""
    tips = tuple(tips)
    found: dict[str, Advice] = {}
    for occasion in occasions:
        for tip in tips:
            for moment in moments_of(tip, occasion):
                known = found.get(tip.id, Advice(tip, ()))
                found[tip.id] = Advice(tip, (*known.moments, moment))
    return found.values()


def moments_of(tip: Tip, occasion: str) -> Iterator[str]:
    """Yield the moments of a tip that have come."""
    if occasion == f"{BESIDE}:{tip.id}":
        yield BESIDE
    yield from (moment for moment in tip.moments if fits(moment, occasion))


def last(tip: Tip, moment: str, given: Given) -> date | None:
    """Return when a tip was last given at one of its moments; beside a task, at any."""
    if moment != BESIDE:
        return given.get((tip.id, moment))
    return max((day for (name, _), day in given.items() if name == tip.id), default=None)


def is_due(tip: Tip, moment: str, before: date | None, *, today: date, again: bool) -> bool:
    """Tell whether to give a tip at one of its moments, from the study day it last was given."""
    if before is None or (again and before == today):
        return True
    if tip.once:
        return False
    if moment == WEEKLY or (moment.partition("[")[0] in ROUTINE and not tip.warning):
        return before.isocalendar()[:2] != today.isocalendar()[:2]
    return before != today or (tip.warning and moment != BESIDE)


def fits(moment: str, occasion: str) -> bool:
    """Tell whether a moment has come, given what happens."""
    wanted, _, conditions = moment.partition("[")
    happens, _, facts = occasion.partition("[")
    if wanted != happens and not _passed(wanted, happens):
        return False
    so = set(_listed(facts))
    return all(so.intersection(_either(condition)) for condition in _listed(conditions))


def _passed(wanted: str, happens: str) -> bool:
    """Tell whether the day that is asked for has come or gone by."""
    event, _, number = wanted.partition(":")
    name, _, days = happens.partition(":")
    counted = event == name and event in PASSING and number.isdecimal() and days.isdecimal()
    return counted and int(days) >= int(number)


def _listed(bracketed: str) -> list[str]:
    words = (word.strip() for word in bracketed.rstrip("]").split(","))
    return [word for word in words if word]


def _either(condition: str) -> list[str]:
    name, equals, values = condition.partition("=")
    return [f"{name}{equals}{value}" for value in values.split("|")]
