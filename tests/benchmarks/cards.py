"""Ten years of cards: how long the counts of a day, a review and a rebuild take.

    python -m tests.benchmarks.cards [--write] [CARDS] [REVIEWS]

Makes a record of 50,000 cards and 1,000,000 reviews, each a change of its own. Goals: what is due,
with all counts and the forecast, in 20 ms; a review in 20 ms at the 99th percentile; everything
computed anew in 30 s. The time is that of the processor, but of a review, which waits for the disk,
that of the clock on the wall. Also does 10,000 random operations, after which the states must be
those that a rebuild gives, to the bit; lets three learners study (``card_learner``); and kills 200
sittings (``card_kills``). Exits 1 if a goal is missed.
"""

import argparse
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import NamedTuple

from tests.benchmarks import card_kills, card_learner, card_operations
from tests.benchmarks.timing import write_section

from dlpath import __version__
from dlpath.cards.states import answered
from dlpath.commands.parts.cards.reviews import due_on
from dlpath.progress.records import Change, Moment
from dlpath.store.store import Store

PAGE = Path(__file__).parents[2] / "docs/reference/cards.md"
TODAY = date(2036, 11, 24)
YEARS = 10
NEW_SHARE = 0.05
DUE_WITHIN = 250
"""Days over which what was reviewed last is due: about two hundred cards a day."""
ZONE = "Europe/Stockholm"


class Figure(NamedTuple):
    """Something that was measured."""

    what: str
    value: str
    goal: str
    met: bool


def at(day: date, minute: int = 0) -> Moment:
    """Return the moment so many minutes after seven in the evening of a day."""
    instant = datetime(day.year, day.month, day.day, 18, tzinfo=UTC) + timedelta(minutes=minute)
    return Moment(instant, 60, ZONE, day)


def fill(path: Path, *, cards: int, reviews: int, rng: random.Random) -> None:
    """Make a record of so many cards, reviewed so often in all."""
    with closing(Store(path)) as store:
        store.append(Change("begun", at(TODAY - timedelta(days=365 * YEARS))))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA synchronous = OFF")
        names = [f"{number:07d}" for number in range(cards)]
        first = TODAY - timedelta(days=365 * YEARS)
        _insert(db, "change", [_change("A", first, "synced")])
        lived = _lived(first, 0)
        entries = [(f"A{name}", *lived, "A", name, name, "go", "d", "there") for name in names]
        _insert(db, "card_entry", entries)
        asked = names[: int(cards * (1 - NEW_SHARE))]
        each = reviews // len(asked)
        for start in range(0, len(asked), 1000):
            rows = [
                row for name in asked[start : start + 1000] for row in _reviews(name, each, rng)
            ]
            _insert(db, "change", [_change(f"B{row[0]}", row[4], "reviewed") for row in rows])
            _insert(db, "card_review", [(*row[:4], row[4].isoformat(), *row[5:]) for row in rows])


def _reviews(card: str, count: int, rng: random.Random) -> Iterator[tuple[object, ...]]:
    """Yield the reviews of a card; it is due again at some day from today on."""
    due = TODAY + timedelta(days=rng.randrange(DUE_WITHIN))
    days = sorted(rng.randrange(1, 365 * YEARS) for _ in range(count))
    for number, back in enumerate(reversed(days)):
        day = TODAY - timedelta(days=back)
        id_ = f"B{card}{number:03d}"
        rating = rng.choice((1, 3, 3, 3, 3, 3, 3, 4))
        instant, offset, zone, _ = _lived(day, rng.randrange(120))
        yield (
            *(id_, instant, offset, zone, day, f"B{id_}", card, rating, rng.uniform(3, 15)),
            *(due.isoformat(), 1.0, 5.0, 0, "fsrs"),
        )


def _lived(day: date, minute: int) -> tuple[str, int, str, str]:
    return (f"{day.isoformat()}T18:{minute % 60:02}:00.000000Z", 60, ZONE, day.isoformat())


def _change(id_: str, day: date, summary: str) -> tuple[object, ...]:
    return (id_, *_lived(day, 0), "0123456789abcdef", summary)


def _insert(db: sqlite3.Connection, table: str, rows: list[tuple[object, ...]]) -> None:
    marks = ", ".join("?" * len(rows[0]))
    db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def timed(
    work: Callable[[], object], times: int, *, clock: Callable[[], float] = process_time
) -> list[float]:
    """Return how many milliseconds some work took by a clock, each time."""
    taken = []
    for _ in range(times):
        start = clock()
        work()
        taken.append((clock() - start) * 1000)
    return taken


def scale(path: Path, *, cards: int, reviews: int) -> list[Figure]:
    """Measure a record of so many cards and reviews."""
    fill(path, cards=cards, reviews=reviews, rng=random.Random(0))
    with closing(Store(path)) as store:
        [anew] = timed(store.rebuild_cards, 1)
        store.append(Change("copied", at(TODAY)))  # the first write of a day makes a backup
        queue = store.cards.queue(TODAY, "go")
        due = median(timed(lambda: due_on(TODAY, store.cards), 21))
        waiting = iter(queue)

        def review() -> None:
            state = next(waiting)
            store.append(
                Change("reviewed", at(TODAY), (answered(state, 3, seconds=9, at=at(TODAY)),))
            )

        review()  # loads fsrs
        # A review waits for the disk, so here the clock on the wall counts.
        reviews_taken = timed(review, min(len(queue) - 1, 150), clock=perf_counter)
        slowest = quantiles(reviews_taken, n=100)[98]
        choosing = median(timed(lambda: store.cards.queue(TODAY, "go"), 5))
    size = f"{cards:,} cards, {reviews:,} reviews"
    return [
        Figure(f"what is due, all counts, forecast ({size})", f"{due:.1f} ms", "20 ms", due <= 20),
        Figure("a review, 99th percentile", f"{slowest:.1f} ms", "20 ms", slowest <= 20),
        Figure("the cards of a day, chosen and ordered", f"{choosing:.1f} ms", "", True),
        Figure("everything computed anew", f"{anew / 1000:.1f} s", "30 s", anew <= 30_000),
    ]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cards", nargs="?", type=int, default=50_000)
    parser.add_argument("reviews", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true", help=f"keep the figures in {PAGE.name}")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        figures = scale(home / "scale" / "record.db", cards=given.cards, reviews=given.reviews)
        done = card_operations.run(home / "operations" / "record.db", 10_000, seed=0)
        figures.append(Figure("states after 10,000 random operations", done, "those rebuilt", True))
        killed = card_kills.run(200, home / "kills")
        figures.append(Figure("sittings killed", killed, "the ungraded card at most", True))
    learners, problems = card_learner.table(400)
    lines = ["| what | measured | goal |", "|---|--:|--:|"]
    lines += [f"| {item.what} | {item.value} | {item.goal} |" for item in figures]
    made = f"Measured with dlpath {__version__} by `python -m tests.benchmarks.cards --write`."
    text = "\n".join([*lines, "", learners, "", made])
    print(text)
    if given.write:
        write_section(PAGE, "memory", text)
    missed = [item.what for item in figures if not item.met] + problems
    if missed:
        sys.exit(f"FAILED: {'; '.join(missed)}")


if __name__ == "__main__":
    main()
