"""Damaged files of Anki: packages of both kinds, their collections and media, and texts."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.fuzz_changes import NOISE, USUAL, bits, changed, cut, flip, spoil
from tests.benchmarks.fuzz_harness import Subject, fresh
from tests.workspace.anki_made import CARDS, NOTES, REVIEWS, collection, newer_package, package

TEXT = """\
#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:4
aaa\tBasic\tNets::Deep\ta b\tWhat is <b>it</b>?\tThat \\(x\\) is.
bbb\tCloze\tDefault\t\t{{c1::a::hint}} and {{c2::b}}\t
dlpath-c7f3k2a\tBasic\tdlpath::go\t\t"a ""quoted"" one"\t<div class="source">DLB</div>
"""
PIECES = [
    *NOISE,
    *[
        "{{c1::",
        "}}",
        "{{c999999999999::x}}",
        "{{c0::x}}",
        "::",
        "<img src=",
        '<img src="../x.png">',
    ],
    *["<script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>", "<div>" * 400, "</b>"],
    *["\\(", "\\]", "[latex]", "[sound:x.mp3]", "&#0;", "&#x110000;", "&nbsp;" * 500, "\x1f"],
    *["#separator:", "#html:false", "#guid column:99999999999999999999", "#columns:a\tb", '"'],
    *[
        "<ul><li>" * 300,
        "<table><tr><td>" * 100,
        "<pre>" * 50,
        "<!--",
        "<![CDATA[",
        "dlpath-",
        "```",
    ],
]
VALUES: list[object] = [
    *[None, -1, 0, 2**62, -(2**63), 1e308, float("inf"), b"\xff\xfe", b"", "", "x", "\0"],
    *["x" * 100_000, "{" * 5000, "[" * 100_000, "null", "{}", "[1]", '{"1": null}', '{"x": {}}'],
    *PIECES,
]
NAMES = [
    *["../../evil.png", "/etc/cron.d/x.png", "..\\evil.png", "C:\\x.png", "a.png", ".hidden.png"],
    *[
        "con.png",
        "a\0.png",
        "x" * 300 + ".png",
        "\u202egnp.exe",
        "a.exe",
        "",
        "imported.md",
        "a/b.png",
    ],
]
_SCRIPTS = [
    *["DROP TABLE notes;", "DROP TABLE col;", "DELETE FROM col;", "ALTER TABLE notes DROP guid;"],
    "ALTER TABLE cards RENAME TO c2; CREATE VIEW cards AS SELECT * FROM c2;",
    "DROP TABLE revlog; CREATE VIEW revlog AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
    "SELECT i + 1 FROM n) SELECT i id, 11 cid, 3 ease, 1 time, 1 type, 1 factor FROM n;",
    *["CREATE TABLE t AS SELECT zeroblob(1000000) FROM notes;", "UPDATE notes SET flds = x'ff00';"],
]


def try_anki(seed: int, folder: Path) -> str:
    """Import a damaged file of Anki."""
    draw = random.Random(seed)
    learner = fresh(folder)
    file = folder / draw.choice(["deck.apkg", "deck.txt", "deck.colpkg", "deck"])
    draw.choice(_MAKERS)(file, draw)
    if draw.random() < 0.4:
        file.write_bytes(changed(file.read_bytes(), draw, [flip, flip, cut, cut, spoil]))
    before = sorted(folder.iterdir())
    answer = learner.tried("cards", "import", str(file), "--json")
    assert sorted(folder.iterdir()) == before, "something was written elsewhere"
    if answer.code:
        return "refused"
    learner.tried("cards", "sync", "--json")
    learner.tried("cards", "export", str(folder / "again.txt"), "--json")
    return "imported"


def _text(file: Path, draw: random.Random) -> None:
    file.write_bytes(changed(TEXT.encode(), draw, (*[bits(PIECES)] * 6, *USUAL)))


def _package(file: Path, draw: random.Random) -> None:
    version = draw.choice([11, 11, 18])
    made = collection(
        file.with_name("made"),
        version=version,
        notes=_spoiled(NOTES, draw),
        cards=_spoiled(CARDS, draw),
        reviews=_spoiled(REVIEWS, draw),
        script=draw.choice(_SCRIPTS) if draw.random() < 0.15 else "",
    )
    raw = made.read_bytes()
    if draw.random() < 0.2:
        made.write_bytes(changed(raw, draw, [flip, flip, cut]))
    media = {draw.choice(NAMES): b"picture" for _ in range(draw.randrange(3))}
    # Without the extra, Anki's newer packages can be neither made nor read.
    if version == 11 or not find_spec("zstandard"):
        package(file, made, media=media)
    else:
        newer_package(file, made, made, media=media)
    made.unlink()


def _odd_archive(file: Path, draw: random.Random) -> None:
    """Write an archive whose members are not what they should be."""
    _package(file, draw)
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    match draw.choice(["without", "media", "extra", "link", "bomb"]):
        case "without":
            members.pop(draw.choice(sorted(members)))
        case "media":
            listed = json.dumps({draw.choice(["0", "99", "../0"]): draw.choice(NAMES)}).encode()
            members["media"] = changed(listed, draw, [bits(PIECES), flip])
        case "extra":
            members[draw.choice(NAMES) or "x"] = b"evil"
        case "bomb":
            members["collection.anki2"] = bytes(20_000_000)
        case "link":
            members["collection.anki21"] = b"/etc/passwd"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            info = zipfile.ZipInfo(name.replace("\0", "0"))
            if name == "collection.anki21":
                info.external_attr = 0o120777 << 16
            archive.writestr(info, raw, zipfile.ZIP_DEFLATED)


def _spoiled(rows: tuple[tuple[object, ...], ...], draw: random.Random) -> list[tuple[object, ...]]:
    """Return rows, with an odd value in the place of one in some, or inside a text."""
    found = []
    for row in rows:
        values = list(row)
        if draw.random() < 0.2:
            place = draw.randrange(len(values))
            values[place] = _odd(values[place], draw)
        found.append(tuple(values))
    return found


def _odd(value: object, draw: random.Random) -> object:
    if isinstance(value, str) and draw.random() < 0.7:
        place = draw.randrange(len(value) + 1)
        value = value[:place] + draw.choice(PIECES) + value[place:]
    else:
        value = draw.choice(VALUES)
    # SQLite takes no half of a character.
    return value.replace("\ud800", "?") if isinstance(value, str) else value


_MAKERS: list[Callable[[Path, random.Random], None]] = [
    _text,
    _text,
    _package,
    _package,
    _odd_archive,
]

ANKI = Subject("anki", "damaged `.apkg` and `.txt` of `cards import`", try_anki)
