"""What is due, and a sitting: as commands, by keys, and in a real terminal."""

import json
import os
import shutil
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import NOW

from dlpath.cards.memory import AGAIN, GOOD
from dlpath.commands.parts.cards.deck import Deck
from dlpath.commands.parts.cards.own import synchronised
from dlpath.commands.parts.cards.reviewing import Reviewing, Way
from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.progress.card_records import CardReview

GO = """---
deck: go
source: DLB ch.6
tags: [dlb]
---
Q: One? ^aaaaaa1
A: $x_1$

C: The {{c1::ReLU}} is {{c2::max}}. ^aaaaaa2

Q: Three? ^aaaaaa3
A: 3
"""
PEN = """---
deck: pen
---
E: Derive it. ^eeeeee1
time: 10m
A: $\\hat y - y$
"""


@pytest.fixture(scope="session")
def begun(tmp_path_factory) -> Path:
    """Return a home with four notes, five cards, that its record knows."""
    home = tmp_path_factory.mktemp("begun")
    folder = home / "cards"
    folder.mkdir()
    (folder / "go.md").write_text(GO, encoding="utf-8")
    (folder / "pen.md").write_text(PEN, encoding="utf-8")
    app = Context({"DLPATH_HOME": str(home), "DLPATH_NOW": NOW, "TZ": "Europe/Stockholm"})
    synchronised(app)
    app.close()
    return home


@pytest.fixture
def synced(begun, home) -> Path:
    """Return the folder of cards in a copy of that home."""
    shutil.copytree(begun, home)
    return home / "cards"


class Hands:
    """Somebody who presses keys; what was on the screen before each is remembered."""

    def __init__(self, keys, *, act=lambda: None):
        self.keys = list(keys)
        self.act = act
        self.seen = []
        self.edited = []

    def question(self, question):
        self.seen.append(question)

    def over(self, sitting, message):
        self.seen.append(message or "over")

    def key(self):
        return self.keys.pop(0)

    def edit(self, note):
        self.edited.append((Path(note.file).name, note.line))
        self.act()


@pytest.fixture
def sit(environ, synced):
    """Return a function that holds a sitting and returns what came of it, and the hands."""

    def hold(keys, *, act=lambda: None, now=None, four=False, minutes=None):
        app = Context(environ | ({"DLPATH_NOW": now} if now else {}))
        deck = Deck(app)
        deck.refresh()
        day = app.moment.study_day
        cards = [*app.store.cards.queue(day, "go"), *app.store.cards.queue(day, "pen")]
        hands = Hands(keys, act=act)
        way = Way(lambda _: 9.0, four=four, minutes=minutes)
        sitting = Reviewing(app, deck, hands, cards, way).run()
        app.close()
        return sitting, hands

    return hold


def reviews(environ):
    app = Context(environ)
    try:
        return [(item.card, item.rating) for item in app.store.facts(CardReview)]
    finally:
        app.close()


# What is due


def test_without_cards_it_says_how_to_get_some(dlpath):
    for words in (("cards",), ("cards", "due"), ("cards", "review")):
        result = dlpath(*words)
        assert result.exit_code == 0
        for command in ("cards add", "cards starter", "cards sync"):
            assert command in " ".join(result.stdout.split())


def test_what_is_due_is_counted_by_deck_and_forecast(dlpath, synced):
    found = dlpath("cards", "due", "--json", "--forecast", "3").json
    assert (found["schema"], found["go"], found["pen"]) == ("dlpath.cards.due/1", 3, 1)
    assert found["forecast"][0] == {"day": "2026-11-24", "count": 4}
    assert len(found["forecast"]) == 3
    assert dlpath("cards", "--json").json["go"] == 3
    page = dlpath("cards", "due", "--forecast", "3", COLUMNS="40").stdout
    assert "3 new cards" in page
    assert "Thu 11-26" in page
    assert max(map(len, page.splitlines())) <= 40


def test_without_a_terminal_nothing_is_reviewed(dlpath, environ, synced):
    assert "3 new cards" in dlpath("cards", "review").stdout
    assert dlpath("cards", "review", "--no-input").exit_code == 0
    assert dlpath("cards", "review", "--json").json["go"] == 3
    assert reviews(environ) == []


def test_next_status_and_plan_know_of_the_cards_and_a_kept_page_is_not(dlpath, synced):
    assert dlpath("next", "--json").json["due"]["cards"] == {"go": 3, "pen": 1}
    assert "3 cards to go, 1 on paper" in dlpath("next").stdout
    assert "3 cards to go, 1 on paper" in dlpath("status").stdout
    assert "review" in dlpath("plan", "--json").stdout
    for card in ("aaaaaa1", "aaaaaa2", "aaaaaa3"):
        dlpath("cards", "suspend", card)
    assert "1 card on paper" in dlpath("next").stdout
    assert dlpath("status", "--json").json["cards_due"] == {"go": 0, "pen": 1}


def test_when_nothing_is_due_it_says_when_the_next_cards_wait(dlpath, synced, sit):
    sit([" ", "2"] * 4 + ["q"])
    page = dlpath("cards")
    assert page.exit_code == 0
    assert "Nothing is due today. The next cards wait on Wednesday 25 November." in page.stdout


# A sitting


def test_each_key_is_recorded_at_once_as_a_change_of_its_own(dlpath, environ, sit):
    sitting, hands = sit([" ", "1", "\r", "\r", " ", " ", " ", "2", "q"])
    assert (sitting.reviewed, sitting.again, sitting.new, sitting.left) == (4, 1, 4, 0)
    assert reviews(environ) == [
        ("aaaaaa1", AGAIN),
        ("aaaaaa2-1", GOOD),
        ("aaaaaa3", GOOD),
        ("eeeeee1", GOOD),
    ]
    assert hands.seen[-1] == "over"
    summaries = [entry["summary"] for entry in dlpath("history", "--json").json["entries"]]
    assert summaries[:4] == [
        "reviewed eeeeee1: good",
        "reviewed aaaaaa3: good",
        "reviewed aaaaaa2-1: good",
        "reviewed aaaaaa1: again",
    ]


def test_the_answer_is_shown_in_place_with_what_each_key_means(sit):
    _, hands = sit([" ", "q"])
    front, back = hands.seen
    assert (front.text.front, front.revealed, front.choices) == ("One?", False, ())
    assert front.about == ("DLB ch.6", "dlb")
    assert (back.text.back, back.revealed, back.progress[:2]) == ("$x_1$", True, (1, 4))
    assert [(choice.rating, choice.days) for choice in back.choices] == [(1, 1), (3, 2)]


def test_four_keys_if_asked_for(environ, sit):
    _, hands = sit([" ", "4", " ", "2", " ", "q"], four=True)
    assert [rating for _, rating in reviews(environ)] == [4, 2]
    assert [choice.rating for choice in hands.seen[-1].choices] == [1, 2, 3, 4]


def test_a_rating_before_the_answer_rates_nothing(environ, sit):
    _, hands = sit(["2", "x", "", "q"])
    assert reviews(environ) == []
    assert hands.seen[1].message == "Space shows the answer first."


def test_u_takes_back_the_last_card_and_asks_it_again(environ, sit):
    _, hands = sit([" ", "2", " ", "1", "u", " ", "2", "q"])
    assert reviews(environ) == [("aaaaaa1", GOOD), ("aaaaaa2-1", GOOD)]
    assert [question.text.id for question in hands.seen[4:6]] == ["aaaaaa3", "aaaaaa2-1"]
    assert hands.seen[5].message == "Taken back."


def test_u_works_after_the_last_card_too_and_at_the_first_there_is_nothing(environ, sit):
    _, hands = sit(["u", *[" ", "2"] * 4, "u", " ", "1", "q"])
    assert reviews(environ)[-1] == ("eeeeee1", AGAIN)
    assert hands.seen[1].message == "There is nothing to undo in this sitting."


def test_u_leaves_what_something_else_recorded_since(dlpath, environ, sit):
    def log():
        assert dlpath("log").exit_code == 0

    _, hands = sit([" ", "2", "e", "u", "q"], act=log)
    assert len(reviews(environ)) == 1
    assert "Something else was recorded since" in hands.seen[-1].message
    assert dlpath("undo").stdout.count("pomodoro")


def test_undo_outside_takes_back_a_review_as_well(dlpath, environ, sit):
    sit([" ", "2", "q"])
    assert dlpath("cards", "due", "--json").json["go"] == 2
    assert "reviewed aaaaaa1: good" in dlpath("undo").stdout
    assert dlpath("cards", "due", "--json").json["go"] == 3
    dlpath("redo")
    assert dlpath("cards", "due", "--json").json["go"] == 2


def test_b_and_s_put_a_card_aside_and_u_takes_that_back(dlpath, sit):
    sit(["b", "s", "q"])
    assert dlpath("cards", "due", "--json").json["go"] == 1 + 1  # the other gap is asked instead
    tomorrow = {"DLPATH_NOW": "2026-11-25T18:00+01:00"}
    assert dlpath("cards", "due", "--json", **tomorrow).json["go"] == 3
    sit(["s", "u", "q"])
    assert dlpath("cards", "due", "--json").json["go"] == 2


def test_e_opens_the_file_at_the_card_and_shows_it_as_it_is_then(environ, synced, sit):
    def mend():
        (synced / "go.md").write_text(GO.replace("One?", "Which one?"), encoding="utf-8")

    _, hands = sit([" ", "e", "2", "q"], act=mend)
    assert hands.edited == [("go.md", 6)]
    assert hands.seen[2].text.front == "Which one?"
    assert reviews(environ) == [("aaaaaa1", GOOD)]


def test_what_is_put_aside_is_told_and_can_be_taken_back_at_the_end(environ, synced, sit):
    from dlpath.cards.asking import Sitting
    from dlpath.view.card_page import over
    from dlpath.view.look import Look

    sitting, _ = sit(["b", "s", "q"])
    assert (sitting.reviewed, sitting.put_aside) == (0, 2)
    assert "2 cards put aside." in over(sitting, Look(80), "")
    assert "u takes the last card back" in over(sitting, Look(80), "")
    nothing = Sitting(0, 0, 0, 0, 0, minutes_up=False)
    assert "takes" not in over(nothing, Look(80), "")


def test_a_card_that_is_deleted_meanwhile_is_passed_over(environ, synced, sit):
    def delete():
        (synced / "go.md").write_text(
            GO.replace("Q: One? ^aaaaaa1\nA: $x_1$\n", ""), encoding="utf-8"
        )

    sitting, _ = sit(["e", " ", "2", "q"], act=delete)
    assert sitting.missing == 1
    assert [card for card, _ in reviews(environ)] == ["aaaaaa2-1"]


def test_what_is_wrong_in_a_file_after_an_edit_is_said(synced, sit):
    def spoil():
        (synced / "pen.md").write_text(PEN + "\nC: no gap here\n", encoding="utf-8")

    _, hands = sit(["e", "q"], act=spoil)
    assert "pen.md:8" in hands.seen[1].message


def test_an_editor_that_fails_is_told_of_and_the_card_stays(sit):
    def fail():
        raise DlpathError("no editor is set", "set one")

    _, hands = sit(["e", "q"], act=fail)
    assert hands.seen[1].message == "no editor is set: set one."


def test_a_card_that_another_terminal_answers_is_not_rated_twice(environ, sit):
    def elsewhere():
        sit([" ", "1", "q"])

    _, hands = sit(["e", " ", "2", "q"], act=elsewhere)
    assert reviews(environ) == [("aaaaaa1", AGAIN)]
    assert hands.seen[-1].message == "aaaaaa1 was answered in another terminal."


def test_the_minutes_end_a_sitting_but_not_what_was_taken_back(environ, sit, monkeypatch):
    from dlpath.clock import SteppingClock

    seconds = iter(range(0, 10**6, 20))
    monkeypatch.setattr(SteppingClock, "steady", lambda _: float(next(seconds)))
    sitting, hands = sit([" ", "2", "q"], minutes=2)
    assert sitting.minutes_up
    assert sitting.left == 3
    assert hands.seen[-1] == "over"


def test_a_sitting_goes_on_where_it_was_left(environ, sit):
    sit([" ", "2", "q"])
    sitting, _ = sit([*[" ", "2"] * 3, "q"])
    assert (sitting.reviewed, sitting.left) == (3, 0)
    assert [card for card, _ in reviews(environ)] == ["aaaaaa1", "aaaaaa2-1", "aaaaaa3", "eeeeee1"]


def test_seconds_are_those_from_the_question_to_the_rating_within_reason(environ, sit, monkeypatch):
    from dlpath.clock import SteppingClock

    clock = {"now": 0.0}
    monkeypatch.setattr(SteppingClock, "steady", lambda _: clock["now"])

    def later():
        clock["now"] += 5000

    sit([" ", "e", " ", "q"], act=later)  # an edit does not count
    app = Context(environ)
    assert [item.seconds for item in app.store.facts(CardReview)] == [0.0]
    app.close()


def test_keys_scroll_a_long_card(sit):
    _, hands = sit(["j", "j", "k", " ", "q"])
    assert [question.scrolled for question in hands.seen] == [0, 4, 8, 4, 0]


# The other commands


def test_marks_are_said_with_what_they_mean_and_undone(dlpath, synced):
    result = dlpath("cards", "suspend", "^aaaaaa2", "--json").json
    assert result["cards"] == ["aaaaaa2-1", "aaaaaa2-2"]
    refused = dlpath("cards", "suspend", "aaaaaa2", "--json")
    assert (refused.exit_code, refused.error["code"]) == (1, "card-as-it-is")
    assert "asked again when due" in dlpath("cards", "unsuspend", "aaaaaa2-1").stdout
    assert "not asked before tomorrow" in dlpath("cards", "bury", "aaaaaa1").stdout
    assert dlpath("cards", "due", "--json").json["go"] == 2
    dlpath("undo")
    assert dlpath("cards", "due", "--json").json["go"] == 3


def test_an_unknown_card_is_refused_with_the_nearest(dlpath, synced):
    result = dlpath("cards", "reset", "aaaaaa7", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "unknown-card")
    assert "did you mean" in result.error["hint"]


def test_a_reset_card_is_new_again(dlpath, synced, sit):
    sit([" ", "2", "q"])
    assert dlpath("cards", "reset", "aaaaaa1").exit_code == 0
    assert dlpath("cards", "due", "--json").json["families"]["go"]["new"] == 3


def test_stats_show_retention_beside_what_was_predicted(dlpath, synced, sit):
    assert dlpath("cards", "stats", "--json").json["decks"][0]["retention"] is None
    sit([" ", "2"] * 4 + ["q"])
    sit([" ", "1", " ", "2", "q"], now="2026-11-26T18:00+01:00")
    later = {"DLPATH_NOW": "2026-11-26T19:00+01:00"}
    go = dlpath("cards", "stats", "--json", **later).json["decks"][0]
    assert (go["deck"], go["cards"], go["reviews"], go["retention"]) == ("go", 4, 2, 0.5)
    assert 0.85 < go["predicted"] < 0.95
    page = dlpath("cards", "stats", COLUMNS="40", **later).stdout
    assert "aimed at 90%" in " ".join(page.split())


def test_leeches_are_listed_with_their_text_and_place(dlpath, synced, sit):
    assert "No card was forgotten 8 times" in dlpath("cards", "leeches").stdout
    for number in range(9):
        sit([" ", "1", "q"], now=f"2027-01-{2 * number + 1:02}T18:00+01:00")
    found = dlpath("cards", "leeches", "--json", DLPATH_NOW="2027-02-01T12:00+01:00").json
    [leech] = found["leeches"]
    assert (leech["card"], leech["lapses"], leech["question"], leech["line"]) == (
        "aaaaaa1",
        8,
        "One?",
        6,
    )


def test_a_rebuild_says_that_all_was_right(dlpath, synced, sit):
    sit([" ", "2", "q"])
    assert dlpath("cards", "rebuild", "--json").json == {
        "schema": "dlpath.cards.rebuild/1",
        "cards": 5,
        "reviews": 1,
        "changed": 0,
    }


def test_optimising_needs_an_optimiser_and_says_so_in_a_sentence(dlpath, synced, monkeypatch):
    import fsrs

    def missing(logs):
        raise ImportError

    monkeypatch.setattr(fsrs, "Optimizer", missing, raising=False)
    result = dlpath("cards", "optimise", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "no-optimiser")


def test_fitted_parameters_are_recorded_and_undone(dlpath, synced, sit, monkeypatch):
    import fsrs
    from fsrs.scheduler import DEFAULT_PARAMETERS

    from dlpath.cards import memory

    class Optimiser:
        def __init__(self, logs):
            assert len(logs) == 1

        def compute_optimal_parameters(self):
            return [0.5, *DEFAULT_PARAMETERS[1:]]

    sit([" ", "2", "q"])
    monkeypatch.setattr(fsrs, "Optimizer", Optimiser, raising=False)
    monkeypatch.setattr(memory, "_ENOUGH", 1)
    assert "1 of your reviews" in dlpath("cards", "optimise").stdout
    assert dlpath("cards", "stats", "--json").json["own_parameters"] is True
    dlpath("undo")
    assert dlpath("cards", "stats", "--json").json["own_parameters"] is False


@pytest.mark.parametrize(
    ("words", "code"), [(("--deck", "nope"), 1), (("--minutes", "0"), 2), (("--four", "x"), 2)]
)
def test_a_sitting_that_makes_no_sense_is_refused(dlpath, synced, words, code):
    assert dlpath("cards", "review", *words).exit_code == code


def test_only_one_deck_if_asked_for(environ, synced):
    from dlpath.cards.queue import UnknownDeck
    from dlpath.commands.parts.cards.reviews import queue

    app = Context(environ)
    assert [state.card for state in queue(app, "pen")] == ["eeeeee1"]
    assert len(queue(app, None)) == 4
    with pytest.raises(UnknownDeck) as caught:
        queue(app, "nope")
    assert caught.value.hint == "there are go, pen"
    app.close()


# A real terminal


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal")
def test_in_a_real_terminal_keys_rate_and_the_terminal_is_given_back(environ, synced):
    import pty
    import select

    child, terminal = pty.fork()
    if child == 0:
        words = ["-m", "dlpath", "cards", "review"]
        variables = {**os.environ, **environ, "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        os.execve(sys.executable, [sys.executable, *words], variables)
    shown = b""
    waiting = [(b"One?", b" "), ("x₁".encode(), b"2"), ("[…]".encode(), b"q")]
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            break
        if waiting and waiting[0][0] in shown:
            os.write(terminal, waiting.pop(0)[1])
            shown = shown[-1:] if waiting else shown
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert b"\x1b[?1049l" in shown
    assert b"1 card reviewed" in shown
    assert [rating for _, rating in reviews(environ)] == [GOOD]


def test_json_of_every_subcommand_is_one_object(dlpath, synced):
    for words in (
        ("due",),
        ("review",),
        ("stats",),
        ("leeches",),
        ("rebuild",),
        ("bury", "aaaaaa1"),
    ):
        assert json.loads(dlpath("cards", *words, "--json").stdout)["schema"].startswith(
            "dlpath.cards."
        )


def test_ids_and_decks_are_completed(environ, synced):
    from dlpath.commands.parts.cards.marks import card_ids
    from dlpath.commands.parts.cards.reviews import decks

    app = Context(environ)
    assert list(card_ids(app, "^aaaaaa2")) == [("aaaaaa2-1", "go"), ("aaaaaa2-2", "go")]
    assert [name for name, _ in decks(app, "p")] == ["pen"]
    app.close()
