"""The options of ``dlpath gpu``: the guide and today side by side, and the cards by the hour."""

from collections.abc import Iterator
from typing import Protocol

from dlpath.planning.gpu.breakeven import WEEKS_PER_MONTH
from dlpath.planning.gpu.options import Cost, Option, Rental
from dlpath.planning.gpu.report import GpuAdvice
from dlpath.planning.gpu.wording import about, about_between, between, number
from dlpath.planning.gpu.wording import hours as in_hours
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled

MOST = 3
"""Cards that are shown."""


class Seen(Protocol):
    """Something whose figures were seen some day, and can be trusted so far."""

    @property
    def as_of(self) -> str | None:
        """When they were seen."""

    @property
    def confidence(self) -> str | None:
        """How far they are trusted."""

    @property
    def yours(self) -> tuple[str, ...]:
        """What of it is a figure of the learner's own."""


def option_lines(report: GpuAdvice, look: Look) -> Iterator[str]:
    """Yield the options, the best first, and in a few words those that are none for you."""
    for option in report.options:
        if option.serves:
            yield from _option(option, report, look)
            yield ""
    yield f"{INDENT}Not for you"
    for option in report.options:
        if not option.serves:
            yield from _none_for_you(option, report, look)


def _option(option: Option, report: GpuAdvice, look: Look) -> Iterator[str]:
    name = look.strong(option.name) if option.advised else option.name
    title = f"{INDENT}{option.rank} {name}  {_state(option, look)}".rstrip()
    yield look.beside(title, look.name(f"gpu/{option.id}"))
    if option.guide:
        yield labelled("guide", option.guide, look)
    yield labelled("today", option.today, look)
    yield from trust(option, report, look)
    yield labelled("costs", _costs(option, report), look)
    if option.note:
        yield labelled("note", option.note, look)
    if option.why:
        yield labelled("for you", " ".join(option.why), look)


def _none_for_you(option: Option, report: GpuAdvice, look: Look) -> Iterator[str]:
    yield look.beside(
        f"{INDENT}  {option.name}  {_state(option, look)}", look.name(f"gpu/{option.id}")
    )
    said = option.today if option.state in ("dead", "unverified") else " ".join(option.why)
    instead = f" Instead: {', '.join(option.instead)}." if option.instead else ""
    yield look.faint(look.wrapped(said + instead, INDENT * 3, first=INDENT * 3))
    if option.yours:
        yield _yours(option, report, look)


def _state(option: Option, look: Look) -> str:
    if option.advised:
        return look.good("advised")
    if option.state == "dead":
        return look.bad("dead")
    return "" if option.state == "live" else look.warning(option.state)


def trust(found: Seen, report: GpuAdvice, look: Look) -> Iterator[str]:
    """Yield when figures were seen, how far they are trusted, and which are the learner's own."""
    said = found.as_of or f"{report.as_of}, when it was looked for"
    if found.confidence:
        said += f"; confidence {found.confidence}"
    yield labelled("as of", said, look)
    if found.yours:
        yield _yours(found, report, look)


def _yours(found: Seen, report: GpuAdvice, look: Look) -> str:
    return labelled("yours", f"of {report.own_as_of}: {', '.join(found.yours)}", look)


def _costs(option: Option, report: GpuAdvice) -> str:
    """Return what the hours of a month cost here."""
    currency = report.currency
    if option.at_once is not None:
        running = f", then {about(option.cost.base)} a month to run it" if option.cost else ""
        return f"{number(option.at_once)} {currency} at once{running}"
    if option.cost is None or option.cost.hours <= 0:
        return (
            f"0 {currency} a month" if option.advised else "none of your hours is left to pay for"
        )
    return f"{sum_of(option.cost, currency)} ({option.cost.gpu})"


def sum_of(cost: Cost, currency: str) -> str:
    """Return the sum with how it comes about, such as ``130 hours x 0.39 = 51 USD a month``."""
    said = f"{in_hours(cost.hours)} x {number(cost.rate)} = {about(cost.base)} {currency} a month"
    if cost.high > cost.base:
        said += f", {about_between(cost.low, cost.high)} with storage and traffic"
    return said


def rental_lines(report: GpuAdvice, look: Look) -> Iterator[str]:
    """Yield how many hours have a price, and each card that serves with what they cost."""
    hours = report.hours
    if hours.priced_per_month <= 0:
        return
    free = f" - {about(hours.free_per_month)} free" if hours.free_per_month else ""
    said = (
        f"{number(hours.per_week)} hours a week x {WEEKS_PER_MONTH} = "
        f"{about(hours.per_month)} a month"
        f"{free and f'{free} = {in_hours(hours.priced_per_month)} to pay for'}. Below is what they "
        "cost a month, with storage and traffic where those have a price."
    )
    yield look.wrapped(said, INDENT, first=INDENT)
    for rental in report.rentals[:MOST]:
        yield from _rental(rental, report.currency, look)
    if (more := len(report.rentals) - MOST) > 0:
        said = f"and {more} dearer: dlpath show gpu/gpu-rental"
        yield look.faint(look.wrapped(said, INDENT, first=INDENT))
    if not report.rentals:
        yield look.wrapped("No card with so much memory is known.", INDENT, first=INDENT)


def _rental(rental: Rental, currency: str, look: Look) -> Iterator[str]:
    memory = f" {number(rental.vram_gb)} GB" if rental.vram_gb else ""
    left = f"{INDENT}{rental.gpu}{memory} at {rental.provider}"
    whole = about_between(rental.cost.low, rental.cost.high)
    yield look.beside(left, f"{whole} {currency}")
    asked = f"{between(*rental.on_demand)} an hour"
    if rental.spot is not None:
        asked += f", {number(rental.spot)} if it may be taken away"
    seen = f"yours, {rental.as_of}" if rental.yours else f"as of {rental.as_of}"
    said = f"{asked}; {seen}"
    yield look.faint(look.wrapped(said, INDENT * 2, first=INDENT * 2))
    if rental.note:
        yield look.faint(look.wrapped(rental.note, INDENT * 2, first=INDENT * 2))
