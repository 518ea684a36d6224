"""Credit for start-ups: the programmes with their conditions, the easiest first."""

from typing import NamedTuple

from dlpath.curriculum.reference.gpus import CreditProgramme, CreditTier
from dlpath.planning.gpu.figures import Figures

THE_GUIDES = "startup-credit"
"""The guide's rule about credit."""


class Programme(NamedTuple):
    """A credit programme as it is advised."""

    id: str
    provider: str
    state: str
    url: str | None
    guide: tuple[float, ...]
    """The least and the most that the guide names, where it names a sum for this one."""
    tiers: tuple[CreditTier, ...]
    """Its steps with their conditions, the smallest first."""
    as_of: str | None
    confidence: str | None
    note: str | None
    yours: tuple[str, ...]
    """What of it is a figure of the learner's own."""


class Credit(NamedTuple):
    """Credit for start-ups: what the guide says, what is true today, and what to heed."""

    guide: str | None
    """The guide's advice."""
    claim: str | None
    """What the guide promises."""
    today: str | None
    programmes: tuple[Programme, ...]
    guard: tuple[str, ...]
    """What to heed before applying."""


def credit(figures: Figures) -> Credit:
    """Return the programmes, those first whose smallest step is smallest.

    What is not confirmed, or of unknown size, comes last.
    """
    gpus = figures.gpus
    rule = next((rule for rule in gpus.rules if rule.id == THE_GUIDES), None)
    return Credit(
        rule and rule.advice,
        rule and rule.note,
        rule and rule.today,
        tuple(_programme(found, figures) for found in sorted(gpus.programmes, key=_size)),
        gpus.guard,
    )


def _programme(found: CreditProgramme, figures: Figures) -> Programme:
    return Programme(
        found.id,
        found.provider,
        found.state,
        found.url,
        found.guide_claim,
        found.tiers,
        found.as_of,
        found.confidence,
        found.note,
        figures.yours.get(found.id, ()),
    )


def _size(programme: CreditProgramme) -> tuple[bool, float]:
    unsure = programme.state in ("dead", "unverified") or not programme.tiers
    return unsure, min((tier.max for tier in programme.tiers), default=0.0)
