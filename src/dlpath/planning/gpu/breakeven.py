"""When a machine of one's own has paid for itself."""

from typing import NamedTuple

from dlpath.planning.gpu.wishes import Machine
from dlpath.planning.gpu.wording import about
from dlpath.planning.gpu.wording import hours as in_hours
from dlpath.planning.gpu.wording import months as in_months

FORMULA = "(price - resale) / (cloud rate * speed ratio - kW * price a kWh - upkeep)"
HORIZON = 60
"""Months beyond which no machine is worth what it was bought for, and nothing is drawn."""
WEEKS_PER_MONTH = 4.345


class Spent(NamedTuple):
    """What was spent in all at the end of a month."""

    month: int
    renting: float
    owning: float
    """With what the machine still sells for taken off."""


class BreakEven(NamedTuple):
    """When a machine has paid for itself against renting, and what that rests on."""

    outcome: str
    """pays, beyond (later than five years), never, no-hours, no-card or no-rate."""
    says: str
    """The same in a sentence."""
    formula: str
    """Of the hours after which it has paid."""
    machine: float
    """Its price."""
    resale: float
    """What it sells for in the end."""
    running_per_hour: float
    """Electricity and upkeep."""
    rate: float | None
    """What an hour of the card that it replaces costs."""
    rate_is: str | None
    """Which card that is; ``None`` for a rate of the learner's own."""
    speed_ratio: float
    """Hours of that card that replace one of the machine."""
    priced_hours_per_month: float
    """The hours that would have to be rented."""
    hours: float | None
    """Of use after which it has paid; ``None`` if it never does."""
    months: float | None
    """The same at the learner's pace."""
    months_with_hidden_costs: tuple[float, ...] = ()
    """The same, where storage and traffic add to what renting costs: the latest and the soonest."""
    budget_months: float | None = None
    """How long the price of the machine would pay for the learner's monthly budget."""
    course: tuple[Spent, ...] = ()
    """What both cost over time, up to some time after the crossing."""


def breakeven_hours(machine: Machine, rate: float) -> float | None:
    """Return after how many hours ``machine`` has paid; ``None`` if it never does.

    The price, less what it still sells for, is divided by what each of its hours saves.
    """
    saved = rate * machine.speed_ratio - machine.running_per_hour
    return max(machine.price - machine.resale, 0.0) / saved if saved > 0 else None


def break_even(
    machine: Machine,
    *,
    rate: float | None,
    rate_is: str | None,
    priced_hours: float,
    hidden_percent: tuple[float, ...] = (),
    budget: float = 0.0,
    obstacle: str | None = None,
) -> BreakEven:
    """Return when ``machine`` has paid for itself.

    Parameters
    ----------
    rate
        What an hour of a comparable card costs; ``None`` if that is not known.
    priced_hours
        Hours of a month that would have to be rented: what is free has been taken off.
    hidden_percent
        What storage and traffic add to the rate, the least and the most.
    obstacle
        Why no such machine serves, if so.
    """
    after = None if rate is None else breakeven_hours(machine, rate)
    months = after / priced_hours if after is not None and priced_hours > 0 else None
    outcome, says = _outcome(machine, rate, after, months, priced_hours, obstacle)
    course: tuple[Spent, ...] = ()
    with_hidden: list[float] = []
    if rate is not None and months is not None:
        rates = (rate * (1 + percent / 100) for percent in hidden_percent)
        later = (breakeven_hours(machine, with_all) for with_all in rates)
        with_hidden = [found / priced_hours for found in later if found is not None]
        if outcome == "pays":
            course = _course(machine, rate, months, priced_hours)
    return BreakEven(
        outcome,
        says,
        FORMULA,
        machine.price,
        machine.resale,
        machine.running_per_hour,
        rate,
        rate_is,
        machine.speed_ratio,
        priced_hours,
        after,
        months,
        tuple(with_hidden),
        machine.price / budget if budget > 0 else None,
        course,
    )


def _outcome(
    machine: Machine,
    rate: float | None,
    after: float | None,
    months: float | None,
    priced_hours: float,
    obstacle: str | None,
) -> tuple[str, str]:
    """Return how it ends, in a word and in a sentence."""
    if obstacle:
        return "no-card", obstacle
    if priced_hours <= 0:
        return "no-hours", "It never pays: none of your hours has a price, so it replaces nothing."
    if rate is None:
        return "no-rate", "It cannot be said: no card to rent is known that it could replace."
    if after is None or months is None:
        return "never", (
            f"It never pays: its hour costs {about(machine.running_per_hour)} to run, and the "
            f"cloud time that it replaces only {about(rate * machine.speed_ratio)}."
        )
    if months > HORIZON:
        return "beyond", (
            f"It pays only after {in_hours(after)}, which is {in_months(months)} at your pace. No "
            "machine stays worth its price for so long: count it as never."
        )
    return "pays", f"It pays after {in_hours(after)}, which is {in_months(months)} at your pace."


def _course(machine: Machine, rate: float, months: float, priced_hours: float) -> tuple[Spent, ...]:
    """Return what both cost, month by month, until half as long again as it takes to pay."""
    rented = rate * machine.speed_ratio * priced_hours
    run = machine.running_per_hour * priced_hours
    bought = max(machine.price - machine.resale, 0.0)
    return tuple(
        Spent(month, round(rented * month, 2), round(bought + run * month, 2))
        for month in range(max(round(months * 1.5), 6) + 1)
    )
