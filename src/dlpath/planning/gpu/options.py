"""The options side by side: what the guide says, what is true today, and how each one serves."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dlpath.curriculum.reference.gpus import GpuPrice
from dlpath.planning.gpu.breakeven import BreakEven
from dlpath.planning.gpu.claims import claimed, today
from dlpath.planning.gpu.figures import Figures
from dlpath.planning.gpu.ways import HARDWARE, Hours, Way, rate_of, reach, serving
from dlpath.planning.gpu.wishes import Wishes
from dlpath.planning.gpu.wording import about, number
from dlpath.planning.gpu.wording import hours as in_hours


class Cost(NamedTuple):
    """What the hours of a month cost that are not free."""

    hours: float
    """Of a month."""
    rate: float
    """Of an hour, the most if there is a range."""
    base: float
    """The hours times the rate."""
    low: float
    """With what storage and traffic add at least, at the least rate."""
    high: float
    """With what they add at most."""
    gpu: str | None
    """The card that this is about."""
    provider: str | None
    """Who rents it out."""


class Option(NamedTuple):
    """An option as it is advised."""

    rank: int
    """Counts from 1, the best."""
    id: str
    """What ``dlpath show gpu/ID`` takes."""
    name: str
    kind: str
    """notebook, rental, hardware, credit, managed cloud."""
    state: str
    """live, dead, unverified, …"""
    advised: bool
    """Whether to take it."""
    serves: bool
    """Whether it gives what is wanted, at whatever price."""
    why: tuple[str, ...]
    """Why it is advised, or what is in the way."""
    guide: str | None
    """What the guide says of it."""
    today: str
    """What was true when it was looked up."""
    as_of: str | None
    """When its figures were seen."""
    confidence: str | None
    """How far they are trusted."""
    cost: Cost | None
    """``None`` where nothing has to be paid by the hour, or the option does not serve."""
    at_once: float | None
    """What has to be paid before the first hour."""
    hours_within_budget: float | None
    """Of a month; ``None`` if the option does not serve."""
    instead: tuple[str, ...]
    """What replaced it."""
    url: str | None
    """Where it is."""
    note: str | None
    """What is worth knowing about it."""
    yours: tuple[str, ...]
    """What of it is a figure of the learner's own."""


class Rental(NamedTuple):
    """A card that could be rented."""

    option: str
    """The option that has it."""
    gpu: str
    provider: str
    vram_gb: float | None
    """Its memory."""
    on_demand: tuple[float, float]
    """The least and the most that is asked for an hour."""
    spot: float | None
    """The price of an hour that may be taken away."""
    cost: Cost
    """What the hours of a month come to on it."""
    as_of: str
    """When the price was seen."""
    note: str | None
    """What is worth knowing about it."""
    yours: bool
    """Whether the price is the learner's own."""


def options(
    found: Sequence[Way],
    advised: Sequence[str],
    *,
    figures: Figures,
    wishes: Wishes,
    hours: Hours,
    pays: BreakEven,
) -> tuple[Option, ...]:
    """Return all options, the advised ones first, then by what they cost, those gone at the end."""
    lines = [_option(way, figures, wishes, hours, pays) for way in found]
    lines = [line._replace(advised=line.id in advised) for line in lines]
    lines.sort(key=lambda line: _order(line, advised))
    return tuple(line._replace(rank=rank) for rank, line in enumerate(lines, start=1))


def rentals(
    found: Sequence[Way], *, figures: Figures, wishes: Wishes, hours: Hours
) -> list[Rental]:
    """Return every card that serves and is paid by the hour, the cheapest first."""
    lines = [
        Rental(
            way.option.id,
            price.gpu,
            price.provider,
            price.vram_gb,
            rate_of(price),
            None if wishes.long_sessions else price.spot,
            cost(price, way, hours),
            price.as_of,
            price.note,
            price in figures.your_prices,
        )
        for way in found
        if way.serves
        for price in serving(way.option.prices, wishes)
    ]
    return sorted(lines, key=lambda line: (line.cost.high, line.on_demand))


def cost(price: GpuPrice, way: Way, hours: Hours) -> Cost:
    """Return what the priced hours of a month cost on a card."""
    paid, (least, most) = hours.priced_per_month, rate_of(price)
    little, much = way.hidden_percent
    low, high = paid * least * (1 + little / 100), paid * most * (1 + much / 100)
    return Cost(paid, most, paid * most, low, high, price.gpu, price.provider)


def _option(way: Way, figures: Figures, wishes: Wishes, hours: Hours, pays: BreakEven) -> Option:
    option = way.option
    paid = cost(way.price, way, hours) if way.price is not None else None
    within = reach([way], wishes.budget_per_month) if way.serves else None
    reasons, at_once = _reasons(way, wishes, hours), None
    if option.kind == HARDWARE and way.serves:
        rate = pays.running_per_hour
        running = hours.priced_per_month * rate
        paid = Cost(hours.priced_per_month, rate, running, running, running, None, None)
        reasons, at_once, within = _of_machine(pays, wishes), pays.machine, None
    return Option(
        0,
        option.id,
        option.name,
        option.kind,
        option.state,
        False,
        way.serves,
        way.in_the_way or tuple(reasons),
        claimed(option.guide_claim),
        today(option),
        option.as_of,
        option.confidence,
        paid,
        at_once,
        None if within is None else min(within, hours.per_month),
        option.instead,
        option.url,
        option.note,
        figures.yours.get(option.id, ()),
    )


def _order(line: Option, advised: Sequence[str]) -> tuple[int, float]:
    if line.advised:
        return 0, advised.index(line.id)
    if line.serves:
        at_once = line.at_once or 0.0
        return 1, at_once + (line.cost.high if line.cost else 0.0)
    return {"dead": 4, "unverified": 3}.get(line.state, 2), 0.0


def _reasons(way: Way, wishes: Wishes, hours: Hours) -> Iterator[str]:
    """Yield what an option does for what is wanted."""
    if way.free_hours:
        free = min(way.free_hours, hours.per_month)
        said = f"It gives {about(free)} of your {in_hours(hours.per_month)} a month free"
        condition = way.option.free.gpu_condition if way.option.free else None
        yield f"{said}, for {condition}." if condition else f"{said}."
    elif way.option.free and way.option.free.vram_gb and way.option.free.vram_gb >= wishes.vram_gb:
        yield "It has free hours too, but promises none, so none are counted."
    if way.price is not None and hours.priced_per_month > 0:
        within = reach([way], wishes.budget_per_month) - way.free_hours
        yield _affordable(within, wishes, hours)


def _of_machine(pays: BreakEven, wishes: Wishes) -> Iterator[str]:
    """Yield whether a machine can be paid for, and whether it pays."""
    if wishes.capital >= pays.machine:
        yield f"Your {number(wishes.capital)} are enough to build it."
    else:
        missing = number(pays.machine - wishes.capital)
        yield f"You lack {missing} of what it costs." if wishes.capital else "You named no savings."
    yield pays.says


def _affordable(within: float, wishes: Wishes, hours: Hours) -> str:
    """Return how far the budget goes."""
    budget = number(wishes.budget_per_month)
    if wishes.budget_per_month <= 0:
        return "It takes money each month, and you have named none (--budget)."
    if within >= hours.priced_per_month:
        return f"Your {budget} a month are enough for all {in_hours(hours.priced_per_month)}."
    priced = in_hours(hours.priced_per_month)
    return f"Your {budget} a month pay for {about(within)} of the {priced} that are not free."
