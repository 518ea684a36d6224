"""Cards from elsewhere: all in new files, or nothing."""

import pytest

from dlpath.cards.card import Note
from dlpath.workspace.card_files import read_cards
from dlpath.workspace.card_folders import CardFolders
from dlpath.workspace.imported_cards import ImportedPictures, new_files


def note(id_, deck="go", question="q"):
    return Note(id_, deck, "basic", question, "a", "s", ("t",), None, "", 0, None)


@pytest.fixture
def cards(tmp_path):
    return tmp_path / "cards"


def test_each_deck_gets_a_file_and_is_read_from_it(cards):
    notes = [note("aaaaaaa"), note("bbbbbbb", "Nets: go"), note("ccccccc")]
    with new_files(cards, notes, ()) as files:
        assert [file.name for file in files] == ["imported-go.md", "imported-nets-go.md"]
    found = read_cards(CardFolders(cards))
    assert found.problems == ()
    assert [(item.id, item.deck) for item in found.notes] == [
        ("aaaaaaa", "go"), ("ccccccc", "go"), ("bbbbbbb", "Nets: go"),
    ]  # fmt: skip


def test_no_file_is_written_over(cards):
    for id_ in ("aaaaaaa", "bbbbbbb"):
        with new_files(cards, [note(id_)], ()):
            pass
    assert sorted(path.name for path in cards.iterdir()) == ["imported-go-2.md", "imported-go.md"]


def test_nothing_stays_if_anything_fails(cards):
    shown = [(cards / "p" / "x.png", b"x")]
    with pytest.raises(ZeroDivisionError), new_files(cards, [note("aaaaaaa")], shown):
        raise ZeroDivisionError
    assert not [path for path in cards.rglob("*") if path.is_file()]


def test_pictures_lie_together_and_none_is_written_over(cards):
    content = {"x.png": b"one"}
    pictures = ImportedPictures(cards, has=content.__contains__, content=content.__getitem__)
    place = pictures.place("x.png")
    assert place == "imported-pictures/x.png"
    assert pictures.place("y.png") is None
    assert list(pictures.missing) == ["y.png"]
    shown = [note("aaaaaaa", question=f"![]({place})")]
    with new_files(cards, shown, pictures.of(shown)):
        pass
    assert (cards / place).read_bytes() == b"one"
    assert list(pictures.of(shown)) == []

    content["x.png"] = b"two"
    other = pictures.place("x.png")
    assert other.startswith("imported-pictures/x-")
    assert (cards / place).read_bytes() == b"one"
