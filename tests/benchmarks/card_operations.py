"""Random operations on cards, after which the kept states must be those that a rebuild gives.

    python -m tests.benchmarks.card_operations [OPERATIONS] [SEED]

Reviews, marks, entries, parameters, undo and redo, by two devices in one record, with a clock that
now and then is set back. Exits 1 if a state differs in a single bit.
"""

import random
import sys
import tempfile
from collections import Counter
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dlpath.cards.states import BURY, RESET, SUSPEND, UNBURY, UNSUSPEND, answered
from dlpath.progress.card_records import CardEntry, CardMark, CardParameters
from dlpath.progress.records import Change, Moment, Record
from dlpath.store.errors import NothingToRedo, NothingToUndo
from dlpath.store.store import Store

BEGIN = datetime(2026, 1, 1, 18, tzinfo=UTC)
NOTES = 60
DEVICES = ("0123456789abcdef", "fedcba9876543210")
OTHER = (0.3, 1.5, 2.5, 9.0, 6.5, 0.9, 3.1, 0.002, 1.9, 0.2, 0.8, 1.5, 0.07, 0.27, 1.6, 0.6, 1.9)
OTHER_PARAMETERS = (*OTHER, 0.55, 0.1, 0.07, 0.16)
STEPS = {
    "review": 50, "undo": 15, "redo": 8, "mark": 10, "entry": 8, "night": 4, "back": 2, "device": 2,
    "parameters": 1,
}  # fmt: skip


class Life:
    """A learner with two machines, one record, and a will of chance."""

    def __init__(self, path: Path, rng: random.Random) -> None:
        self.path = path
        self.store = Store(path)
        self.rng = rng
        self._now = BEGIN
        self.done: Counter[str] = Counter()

    @property
    def at(self) -> Moment:
        """The present moment."""
        self._now += timedelta(seconds=self.rng.randrange(1, 60))
        return Moment(self._now, 0, "UTC", (self._now - timedelta(hours=4)).date())

    def step(self) -> None:
        """Do one thing."""
        kind = self.rng.choices(list(STEPS), list(STEPS.values()))[0]
        self.done[kind] += 1
        getattr(self, kind)()

    def review(self) -> None:
        """Answer a card, due or not."""
        states = [state for state in self.store.cards.states() if state.there]
        if states:
            at = self.at
            state, rating = self.rng.choice(states), self.rng.randrange(1, 5)
            parameters = self.store.cards.parameters()
            self._append(answered(state, rating, seconds=9, at=at, parameters=parameters), at=at)

    def undo(self) -> None:
        """Take something back."""
        with suppress(NothingToUndo):
            self.store.undo(self.at)

    def redo(self) -> None:
        """Bring something back."""
        with suppress(NothingToRedo):
            self.store.redo(self.at)

    def mark(self) -> None:
        """Put a card aside, take it up, or begin it anew."""
        mark = self.rng.choice((BURY, UNBURY, SUSPEND, UNSUSPEND, RESET))
        at = self.at
        until = at.study_day + timedelta(days=1) if mark == BURY else None
        self._append(CardMark(self._card(), mark, until, at), at=at)

    def entry(self) -> None:
        """Find some cards in the files, or no longer."""
        at = self.at
        state = self.rng.choice(("there", "there", "gone"))
        cards = {self._card() for _ in range(self.rng.randrange(1, 9))}
        deck = self.rng.choice(("go", "pen", "dlb pen"))
        digest = f"{self.rng.random()}"
        entries = [CardEntry(card, card[:7], deck, digest, state, at) for card in sorted(cards)]
        self._append(*entries, at=at)

    def parameters(self) -> None:
        """Fit memory to the learner."""
        at = self.at
        weights = self.rng.choice(([*OTHER_PARAMETERS], [0.25, *OTHER_PARAMETERS[1:]]))
        self._append(CardParameters(f"{weights}", 600, at), at=at)

    def night(self) -> None:
        """Let days go by."""
        self._now += timedelta(days=self.rng.randrange(1, 20))

    def back(self) -> None:
        """Set the clock back."""
        self._now -= timedelta(hours=self.rng.randrange(1, 60))

    def device(self) -> None:
        """Go on at another machine."""
        self.store.close()
        self.path.with_name("device").write_text(self.rng.choice(DEVICES))
        self.store = Store(self.path)

    def _card(self) -> str:
        number = self.rng.randrange(NOTES)
        return f"c{number:06d}" + (f"-{self.rng.randrange(1, 3)}" if number % 3 == 0 else "")

    def _append(self, *records: Record, at: Moment) -> None:
        self.store.append(Change("did something", at, records))

    def states(self) -> list[tuple[object, ...]]:
        """Return the states as they are kept."""
        rows = self.store._readable.execute("SELECT * FROM card_state ORDER BY card")
        return [tuple(row) for row in rows]


def run(path: Path, operations: int, *, seed: int) -> str:
    """Do so many operations and return in words what was done.

    Raises
    ------
    RuntimeError
        A state is not the one that a rebuild gives.
    """
    life = Life(path, random.Random(seed))
    for _ in range(operations):
        life.step()
    with closing(life.store):
        kept = life.states()
        life.store.rebuild_cards()
        differ = sum(a != b for a, b in zip(kept, life.states(), strict=True))
        if differ:
            raise RuntimeError(f"{differ} of {len(kept)} states are not those that a rebuild gives")
    return f"{len(kept)} states, the same to the bit"


def main() -> None:
    """Run from the command line."""
    given = [int(word) for word in sys.argv[1:]]
    operations, seed = (*given, *(10_000, 0)[len(given) :])
    with tempfile.TemporaryDirectory() as folder:
        print(run(Path(folder) / "record.db", operations, seed=seed))


if __name__ == "__main__":
    main()
