"""The notes, decks and reviews in a collection of Anki, of any of its two schemas.

A collection comes from anywhere. It is opened for reading alone; nothing that is stored in it runs:
tables have to be tables, and a query that goes on for too long is ended.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

from dlpath.cards.anki.foreign import (
    ForeignCard,
    ForeignNote,
    ForeignReview,
    NoteType,
    Template,
)
from dlpath.cards.anki.wire import fields_of, number, text

TABLES = ("notes", "cards", "revlog", "col")
_CLOZE = 1
_LEARNING, _REVIEW, _RELEARNING, _FILTERED, _MANUAL = range(5)
_STEPS = 100_000
"""Instructions of the database after which it is looked how many there were."""
_MOST_STEPS = 5_000
_LONGEST = 20_000_000
"""Bytes that one value may have."""

_FAULTS = (
    sqlite3.Error,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    OverflowError,
    RecursionError,
)
"""What reading something raises that is not as Anki writes it."""


class NoCollection(Exception):
    """A file is no collection that can be read; the text says why."""


def read(file: Path) -> list[ForeignNote]:
    """Return the notes of a collection with their cards, in the order in which they were made.

    Raises
    ------
    NoCollection
        It is none, it is damaged, or it asks for too much.
    """
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            return list(_Reading(_bounded(db)).notes())
    except _FAULTS as error:
        raise NoCollection(f"{type(error).__name__}: {error}") from error


def _bounded(db: sqlite3.Connection) -> sqlite3.Connection:
    steps = iter(range(_MOST_STEPS))
    db.set_progress_handler(lambda: next(steps, None) is None, _STEPS)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    db.execute("PRAGMA trusted_schema = OFF")
    db.text_factory = lambda raw: raw.decode("utf-8", "replace")
    # Names of note types and decks are sorted by a collation of Anki's own.
    db.create_collation("unicase", lambda one, other: (one > other) - (one < other))
    found = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in TABLES:
        if table not in found:
            raise NoCollection(f"it has no table {table}")
    return db


class _Reading:
    """A collection that is read."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        ((version,),) = db.execute("SELECT ver FROM col LIMIT 1")
        self._types = self._types_from_json() if version < 14 else self._types_from_tables()
        self._decks = self._decks_from_json() if version < 14 else self._decks_from_tables()

    def notes(self) -> Iterator[ForeignNote]:
        """Yield the notes that have cards."""
        cards = self._cards()
        for id_, guid, kind, tags, fields in self._db.execute(
            "SELECT id, guid, mid, tags, flds FROM notes ORDER BY id"
        ):
            if id_ in cards and kind in self._types:
                values = tuple(str(fields).split("\x1f"))
                yield ForeignNote(
                    str(guid), self._types[kind], values, tuple(str(tags).split()), cards[id_]
                )

    def _cards(self) -> Mapping[int, tuple[ForeignCard, ...]]:
        reviews = self._reviews()
        # A card in a filtered deck, such as one to cram, belongs to the one it came from.
        rows = self._db.execute(
            "SELECT nid, id, ord, CASE WHEN odid > 0 THEN odid ELSE did END"
            " FROM cards ORDER BY nid, ord"
        )
        return {
            note: tuple(
                ForeignCard(int(ord_), self._decks.get(deck, ""), reviews.get(card, ()))
                for _, card, ord_, deck in found
            )
            for note, found in groupby(rows, key=lambda row: row[0])
        }

    def _reviews(self) -> Mapping[int, tuple[ForeignReview, ...]]:
        rows = self._db.execute(
            "SELECT cid, id, ease, time, type, factor FROM revlog ORDER BY cid, id"
        )
        return {
            card: tuple(filter(None, (_review(*row[1:]) for row in found)))
            for card, found in groupby(rows, key=lambda row: row[0])
        }

    def _types_from_json(self) -> Mapping[int, NoteType]:
        ((said,),) = self._db.execute("SELECT models FROM col LIMIT 1")
        return {
            int(id_): NoteType(
                str(item["name"]),
                item.get("type") == _CLOZE,
                tuple(str(field["name"]) for field in item["flds"]),
                tuple(Template(str(one["qfmt"]), str(one["afmt"])) for one in item["tmpls"]),
            )
            for id_, item in json.loads(said).items()
        }

    def _decks_from_json(self) -> Mapping[int, str]:
        ((said,),) = self._db.execute("SELECT decks FROM col LIMIT 1")
        return {int(id_): str(item["name"]) for id_, item in json.loads(said).items()}

    def _types_from_tables(self) -> Mapping[int, NoteType]:
        fields: dict[int, list[str]] = {}
        for id_, name in self._db.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
            fields.setdefault(id_, []).append(str(name))
        templates: dict[int, list[Template]] = {}
        for id_, config in self._db.execute(
            "SELECT ntid, config FROM templates ORDER BY ntid, ord"
        ):
            said = fields_of(config)
            templates.setdefault(id_, []).append(Template(text(said, 1), text(said, 2)))
        return {
            id_: NoteType(
                str(name),
                number(fields_of(config), 1) == _CLOZE,
                tuple(fields.get(id_, ())),
                tuple(templates.get(id_, ())),
            )
            for id_, name, config in self._db.execute("SELECT id, name, config FROM notetypes")
        }

    def _decks_from_tables(self) -> Mapping[int, str]:
        rows = self._db.execute("SELECT id, name FROM decks")
        return {id_: str(name).replace("\x1f", "::") for id_, name in rows}


def _review(at: int, ease: int, time: int, kind: int, factor: int) -> ForeignReview | None:
    """Return a row of the log, if it says how well a card was known, or that it was reset."""
    instant = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)
    if kind == _MANUAL and factor == 0:
        return ForeignReview(instant, 0, 0.0)
    # Cramming that moves no due day is logged without a factor.
    counts = kind in (_LEARNING, _REVIEW, _RELEARNING) or (kind == _FILTERED and factor != 0)
    if not counts or not 1 <= ease <= 4:
        return None
    return ForeignReview(instant, int(ease), min(max(time, 0), 3_600_000) / 1000)
