"""Prices and quotas of a learner's own, where those of the curriculum have moved."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class OwnPrices(NamedTuple):
    """What a file of prices says; each block has only the keys that are written there."""

    as_of: str
    """The day, month or year of it all."""
    options: Mapping[str, Mapping[str, Any]] = {}
    """By id of the option, with the keys of ``GpuOption``."""
    programmes: Mapping[str, Mapping[str, Any]] = {}
    """By id of the programme, with the keys of ``CreditProgramme``."""
    breakeven: Mapping[str, float] = {}
    """With the keys of ``BreakevenFigures``."""
