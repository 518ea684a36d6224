"""Notes of Anki as notes of ours: the same id each time, a deck of ours, no text that is lost."""

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.cards.anki.test_html import TEXTS

from dlpath.cards.anki.bringing import brought, deck_of, derived_id, same_text
from dlpath.cards.anki.fields import anki_fields
from dlpath.cards.anki.foreign import (
    ForeignCard,
    ForeignNote,
    ForeignReview,
    NoteType,
    Template,
)
from dlpath.cards.card import CLOZE, Note, family
from dlpath.cards.fields import deck as deck_name
from dlpath.cards.ids import ID
from dlpath.cards.notation import parse
from dlpath.cards.writing import written

BASIC = NoteType("Basic", False, ("Front", "Back"), (Template("{{Front}}", "{{Back}}"),))
GAPS = NoteType("Cloze", True, ("Text", "Back Extra"), ())
ONE_CARD = (ForeignCard(0, "Default"),)
REVIEW = ForeignReview(datetime(2026, 11, 1, tzinfo=UTC), 3, 4.0)


def foreign(*fields, kind=BASIC, guid="g", tags=(), cards=ONE_CARD):
    return ForeignNote(guid, kind, fields, tags, cards)


def only(note):
    [found] = brought(note)
    return found


def test_a_note_gets_an_id_that_follows_from_its_guid():
    found = only(foreign("a", "b"))
    assert found.note == only(foreign("changed", "b")).note._replace(question="a")
    assert found.note.id != only(foreign("a", "b", guid="h")).note.id
    assert found.note.id == derived_id("g", 0)


@given(st.text())
def test_derived_ids_are_ids(guid):
    assert ID.fullmatch(f"^{derived_id(guid, 0)}")


def test_a_source_is_taken_from_notes_of_ours_alone():
    back = 'b<div class="source">s</div>'
    ours, theirs = only(foreign("a", back, guid="dlpath-abc1234")), only(foreign("a", back))
    assert (ours.note.answer, ours.note.source) == ("b", "s")
    assert (theirs.note.answer, theirs.note.source) == ("b\n\ns", None)


def test_what_anki_asks_in_two_ways_becomes_two_notes_with_their_reviews():
    both = BASIC._replace(templates=(*BASIC.templates, Template("{{Back}}", "{{Front}}")))
    cards = (ForeignCard(0, "D", (REVIEW,)), ForeignCard(1, "D"))
    one, two = brought(foreign("a", "b", kind=both, cards=cards))
    assert (one.note.question, two.note.question) == ("a", "b")
    assert one.reviews == {one.note.id: (REVIEW,)}
    assert two.reviews == {two.note.id: ()}


def test_the_cards_of_a_cloze_are_those_of_its_gaps():
    cards = (ForeignCard(0, "D", (REVIEW,)), ForeignCard(2, "D"))
    found = only(foreign("{{c1::a}} {{c3::b}}", "more", kind=GAPS, cards=cards))
    assert (found.note.kind, found.note.source) == (CLOZE, "more")
    assert list(found.reviews) == [f"{found.note.id}-1", f"{found.note.id}-3"]


@pytest.mark.parametrize(
    "note",
    [
        foreign("a", ""),
        foreign("", "b"),
        foreign("no gap", kind=GAPS),
        foreign("{{c1::image-occlusion:rect:left=.1}}", kind=GAPS),
        foreign(kind=GAPS),
    ],
)
def test_what_cannot_be_asked_is_left_out(note):
    assert only(note) is None


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("Default", "go"),
        ("dlpath::pen", "pen"),
        ("dlpath::dlb-go", "dlb-go"),
        ("Nets::Deep", "Nets::Deep go"),
        ("Open questions", "Open questions go"),
        ("Pen", "Pen"),
        ("", "go"),
        ("x" * 200, "x" * 57 + " go"),
    ],
)
def test_a_deck_goes_on_in_one_of_ours(name, ours):
    assert deck_of(name) == ours
    assert deck_name(ours) == ours


@given(st.text())
def test_every_deck_of_anki_has_one_of_ours(name):
    ours = deck_of(name)
    assert deck_name(ours) == ours
    assert family(ours) in ("go", "pen")


@pytest.mark.parametrize("form", ["apkg", "txt"])
@pytest.mark.parametrize("kind", ["basic", "exercise", "cloze"])
def test_a_note_of_ours_comes_back_as_it_was(form, kind):
    question, answer = ("{{c1::a}} *b* $x$", "") if kind == "cloze" else ("a *b* $x$", "c")
    minutes = 10 if kind == "exercise" else None
    note = Note(
        "abc1234", "dlb-pen", kind, question, answer, "DLB, p. 1", ("t",), minutes, "", 0, "su-1"
    )
    sent = anki_fields(note)
    card = (ForeignCard(0, sent.deck),)
    if form == "apkg":
        type_ = NoteType("dlpath", kind == "cloze", ("Front", "Back", "Source"), ())
        values = (sent.front, sent.back, sent.source)
    else:
        type_ = NoteType("Basic", kind == "cloze", ("Front", "Back"), ())
        values = (sent.front, f'{sent.back}<div class="source">{sent.source}</div>')
    found = only(ForeignNote(sent.guid, type_, values, sent.tags, card))
    assert found.note == note


def test_the_same_text_in_other_words_of_html_is_the_same():
    one = only(foreign("<b>a</b> x", "c")).note
    assert same_text(one, one._replace(question="__a__ x"))
    assert not same_text(one, one._replace(question="a x"))
    assert not same_text(one, one._replace(answer="d"))


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_whatever_a_note_of_ours_says_it_comes_back_and_is_known(question, answer):
    note = Note("abc1234", "go", "basic", question, answer, None, (), None, "", 0, None)
    read = parse(written(note), "")
    assume(not read.problems)
    [note] = read.notes
    sent = anki_fields(note)
    type_ = NoteType("dlpath basic", False, ("Front", "Back", "Source"), ())
    cards = (ForeignCard(0, sent.deck),)
    found = only(ForeignNote(sent.guid, type_, (sent.front, sent.back, ""), sent.tags, cards))
    assert found is not None
    assert same_text(note, found.note)


@pytest.mark.parametrize("text", ["Q: x", "x ^abc1234", "x<br>A: y", "time: 10m", "<pre>```</pre>"])
def test_a_text_that_looks_like_notation_is_still_text(text):
    found = only(foreign(f"w<br>{text}", f"v<br>{text}"))
    assert found is not None
