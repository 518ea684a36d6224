"""What each option gives: free hours, the card to pay for, and what is in the way."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dlpath.curriculum.reference.gpus import GpuOption, GpuPrice, Gpus
from dlpath.planning.gpu.breakeven import WEEKS_PER_MONTH
from dlpath.planning.gpu.wishes import Wishes
from dlpath.planning.gpu.wording import number

NOTEBOOK, RENTAL, HARDWARE = "notebook", "rental", "hardware"


class Way(NamedTuple):
    """An option, and what it gives for what is wanted."""

    option: GpuOption
    in_the_way: tuple[str, ...]
    """Why it does not serve; empty if it does."""
    free_serves: bool
    """Whether its free cards serve, even if no hours of them are promised."""
    free_hours: float
    """Hours of a month that can be counted on without payment."""
    price: GpuPrice | None
    """The cheapest card that serves and is paid by the hour."""

    @property
    def serves(self) -> bool:
        """Whether nothing is in the way."""
        return not self.in_the_way

    @property
    def hidden_percent(self) -> tuple[float, float]:
        """What storage and traffic add to its price, the least and the most."""
        known = self.option.hidden_costs_percent or (0.0,)
        return min(known), max(known)

    @property
    def full_rate(self) -> float | None:
        """What an hour costs at most, with all that comes on top."""
        if self.price is None:
            return None
        return rate_of(self.price)[1] * (1 + max(self.hidden_percent) / 100)


class Hours(NamedTuple):
    """Hours of a GPU: how many, how many of them are free, and how many have a price."""

    per_week: float
    """As wanted."""
    per_month: float
    """4.345 weeks of them."""
    free_per_month: float
    """Those that cost nothing and can be counted on."""
    free_at: tuple[str, ...]
    """The options that give them, by name."""
    priced_per_month: float
    """The rest."""


def ways(gpus: Gpus, wishes: Wishes) -> tuple[Way, ...]:
    """Return every option with what it gives, in the order of the figures."""
    return tuple(_way(option, wishes) for option in gpus.options)


def hours_of(found: Sequence[Way], wishes: Wishes) -> Hours:
    """Return the hours of a month, with the free ones taken off: only the rest has a price."""
    wanted = wishes.gpu_hours_per_week * WEEKS_PER_MONTH
    giving = [way for way in found if way.free_hours]
    free = min(sum(way.free_hours for way in giving), wanted)
    names = tuple(way.option.name for way in giving)
    return Hours(wishes.gpu_hours_per_week, wanted, free, names, wanted - free)


def reach(found: Sequence[Way], budget: float) -> float:
    """Return how many hours of a month these options give for a budget, the free ones first."""
    rates = [way.full_rate for way in found if way.serves and way.full_rate is not None]
    paid = 0.0
    if budget > 0 and rates:
        cheapest = min(rates)
        paid = budget / cheapest if cheapest > 0 else float("inf")
    return sum(way.free_hours for way in found) + paid


def serving(prices: Sequence[GpuPrice], wishes: Wishes) -> list[GpuPrice]:
    """Return the cards with enough memory that can still be had by the hour, the cheapest first."""
    fitting = (
        price
        for price in prices
        if not price.past
        and price.vram_gb is not None
        and price.vram_gb >= wishes.vram_gb
        and has_rate(price)
    )
    return sorted(fitting, key=lambda price: (rate_of(price)[1], rate_of(price)[0]))


def has_rate(price: GpuPrice) -> bool:
    """Tell whether it is known what an hour costs that may not be taken away."""
    return price.on_demand is not None or bool(price.on_demand_range)


def rate_of(price: GpuPrice) -> tuple[float, float]:
    """Return what an hour costs if it may not be taken away, the least and the most."""
    if price.on_demand is not None:
        return price.on_demand, price.on_demand
    return min(price.on_demand_range), max(price.on_demand_range)


def _way(option: GpuOption, wishes: Wishes) -> Way:
    in_the_way = tuple(_obstacles(option, wishes))
    prices = serving(option.prices, wishes)
    serves = not in_the_way and option.free is not None
    serves = serves and not any(_free_obstacles(option, wishes))
    quota = option.free.gpu_hours_per_week if serves and option.free else None
    price = prices[0] if prices and not in_the_way else None
    return Way(option, in_the_way, serves, (quota or 0.0) * WEEKS_PER_MONTH, price)


def _obstacles(option: GpuOption, wishes: Wishes) -> Iterator[str]:
    """Yield why an option does not serve."""
    if option.state == "dead":
        yield "It is gone."
    elif option.state == "unverified":
        yield "Nobody could confirm that it is still there."
    elif option.kind == RENTAL and not serving(option.prices, wishes):
        yield f"No card with {number(wishes.vram_gb)} GB is known to be rented out here."
    elif option.kind == HARDWARE:
        yield from _machine_obstacles(option, wishes)
    elif option.kind == NOTEBOOK:
        session = option.free.session_hours if option.free else None
        if wishes.long_sessions and session:
            yield f"Its sessions end after {number(session)} hours, and your runs take longer."
        elif not serving(option.prices, wishes):
            yield from _free_obstacles(option, wishes)


def _free_obstacles(option: GpuOption, wishes: Wishes) -> Iterator[str]:
    """Yield why what is free at an option does not serve."""
    free = option.free
    if free is None:
        yield "Nothing is known of what it gives."
        return
    if free.vram_gb is None or free.vram_gb < wishes.vram_gb:
        has = f"have {number(free.vram_gb)} GB" if free.vram_gb else "are not known"
        yield f"Its free cards {has}, and you need {number(wishes.vram_gb)}."
    if free.gpu_condition and not wishes.phone:
        yield f"It asks for {free.gpu_condition}."


def _machine_obstacles(option: GpuOption, wishes: Wishes) -> Iterator[str]:
    largest = max((card.vram_gb for card in option.cards), default=None)
    if largest is None or largest < wishes.vram_gb:
        known = f"the largest known here has {number(largest)} GB" if largest else "none is known"
        yield f"No card for a machine of this kind has {number(wishes.vram_gb)} GB: {known}."
