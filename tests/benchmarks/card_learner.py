"""A learner who forgets as the memory model says, and studies at another time every day.

    python -m tests.benchmarks.card_learner [DAYS]

Each evening, up to ninety minutes earlier or later than eight, all cards that are due are asked and
new ones are begun; whether a card is remembered is drawn with its retrievability. The share that is
remembered must be the desired one, within 0.015, and no card may be asked a day late or early.
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dlpath.cards.memory import AGAIN, DESIRED, EASY, GOOD, HARD, retrievability
from dlpath.cards.queue import LIMITS
from dlpath.cards.states import NEW, REVIEW, CardState, answered
from dlpath.progress.card_records import CardReview
from dlpath.progress.moments import moment
from dlpath.progress.records import Moment

ZONE = ZoneInfo("Europe/Stockholm")
FIRST = date(2026, 9, 1)
EVENING = time(20)
SWING = 90
"""Minutes by which the evenings differ."""
TOLERANCE = 0.015
WARM_UP = 30
"""Days that are not counted: before, only what was learned within a few days is asked."""


class Learned(NamedTuple):
    """What came of a simulation."""

    family: str
    seed: int
    reviews: int
    retention: float
    slipped: int
    """Reviews on another day than the one on which the card was due."""


def evenings(days: int, rng: random.Random) -> Iterator[Moment]:
    """Yield when the learner studies."""
    for number in range(days):
        usual = datetime.combine(FIRST + timedelta(days=number), EVENING, ZONE)
        at = usual.astimezone(UTC) + timedelta(minutes=rng.uniform(-SWING, SWING))
        yield moment(at, ZONE, time(4))


def new_card(number: int, family: str) -> CardState:
    """Return a card that was never asked."""
    name = f"c{number:06d}"
    return CardState(
        name, name, family, family, "", True, False, None, name, NEW, date.min, *[None] * 5, 0, 0
    )


def after(state: CardState, review: CardReview) -> CardState:
    """Return a card after a review."""
    day = review.at.study_day
    return state._replace(
        stage=REVIEW,
        waits=review.due,
        learned=state.learned or day,
        reviewed=day,
        due=review.due,
        stability=review.stability,
        difficulty=review.difficulty,
        reviews=state.reviews + 1,
    )


def rating(state: CardState, day: date, rng: random.Random) -> int:
    """Return how the learner answers."""
    if state.memory is None:
        return rng.choices((AGAIN, HARD, GOOD, EASY), (15, 10, 65, 10))[0]
    if rng.random() >= retrievability(state.memory, day):
        return AGAIN
    return rng.choices((HARD, GOOD, EASY), (10, 80, 10))[0]


def simulate(seed: int, family: str, *, days: int) -> Learned:
    """Return what came of so many days of study."""
    rng = random.Random(f"{seed} {family}")
    waiting: dict[date, list[CardState]] = {}
    made = asked = right = slipped = 0
    for number, at in enumerate(evenings(days, rng)):
        day = at.study_day
        late = [item for due in list(waiting) if due < day for item in waiting.pop(due)]
        slipped += len(late)
        new = [new_card(made + place, family) for place in range(LIMITS[family].new)]
        made += len(new)
        for state in (*late, *waiting.pop(day, []), *new):
            review = answered(state, rating(state, day, rng), seconds=9, at=at)
            if state.reviews and number >= WARM_UP:
                asked += 1
                right += review.rating > AGAIN
            waiting.setdefault(review.due, []).append(after(state, review))
    return Learned(family, seed, asked, right / asked, slipped)


def fault(found: Learned) -> str | None:
    """Return what is wrong with a simulation, in words; ``None`` if nothing is."""
    if found.slipped:
        return f"{found.slipped} cards slipped a day"
    if abs(found.retention - DESIRED[found.family]) > TOLERANCE:
        return f"{found.retention:.3f} were remembered, not {DESIRED[found.family]}"
    return None


def table(days: int) -> tuple[str, list[str]]:
    """Return the table of all simulations, and what is wrong with them."""
    found = [simulate(seed, family, days=days) for family in DESIRED for seed in (1, 2, 3)]
    lines = [
        "| deck | seed | reviews | remembered | desired | slipped |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {item.family} | {item.seed} | {item.reviews} | {item.retention:.3f} "
        f"| {DESIRED[item.family]:.2f} | {item.slipped} |"
        for item in found
    ]
    return "\n".join(lines), [problem for item in found if (problem := fault(item))]


def main() -> None:
    """Run from the command line."""
    lines, problems = table(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
    print(lines)
    if problems:
        sys.exit("FAILED: " + "; ".join(problems))


if __name__ == "__main__":
    main()
