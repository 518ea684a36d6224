"""A note is asked as one card, or as one for each of its gaps."""

import pytest

from dlpath.cards.card import cards_of, digest, family, ids_of_cards
from dlpath.cards.notation import parse


def note(text):
    [found] = parse(text, "a.md").notes
    return found


def test_a_question_is_one_card_under_the_id_of_its_note():
    [card] = cards_of(note("E: a ^abcdef1\ntime: 5m\nA: b"))
    assert (card.id, card.note, card.front, card.back, card.minutes) == (
        ("abcdef1", "abcdef1", "a", "b", 5)
    )


def test_a_cloze_is_a_card_for_each_number():
    cloze = note("C: {{c2::a}} {{c1::b}} {{c2::c}} ^abcdef1")
    assert [(card.id, card.front, card.back) for card in cards_of(cloze)] == [
        ("abcdef1-1", "a […] c", "a b c"),
        ("abcdef1-2", "[…] b […]", "a b c"),
    ]
    assert ids_of_cards(cloze) == ["abcdef1-1", "abcdef1-2"]


def test_only_what_is_learned_changes_the_digest():
    first = note("Q: a ^abcdef1\nA: b")
    moved = "---\ndeck: pen\ntags: [x]\n---\n\nQ: a ^abcdef2\nsource: y\ntime: 5m\nA:\nb\n"
    assert digest(note(moved)) == digest(first)
    for other in ("Q: a\nA: c", "Q: ab\nA: b", "E: a\nA: b", "C: {{c1::a}}"):
        assert digest(note(other)) != digest(first)


def test_an_id_that_is_written_to_a_line_with_blanks_at_its_end_changes_nothing():
    assert digest(note("Q: a  ^abcdef1\nb\nA: c")) == digest(note("Q: a  \nb\nA: c"))


@pytest.mark.parametrize(
    ("deck", "way"),
    [("go", "go"), ("pen", "pen"), ("open go", "go"), ("Paper::Pen", "pen"), ("category", "go")],
)
def test_a_deck_goes_one_of_two_ways(deck, way):
    assert family(deck) == way
