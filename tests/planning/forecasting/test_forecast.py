"""When the path will be finished."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.benchmarks.forecast import coverage, trials

from dlpath.planning.forecasting import forecast
from dlpath.planning.forecasting.forecast import forecast_report
from dlpath.planning.forecasting.record import PathRecord, PhaseLeft
from dlpath.planning.forecasting.work import Effort

TODAY = date(2026, 11, 24)
PLAN = date(2027, 6, 1)


@pytest.fixture(autouse=True, scope="module")
def few_draws():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(forecast, "DRAWS", 300)
        yield


def effort(estimate, done=0):
    return Effort((("learner", ""), ("kind", "numpy"), ("phase", "one")), estimate, done)


def record(days, *, finished=((10, 12),) * 5, left=(10,) * 30, seen=None):
    """Return a record whose last day, today, is that of ``days``."""
    per_day = {TODAY - timedelta(days=back): n for back, n in enumerate(reversed(days)) if n}
    phase = PhaseLeft("one", "First", 1, True, tuple(map(effort, left)), None)
    done = tuple(effort(*item) for item in finished)
    settled = {TODAY: sum(item.estimate for item in done)} if done else {}
    estimate = sum(left) + sum(item.estimate for item in done)
    return PathRecord((phase,), done, settled if seen is None else seen, estimate, per_day)


def made(*args, **kwargs):
    return forecast_report(record(*args, **kwargs), today=TODAY, plan=PLAN)


def test_under_two_weeks_with_work_there_is_no_forecast_and_the_plan_is_named():
    for days in ([], [8], [8] * 13, [8] * 7 + [0] * 7 + [0] * 7, [0] * 60):
        report = made(days)
        assert not report.enough
        assert (report.median, report.ranges, report.fan) == (None, None, ())
        assert report.plan == PLAN
    assert made([8] * 14).enough
    assert made([1] + [0] * 12 + [1]).enough


def test_a_learner_as_steady_as_the_estimates_is_finished_about_when_the_sum_says():
    report = made([5] * 140, finished=((10, 10),) * 40, left=(10,) * 35)
    assert abs((report.median - TODAY).days - 70) < 10
    assert report.pace == (5.0, 1.0)


def test_who_takes_longer_or_works_less_is_finished_later():
    usual = made([5] * 56).median
    assert made([5] * 56, finished=((10, 30),) * 5).median > usual
    assert made([5, 0] * 28).median > usual


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 12), min_size=14, max_size=120),
    st.lists(st.tuples(st.integers(1, 40), st.integers(1, 120)), max_size=20),
    st.lists(st.integers(1, 60), min_size=1, max_size=20),
)
def test_ranges_lie_in_each_other_around_the_median_and_never_in_the_past(days, finished, left):
    report = made(days, finished=tuple(finished), left=tuple(left))
    if report.median is None:
        assert report.ranges is None
        return
    ranges = report.ranges
    chain = [
        TODAY,
        *(ranges[level][0] for level in ("95", "80", "50")),
        report.median,
        *(ranges[level][1] for level in ("50", "80", "95")),
        report.bound,
    ]
    assert chain == sorted(chain)


def test_the_same_record_gives_the_same_forecast():
    assert made([4, 0, 7] * 20) == made([4, 0, 7] * 20)


def test_nothing_is_said_of_a_year_too_far_away():
    report = made([1] + [0] * 12 + [1], left=(90,) * 100)
    assert report.enough
    assert (report.median, report.ranges) == (None, None)
    assert report.bound.year == TODAY.year + 10
    assert report.phases[0].median is None


def test_a_finished_path_shows_its_day_and_no_range():
    day = date(2026, 11, 3)
    report = made([], left=(), seen={day: 50})
    assert (report.finished, report.median, report.ranges) == (day, None, None)
    assert report.enough


def test_work_that_is_done_today_leaves_the_rest_to_tomorrow():
    days = [5] * 28
    report = made(days, finished=((1, 1),) * 200, left=(1,))
    assert report.median == TODAY + timedelta(days=1)
    report = made([*days, 0], finished=((1, 1),) * 200, left=(1,))
    assert report.median == TODAY


def test_a_phase_that_comes_first_ends_first():
    both = record([5] * 56, left=(10,) * 10)
    second = both.phases[0]._replace(id="two", number=2)
    report = forecast_report(both._replace(phases=(*both.phases, second)), today=TODAY, plan=PLAN)
    assert report.phases[0].median < report.phases[1].median == report.median


def errors(found):
    return [(item.miss, item.by_hand) for item in found]


@pytest.fixture(scope="module")
def tried():
    return list(trials(8, 40, 80))


def test_the_ranges_hold_the_truth_about_as_often_as_they_say(tried):
    assert 30 <= coverage(tried, "50") <= 75
    assert 65 <= coverage(tried, "80") <= 95
    assert coverage(tried, "95") >= 85


def test_the_median_is_no_worse_than_what_one_would_work_out_by_hand(tried):
    misses, by_hand = (sum(map(abs, column)) for column in zip(*errors(tried), strict=True))
    assert misses <= 1.1 * by_hand


def test_ranges_that_are_too_narrow_are_found_out(monkeypatch):
    narrow = dict.fromkeys(forecast.LEVELS, (0.4, 0.6))
    monkeypatch.setattr(forecast, "LEVELS", narrow)
    assert coverage(list(trials(8, 40, 80)), "80") < 65
