"""What the advice comes to, sentence by sentence: free hours, costs, how far the budget goes."""

from collections.abc import Iterator, Sequence

from dlpath.curriculum.reference.gpus import GpuDecision
from dlpath.planning.gpu.breakeven import WEEKS_PER_MONTH
from dlpath.planning.gpu.credit import Credit
from dlpath.planning.gpu.decision import Case
from dlpath.planning.gpu.ways import HARDWARE, RENTAL, Way, rate_of, reach
from dlpath.planning.gpu.wording import about, about_between, listed, number
from dlpath.planning.gpu.wording import hours as in_hours


def details(
    case: Case, decided: GpuDecision, advised: Sequence[str], given: Credit | None
) -> Iterator[str]:
    """Yield what the advice comes to for these hours and this budget."""
    hours = case.hours
    if hours.free_per_month:
        where = listed(hours.free_at)
        if hours.priced_per_month > 0:
            said = f"Of your {in_hours(hours.per_month)} a month, {about(hours.free_per_month)} are"
        else:
            said = f"All your {in_hours(hours.per_month)} a month are"
        yield f"{said} free at {where}."
    if given is not None:
        yield from _about_credit(case, decided, given)
    taken = case.of(advised)
    if HARDWARE in {way.option.kind for way in taken}:
        yield case.break_even.says
    elif hours.priced_per_month > 0:
        yield from _obstacles(case.ways)
        priced = [way for way in taken if way.price] or [way for way in case.ways if way.price]
        if priced:
            yield from _paid(case, min(priced, key=lambda way: way.full_rate or 0.0))
        lacking = case.machine - case.wishes.capital
        if case.break_even.outcome == "pays" and 0 < lacking < case.machine:
            yield f"For a machine of your own you lack {number(lacking)} {case.currency}."


def _about_credit(case: Case, decided: GpuDecision, given: Credit) -> Iterator[str]:
    """Yield with which programme to begin, or why to wait."""
    if not decided.bound.startup:
        yield "Leave the credit of your start-up for heavier work: it expires, and this needs none."
    elif first := next((found for found in given.programmes if found.tiers), None):
        tier = first.tiers[0]
        largest = f"{number(tier.max)} {case.currency}"
        yield f"Begin with {first.provider}, {tier.name}: at most {largest}."


def _obstacles(found: Sequence[Way]) -> Iterator[str]:
    """Yield why what is free, or rented out, does not serve."""
    for way in found:
        if way.in_the_way and (way.option.free is not None or way.option.kind == RENTAL):
            yield f"{way.option.name}: {way.in_the_way[0]}"


def _paid(case: Case, way: Way) -> Iterator[str]:
    """Yield what the hours cost that are not free, and how far the budget goes."""
    assert way.price is not None  # noqa: S101 - only such ways are asked about
    priced, budget = case.hours.priced_per_month, case.wishes.budget_per_month
    base = priced * rate_of(way.price)[1]
    hours = in_hours(priced)
    begins = f"The other {hours} cost" if case.hours.free_per_month else f"{hours} a month cost"
    where = f"{way.price.provider} ({way.price.gpu}, {number(way.price.vram_gb or 0)} GB)"
    said = f"{begins} about {about(base)} {case.currency} a month at {where}"
    if any(way.hidden_percent):
        low, high = (base * (1 + percent / 100) for percent in way.hidden_percent)
        said += f", {about_between(low, high)} with storage and traffic"
    yield said + "."
    within = reach([way], budget) - way.free_hours
    if budget <= 0:
        yield "Without a budget none of them is paid for."
    elif within < priced:
        weekly = about(within / WEEKS_PER_MONTH)
        sum_ = f"{number(budget)} {case.currency}"
        yield f"Your {sum_} pay for {in_hours(within)} of them, {weekly} a week."
