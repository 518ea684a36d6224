"""Which rule decides: the first whose condition holds, and what was found of each before it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dlpath.curriculum.reference.gpus import GpuDecision
from dlpath.planning.gpu.breakeven import BreakEven
from dlpath.planning.gpu.ways import Hours, Way, reach
from dlpath.planning.gpu.wishes import Wishes
from dlpath.planning.gpu.wording import about, months, number
from dlpath.planning.gpu.wording import hours as in_hours

ENOUGH = 1e-9
"""Hours that nobody misses."""


class Case(NamedTuple):
    """What the rules are asked about."""

    wishes: Wishes
    ways: tuple[Way, ...]
    hours: Hours
    break_even: BreakEven
    machine: float
    """What the machine costs."""
    currency: str
    phase: str | None
    """The learner's phase; ``None`` if the path is finished."""
    phases: tuple[str, ...]
    """All phases in study order."""

    def of(self, names: Sequence[str]) -> list[Way]:
        """Return the options of these ids, in their order."""
        known = {way.option.id: way for way in self.ways}
        return [known[name] for name in names if name in known]


class Check(NamedTuple):
    """A part of a condition, and what was found."""

    holds: bool
    says: str


class Rule(NamedTuple):
    """A rule that was asked, and what was found."""

    id: str
    condition: str
    advice: str
    holds: bool
    why: tuple[str, ...]
    """What was found: of a rule that holds all of it, else what is against it."""


def decide(rules: Sequence[GpuDecision], case: Case) -> tuple[tuple[Rule, GpuDecision], ...]:
    """Return the rules that were asked, in order, up to the one that decides.

    A rule about a phase that lies ahead decides only that there is time: those after it are asked
    for the time when a GPU is needed.
    """
    asked = []
    for rule in rules:
        checks = list(_checks(rule, case))
        holds = all(check.holds for check in checks)
        why = tuple(check.says for check in checks if check.holds is holds)
        asked.append((Rule(rule.id, rule.condition, rule.advice, holds, why), rule))
        if holds and rule.bound.before_phase is None:
            break
    return tuple(asked)


def _checks(rule: GpuDecision, case: Case) -> Iterator[Check]:
    """Yield what was found of each part of a rule's condition."""
    bound, wishes, hours = rule.bound, case.wishes, case.hours
    if bound.before_phase is not None:
        yield _before(bound.before_phase, case)
    if bound.fits_free is not None:
        fits = hours.priced_per_month <= ENOUGH
        yield Check(fits is bound.fits_free, _free(case))
    if bound.startup is not None:
        said = "You have a start-up." if wishes.startup else "You have not said that you have one."
        yield Check(wishes.startup is bound.startup, said)
    if bound.budget_per_month_lt is not None:
        less = wishes.budget_per_month < bound.budget_per_month_lt
        yield Check(less, f"You have {number(wishes.budget_per_month)} {case.currency} a month.")
    if bound.free_cards is not None:
        serve = any(way.free_serves for way in case.of(rule.options))
        said = "Free cards serve." if serve else "No free card serves."
        yield Check(serve is bound.free_cards, said)
    reached = reach(case.of(rule.options), wishes.budget_per_month)
    given = in_hours(min(reached, hours.per_month))
    said = f"They promise {given} of {about(hours.per_month)} a month."
    if bound.within_budget is not None:
        yield Check((reached >= hours.per_month - ENOUGH) is bound.within_budget, said)
    if bound.affords_machine is not None:
        affords = wishes.capital >= case.machine
        yield Check(affords is bound.affords_machine, _savings(case))
    if bound.breakeven_months_le is not None:
        yield _pays(bound.breakeven_months_le, case.break_even)


def _before(phase: str, case: Case) -> Check:
    if case.phase is None:
        return Check(False, "Your path is finished.")
    if phase not in case.phases:
        return Check(False, f"Your path has no phase {phase}.")
    said = f"You are in phase {case.phase}; GPUs come with phase {phase}."
    if case.phases.index(case.phase) < case.phases.index(phase):
        return Check(True, said)
    return Check(False, f"You are in phase {case.phase}.")


def _free(case: Case) -> str:
    hours = case.hours
    if not hours.per_month:
        return "You want no hours."
    if not hours.free_per_month:
        return "No hours of such a card are free that can be counted on."
    free = f"{about(hours.free_per_month)} of {about(hours.per_month)} hours a month"
    return f"{free} are free at {' and '.join(hours.free_at)}."


def _savings(case: Case) -> str:
    asked = f"the machine costs {number(case.machine)} {case.currency}"
    return f"You have {number(case.wishes.capital)} for it; {asked}."


def _pays(within: float, found: BreakEven) -> Check:
    if found.months is None or found.outcome not in ("pays", "beyond"):
        return Check(False, found.says)
    soon = found.months <= within
    return Check(soon, f"It pays after {months(found.months)}; {number(within)} are the limit.")
