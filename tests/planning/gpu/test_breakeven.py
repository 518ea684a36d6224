"""When a machine has paid: the formula, its table, and where there is no answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planning.gpu.situations import shipped

from dlpath.planning.gpu.breakeven import HORIZON, WEEKS_PER_MONTH, break_even, breakeven_hours
from dlpath.planning.gpu.wishes import Machine

FIGURES = shipped().gpus
TABLE = FIGURES.facts["breakeven"]["table"]
RIG = Machine(3000.0, 0.0, 0.35, 0.17, 0.0, 1.0)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["what"])
def test_the_table_of_the_figures_follows_from_the_formula(row):
    known = FIGURES.breakeven
    rig = RIG._replace(price=row["capex"], kw=known.kw, price_per_kwh=known.price_per_kwh)
    hours = breakeven_hours(rig, row["rate_per_hour"])
    assert hours == pytest.approx(row["breakeven_hours"], abs=1)
    sold = breakeven_hours(rig._replace(resale_percent=30), row["rate_per_hour"])
    assert sold == pytest.approx(row["breakeven_hours_with_30pct_resale"], abs=1)
    for weekly in (20, 40, 100):
        found = break_even(
            rig, rate=row["rate_per_hour"], rate_is=None, priced_hours=weekly * WEEKS_PER_MONTH
        )
        assert found.months == pytest.approx(row[f"months_at_{weekly}h_week"], abs=0.06)


def test_a_card_twice_as_fast_doubles_the_hours_where_running_costs_nothing():
    free = RIG._replace(kw=0)
    assert breakeven_hours(free._replace(speed_ratio=0.5), 2) == 2 * breakeven_hours(free, 2)


rates = st.floats(0.01, 20)


@given(rates, st.floats(0.1, 2), st.floats(1, 700), st.floats(0, 90))
def test_at_the_break_even_renting_and_owning_have_cost_the_same(rate, speed, hours, resale):
    rig = RIG._replace(speed_ratio=speed, resale_percent=resale)
    found = break_even(rig, rate=rate, rate_is=None, priced_hours=hours)
    if found.hours is None:
        assert rate * speed <= rig.running_per_hour
        assert found.outcome == "never"
    else:
        rented = found.hours * rate * speed
        owned = rig.price - rig.resale + found.hours * rig.running_per_hour
        assert rented == pytest.approx(owned)
        assert (found.outcome == "pays") is (found.months <= HORIZON)
        assert bool(found.course) is (found.outcome == "pays")


@pytest.mark.parametrize("resale", [0, 30])
def test_the_course_crosses_at_the_break_even(resale):
    rig = RIG._replace(resale_percent=resale)
    found = break_even(rig, rate=1.22, rate_is=None, priced_hours=60 * WEEKS_PER_MONTH)
    dearer = [month.month for month in found.course if month.renting > month.owning]
    assert dearer == [month.month for month in found.course if month.month > found.months]
    assert dearer


@pytest.mark.parametrize(
    ("given", "outcome", "said"),
    [
        ({"rate": 0.05}, "never", "its hour costs 0.059 to run"),
        ({"priced_hours": 0}, "no-hours", "none of your hours has a price"),
        ({"rate": None}, "no-rate", "no card to rent is known"),
        ({"obstacle": "No card has 80 GB."}, "no-card", "No card has 80 GB."),
        ({"priced_hours": 1}, "beyond", "count it as never"),
    ],
)
def test_where_there_is_no_month_to_name_words_say_why(given, outcome, said):
    found = break_even(RIG, **{"rate": 1.22, "rate_is": None, "priced_hours": 100, **given})
    assert found.outcome == outcome
    assert said in found.says
    assert found.course == ()


def test_storage_and_traffic_let_it_pay_sooner():
    found = break_even(RIG, rate=1.22, rate_is=None, priced_hours=100, hidden_percent=(30.0, 50.0))
    first, second = found.months_with_hidden_costs
    assert second < first < found.months


def test_the_budget_says_how_long_the_same_money_rents():
    found = break_even(RIG, rate=1.22, rate_is=None, priced_hours=100, budget=100)
    assert found.budget_months == 30
