"""The figures that advice is made of: ours, and over them the learner's own."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from dlpath.curriculum.packing import unpacking
from dlpath.curriculum.reference.gpus import GpuOption, GpuPrice, Gpus
from dlpath.curriculum.reference.own_prices import OwnPrices


class Figures(NamedTuple):
    """Everything that is known, and what of it is the learner's own."""

    gpus: Gpus
    own: str | None = None
    """The day of the learner's own figures."""
    yours: Mapping[str, tuple[str, ...]] = {}
    """By option or programme: the names of the figures that are the learner's own."""
    your_prices: frozenset[GpuPrice] = frozenset()
    """The prices that are the learner's own."""
    your_breakeven: frozenset[str] = frozenset()
    """The figures of the break-even that are the learner's own."""


def merged(gpus: Gpus, own: OwnPrices | None) -> Figures:
    """Return ``gpus`` with the learner's own figures in place of those that have moved.

    A price takes the place of the one of the same card and provider, or is added; a list of cards
    or of steps of a programme takes the place of the whole list.
    """
    if own is None:
        return Figures(gpus)
    mine = {option.id: _prices(option, own) for option in gpus.options}
    return Figures(
        gpus._replace(
            options=tuple(_option(option, own, mine[option.id]) for option in gpus.options),
            programmes=tuple(
                _changed(found, own.programmes.get(found.id, {})) for found in gpus.programmes
            ),
            breakeven=gpus.breakeven._replace(**own.breakeven),
        ),
        own.as_of,
        {name: tuple(_names(fields)) for name, fields in {**own.options, **own.programmes}.items()},
        frozenset(price for prices in mine.values() for price in prices),
        frozenset(own.breakeven),
    )


def _option(option: GpuOption, own: OwnPrices, mine: tuple[GpuPrice, ...]) -> GpuOption:
    fields = dict(own.options.get(option.id, {}))
    if "free" in fields:
        ours = option.free._asdict() if option.free else {}
        fields["free"] = {**ours, **(fields["free"] or {})}
    replaced = set(map(_key, mine))
    kept = (price for price in option.prices if _key(price) not in replaced)
    changed: GpuOption = _changed(option, {**fields, "prices": (*kept, *mine)})
    return changed


def _prices(option: GpuOption, own: OwnPrices) -> tuple[GpuPrice, ...]:
    """Return the learner's own prices; what one does not say is that of the known one."""
    known = {_key(price): price for price in option.prices}
    memory = {price.gpu: price.vram_gb for price in option.prices}
    found = []
    for given in own.options.get(option.id, {}).get("prices", ()):
        new = {"as_of": own.as_of, "note": None, **given}
        if given.get("on_demand_range"):
            new.setdefault("on_demand", None)
        base = GpuPrice(given["gpu"], given["provider"], "", memory.get(given["gpu"]))
        found.append(_changed(known.get(_key(base), base), new))
    return tuple(found)


def _key(price: GpuPrice) -> tuple[str, str]:
    return price.gpu, price.provider


def _changed(item: Any, fields: Mapping[str, Any]) -> Any:
    """Return a named tuple with some fields replaced by plain values."""
    unpack = unpacking(item.__class__)
    assert unpack is not None  # noqa: S101 - every named tuple has one
    return unpack({**item._asdict(), **fields})


def _names(fields: Mapping[str, Any]) -> list[str]:
    """Return what a block of a file of prices changes, in words."""
    free = [name.replace("_", " ") for name in fields.get("free") or ()]
    prices = [f"{price['gpu']} at {price['provider']}" for price in fields.get("prices", ())]
    others = [name.replace("_", " ") for name in fields if name not in ("id", "free", "prices")]
    return [*free, *others, *prices]
