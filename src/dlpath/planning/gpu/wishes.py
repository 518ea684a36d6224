"""What a learner wants of a GPU, and what is assumed of one who does not say."""

from collections.abc import Collection
from typing import NamedTuple

from dlpath.curriculum.reference.gpus import BreakevenFigures
from dlpath.planning.gpu.wording import number

VRAM_GB = 16.0
"""What the cards of the free notebooks have."""


class Wishes(NamedTuple):
    """What decides which GPU to take; amounts in the currency of the figures."""

    budget_per_month: float
    gpu_hours_per_week: float
    vram_gb: float
    """Memory that one card must have."""
    capital: float
    """Savings for a machine."""
    startup: bool = False
    """Whether there is a real start-up."""
    long_sessions: bool = False
    """Whether a run takes longer than a session of a free notebook."""
    phone: bool = True
    """Whether a phone number may be given, where one is asked for."""


class Machine(NamedTuple):
    """A machine of one's own, in the figures of its break-even."""

    price: float
    resale_percent: float
    """What it still sells for, of its price."""
    kw: float
    """What it draws under load."""
    price_per_kwh: float
    upkeep_per_hour: float
    """Repairs, and one's own time."""
    speed_ratio: float
    """Cloud hours that replace one of its hours."""
    rate: float | None = None
    """What such a cloud hour costs; ``None`` takes the cheapest that is known and fits."""

    @property
    def running_per_hour(self) -> float:
        """What an hour costs once it is there."""
        return self.kw * self.price_per_kwh + self.upkeep_per_hour

    @property
    def resale(self) -> float:
        """What it still sells for."""
        return self.price * self.resale_percent / 100


class Assumed(NamedTuple):
    """Something that the learner did not say."""

    said: str
    """What is taken instead."""
    option: str
    """How to say it."""


def wishes(
    *,
    study_hours: float,
    currency: str,
    budget: float | None = None,
    hours: float | None = None,
    vram: float | None = None,
    capital: float | None = None,
    startup: bool = False,
    long_sessions: bool = False,
    phone: bool = True,
) -> tuple[Wishes, tuple[Assumed, ...]]:
    """Return what is wanted, and what of it is assumed; ``study_hours`` are those of a week."""
    found = Wishes(
        budget_per_month=0.0 if budget is None else budget,
        gpu_hours_per_week=study_hours if hours is None else hours,
        vram_gb=VRAM_GB if vram is None else vram,
        capital=0.0 if capital is None else capital,
        startup=startup,
        long_sessions=long_sessions,
        phone=phone,
    )
    as_studied = f"{number(study_hours)} GPU hours a week, as many as you study"
    memory = f"{number(VRAM_GB)} GB of memory, which is what free cards have"
    assumed = [
        Assumed(said, option)
        for said, option, given in (
            (f"0 {currency} a month", "--budget", budget),
            (as_studied, "--hours", hours),
            (memory, "--vram", vram),
            ("no savings for a machine", "--capital", capital),
        )
        if given is None
    ]
    if not startup:
        assumed.append(Assumed("no start-up", "--startup"))
    if not long_sessions:
        assumed.append(Assumed("runs that end within 12 hours", "--long-sessions"))
    return found, tuple(assumed)


def machine(
    known: BreakevenFigures,
    *,
    currency: str,
    own: Collection[str] = (),
    price: float | None = None,
    resale_percent: float | None = None,
    kw: float | None = None,
    price_per_kwh: float | None = None,
    upkeep: float | None = None,
    speed_ratio: float | None = None,
    rate: float | None = None,
) -> tuple[Machine, tuple[Assumed, ...]]:
    """Return the machine that is meant, and what of it is assumed.

    ``own`` names the figures of ``known`` that are the learner's.
    """
    found = Machine(
        price=known.capex if price is None else price,
        resale_percent=0.0 if resale_percent is None else resale_percent,
        kw=known.kw if kw is None else kw,
        price_per_kwh=known.price_per_kwh if price_per_kwh is None else price_per_kwh,
        upkeep_per_hour=0.0 if upkeep is None else upkeep,
        speed_ratio=1.0 if speed_ratio is None else speed_ratio,
        rate=rate,
    )
    by_file = {name: " by your file" if name in own else "" for name in known._fields}
    costs = f"a machine for {number(known.capex)} {currency}{by_file['capex']}"
    draws = f"{number(known.kw)} kW under load{by_file['kw']}"
    electricity = f"{number(known.price_per_kwh)} {currency} a kWh{by_file['price_per_kwh']}"
    assumed = tuple(
        Assumed(said, option)
        for said, option, given in (
            (costs, "--machine", price),
            ("nothing for it in the end", "--resale", resale_percent),
            (draws, "--kw", kw),
            (electricity, "--electricity", price_per_kwh),
            ("no repairs", "--upkeep", upkeep),
            ("as fast as the card you would rent", "--speed", speed_ratio),
        )
        if given is None
    )
    return found, assumed
