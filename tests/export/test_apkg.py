"""Packages: what genanki would get wrong, and what must never change."""

import json
import sqlite3
import tempfile
from datetime import UTC, datetime, timedelta
from zipfile import ZipFile

import pytest

from dlpath.cards.card import Note
from dlpath.export import apkg
from dlpath.export.anki import PACKAGE, export

pytestmark = pytest.mark.extra

MADE = datetime(2026, 11, 1, tzinfo=UTC)
NOTES = (
    Note("aaaaaaa", "go", "basic", "q", "a", None, (), None, "", 1, None),
    Note("bbbbbbb", "pen", "exercise", "q", "a", "DLB", ("x",), 10, "", 2, None),
    Note(
        "ccccccc", "go", "cloze", "{{c2::a {{c1::b}} c}} {{c4::d}}", "", None, (), None, "", 3, None
    ),
)
TIMES = {note.id: MADE + timedelta(days=number) for number, note in enumerate(NOTES)}


@pytest.fixture
def package(tmp_path):
    """Return what a package of the notes holds, table by table."""

    def made(*notes):
        file = tmp_path / "cards.apkg"
        export(notes or NOTES, TIMES, file, form=PACKAGE, force=False, within=[tmp_path])
        with ZipFile(file) as archive:
            archive.extract("collection.anki2", tmp_path)
        db = sqlite3.connect(tmp_path / "collection.anki2")
        yield_ = {
            "notes": db.execute(
                "SELECT guid, mod, mid, flds, tags FROM notes ORDER BY guid"
            ).fetchall(),
            "cards": db.execute(
                "SELECT guid, ord, due FROM cards JOIN notes ON notes.id = nid ORDER BY guid, ord"
            ).fetchall(),
            "models": json.loads(db.execute("SELECT models FROM col").fetchone()[0]),
            "decks": json.loads(db.execute("SELECT decks FROM col").fetchone()[0]),
        }
        db.close()
        return yield_

    return made


def test_every_note_bears_its_own_time(package):
    assert [row[1] for row in package()["notes"]] == [
        int(TIMES[note.id].timestamp()) for note in NOTES
    ]


def test_gaps_within_each_other_are_counted(package):
    cards = [row[1] for row in package()["cards"] if row[0] == "dlpath-ccccccc"]
    assert cards == [0, 1, 3]


def test_new_cards_come_in_the_order_of_the_files(package):
    assert [row[2] for row in package()["cards"]] == [0, 1, 2, 2, 2]


def test_note_types_are_what_they_have_always_been(package):
    """Anki passes over notes whose type has other fields: add to the spare ones, change none."""
    models = package()["models"]
    assert {int(id_): model["name"] for id_, model in models.items()} == {
        1_795_500_001: "dlpath basic",
        1_795_500_002: "dlpath cloze",
        1_795_500_003: "dlpath exercise",
    }
    for model in models.values():
        assert [field["name"] for field in model["flds"]] == [
            "Front", "Back", "Source", "Spare 1", "Spare 2", "Spare 3", "Spare 4",
        ]  # fmt: skip
        assert [template["name"] for template in model["tmpls"]] == ["Card"]


def test_decks_keep_their_ids(package):
    one, two = package()["decks"], package(NOTES[0])["decks"]
    named = {deck["name"]: id_ for id_, deck in one.items()}
    assert {"dlpath::go", "dlpath::pen"} < set(named)
    assert named["dlpath::go"] in two


def test_nothing_is_left_in_the_folder_of_temporary_files(package, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    package()
    assert tempfile.tempdir == str(tmp_path / "temporary")
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_package_of_ours_is_written_again_and_no_other(tmp_path):
    ours, other = tmp_path / "ours.apkg", tmp_path / "other.apkg"
    export(NOTES, TIMES, ours, form=PACKAGE, force=False, within=[tmp_path])
    with ZipFile(other, "w") as archive:
        archive.writestr("collection.anki2", b"")
    assert apkg.is_ours(ours)
    assert not apkg.is_ours(other)
    export(NOTES, TIMES, ours, form=PACKAGE, force=False, within=[tmp_path])


def test_pictures_lie_in_the_package_under_the_names_that_cards_call_them(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x y.png").write_bytes(b"picture")
    note = NOTES[0]._replace(question="![](<a/x y.png>)", file=str(tmp_path / "cards.md"))
    report = export(
        [note], TIMES, tmp_path / "cards.apkg", form=PACKAGE, force=False, within=[tmp_path]
    )
    assert report.pictures == 1
    with ZipFile(tmp_path / "cards.apkg") as archive:
        assert json.loads(archive.read("media")) == {"0": "x y.png"}
        assert archive.read("0") == b"picture"
