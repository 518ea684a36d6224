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
    free: Mapping[str, Any] = {}
    """What it gives without payment, such as ``session_hours`` and ``gpu_hours_per_week``."""
    paid: Mapping[str, Any] = {}
    prices: tuple[GpuPrice, ...] = ()
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
    breakeven: Mapping[str, float] = {}
    """Default figures of the break-even, such as ``kw`` and ``price_per_kwh``."""
    notes: tuple[str, ...] = ()
    facts: Mapping[str, Any] = {}
