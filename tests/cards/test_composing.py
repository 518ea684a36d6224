"""Two texts make a card, and so does a page that was edited."""

import pytest

from dlpath.cards.composing import TEMPLATE, BadCard, composed, understood
from dlpath.cards.notation import parse
from dlpath.cards.writing import written


@pytest.mark.parametrize(
    ("question", "answer", "deck", "kind"),
    [
        ("a", "b", "go", "basic"),
        ("a", "b", "pen", "exercise"),
        ("a {{c1::b}}", None, "go", "cloze"),
    ],
)
def test_the_kind_of_card_follows_from_what_is_given(question, answer, deck, kind):
    assert composed(question, answer, deck=deck, id_="abcdef1").kind == kind


@pytest.mark.parametrize(
    ("question", "answer", "message"),
    [
        ("a", None, "without an answer"),
        ("", "b", "nothing stands after Q:"),
        ("a", " \n", "the answer is empty"),
        ("{{c1::a}} {{c2::", None, "the gap is not closed"),
    ],
)
def test_what_makes_no_card_is_refused(question, answer, message):
    with pytest.raises(BadCard, match=message):
        composed(question, answer, deck="go", id_="abcdef1")


def test_a_note_is_as_it_will_be_read_from_its_file():
    note = composed("x ^abcdefg", "A: 1\nQ: 2", deck="pen", id_="aaaaaa1")
    [read] = parse(f"---\ndeck: pen\n---\n{written(note)}", "").notes
    assert (read.deck, read.question, read.answer) == (note.deck, note.question, note.answer)


def test_the_template_makes_a_card_once_it_is_filled_in():
    page = TEMPLATE.format(deck="pen").replace("Q:\nA:\n", "Q: a\nA: b\n")
    [note] = understood(page, "card.md")
    assert (note.deck, note.question, note.answer) == ("pen", "a", "b")


def test_a_page_with_mistakes_is_refused_with_all_of_them():
    with pytest.raises(BadCard, match=r"line 1: .*; line 2: "):
        understood("x\nQ: a\n", "card.md")
    with pytest.raises(BadCard, match="there is no card"):
        understood("---\ndeck: go\n---\n", "card.md")
