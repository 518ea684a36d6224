"""Texts that Anki exports are read, and those that people make for it."""

import pytest

from dlpath.workspace import anki_text
from dlpath.workspace.anki_text import read
from dlpath.workspace.from_anki import NotFromAnki

HEADER = """\
#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cards.txt"


def notes(file, text, encoding="utf-8"):
    file.write_bytes(text.encode(encoding))
    return read(file)


def test_columns_are_what_the_first_lines_say(file):
    [one, two] = notes(
        file,
        HEADER
        + 'g#1\tBasic\tNets::Deep\t"<b>a</b>\nb"\tc\tx y\n'
        + '"#g"\tCloze\tD\t{{c1::a}} {{c3::b}}\t\t\n',
    )
    assert (one.guid, one.fields, one.tags) == ("g#1", ("<b>a</b>\nb", "c"), ("x", "y"))
    assert [card.deck for card in one.cards] == ["Nets::Deep"]
    assert two.type.cloze
    assert [card.number for card in two.cards] == [0, 2]


@pytest.mark.parametrize(
    "text",
    ["a\tb\n", "a;b\n", "a,b\n", "#separator:Comma\na,b\n", "#separator:|\na|b", "\ufeffa\tb\r\n"],
)
def test_a_question_and_an_answer_are_enough(file, text):
    [note] = notes(file, text)
    assert note.fields == ("a", "b")


def test_signs_of_html_are_text_where_html_is_not_meant(file):
    [note] = notes(file, "#html:false\na < b & c\tx\n")
    assert note.fields == ("a &lt; b &amp; c", "x")
    assert notes(file, "a < b\tc\n")[0].fields[0] == "a &lt; b"
    assert notes(file, "<b>a</b>\tc\n")[0].fields[0] == "<b>a</b>"


def test_one_deck_and_the_same_tags_for_all_may_be_given(file):
    [note] = notes(file, "#deck:Nets\n#tags:x y\na\tb\n")
    assert (note.cards[0].deck, note.tags) == ("Nets", ("x", "y"))


def test_without_a_guid_the_question_tells_a_note(file):
    [one, two] = notes(file, "a\tb\nc\td\n")
    [again] = notes(file, "a\tother\n")
    assert one.guid == again.guid != two.guid


def test_a_row_without_an_answer_is_passed_over(file):
    assert [note.fields[0] for note in notes(file, "a\tb\nc\n\td\n\n")] == ["a"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "no notes"),
        (b"only words\n", "no notes"),
        (b"#separator:tab\n#guid column:9\n", "no notes"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"a\t" + b"b" * 200_000 + b"\n", "no text of Anki"),
    ],
)
def test_what_is_no_text_of_anki_is_said(file, raw, said):
    file.write_bytes(raw)
    with pytest.raises(NotFromAnki, match=said):
        read(file)


def test_what_is_too_large_is_left_alone(file, monkeypatch):
    monkeypatch.setattr(anki_text, "LARGEST", 10)
    with pytest.raises(NotFromAnki, match="larger"):
        notes(file, "a" * 20)
