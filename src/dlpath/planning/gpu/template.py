"""Our own figures as a file of prices, for a learner to correct what has moved."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from dlpath.curriculum.reference.gpus import GpuOption, Gpus

HEAD = """\
# Figures of your own, for: dlpath gpu --prices FILE
# Correct what has moved, and take out the rest: what you leave counts as seen by you on this day.
# `state: dead` below an id says that it is gone, `free`, `prices` and the like what has changed."""


class PricesTemplate(NamedTuple):
    """Our figures, in the notation of a file of prices."""

    text: str
    """The file, in YAML."""
    schema: str = "dlpath.gpu.template/1"


def template(gpus: Gpus, today: date) -> PricesTemplate:
    """Return the figures that may move as a file of prices."""
    lines = [HEAD, f'as_of: "{today}"', "options:"]
    for option in gpus.options:
        if figures := list(_option(option)):
            lines += [f"  - id: {option.id}", *figures]
    lines.append("programmes:")
    for programme in gpus.programmes:
        if programme.tiers:
            lines += [f"  - id: {programme.id}", "    tiers:"]
            lines += [f"      - {_flow(tier._asdict())}" for tier in programme.tiers]
    lines.append(f"breakeven: {_flow(gpus.breakeven._asdict())}")
    return PricesTemplate("\n".join(lines) + "\n")


def _option(option: GpuOption) -> Iterator[str]:
    """Yield the figures of an option, if it has any."""
    if option.free is not None:
        moving = ("vram_gb", "gpu_hours_per_week", "session_hours")
        figures = {name: getattr(option.free, name) for name in moving}
        yield f"    free: {_flow(figures)}"
    prices = [price for price in option.prices if not price.past and price.vram_gb is not None]
    if prices:
        yield "    prices:"
    for price in prices:
        kept = {k: v for k, v in price._asdict().items() if k not in ("as_of", "note", "past")}
        yield f"      - {_flow(kept)}"
    if option.cards:
        yield "    cards:"
    for card in option.cards:
        yield f"      - {_flow(card._asdict())}"


def _flow(fields: dict[str, Any]) -> str:
    """Return a block in one line; JSON is YAML, too."""
    said = (
        f"{name}: {json.dumps(_plain(value), ensure_ascii=False)}"
        for name, value in fields.items()
        if value not in (None, (), "")
    )
    return "{" + ", ".join(said) + "}"


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
