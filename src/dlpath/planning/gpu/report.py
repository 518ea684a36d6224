"""Advice on GPUs: the report behind ``dlpath gpu``."""

from collections.abc import Sequence
from typing import NamedTuple

from dlpath.planning.gpu.breakeven import BreakEven, break_even
from dlpath.planning.gpu.credit import Credit, credit
from dlpath.planning.gpu.decision import Case, Rule, decide
from dlpath.planning.gpu.details import details
from dlpath.planning.gpu.figures import Figures
from dlpath.planning.gpu.options import Option, Rental, options, rentals
from dlpath.planning.gpu.ways import (
    HARDWARE,
    RENTAL,
    Hours,
    Way,
    hours_of,
    rate_of,
    ways,
)
from dlpath.planning.gpu.wishes import Assumed, Machine, Wishes

NOTHING = "This curriculum says nothing about GPUs."
NO_WAY = "Nothing that is known here serves."


class GuideRule(NamedTuple):
    """What the guide advises in a case, and what is true of it today."""

    id: str
    condition: str
    advice: str
    today: str | None


class GpuAdvice(NamedTuple):
    """Which GPU to take, why, what it costs, and when an own machine would pay."""

    as_of: str
    """When the figures were gathered."""
    own_as_of: str | None
    """When the learner's own figures were seen, if there are any."""
    currency: str
    """Of all amounts."""
    wishes: Wishes
    """What was asked for, or assumed."""
    assumed: tuple[Assumed, ...]
    """What the learner did not say."""
    needed_yet: bool
    """Whether the learner has come to the phase of GPUs."""
    phase: str | None
    """The learner's phase."""
    says: str
    """The advice, for the time when a GPU is needed."""
    details: tuple[str, ...]
    """What follows from it for these hours and this budget."""
    rule: str | None
    """The rule that decided it."""
    rules: tuple[Rule, ...]
    """The rules that were asked, up to the one that decided."""
    guide: tuple[GuideRule, ...]
    """All that the guide advises."""
    hours: Hours
    """The hours of a month, with the free ones taken off."""
    options: tuple[Option, ...]
    """All options, the best first."""
    rentals: tuple[Rental, ...]
    """The cards that could be paid by the hour, the cheapest first."""
    break_even: BreakEven
    """When a machine has paid for itself."""
    machine: Machine
    """The machine that this is about."""
    machine_assumed: tuple[Assumed, ...]
    """What the learner did not say of the machine."""
    credit: Credit | None
    """Credit programmes, if there is a start-up."""
    guard: tuple[str, ...]
    """What to heed before applying for credit; empty where none is advised."""
    notes: tuple[str, ...]
    """What is worth knowing about the figures."""
    schema: str = "dlpath.gpu/1"


def advice(
    figures: Figures,
    wishes: Wishes,
    machine: Machine,
    *,
    assumed: Sequence[Assumed] = (),
    machine_assumed: Sequence[Assumed] = (),
    phase: str | None = None,
    phases: Sequence[str] = (),
) -> GpuAdvice:
    """Return what to do about GPUs.

    Parameters
    ----------
    phase
        The learner's phase; ``None`` if the path is finished.
    phases
        All phases in study order.
    """
    gpus = figures.gpus
    found = ways(gpus, wishes)
    hours = hours_of(found, wishes)
    pays = _break_even(found, hours, wishes, machine)
    case = Case(wishes, found, hours, pays, machine.price, gpus.currency, phase, tuple(phases))
    asked = decide(gpus.decision, case)
    decided = asked[-1] if asked and asked[-1][0].holds else None
    early = any(rule.holds and known.bound.before_phase for rule, known in asked)
    advised = _advised(decided[1].options if decided else (), found)
    says = decided[0].advice if decided else NOTHING
    if decided and decided[1].options and not advised:
        says = NO_WAY
    given = credit(figures) if wishes.startup else None
    return GpuAdvice(
        as_of=gpus.as_of,
        own_as_of=figures.own,
        currency=gpus.currency,
        wishes=wishes,
        assumed=tuple(assumed),
        needed_yet=not early,
        phase=phase,
        says=says,
        details=tuple(details(case, decided[1], advised, given)) if decided else (),
        rule=decided[0].id if decided else None,
        rules=tuple(rule for rule, _ in asked),
        guide=tuple(GuideRule(r.id, r.condition, r.advice, r.today) for r in gpus.rules),
        hours=hours,
        options=options(found, advised, figures=figures, wishes=wishes, hours=hours, pays=pays),
        rentals=tuple(rentals(found, figures=figures, wishes=wishes, hours=hours)),
        break_even=pays,
        machine=machine,
        machine_assumed=tuple(machine_assumed),
        credit=given,
        guard=given.guard if given else (),
        notes=gpus.notes,
    )


def _break_even(found: Sequence[Way], hours: Hours, wishes: Wishes, machine: Machine) -> BreakEven:
    rented = [way for way in found if way.option.kind == RENTAL and way.price is not None]
    cheapest = min(rented, key=lambda way: way.full_rate or 0.0, default=None)
    hidden: tuple[float, ...] = ()
    rate, rate_is = machine.rate, None
    # What a learner pays an hour is taken to be all of it.
    if rate is None and cheapest is not None and cheapest.price is not None:
        hidden = cheapest.hidden_percent if any(cheapest.hidden_percent) else ()
        rate = rate_of(cheapest.price)[1]
        rate_is = f"{cheapest.price.gpu} at {cheapest.price.provider}"
    own = next((way for way in found if way.option.kind == HARDWARE), None)
    return break_even(
        machine,
        rate=rate,
        rate_is=rate_is,
        priced_hours=hours.priced_per_month,
        hidden_percent=hidden,
        budget=wishes.budget_per_month,
        obstacle=own.in_the_way[0] if own is not None and own.in_the_way else None,
    )


def _advised(names: Sequence[str], found: Sequence[Way]) -> list[str]:
    """Return the options to take: what is free first, then those of the rule that serve."""
    serving = {way.option.id: way for way in found if way.serves}
    free = [name for name, way in serving.items() if way.free_hours]
    return list(dict.fromkeys([*free, *(name for name in names if name in serving)]))
