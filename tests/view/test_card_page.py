import os
from pathlib import Path

import pytest

from dlpath.cards.asking import Choice, Progress, Question, Sitting
from dlpath.cards.card import CardText
from dlpath.view.card_page import over, page
from dlpath.view.card_text import card_text, in_a_line
from dlpath.view.look import Look, plain

WIDE, NARROW = os.terminal_size((80, 24)), os.terminal_size((40, 16))
TEXT = CardText(
    "a", "a", "go", "basic", "What is $x^2$ for *any* `x_1`?", r"$e^{z_i}$ or $\alpha$", None
)
TWO = (Choice(1, 1), Choice(3, 9))
FOUR = (Choice(1, 1), Choice(2, 3), Choice(3, 9), Choice(4, 400))
QUESTION = Question(TEXT, ("DLB ch.6", "ch06"), Progress(3, 23, 5), ())
ANSWERED = QUESTION._replace(revealed=True, choices=TWO, undoable=True)


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("question", [QUESTION, ANSWERED, ANSWERED._replace(choices=FOUR)])
@pytest.mark.parametrize("colour", [False, True])
def test_a_page_fills_the_screen_and_no_more(size, question, colour):
    lines = plain(page(question, Look(size.columns, colour=colour), size)).splitlines()
    assert len(lines) == size.lines
    assert max(map(len, lines)) <= size.columns


def test_a_headline_that_is_cut_stays_in_its_line_where_a_sign_takes_three():
    about = QUESTION._replace(about=("DLB 2.12, p. 46", "linear-algebra"))
    [headline, *_] = page(about, Look(40), NARROW, signs=False).splitlines()
    assert "..." in headline
    assert "…" not in headline
    assert len(headline) <= 40


def test_the_question_is_read_with_its_mathematics_and_its_answer_is_hidden():
    shown = page(QUESTION, Look(80), WIDE)
    assert "What is x² for any x_1?" in shown
    assert "α" not in shown
    assert "3 of 23 · about 5 min left" in shown
    assert "space shows the answer" in shown


def test_the_answer_stands_beneath_the_question_with_what_each_key_means():
    shown = page(ANSWERED, Look(80), WIDE)
    assert shown.index("What is x²") < shown.index("$e^{z_i}$ or α")
    assert "1 again, tomorrow   2 or space good, in 9 days" in shown
    assert "u undo · e edit" in shown
    assert "4 easy, in 13 months" in page(ANSWERED._replace(choices=FOUR), Look(80), WIDE)


def test_on_paper_the_time_is_shown_until_the_answer_is():
    exercise = QUESTION._replace(text=TEXT._replace(deck="my pen", minutes=10), waited=161)
    shown = page(exercise, Look(80), WIDE)
    assert "Solve it on paper first; then space shows the answer. 2:41 of about 10 min" in shown


def test_a_long_card_can_be_scrolled_to_its_end_and_not_beyond():
    long = QUESTION._replace(text=TEXT._replace(front="\n\n".join(f"line {n}" for n in range(40))))
    top = page(long, Look(40), NARROW)
    assert "line 0" in top
    assert "more lines: j" in top
    bottom = page(long._replace(scrolled=1000), Look(40), NARROW)
    assert "line 39" in bottom
    assert "more line" not in bottom


def test_what_a_card_says_does_nothing_to_the_terminal():
    harmful = QUESTION._replace(text=TEXT._replace(front="a\x1b[2J\x07b"))
    assert "\x1b" not in page(harmful, Look(80), WIDE)


def test_after_the_last_card_it_is_said_what_was_done():
    shown = over(Sitting(9, 2, 3, 170, 0, minutes_up=False), Look(80), "Taken back.")
    assert "9 cards reviewed in 3 minutes." in shown
    assert "7 remembered, 2 not, 3 of them new." in shown
    assert "u takes the last card back" in shown


def test_mathematics_is_no_markdown_and_can_be_left_as_it_was_written():
    assert card_text(r"$a_1 b_2 * c * d$", Look(80)) == "a₁ b₂ * c * d"
    assert (
        card_text(r"$a_{KL}*b*_c$ and $x_1$", Look(80), signs=False) == r"$a_{KL}*b*_c$ and $x_1$"
    )
    assert card_text("so\n$$x^2$$\nis it", Look(80)) == "so\n\nx²\n\nis it"
    assert card_text("`$x^2$` costs $5", Look(80)) == "$x^2$ costs $5"


def test_a_card_in_a_line():
    assert in_a_line("What is\n$x^2$ and `$y^2$`?") == "What is x² and `$y^2$`?"


def test_the_formulas_of_the_starter_deck_are_read(home):
    """Most become signs; that all are shown as something is what matters."""
    from dlpath.cards.notation import parse
    from dlpath.workspace import starter_deck

    folder = Path(starter_deck.__file__).parent
    files = [*folder.rglob("*.md")]
    for file in files:
        for note in parse(file.read_text(encoding="utf-8"), str(file)).notes:
            assert card_text(note.question, Look(40))
