"""Papers for tests: what was recorded of them, day by day."""

from datetime import UTC, datetime, time, timedelta
from itertools import count

from dlpath.papers.rebuild import rebuilds
from dlpath.progress.moments import moment
from dlpath.progress.paper_records import Reproduction, ReproductionMark, StageMark

FIRST = datetime(2026, 11, 24, 12, tzinfo=UTC)


def on(day: int):
    """Return the moment at noon of a day, the first being 0."""
    return moment(FIRST + timedelta(days=day), UTC, time(4))


def taken(name="colour", *, day=0, **known):
    """Return the fact that a paper was taken on."""
    fields = {"kind": "paper", "area": "cnn", "framework": None, "student": True, "hours": None}
    return Reproduction(name, f"Title of {name}", **{**fields, **known}, at=on(day))


def passed(stage, name="colour", *, day=0, **answers):
    """Return the mark of a stage that was passed."""
    return StageMark(name, stage, "passed", on(day), **answers)


def ended(name="colour", *, day=0, mark="finished", reason=None):
    """Return the mark of a paper that was finished or dropped."""
    return ReproductionMark(name, mark, on(day), reason)


def papers(*facts):
    """Return the papers of these facts, which are recorded in that order."""
    numbers = count(1)
    return rebuilds([fact._replace(id=f"{next(numbers):04}") for fact in facts])
