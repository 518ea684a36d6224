"""Collections and packages as Anki writes them, of both schemas, made by hand for tests."""

import json
import sqlite3
from zipfile import ZipFile

BASIC, REVERSED, CLOZE = 1, 2, 3
DAY = 86_400_000
FIRST = 1_790_000_000_000  # September 2026

OLD_TABLES = """
CREATE TABLE col (ver INTEGER, models TEXT, decks TEXT);
CREATE TABLE notes (id INTEGER, guid TEXT, mid INTEGER, tags TEXT, flds TEXT);
CREATE TABLE cards (id INTEGER, nid INTEGER, did INTEGER, ord INTEGER, odid INTEGER);
CREATE TABLE revlog (
    id INTEGER, cid INTEGER, ease INTEGER, time INTEGER, type INTEGER, factor INTEGER
);
"""
NEW_TABLES = """
CREATE TABLE notetypes (id INTEGER, name TEXT COLLATE unicase, config BLOB);
CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase);
CREATE TABLE templates (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase, config BLOB);
CREATE TABLE decks (id INTEGER, name TEXT COLLATE unicase);
"""
TYPES = {
    BASIC: ("Basic", 0, ["Front", "Back"], [("{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}")]),
    REVERSED: (
        "Basic (and reversed card)",
        0,
        ["Front", "Back"],
        [
            ("{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}"),
            ("{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}"),
        ],
    ),
    CLOZE: ("Cloze", 1, ["Text", "Back Extra"], [("{{cloze:Text}}", "{{cloze:Text}}")]),
}
NOTES = (
    (1, "aaa", BASIC, " a b ", "What is <b>it</b>?\x1f\\(x\\)"),
    (2, "bbb", REVERSED, "", "front\x1fback"),
    (3, "ccc", CLOZE, "", "{{c1::a::hint}} and {{c2::b}}\x1fextra"),
    (4, "ddd", BASIC, "", "without an answer\x1f"),
)
CARDS = (
    (11, 1, 100, 0, 0),
    (21, 2, 1, 0, 0),
    (22, 2, 1, 1, 0),
    (31, 3, 200, 0, 100),
    (32, 3, 100, 1, 0),
    (41, 4, 1, 0, 0),
)
REVIEWS = (
    (FIRST, 11, 3, 4000, 0, 0),
    (FIRST + 9 * DAY, 11, 1, 4000, 1, 2500),
    (FIRST + 9 * DAY + 60_000, 11, 3, 4000, 2, 2500),
    (FIRST + 10 * DAY, 21, 3, 4000, 0, 0),
    (FIRST + 12 * DAY, 21, 0, 0, 4, 0),  # begun anew
    (FIRST + 13 * DAY, 21, 2, 9_000_000, 0, 0),
    (FIRST + 14 * DAY, 31, 3, 4000, 3, 0),  # crammed: moved no due day
    (FIRST + 15 * DAY, 31, 0, 0, 5, 2500),  # moved by Anki
    (FIRST + 16 * DAY, 31, 4, 4000, 0, 0),
)
DECKS = {1: "Default", 100: "Nets::Deep", 200: "Filtered"}


def field(key, value):
    """Return a field of a protocol buffer: a number, or a text."""
    if isinstance(value, int):
        return varint(key << 3) + varint(value)
    raw = value.encode() if isinstance(value, str) else value
    return varint(key << 3 | 2) + varint(len(raw)) + raw


def varint(number):
    parts = bytearray()
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*parts, number])


def collection(path, *, version=11, notes=NOTES, cards=CARDS, reviews=REVIEWS, script=""):
    """Write a collection of a schema and return its file; ``script`` is run at the end."""
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.create_collation("unicase", lambda one, other: (one > other) - (one < other))
    db.executescript(OLD_TABLES)
    models = {
        str(id_): {
            "name": name,
            "type": kind,
            "flds": [{"name": field} for field in fields],
            "tmpls": [{"qfmt": front, "afmt": back} for front, back in templates],
        }
        for id_, (name, kind, fields, templates) in TYPES.items()
    }
    decks = {str(id_): {"name": name} for id_, name in DECKS.items()}
    old = version < 14
    said = (json.dumps(models), json.dumps(decks)) if old else ("", "")
    db.execute("INSERT INTO col VALUES (?, ?, ?)", (version, *said))
    if not old:
        new_tables(db)
    db.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, ?)", notes)
    db.executemany("INSERT INTO cards VALUES (?, ?, ?, ?, ?)", cards)
    db.executemany("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?)", reviews)
    db.commit()
    db.executescript(script)
    db.close()
    return path


def new_tables(db):
    db.executescript(NEW_TABLES)
    for id_, (name, kind, fields, templates) in TYPES.items():
        db.execute("INSERT INTO notetypes VALUES (?, ?, ?)", (id_, name, field(1, kind)))
        db.executemany(
            "INSERT INTO fields VALUES (?, ?, ?)", [(id_, n, name) for n, name in enumerate(fields)]
        )
        db.executemany(
            "INSERT INTO templates VALUES (?, ?, ?, ?)",
            [(id_, n, "Card", field(1, q) + field(2, a)) for n, (q, a) in enumerate(templates)],
        )
    db.executemany(
        "INSERT INTO decks VALUES (?, ?)",
        [(id_, name.replace("::", "\x1f")) for id_, name in DECKS.items()],
    )


def package(path, content, *, media=None, name="collection.anki2"):
    """Write a package of the older kind: a collection, and pictures by their names."""
    media = media or {}
    with ZipFile(path, "w") as archive:
        archive.write(content, name)
        archive.writestr("media", json.dumps({str(n): name for n, name in enumerate(media)}))
        for number, picture in enumerate(media.values()):
            archive.writestr(str(number), picture)
    return path


def newer_package(path, content, stub, *, media=None):
    """Write a package of the newer kind, with a collection of the older kind that is no use."""
    from zstandard import compress

    media = media or {}
    listed = b"".join(field(1, field(1, name) + field(2, len(raw))) for name, raw in media.items())
    with ZipFile(path, "w") as archive:
        archive.writestr("meta", b"\x08\x03")
        archive.writestr("collection.anki21b", compress(content.read_bytes()))
        archive.write(stub, "collection.anki2")
        archive.writestr("media", compress(listed))
        for number, raw in enumerate(media.values()):
            archive.writestr(str(number), compress(raw))
    return path
