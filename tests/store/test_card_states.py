"""What is kept of cards is what their facts come to, whatever is done."""

import random
import sqlite3
from datetime import date

import pytest
from tests.benchmarks import card_kills, card_operations
from tests.store.conftest import change, lived

from dlpath.cards.states import OUT, answered
from dlpath.progress.card_records import CardEntry, CardMark, CardParameters, CardReview
from dlpath.store import card_states
from dlpath.store.store import Store


def entry(card: str = "a", **fields: object) -> CardEntry:
    return CardEntry(card, card, "go", "d", "there", lived())._replace(**fields)


def review(store: Store, card: str = "a", rating: int = 3, *, at: float = 1):
    return answered(store.cards.state(card), rating, seconds=9, at=lived(at))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_after_random_operations_the_states_are_those_of_a_rebuild_to_the_bit(tmp_path, seed):
    assert "the same to the bit" in card_operations.run(tmp_path / "record.db", 120, seed=seed)


@pytest.mark.parametrize("fault", ["follow", "follow_change"])
def test_a_state_that_is_not_kept_up_would_be_found_out(tmp_path, monkeypatch, fault):
    monkeypatch.setattr(card_states, fault, lambda *_: None)
    with pytest.raises((RuntimeError, ValueError)):
        card_operations.run(tmp_path / "record.db", 80, seed=1)


@pytest.mark.skipif(not hasattr(card_kills.os, "fork"), reason="no fork")
def test_a_killed_sitting_loses_the_card_on_the_screen_at_most(tmp_path):
    assert card_kills.run(6, tmp_path / "home").startswith("6 kills")


def test_undo_and_redo_of_a_review_bring_the_state_along(store):
    store.append(change(entry()))
    new = store.cards.state("a")
    store.append(change(review(store), at=1))
    known = store.cards.state("a")
    store.undo(lived(2))
    assert store.cards.state("a") == new
    store.redo(lived(3))
    assert store.cards.state("a") == known


def test_undo_of_another_change_leaves_the_states_alone(store, monkeypatch):
    store.append(change(entry()))
    store.append(change())
    monkeypatch.setattr(card_states, "follow_change", lambda *_: pytest.fail("nothing to follow"))
    store.undo(lived(1))


def test_undo_takes_back_only_the_change_that_is_meant(store):
    from dlpath.store.errors import NothingToUndo

    mine = store.append(change(entry()))
    other = store.append(change())
    with pytest.raises(NothingToUndo):
        store.undo(lived(1), only=mine.id)
    store.undo(lived(1), only=other.id)
    assert store.undo(lived(2), only=mine.id).target.id == mine.id
    assert store.cards.states() == []


def test_a_review_counts_after_a_reset_even_if_the_clock_was_set_back(store):
    store.append(change(entry()))
    store.append(change(CardMark("a", "reset", None, lived(5)), at=5))
    store.append(change(review(store, at=-60), at=-60))
    assert store.cards.state("a").reviews == 1


def test_what_is_brought_along_from_the_past_stays_there(store):
    past = lived(-9000, day=date(2026, 11, 18))
    store.append(change(entry(), at=0))
    old = review(store)._replace(at=past)
    store.append(change(review(store, at=1), at=1))
    store.append(change(old, at=2))
    state = store.cards.state("a")
    assert (state.learned, state.reviews) == (date(2026, 11, 18), 2)
    assert [item.at for item in store.facts(CardReview)] == [past, lived(1)]


def test_other_parameters_change_every_state_and_undo_brings_the_old_ones_back(store):
    store.append(change(entry(), entry("b")))
    store.append(change(review(store), review(store, "b", 1), at=1))
    before = store.cards.states()
    store.append(
        change(CardParameters(f"{[*card_operations.OTHER_PARAMETERS]}", 600, lived(2)), at=2)
    )
    fitted = store.cards.states()
    assert all(a.stability != b.stability for a, b in zip(before, fitted, strict=True))
    assert [state.due for state in fitted] == [state.due for state in before]
    store.undo(lived(3))
    assert store.cards.states() == before


def test_a_card_whose_text_is_gone_keeps_its_reviews(store):
    store.append(change(entry()))
    store.append(change(review(store), at=1))
    store.append(change(entry(state="gone", at=lived(2)), at=2))
    state = store.cards.state("a")
    assert (state.stage, state.reviews) == (OUT, 1)


def test_a_rebuild_puts_right_what_was_damaged(store, path):
    if store._url and not store._url.startswith("sqlite"):
        pytest.skip("planted in the file")
    store.append(change(*(entry(f"c{number}") for number in range(9))))
    right = store.cards.states()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE card_state SET stage = 'out' WHERE card < 'c5'")
        connection.execute("DELETE FROM card_state WHERE card = 'c7'")
        connection.execute("UPDATE card_state SET card = 'nobody' WHERE card = 'c8'")
    connection.close()
    assert store.cards.states() != right
    assert store.rebuild_cards() == 10
    assert store.cards.states() == right


def test_batches_are_no_different_from_all_at_once(store, monkeypatch):
    rng = random.Random(0)
    store.append(change(*(entry(f"c{number}") for number in range(11))))
    for number in range(11):
        for step in range(rng.randrange(3)):
            store.append(change(review(store, f"c{number}", at=step), at=step))
    kept = store.cards.states()
    monkeypatch.setattr(card_states, "_BATCH", 3)
    store.rebuild_cards()
    assert store.cards.states() == kept


def test_without_a_record_there_are_no_cards(home):
    store = Store(home / "record.db")
    day = lived().study_day
    assert (store.cards.count(), store.cards.states(), store.cards.next_day(day, asked=0)) == (
        0,
        [],
        None,
    )
    assert store.cards.coming(day, "go", days=2) == [0, 0]
    assert {name: item.cards for name, item in store.cards.portions(day).items()} == {
        "go": 0,
        "pen": 0,
    }
    assert store.rebuild_cards() == 0
    assert not home.exists()


def test_the_states_that_are_looked_at_are_spread_over_all(store):
    for card in "abcde":
        store.append(change(entry(card)))
    assert store.differing_cards(most=9) == ([], 5)
    database = store._readable
    with database.transaction(database.writes):
        database.execute("UPDATE card_state SET lapses = 7 WHERE card IN ('b', 'e')")
    assert store.differing_cards(most=9) == (["b", "e"], 5)
    assert store.differing_cards(most=2) == ([], 2)
    assert store.differing_cards(most=3) == (["e"], 3)
