"""Cards for Anki: when each was changed, where its pictures are, and what is not overwritten."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from dlpath.cards.card import Note
from dlpath.errors import OutOfReach
from dlpath.export.anki import PACKAGE, TEXT, export, last_changed
from dlpath.export.anki_text import HEADER
from dlpath.export.card_pictures import CardPictures
from dlpath.export.target import NotOurs
from dlpath.progress.card_records import CardEntry
from dlpath.progress.records import Moment
from dlpath.workspace.anki_text import read

MADE = datetime(2026, 11, 1, tzinfo=UTC)
BASIC = Note(
    "c7f3k2a", "go", "basic", "What\tis\n`x`?", 'It is "y".', "DLB", ("dlb",), None, "", 1, None
)
CLOZE = Note("c9q1zz0", "pen", "cloze", "{{c1::a}} {{c2::b}}", "", None, (), None, "", 2, None)


def entry(card, digest, hours, state="there", deck="go"):
    at = MADE + timedelta(hours=hours)
    return CardEntry(card, card[:7], deck, digest, state, Moment(at, 0, "UTC", at.date()))


def text(file, *notes, force=False):
    return export(notes, {}, file, form=TEXT, force=force, within=[file.parent])


def test_only_a_changed_text_changes_the_time_of_a_note():
    entries = [
        entry("c7f3k2a", "one", 0),
        entry("c9q1zz0-1", "x", 1),
        entry("c9q1zz0-2", "x", 1),
        entry("c7f3k2a", "one", 2, deck="pen"),
        entry("c9q1zz0-1", "y", 3),
        entry("c9q1zz0-2", "y", 3),
        entry("c7f3k2a", "one", 4, state="gone"),
        entry("c7f3k2a", "one", 5),
    ]
    assert last_changed(entries) == {"c7f3k2a": MADE, "c9q1zz0": MADE + timedelta(hours=3)}


def test_a_text_holds_what_anki_needs_to_find_a_note_again(tmp_path):
    file = tmp_path / "cards.txt"
    report = text(file, BASIC, CLOZE)
    assert (report.notes, report.cards, report.decks) == (2, 3, ("dlpath::go", "dlpath::pen"))
    lines = file.read_text().split("\n")
    assert tuple(lines[: len(HEADER)]) == HEADER
    one, two = read(file)
    assert (one.guid, one.type.name, one.tags) == ("dlpath-c7f3k2a", "Basic", ("dlb",))
    assert one.fields == (
        "What\tis\n<code>x</code>?",
        'It is &quot;y&quot;.<div class="source">DLB</div>',
    )
    assert (two.type.name, two.fields[0]) == ("Cloze", "{{c1::a}} {{c2::b}}")


def test_the_same_cards_make_the_same_text(tmp_path):
    text(tmp_path / "one.txt", BASIC, CLOZE)
    text(tmp_path / "two.txt", BASIC, CLOZE)
    assert (tmp_path / "one.txt").read_bytes() == (tmp_path / "two.txt").read_bytes()


def test_a_file_of_ours_is_written_again(tmp_path):
    file = tmp_path / "cards.txt"
    text(file, BASIC)
    text(file, BASIC, CLOZE)
    assert "c9q1zz0" in file.read_text()


@pytest.mark.parametrize(
    "content", [b"my notes", b"#separator:tab\n#html:true\n", b"PK\x05\x06" + bytes(18)]
)
def test_a_file_of_somebody_else_is_left_as_it_is(tmp_path, content):
    file = tmp_path / "cards.txt"
    file.write_bytes(content)
    with pytest.raises(NotOurs, match="not written by dlpath"):
        text(file, BASIC)
    assert file.read_bytes() == content
    text(file, BASIC, force=True)
    assert "c7f3k2a" in file.read_text()


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(NotOurs, match="is a folder"):
        text(tmp_path, BASIC)


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path):
    with pytest.raises(OutOfReach, match=re.escape(str(tmp_path / "no" / "cards.txt"))):
        text(tmp_path / "no" / "cards.txt", BASIC)
    assert list(tmp_path.iterdir()) == []


def test_pictures_of_the_same_name_are_told_apart(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Plot.png").write_text(folder)
    pictures = CardPictures([tmp_path])
    name = pictures.of(BASIC._replace(file=str(tmp_path / "cards.md")))
    one, two = name("a/Plot.png"), name("b/Plot.png")
    assert one == name("a/Plot.png") == "Plot.png"
    assert re.fullmatch(r"Plot-[0-9a-f]{8}\.png", two)
    assert pictures.found[two].read_text() == "b"


def test_a_picture_that_is_missing_is_told_with_its_place(tmp_path):
    pictures = CardPictures([tmp_path])
    file = str(tmp_path / "cards.md")
    assert pictures.of(BASIC._replace(file=file))("x.png") == "x.png"
    assert list(pictures.missing) == [f"{file}:1: x.png"]


def test_a_package_needs_what_writes_it(tmp_path, monkeypatch):
    import sys

    from dlpath.cards.anki.extra import ExtraMissing

    monkeypatch.setitem(sys.modules, "genanki", None)
    with pytest.raises(ExtraMissing, match="the extra 'anki'") as error:
        export([BASIC], {BASIC.id: MADE}, tmp_path / "x.apkg", form=PACKAGE, force=False, within=[])
    assert "pip install 'dlpath[anki]'" in error.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("way", ["climbing", "absolute", "link", "no picture"])
def test_nothing_goes_along_but_pictures_from_the_folders_of_cards(tmp_path, way):
    (cards := tmp_path / "cards").mkdir()
    (secret := tmp_path / "id_rsa").write_text("secret")
    (elsewhere := tmp_path / "private.png").write_text("secret")
    (cards / "notes.txt").write_text("secret")
    (cards / "link.png").symlink_to(secret)
    path = {
        "climbing": "../private.png",
        "absolute": str(elsewhere),
        "link": "link.png",
        "no picture": "notes.txt",
    }[way]
    pictures = CardPictures([cards])
    pictures.of(BASIC._replace(file=str(cards / "shared.md")))(path)
    assert not pictures.found
    assert len(pictures.missing) == 1


def test_pictures_may_lie_beside_the_folder_that_a_file_is_in(tmp_path):
    (cards := tmp_path / "cards" / "deep").mkdir(parents=True)
    (tmp_path / "cards" / "one.png").write_text("picture")
    pictures = CardPictures([tmp_path / "cards"])
    assert pictures.of(BASIC._replace(file=str(cards / "a.md")))("../one.png") == "one.png"
