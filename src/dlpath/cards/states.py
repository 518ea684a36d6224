"""What the facts about a card come to: when it is asked, and how well it is remembered."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.cards.fuzz import fuzz
from dlpath.cards.memory import (
    AGAIN,
    DESIRED,
    SCHEDULER,
    Memory,
    Parameters,
    remembered,
    reviewed,
)
from dlpath.progress.card_records import CardReview
from dlpath.progress.records import Moment

NEW, REVIEW, OUT = "new", "review", "out"
BURY, UNBURY, SUSPEND, UNSUSPEND, RESET = "bury", "unbury", "suspend", "unsuspend", "reset"
LEECH = 8
"""Lapses from which a card costs more than it gives."""
_EVER = date.min


class CardState(NamedTuple):
    """A card as it stands."""

    card: str
    note: str
    deck: str
    family: str
    """go or pen."""
    digest: str
    there: bool
    """Whether its text is in the learner's files."""
    suspended: bool
    buried: date | None
    """The study day on which it is back; it may have passed."""
    entered: str
    """Id of the fact by which it was first found: new cards are asked in this order."""
    stage: str
    """new, review, or out: not to be asked."""
    waits: date | None
    """The study day from which it waits to be asked; ``None`` if it is out."""
    learned: date | None
    """The study day of its first review."""
    reviewed: date | None
    """The study day of its last review."""
    due: date | None
    stability: float | None
    difficulty: float | None
    reviews: int
    lapses: int

    @property
    def memory(self) -> Memory | None:
        """What is known of its memory; ``None`` before the first review."""
        if self.stability is None or self.difficulty is None or self.reviewed is None:
            return None
        return Memory(self.stability, self.difficulty, self.reviewed)


class Found(NamedTuple):
    """An entry of a card as far as its state depends on it."""

    id: str
    note: str
    deck: str
    digest: str
    state: str


class Asked(NamedTuple):
    """A review of a card as far as its state depends on it."""

    order: tuple[str, str]
    """Instant and id, by which what came first is told."""
    day: date
    rating: int
    due: date


class Marked(NamedTuple):
    """A mark of a card."""

    order: tuple[str, str]
    mark: str
    until: date | None


def state_of(
    card: str,
    entries: Sequence[Found],
    reviews: Sequence[Asked],
    marks: Sequence[Marked],
    parameters: Parameters = (),
) -> CardState | None:
    """Return the state of a card from its facts, oldest first; ``None`` if there are none.

    The due day is the one that was promised with the last review. Memory is computed from all
    reviews since the card was last reset: two machines may each have recorded some of them.
    """
    if not (entries or reviews or marks):
        return None
    from dlpath.cards.card import family
    from dlpath.cards.syncing import GONE, THERE

    found = entries[-1] if entries else Found("", card, "", "", GONE)
    suspended = _newest(marks, (SUSPEND, UNSUSPEND), SUSPEND) is not None
    bury = _newest(marks, (BURY, UNBURY), BURY)
    reset = _newest(marks, (RESET,), RESET)
    since = [item for item in reviews if reset is None or item.order > reset.order]
    memory = remembered(((item.day, item.rating) for item in since), parameters)
    due = since[-1].due if since else None
    there = found.state == THERE
    stage = OUT if suspended or not there else REVIEW if since else NEW
    buried = bury.until if bury else None
    return CardState(
        card=card,
        note=found.note,
        deck=found.deck,
        family=family(found.deck),
        digest=found.digest,
        there=there,
        suspended=suspended,
        buried=buried,
        entered=entries[0].id if entries else "",
        stage=stage,
        waits=None if stage == OUT else max(due or _EVER, buried or _EVER),
        learned=since[0].day if since else None,
        reviewed=memory.day if memory else None,
        due=due,
        stability=memory.stability if memory else None,
        difficulty=memory.difficulty if memory else None,
        reviews=len(since),
        lapses=sum(item.rating == AGAIN for item in since[1:]),
    )


def answered(
    state: CardState, rating: int, *, seconds: float, at: Moment, parameters: Parameters = ()
) -> CardReview:
    """Return the review of a card that was answered."""
    memory, days = reviewed(
        state.memory,
        rating,
        at.study_day,
        desired=DESIRED[state.family],
        parameters=parameters,
    )
    fuzzed = fuzz(days, card=state.card, repetition=state.reviews + 1)
    return CardReview(
        card=state.card,
        rating=rating,
        seconds=seconds,
        due=memory.day + timedelta(days=days + fuzzed),
        stability=memory.stability,
        difficulty=memory.difficulty,
        fuzz=fuzzed,
        scheduler=SCHEDULER,
        at=at,
    )


def parameters_from(weights: str) -> Parameters:
    """Return the parameters that are recorded as JSON."""
    return tuple(map(float, json.loads(weights)))


def _newest(marks: Iterable[Marked], kinds: Sequence[str], wanted: str) -> Marked | None:
    """Return the newest mark of some kinds if it is the wanted one."""
    newest = None
    for item in marks:
        if item.mark in kinds:
            newest = item
    return newest if newest and newest.mark == wanted else None
