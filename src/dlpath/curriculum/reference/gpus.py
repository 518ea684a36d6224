"""Access to GPUs: ways, prices, credit, and the guide's advice."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from dlpath.curriculum.path import Link


class GpuPrice(NamedTuple):
    """What an hour costs, in the currency of the file."""

    gpu: str
    provider: str
    as_of: str
    vram_gb: float | None = None
    spot: float | None = None
    on_demand: float | None = None
    on_demand_range: tuple[float, ...] = ()
    """The least and the most that is asked."""
    note: str | None = None
    past: bool = False
    """Whether nobody can have it any more at this price."""


class GpuFree(NamedTuple):
    """What is given without payment."""

    gpu: tuple[str, ...] = ()
    """The cards, one of which you get."""
    vram_gb: float | None = None
    gpu_hours_per_week: float | None = None
    """Hours that can be counted on; ``None`` if no quota is published."""
    session_hours: float | None = None
    gpu_quota_note: str | None = None
    gpu_condition: str | None = None
    """What is asked for a GPU, such as a verified phone number."""
    idle_minutes: float | None = None
    idle_note: str | None = None
    quota: str | None = None
    priority: str | None = None
    tpu: tuple[str, ...] = ()
    tpu_hours_per_week: float | None = None
    tpu_condition: str | None = None
    tpu_session_hours: float | None = None
    cpu: str | None = None


class GpuCard(NamedTuple):
    """A card to build into a machine."""

    gpu: str
    vram_gb: float
    watts: float | None = None
    list_price: float | None = None
    street_price: float | None = None
    used: tuple[float, ...] = ()
    """The least and the most that a used one costs."""


class GpuOption(NamedTuple):
    """A way to get at a GPU."""

    id: str
    name: str
    kind: str
    guide: bool = False
    """Whether the guide names it."""
    state: str = "live"
    url: str | None = None
    as_of: str | None = None
    confidence: str | None = None
    guide_claim: Mapping[str, Any] = {}
    """What the guide says of it."""
    free: GpuFree | None = None
    """What it gives without payment."""
    paid: Mapping[str, Any] = {}
    prices: tuple[GpuPrice, ...] = ()
    cards: tuple[GpuCard, ...] = ()
    """The cards that a machine could have."""
    hidden_costs_percent: tuple[float, ...] = ()
    """What storage and traffic add to a price, the least and the most."""
    instead: tuple[str, ...] = ()
    """The options that replaced it."""
    sources: tuple[str, ...] = ()
    note: str | None = None
    facts: Mapping[str, Any] = {}


class CreditTier(NamedTuple):
    """A step of a credit programme."""

    name: str
    max: float
    valid_months: int | None = None
    condition: str | None = None


class CreditProgramme(NamedTuple):
    """Credit that a provider gives to start-ups."""

    id: str
    provider: str
    guide: bool = False
    state: str = "live"
    url: str | None = None
    guide_url: str | None = None
    guide_claim: tuple[float, ...] = ()
    """The least and the most that the guide names."""
    tiers: tuple[CreditTier, ...] = ()
    as_of: str | None = None
    confidence: str | None = None
    sources: tuple[str, ...] = ()
    note: str | None = None
    facts: Mapping[str, Any] = {}


class GpuRule(NamedTuple):
    """What the guide advises in a case, and what is true of it today."""

    id: str
    condition: str
    advice: str
    today: str | None = None
    bound: Mapping[str, float] = {}
    """The figures of the condition, such as ``budget_per_month_lt``."""
    instead: tuple[str, ...] = ()
    note: str | None = None


class GpuBounds(NamedTuple):
    """What has to be true for a rule to hold; ``None`` does not matter."""

    before_phase: str | None = None
    """The learner has not come to this phase."""
    fits_free: bool | None = None
    """Whether hours, memory and sessions fit into what is free."""
    startup: bool | None = None
    within_budget: bool | None = None
    """Whether the rule's options give all hours within the budget."""
    free_cards: bool | None = None
    """Whether one of the rule's options has free cards that serve."""
    budget_per_month_lt: float | None = None
    affords_machine: bool | None = None
    """Whether the savings are enough for the machine."""
    breakeven_months_le: float | None = None


class GpuDecision(NamedTuple):
    """What to take in a case; the first that holds decides."""

    id: str
    condition: str
    advice: str
    bound: GpuBounds = GpuBounds()
    options: tuple[str, ...] = ()
    """The options to take, the best first."""


class BreakevenFigures(NamedTuple):
    """What the break-even assumes of somebody who says nothing else."""

    capex: float = 3000.0
    """What the machine costs."""
    kw: float = 0.35
    """What it draws under load."""
    price_per_kwh: float = 0.17


class Gpus(NamedTuple):
    """What is known about access to GPUs."""

    as_of: str = ""
    currency: str = "USD"
    rules: tuple[GpuRule, ...] = ()
    options: tuple[GpuOption, ...] = ()
    programmes: tuple[CreditProgramme, ...] = ()
    guard: tuple[str, ...] = ()
    """What to heed before applying for credit."""
    tools: tuple[Link, ...] = ()
    decision: tuple[GpuDecision, ...] = ()
    """What to take in which case, in the order in which to ask."""
    breakeven: BreakevenFigures = BreakevenFigures()
    notes: tuple[str, ...] = ()
    facts: Mapping[str, Any] = {}
