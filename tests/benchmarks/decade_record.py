"""A record of ten years, always the same one, made at once: no command could be asked so often."""

import heapq
import random
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import count, cycle
from pathlib import Path
from typing import Any, NamedTuple

from dlpath.cards.card import digest, ids_of_cards
from dlpath.store import tables
from dlpath.store.store import Store
from dlpath.workspace.card_files import read_cards
from dlpath.workspace.card_folders import CardFolders

DAYS = 3650
DEVICE = "0123456789abcdef"
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SMALL_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
NEVER_ASKED = 0.05
"""Share of the cards that are still new."""
GROWTH = (1.6, 2.2)
"""By what a card that was known is asked later than the last time."""
LONGEST = (172, 330)
"""Days after which even a card that is known well is asked again."""
FORGOTTEN = 1 / 7
"""What is left of the time until it is asked of a card that was not known."""
LEFT_OPEN = 50
"""Tasks of the path that are not settled: the learner is not through."""
GONE = [f"old-{number:02d}" for number in range(20)]
"""Tasks that were on the path when they were worked on, and no longer are."""


class Size(NamedTuple):
    """How much was done."""

    pomodoros: int
    cards: int
    reviews: int


WHOLE = Size(30_000, 50_000, 1_000_000)
SMALL = Size(300, 500, 10_000)
Row = dict[str, Any]


class Pen:
    """What writes rows, day by day, with ids in the order of recording."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path)
        self._db.execute("PRAGMA synchronous = OFF")
        self._numbers = count()
        self._waiting: dict[str, list[Row]] = defaultdict(list)
        self._day = ""
        self._prefix = ""

    def turn_to(self, day: date) -> None:
        """Begin a day; all that waits is written from time to time."""
        self._day = day.isoformat()
        begun = datetime(day.year, day.month, day.day, 6, tzinfo=UTC)
        number = int(begun.timestamp() * 1000)
        self._prefix = "".join(DIGITS[number >> 5 * place & 31] for place in reversed(range(10)))
        if len(self._waiting["change"]) > 20_000:
            self.write()

    def change(
        self, summary: str, minute: int, facts: list[tuple[str, Row]]
    ) -> tuple[str, list[str]]:
        """Record facts, so many minutes after seven in the morning, as what one command did.

        Returns the id of the change and those of its facts.
        """
        lived = {"utc_offset": 0, "zone": "UTC", "study_day": self._day}
        ids = [self._id() for _ in facts]
        change = self._id()
        for id_, (table, columns) in zip(ids, facts, strict=True):
            at = self._instant(columns.pop("minute", minute))
            self._waiting[table].append(
                {**lived, "instant": at, **columns, "id": id_, "change_id": change}
            )
        about = {"id": change, "instant": self._instant(minute), "device": DEVICE}
        self._waiting["change"].append({**lived, **about, "summary": summary})
        return change, ids

    def write(self) -> None:
        """Write all that waits: changes first, because the rest refers to them."""
        for table in sorted(self._waiting, key=lambda name: name != "change"):
            columns = tables.SQLModel.metadata.tables[table].columns.keys()
            places = ", ".join("?" * len(columns))
            self._db.executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})",
                ([row.get(name) for name in columns] for row in self._waiting[table]),
            )
        self._db.commit()
        self._waiting.clear()

    def close(self) -> None:
        self.write()
        self._db.close()

    def _id(self) -> str:
        return f"{self._prefix}{next(self._numbers):016d}"

    def _instant(self, minute: int) -> str:
        hour, rest = divmod(7 * 60 + minute, 60)
        return f"{self._day}T{hour:02}:{rest:02}:00.000000Z"


def fill(home: Path, size: Size, *, tasks: list[str], aliases: list[str], today: date) -> None:
    """Put ten years that end yesterday into the record of a home, and cards into its folder.

    ``tasks`` are the ids of the path, in its order, ``aliases`` the names that some had before.
    """
    rng = random.Random(10)
    days = [today - timedelta(days=back) for back in range(DAYS, 0, -1)]
    write_cards(home / "cards", size.cards)
    pen = Pen(home / "record.db")
    with closing(pen):
        learner = Learner(pen, rng, days, [*aliases, *GONE], tasks[:-LEFT_OPEN])
        reviewer = Reviewer(pen, rng, days, list(cards_in(home)), size.reviews)
        for number, day in enumerate(days):
            pen.turn_to(day)
            learner.study(number, size.pomodoros)
            reviewer.study(number)
    with closing(Store(home / "record.db")) as store:
        store.rebuild_cards()


def write_cards(folder: Path, cards: int) -> None:
    """Write so many notes of one card each, a thousand to a file."""
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, cards, 1000):
        deck = "pen" if first % 10_000 == 9000 else "go"
        notes = [
            f"Q: What is the answer to question {number}? ^{_base36(number)}\n"
            f"A: It is $x_{{{number}}} = {number * 7 % 1013}$, as the chapter says.\n"
            for number in range(first, min(first + 1000, cards))
        ]
        if deck == "pen":
            notes = [
                note.replace("Q:", "E:", 1).replace("\nA:", "\ntime: 10m\nA:") for note in notes
            ]
        text = f"---\ndeck: {deck}\n---\n" + "\n".join(notes)
        (folder / f"part-{first // 1000:02d}.md").write_text(text, encoding="utf-8")


def _base36(number: int) -> str:
    return "".join(SMALL_DIGITS[number // 36**place % 36] for place in reversed(range(7)))


def cards_in(home: Path) -> Iterator[Row]:
    """Yield the cards of a home, as the record knows them."""
    for note in read_cards(CardFolders(home / "cards")).notes:
        for card in ids_of_cards(note):
            about = {"note": note.id, "deck": note.deck, "digest": digest(note)}
            yield {"card": card, **about, "state": "there"}


class Learner:
    """The work: pomodoros, marks, plans, pages, attempts; corrected and taken back at times."""

    def __init__(
        self, pen: Pen, rng: random.Random, days: list[date], former: list[str], tasks: list[str]
    ) -> None:
        self._pen = pen
        self._rng = rng
        self._days = days
        self._path = [*former, *tasks]
        self._left = list(self._path)
        self._done = 0
        self._pages = cycle(range(1, 700, 5))

    def study(self, number: int, pomodoros: int) -> None:
        """Spend a day; at the end of the last there are so many pomodoros."""
        due = (number + 1) * pomodoros // len(self._days) - self._done
        task = self._path[min(number * len(self._path) // len(self._days), len(self._path) - 1)]
        for session in range(0, due, 3):
            self._work(task, session, min(3, due - session))
        self._done += due
        self._mark(task)
        if number % 7 < 5:
            self._plan(task, self._days[number])
            self._read()
        if number % 2 == 0:
            self._attempt(number)
        if number % 20 == 0:
            self._odd(number)

    def _work(self, task: str, session: int, pomodoros: int) -> None:
        rows = [
            ("pomodoro", {"task": task, "minutes": 25, "minute": 30 * (session + place)})
            for place in range(pomodoros)
        ]
        minute = 30 * (session + pomodoros)
        if session == 0:
            start = {"task": task, "event": "start", "minutes": 25}
            self._pen.change(f"started the timer on {task}", 0, [("timer_event", start)])
            rows.append(("timer_event", {"task": task, "event": "stop", "minute": minute}))
        change, ids = self._pen.change(f"logged {pomodoros} pomodoros on {task}", minute, rows)
        if self._rng.random() < 0.03:
            correction = {"target": ids[0], "minutes": self._rng.randrange(15, 40)}
            self._pen.change("amended a pomodoro", minute, [("amendment", correction)])
        if self._rng.random() < 0.02:
            self._take_back(change, minute)

    def _take_back(self, change: str, minute: int) -> None:
        """Undo a change, and as a rule think better of it: the pomodoros should add up."""
        kinds = ("undo", "redo", "undo", "redo") if self._rng.random() < 0.2 else ("undo", "redo")
        for late, kind in enumerate(kinds):
            row = ("retraction", {"target": change, "kind": kind})
            self._pen.change(f"{kind}: logged", minute + late, [row])
        note, _ = self._pen.change("logged 1 pomodoro by mistake", minute + 9, [
            ("pomodoro", {"task": self._path[0], "minutes": 5, "minute": 700})
        ])  # fmt: skip
        self._pen.change(
            "undo: logged", minute + 9, [("retraction", {"target": note, "kind": "undo"})]
        )

    def _mark(self, task: str) -> None:
        while self._left and self._left[0] != task:
            settled = self._left.pop(0)
            mark = "skipped" if self._rng.random() < 0.05 else "done"
            evidence = "It does what it should. " * 4 if mark == "done" else None
            row = {"task": settled, "mark": mark, "evidence": evidence, "verified": True}
            self._pen.change(f"marked {settled} {mark}", 600, [("task_mark", row)])

    def _plan(self, task: str, day: date) -> None:
        blocks = [
            ("plan_block", {
                "day": day.isoformat(), "kind": "task", "task": task,
                "start": f"{8 + place:02}:00", "minutes": 50,
            })
            for place in range(8)
        ]  # fmt: skip
        self._pen.change(f"planned {day}: 8 blocks of work", 0, blocks)

    def _read(self) -> None:
        page = next(self._pages)
        row = {"book": "deep-learning", "first_page": page, "last_page": page + 4}
        self._pen.change(f"read pages {page}-{page + 4}", 610, [("pages_read", row)])

    def _attempt(self, number: int) -> None:
        row = {
            "exercise": ("least-squares", "perceptron", "backprop", "mlp")[number // 2 % 4],
            "passed": number % 3 == 0,
            "score": number % 10 / 10,
            "code": f"{number:016x}",
            "edition": "e",
            "level": number % 4,
            "seconds": 0.5,
            "kind": "check",
        }
        self._pen.change("checked an exercise", 620, [("exercise_attempt", row)])

    def _odd(self, number: int) -> None:
        day = self._days[number].isoformat()
        self._pen.change("set the goal", 1, [("goal", {"pomodoros": 8 + number % 3})])
        self._pen.change("a day of rest", 2, [("rest_day", {"day": day, "kind": "rest"})])
        paper = {"paper": f"paper-{number}", "depth": "skimmed"}
        self._pen.change("read a paper", 630, [("paper_read", paper)])


class Reviewer:
    """The cards: a few are new each day, and all that are due are reviewed."""

    def __init__(
        self, pen: Pen, rng: random.Random, days: list[date], cards: list[Row], reviews: int
    ) -> None:
        self._pen = pen
        self._rng = rng
        self._days = days
        self._reviews = reviews
        self._done = 0
        self._cards = cards
        self._asked = [card["card"] for card in cards[: int(len(cards) * (1 - NEVER_ASKED))]]
        self._begun = 0
        self._due: list[tuple[int, str]] = []
        self._interval: dict[str, float] = {}

    def study(self, number: int) -> None:
        """Spend an evening with the cards."""
        self._enter(number)
        begun = (number + 1) * len(self._asked) // len(self._days)
        for card in self._asked[self._begun : begun]:
            heapq.heappush(self._due, (number, card))
        self._begun = begun
        while self._due and self._due[0][0] <= number and self._done < self._reviews:
            _, card = heapq.heappop(self._due)
            heapq.heappush(self._due, (self._review(number, card), card))
            self._done += 1

    def _enter(self, number: int) -> None:
        """Find the cards of the next hundred days in the learner's files."""
        if number % 100:
            return
        first, last = (
            at * len(self._cards) // len(self._days) for at in (number, min(number + 100, DAYS))
        )
        rows = [("card_entry", dict(card)) for card in self._cards[first:last]]
        if rows:
            self._pen.change(f"found {len(rows)} new cards", 1, rows)

    def _review(self, number: int, card: str) -> int:
        rating = self._rng.choice((1, 3, 3, 3, 3, 3, 3, 3, 4))
        before = self._interval.get(card, 1.0)
        longer = min(before * self._rng.uniform(*GROWTH), self._rng.uniform(*LONGEST))
        interval = max(1.0, before * FORGOTTEN) if rating == 1 else longer
        self._interval[card] = interval
        due = number + max(1, round(interval))
        row = {
            "card": card,
            "rating": rating,
            "seconds": self._rng.uniform(3, 15),
            "due": (self._days[0] + timedelta(days=due)).isoformat(),
            "stability": interval,
            "difficulty": 5.0,
            "fuzz": 0,
            "scheduler": "fsrs",
        }
        self._pen.change(f"reviewed {card}: good", 660 + self._done % 120, [("card_review", row)])
        return due
