"""A collection of Anki is read, whichever its schema; what is wrong with one is said, not run."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from tests.workspace.anki_made import FIRST, collection

from dlpath.store import anki_collection
from dlpath.store.anki_collection import NoCollection, read

BOMB = """
DROP TABLE notes;
CREATE VIEW notes AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
SELECT x AS id, 'g' AS guid, 1 AS mid, '' AS tags, 'a' AS flds FROM n;
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "collection"


@pytest.mark.parametrize("version", [11, 18])
def test_notes_cards_decks_and_reviews_are_read(file, version):
    one, two, three, four = read(collection(file, version=version))
    assert (one.guid, one.fields, one.tags) == ("aaa", ("What is <b>it</b>?", r"\(x\)"), ("a", "b"))
    assert one.type.fields == ("Front", "Back")
    assert one.type.templates[0].question == "{{Front}}"
    assert [card.number for card in two.cards] == [0, 1]
    assert (two.type.cloze, three.type.cloze) == (False, True)
    assert [card.deck for card in four.cards] == ["Default"]
    first = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=FIRST)
    assert one.cards[0].reviews[0] == (first, 3, 4.0)
    assert [review.rating for review in one.cards[0].reviews] == [3, 1, 3]


def test_a_card_that_is_crammed_belongs_to_the_deck_it_came_from(file):
    cloze = read(collection(file))[2]
    assert [card.deck for card in cloze.cards] == ["Nets::Deep", "Nets::Deep"]


def test_what_is_no_answer_is_no_review_and_a_reset_is_kept(file):
    _, two, three, _ = read(collection(file))
    assert [review.rating for review in two.cards[0].reviews] == [3, 0, 2]
    assert [review.rating for review in three.cards[0].reviews] == [4]
    assert two.cards[0].reviews[2].seconds == 3600


def test_the_file_is_left_as_it_is(file):
    before = collection(file).read_bytes()
    read(file)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["collection"]


@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE revlog",
        "UPDATE col SET models = '{'",
        "UPDATE col SET models = '[]'",
        """UPDATE col SET models = '{"1": {}}'""",
        "UPDATE revlog SET id = 9e300",
        "UPDATE revlog SET id = 'never'",
        "DELETE FROM col",
    ],
)
def test_what_cannot_be_read_is_said(file, script):
    with pytest.raises(NoCollection):
        read(collection(file, script=script))


def test_a_view_is_no_table(file):
    with pytest.raises(NoCollection, match="no table notes"):
        read(collection(file, script=BOMB))


def test_a_query_without_end_is_ended(file, monkeypatch):
    monkeypatch.setattr(anki_collection, "_MOST_STEPS", 3)
    endless = BOMB.replace("CREATE VIEW notes AS", "CREATE TABLE notes AS").replace(
        "FROM n;", "FROM n LIMIT 999999;"
    )
    with pytest.raises(NoCollection, match="interrupted"):
        read(collection(file, script=endless))


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_database_is_said(file, content):
    file.write_bytes(content)
    with pytest.raises(NoCollection):
        read(file)


def test_bytes_that_are_no_text_are_read_all_the_same(file):
    collection(file)
    with sqlite3.connect(file) as db:
        db.execute("UPDATE notes SET flds = CAST(x'61ff1f62' AS TEXT) WHERE id = 1")
    db.close()
    assert read(file)[0].fields == ("a\ufffd", "b")
