"""The burn-up: what was done as it grew, the fan from there on."""

from datetime import date, timedelta

from dlpath.export.html.burn_up import HEIGHT, LEFT, TOP, WIDTH, picture
from dlpath.planning.forecasting.burn_up import Share


def places(points):
    return [tuple(map(float, point.split(","))) for point in points.split()]


def test_nothing_done_is_no_picture(empty):
    assert picture(empty.forecast) is None


def test_what_was_done_only_grows_and_ends_today(report):
    drawn = picture(report.forecast)
    *outline, foot = places(drawn.done)
    assert [x for x, _ in outline] == sorted(x for x, _ in outline)
    assert [y for _, y in outline] == sorted((y for _, y in outline), reverse=True)
    assert outline[0] == (LEFT, TOP + HEIGHT)
    assert foot == (drawn.today, TOP + HEIGHT)
    done = report.forecast.burn_up[-1].percent
    assert abs(outline[-1][1] - (TOP + HEIGHT * (1 - done / 100))) < 0.1


def test_the_fan_opens_at_what_is_done_and_its_bands_lie_in_each_other(report):
    drawn = picture(report.forecast)
    assert [name for name, _ in drawn.bands] == ["95", "80", "50"]
    now = places(drawn.done)[-2][1]
    count = len(report.forecast.fan)
    before = None
    for _, area in drawn.bands:
        band = places(area)
        lower, upper = band[:count], band[count:][::-1]
        assert lower[0][1] == upper[0][1] == now
        # y points down: what lies higher has the smaller one
        assert all(low[1] >= high[1] for low, high in zip(lower, upper, strict=True))
        if before:
            assert all(now[1] <= wider[1] for now, wider in zip(lower, before[0], strict=True))
            assert all(now[1] >= wider[1] for now, wider in zip(upper, before[1], strict=True))
        before = lower, upper


def test_the_picture_ends_where_eight_in_ten_futures_have_ended(report):
    drawn = picture(report.forecast)
    fan = report.forecast.fan
    last = report.forecast.ranges["80"][1]
    at = {item.day: x for item, (x, _) in zip(fan, places(drawn.median), strict=True)}
    assert all((x <= LEFT + WIDTH + 0.1) == (day <= last) for day, x in at.items())


def test_a_first_day_without_a_forecast_is_a_picture_as_well(report):
    today = report.status.study_day
    first = report.forecast._replace(
        burn_up=(Share(today, 0.4),), fan=(), ranges=None, enough=False
    )
    drawn = picture(first)
    assert drawn.bands == ()
    assert LEFT < drawn.today <= LEFT + WIDTH


def test_ten_years_are_named_by_years(report):
    shares = (Share(date(2016, 5, 1), 1.0), Share(date(2026, 5, 1), 50.0))
    drawn = picture(report.forecast._replace(burn_up=shares, fan=(), ranges=None))
    assert all(name.isdecimal() for _, name in drawn.marks)
    assert 2 <= len(drawn.marks) <= 5
    assert all(x <= LEFT + WIDTH for x, _ in drawn.marks)
    assert timedelta(0) < shares[1].day - shares[0].day
