"""When a machine of one's own pays: the formula with the learner's figures, and a picture."""

from collections.abc import Iterator

from dlpath.planning.gpu.breakeven import BreakEven
from dlpath.planning.gpu.report import GpuAdvice
from dlpath.planning.gpu.wording import about, about_between, months, number
from dlpath.runs.kit.pictures import Chart, Points
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.plots import drawn


def machine_lines(report: GpuAdvice, look: Look) -> Iterator[str]:
    """Yield whether and when it pays, how that comes about, and what was assumed."""
    found = report.break_even
    yield look.wrapped(found.says, INDENT, first=INDENT)
    if found.outcome in ("pays", "beyond", "never"):
        yield from _arithmetic(report, look)
    if found.course:
        yield ""
        yield drawn(picture(found, report.currency), look)
    if report.machine_assumed and found.outcome in ("pays", "beyond", "never"):
        said = ", ".join(f"{item.said} ({item.option})" for item in report.machine_assumed)
        yield ""
        yield look.faint(look.wrapped(f"Assumed: {said}."))


def _arithmetic(report: GpuAdvice, look: Look) -> Iterator[str]:
    found, own = report.break_even, report.machine
    assert found.rate is not None  # noqa: S101 - without one it cannot be said
    yield labelled("formula", f"hours = {found.formula}", look)
    upkeep = f" - {number(own.upkeep_per_hour)}" if own.upkeep_per_hour else ""
    ends = f" = {about(found.hours)}" if found.hours is not None else ""
    bought = f"({number(own.price)} - {number(own.resale)})"
    rented = f"{number(found.rate)} * {number(own.speed_ratio)}"
    running = f"{number(own.kw)} * {number(own.price_per_kwh)}{upkeep}"
    yield labelled("yours", f"{bought} / ({rented} - {running}){ends}", look)
    if found.months is not None:
        pace = f"{about(found.priced_hours_per_month)} hours a month to pay for"
        yield labelled("at", f"{pace}: {months(found.months)}", look)
    yield labelled("rate", found.rate_is or "your own", look)
    if found.months_with_hidden_costs:
        either = found.months_with_hidden_costs
        span = about_between(min(either), max(either))
        said = f"{span} months, if storage and traffic add what they may to renting"
        yield labelled("or", said, look)
    if found.budget_months is not None:
        budget = f"{number(report.wishes.budget_per_month)} {report.currency}"
        said = f"the same money rents for {months(found.budget_months)} at {budget} a month"
        yield labelled("instead", said, look)


def picture(found: BreakEven, currency: str) -> Chart:
    """Return what both cost over time, with the crossing."""
    at = tuple(float(month.month) for month in found.course)
    crossing: tuple[Points, ...] = ()
    if found.months is not None and found.rate is not None:
        spent = found.months * found.priced_hours_per_month * found.rate * found.speed_ratio
        crossing = (Points(f"even after {months(found.months)}", (found.months,), (spent,)),)
    return Chart(
        "Renting against a machine of your own",
        "months",
        f"{currency} spent in all",
        lines=(
            Points("renting", at, tuple(month.renting for month in found.course)),
            Points("your own, less resale", at, tuple(month.owning for month in found.course)),
        ),
        points=crossing,
    )
