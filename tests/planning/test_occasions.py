"""Which advice is meant for what happens, and when it is time to give it."""

from datetime import date, timedelta

import pytest

from dlpath.curriculum.path import Tip
from dlpath.planning.advice import FULL_DAY, comes_back, day_begins, is_long
from dlpath.planning.occasions import advice, fits
from dlpath.progress.goals import Goals

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("moment", "occasion", "fit"),
    [
        ("task.start:b01", "task.start:b01", True),
        ("task.start:b01", "task.start:b01-env", False),
        ("init", "init.goal", False),
        ("day.start[no_plan]", "day.start[phase=theory, no_plan]", True),
        ("day.start[no_plan]", "day.start[phase=theory]", False),
        ("day.start[phase=theory]", "day.start[phase=theory]", True),
        ("day.start", "day.start[phase=theory]", True),
        ("resource.started[kind=course|tutorial, phase=papers]",
         "resource.started[kind=tutorial, phase=papers]", True),
        ("resource.started[kind=course|tutorial, phase=papers]",
         "resource.started[kind=course, phase=python]", False),
        ("resource.started[kind=course]", "resource.started[kind=cours]", False),
        ("phase.start:theory[papers_done<2]", "phase.start:theory", False),
        ("idle_days:3", "idle_days:9", True),
        ("idle_days:3", "idle_days:2", False),
        ("paper.day:21", "paper.day:23", True),
        ("task.stuck:1", "task.stuck:2", False),
        ("paper.done:2", "paper.done:3", False),
    ],
)  # fmt: skip
def test_a_moment_comes_when_it_happens_and_its_conditions_hold(moment, occasion, fit):
    assert fits(moment, occasion) is fit


ONCE = Tip("once", "Once.", ("init", "idle_days:3"))
OFTEN = Tip("often", "Often.", ("gpu.advice",), once=False)
DAILY = Tip("daily", "Daily.", ("day.start[no_plan]",), once=False)
WEEKLY = Tip("weekly", "Weekly.", ("review.weekly",), once=False)
CAREFUL = Tip("careful", "Careful.", ("timer.start",), once=False, warning=True)


def said(tip, occasion, last=None, *, today=TODAY, again=False):
    moment = next(moment for moment in tip.moments if fits(moment, occasion))
    given = {} if last is None else {(tip.id, moment): last}
    return advice([tip], [occasion], given, today=today, again=again) is not None


def test_what_is_said_once_is_said_once_at_each_of_its_moments():
    assert said(ONCE, "init")
    assert not said(ONCE, "init", TODAY)
    assert not said(ONCE, "init", TODAY - 400 * DAY)
    given = {("once", "init"): TODAY}
    assert advice([ONCE], ["init", "idle_days:4"], given, today=TODAY).moments == (
        "init",
        "idle_days:3",
    )


def test_what_stands_beside_several_tasks_is_said_beside_one():
    found = advice([ONCE], ["beside:once", "task.start:b01"], {}, today=TODAY)
    assert found.moments == ("beside",)
    given = {("once", "init"): TODAY - DAY}
    assert advice([ONCE], ["beside:once"], given, today=TODAY) is None
    assert advice([ONCE], ["beside:often"], {}, today=TODAY) is None


def test_other_tips_are_said_once_a_day_and_warnings_each_time():
    assert not said(OFTEN, "gpu.advice", TODAY)
    assert said(OFTEN, "gpu.advice", TODAY - DAY)
    assert said(CAREFUL, "timer.start", TODAY)
    beside = {("careful", "beside"): TODAY}
    assert advice([CAREFUL], ["beside:careful"], beside, today=TODAY) is None


def test_those_of_the_week_and_of_every_day_are_said_once_in_each_week_even_over_new_year():
    monday, sunday = date(2026, 12, 28), date(2027, 1, 3)
    for tip, occasion in ((WEEKLY, "review.weekly"), (DAILY, "day.start[phase=theory, no_plan]")):
        assert not said(tip, occasion, monday, today=sunday)
        assert said(tip, occasion, sunday, today=sunday + DAY)
        assert said(tip, occasion, sunday, today=sunday, again=True)


def test_a_page_that_is_looked_at_again_says_the_same_on_that_day_only():
    assert said(ONCE, "init", TODAY, again=True)
    assert not said(ONCE, "init", TODAY - DAY, again=True)


def test_a_warning_comes_before_all_and_else_the_first_occasion():
    tips = [OFTEN, ONCE, CAREFUL]
    assert advice(tips, ["init", "timer.start"], {}, today=TODAY).tip is CAREFUL
    assert advice(tips[:2], ["init", "timer.start"], {}, today=TODAY).tip is ONCE
    assert advice(tips, ["paper.added"], {}, today=TODAY) is None


def weekdays(day):
    return 8 if day.weekday() < 5 else 0


def test_days_off_are_no_days_without_work():
    def idle(last):
        return list(comes_back([last], Goals(weekdays), today=TODAY))

    assert idle(date(2026, 11, 20)) == ["idle_days:1"]  # from Friday to Tuesday
    assert idle(date(2026, 11, 18)) == ["idle_days:3"]
    assert idle(TODAY) == []


def test_a_day_begins_in_a_phase_with_a_plan_or_without_and_not_in_the_first_week_with_a_radar():
    def begins(*worked, planned=False, usual=weekdays):
        goals = Goals(usual)
        return list(day_begins(worked, goals, today=TODAY, planned=planned, phase="kaggle"))

    assert begins() == ["day.start[phase=kaggle]", "day.start[phase=kaggle, no_plan]"]
    assert begins(planned=True) == ["day.start[phase=kaggle]"]
    assert begins(usual=lambda day: 0) == ["day.start[phase=kaggle]"]
    assert "review.weekly" not in begins(date(2026, 11, 23))
    assert "review.weekly" in begins(date(2026, 11, 22))


@pytest.mark.parametrize(
    ("done", "goal", "long"),
    [(3, 1, False), (FULL_DAY, 4, True), (11, 8, False), (12, 8, True), (16, 12, True),
     (18, 18, False), (19, 18, True), (10, 0, True)],
)  # fmt: skip
def test_a_day_is_long_if_it_is_full_and_more_than_was_meant(done, goal, long):
    assert is_long(done, goal) is long
