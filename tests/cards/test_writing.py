"""Ids are written without touching another byte, and notes are read as they were written."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.cards.card import Note
from dlpath.cards.ids import new_id
from dlpath.cards.notation import parse
from dlpath.cards.writing import with_ids, written


def test_an_id_ends_its_line_and_no_other_byte_is_touched():
    raw = b"\xef\xbb\xbfQ: a\r\nA: \xff\r\rC: {{c1::b}}  \nE: c"
    assert with_ids(raw, {1: "abcdef1", 4: "abcdef2", 5: "abcdef3"}) == (
        b"\xef\xbb\xbfQ: a ^abcdef1\r\nA: \xff\r\rC: {{c1::b}}   ^abcdef2\nE: c ^abcdef3"
    )


def test_nothing_is_written_where_nothing_is_missing():
    assert with_ids(b"Q: a\r\nA: b", {}) == b"Q: a\r\nA: b"


def test_an_id_is_not_one_that_is_taken():
    drawn = iter([0, 0, 35, 36])
    assert new_id(lambda _: next(drawn), {"0000000"}) == "z000000"
    assert len({new_id(secrets.randbelow, ()) for _ in range(100)}) == 100


LINES = st.text(alphabet="QCEA: `~$x^1bcdefg\\t", max_size=20)
TEXTS = st.lists(LINES, min_size=1, max_size=5).map("\n".join)


def read(note):
    parsed = parse(written(note), "")
    assert parsed.problems == ()
    [found] = parsed.notes
    return found


def plain(text):
    return [line.replace("\\^", "^").strip(" ") for line in text.rstrip("`~\n ").split("\n")]


@given(TEXTS, TEXTS, st.sampled_from(["basic", "exercise"]))
def test_any_question_is_read_as_it_was_written(question, answer, kind):
    question, answer = (text.strip() or "x" for text in (question, answer))
    note = Note("abcdef1", "go", kind, question, answer, "a: # b", ("c", "d"), 90, "", 1, "e")
    found = read(note)
    assert found[5:] == note[5:]
    assert (found.id, found.kind) == (note.id, note.kind)
    assert plain(found.question) == plain(question)
    assert plain(found.answer) == plain(answer)
    assert written(found) == written(note)


def test_lines_that_would_begin_a_card_are_moved_in_by_a_blank():
    note = Note(
        "abcdef1", "go", "basic", "a\nQ: b", "c\ntime: 5m\n```\nA: d", None, (), None, "", 1, None
    )
    assert written(note) == "Q: a ^abcdef1\n Q: b\nA: c\n time: 5m\n```\nA: d\n```\n"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("ch. 6 # 2", None),
        ('"Deep" learning', None),
        ("'t Hooft # 1", None),
        ("null", None),
        ("it's 'a' \"b\"", None),
        ('\'t Hooft "b" # 1', "'t Hooft 'b' # 1"),
    ],
)
def test_a_source_is_read_as_it_was_written_whatever_its_marks(source, found):
    note = Note("abcdef1", "go", "basic", "a", "b", source, (), None, "", 1, None)
    assert read(note).source == (found or source)


def test_what_is_said_of_a_card_that_begins_with_code_does_not_end_up_in_it():
    code = "```python\nx = 1\n```"
    note = Note("abcdef1", "go", "basic", code, code, "ch. 6", ("a",), None, "", 1, None)
    found = read(note)
    assert found.source == "ch. 6"
    assert (found.question.strip(), found.answer.strip()) == (code, code)
