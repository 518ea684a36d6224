"""A file of prices, read and checked: everything that is wrong at once."""

from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from pydantic import ValidationError

from dlpath.curriculum.loader.documents import document
from dlpath.curriculum.loader.reading import MAX_BYTES
from dlpath.curriculum.loader.wording import faults_of, quoted
from dlpath.curriculum.models.gpus import PricesFile
from dlpath.curriculum.problems import Problem, Spot, did_you_mean
from dlpath.curriculum.reference.gpus import Gpus
from dlpath.curriculum.reference.own_prices import OwnPrices

_NAME = "the file"


class PricesReading(NamedTuple):
    """What a file of prices says, or what is wrong with it."""

    prices: OwnPrices | None = None
    """``None`` if there are problems."""
    problems: tuple[Problem, ...] = ()
    """In the order of lines."""


def read_prices(path: Path, known: Gpus) -> PricesReading:
    """Return what a file of prices says about ``known`` options and programmes.

    Whatever is in the file, this ends within seconds and raises nothing.
    """
    try:
        # A device or a pipe may never end, and opening one may wait for ever.
        if not S_ISREG(path.stat().st_mode):
            return _refused(path, "no file of text, expected a file with as_of and options")
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        return _refused(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    if len(raw) > MAX_BYTES:
        return _refused(path, f"too large, expected at most {MAX_BYTES // 1_000_000} MB")
    return _checked(raw, str(path), known)


def _refused(path: Path, wrong: str) -> PricesReading:
    return PricesReading(problems=(Problem(str(path), 1, wrong),))


def _checked(raw: bytes, name: str, known: Gpus) -> PricesReading:
    read = document(raw)
    found = [Problem(name, fault.line, fault.message) for fault in read.faults]
    spot = Spot(name, read.place)
    model = None
    if read.readable and read.value is None:
        found.append(spot.problem("the file is empty, expected keys such as as_of and options"))
    elif read.readable:
        try:
            model = PricesFile.model_validate(read.value)
        except ValidationError as error:
            faults = faults_of(error, read.value, read.place, PricesFile, _NAME)
            found += (Problem(name, fault.line, fault.message) for fault in faults)
        found += _unknown(read.value, spot, known)
        found += _lacking(read.value, spot, known)
    if found or model is None:
        return PricesReading(problems=tuple(sorted(found, key=lambda problem: problem.line)))
    given = model.model_dump(exclude_unset=True)
    return PricesReading(
        OwnPrices(
            model.as_of,
            {entry["id"]: entry for entry in given.get("options", ())},
            {entry["id"]: entry for entry in given.get("programmes", ())},
            given.get("breakeven", {}),
        )
    )


def _blocks(value: Any, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the blocks of a list with their positions, whatever else may be there."""
    entries = value.get(key) if isinstance(value, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            yield index, entry


def _unknown(value: Any, spot: Spot, known: Gpus) -> Iterator[Problem]:
    """Yield what is about options and programmes that are not there, or about one twice."""
    options = [option.id for option in known.options]
    programmes = [programme.id for programme in known.programmes]
    for key, kind, names in (
        ("options", "option", options),
        ("programmes", "programme", programmes),
    ):
        seen: set[str] = set()
        for index, entry in _blocks(value, key):
            name = entry.get("id")
            if not isinstance(name, str):
                continue
            if name not in names:
                yield spot.problem(_no_such(name, kind, names), key, index, "id")
            elif name in seen:
                wrong = f"a second {kind} is called {name!r}, expected its figures in one block"
                yield spot.problem(wrong, key, index, "id")
            seen.add(name)
    for index, entry in _blocks(value, "options"):
        instead = entry.get("instead")
        for number, name in enumerate(instead if isinstance(instead, list) else ()):
            if isinstance(name, str) and name not in options:
                wrong = _no_such(name, "option", options)
                yield spot.problem(wrong, "options", index, "instead", number)


def _no_such(name: str, kind: str, names: list[str]) -> str:
    guess = did_you_mean(name, names) or f", expected one of {', '.join(names)}"
    return f"no {kind} is called {quoted(name)}{guess}"


def _lacking(value: Any, spot: Spot, known: Gpus) -> Iterator[Problem]:
    """Yield prices without an amount, and new cards without memory."""
    prices = {option.id: option.prices for option in known.options}
    for index, option in _blocks(value, "options"):
        name = option.get("id")
        ours = prices.get(name, ()) if isinstance(name, str) else ()
        offers = [(price.gpu, price.provider) for price in ours]
        memory = {price.gpu: price.vram_gb for price in ours}
        for number, price in _blocks(option, "prices"):
            where = ("options", index, "prices", number)
            gpu = str(price.get("gpu"))
            asked = [price.get("on_demand"), price.get("on_demand_range")]
            if (gpu, price.get("provider")) in offers:
                asked.append(price.get("spot"))
            if all(amount in (None, []) for amount in asked):
                yield spot.problem(f"{quoted(gpu)} has no price, expected on_demand", *where)
            if price.get("vram_gb") is None and memory.get(gpu) is None:
                guess = did_you_mean(gpu, memory)
                wrong = f"{quoted(gpu)} is a new card without vram_gb, expected that key{guess}"
                yield spot.problem(wrong, *where)
