"""What the guide says of an option, and what was true when it was looked up, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from dlpath.curriculum.reference.gpus import GpuCard, GpuOption
from dlpath.planning.gpu.ways import has_rate, rate_of
from dlpath.planning.gpu.wording import between, number

_GONE = {"dead": "Gone.", "unverified": "Not confirmed; count it as gone."}


def claimed(claim: Mapping[str, Any]) -> str | None:
    """Return what the guide says of an option; ``None`` if it says nothing."""
    if not claim:
        return None
    said = []
    when = f"{claim['when']}: " if "when" in claim else ""
    if "use" in claim:
        said.append(claim["use"])
    if "hardware" in claim:
        said.append(f"a {claim['hardware']}")
    if "session_hours" in claim:
        said.append(f"for about {claim['session_hours']} hours at a time")
    if claim.get("cost") == 0:
        said.append("free")
    if {"price", "credit"} <= claim.keys():
        of = f" of {claim['provider']} credit" if "provider" in claim else ""
        said.append(f"{number(claim['credit'])} USD{of} for {number(claim['price'])} USD")
    if "capital" in claim:
        said.append(f"build one, if you have {number(claim['capital'])} USD or more")
    return when + ", ".join(said)


def today(option: GpuOption) -> str:
    """Return what was true of an option when it was looked up."""
    if option.state in _GONE:
        return " ".join(filter(None, (_GONE[option.state], option.note)))
    said = [*_free_today(option), *_paid_today(option)]
    said += [_card(card) for card in option.cards]
    return "; ".join(said) or "nothing more is known"


def _free_today(option: GpuOption) -> Iterator[str]:
    free = option.free
    if free is None:
        return
    cards = " or ".join(free.gpu) or "a card"
    quota = "hours not promised"
    if free.gpu_hours_per_week:
        quota = f"{number(free.gpu_hours_per_week)} hours a week"
    session = f", at most {number(free.session_hours)} at a time" if free.session_hours else ""
    yield f"free: {cards}, {quota}{session}"


def _paid_today(option: GpuOption) -> Iterator[str]:
    current = [price for price in option.prices if not price.past and has_rate(price)]
    if current:
        rates = [rate for price in current for rate in rate_of(price)]
        memory = [price.vram_gb for price in current if price.vram_gb is not None]
        of = f" of {between(min(memory), max(memory))} GB" if memory else ""
        yield f"{between(min(rates), max(rates))} an hour for cards{of}"


def _card(card: GpuCard) -> str:
    asked = []
    if card.used:
        asked.append(f"used {between(min(card.used), max(card.used))}")
    if card.list_price is not None:
        asked.append(f"list price {number(card.list_price)}")
    if card.street_price is not None:
        asked.append(f"in shops {number(card.street_price)}")
    return f"{card.gpu} {number(card.vram_gb)} GB {', '.join(asked)}"
