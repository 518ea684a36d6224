"""A recurrent network that learns to write: the runs rnn and lstm."""

from math import isfinite

import pytest

from dlpath.errors import DlpathError, UsageError
from dlpath.runs.kit.choice import UnknownData
from dlpath.runs.kit.pictures import Passage

pytestmark = pytest.mark.parametrize("name", ["rnn", "lstm"])


@pytest.fixture
def rhyme(tmp_path):
    file = tmp_path / "rhyme.txt"
    file.write_text("the cat sat on the mat and saw the rat\n" * 300)
    return str(file)


def test_it_reads_a_text_and_beats_the_frequencies_of_its_characters(outcome_of, name, rhyme):
    outcome = outcome_of(name, data=rhyme, epochs=4, hidden=(32,))
    assert outcome.metrics["hesitates_between"] < 2 < outcome.baseline["hesitates_between"]
    assert "the" in outcome.learned["written"]


def test_it_writes_after_the_first_epoch_and_after_the_last(outcome_of, name, rhyme):
    outcome = outcome_of(name, data=rhyme, epochs=2, hidden=(8,))
    titles = [picture.title for picture in outcome.pictures if isinstance(picture, Passage)]
    assert titles == ["What it writes after 1 epoch", "What it writes after 2 epochs"]


def test_the_same_seed_gives_the_same_text(outcome_of, name, rhyme):
    first, second = (outcome_of(name, data=rhyme, epochs=1, hidden=(8,)) for _ in range(2))
    assert first == second
    assert outcome_of(name, data=rhyme, epochs=1, hidden=(8,), seed=1) != first


def test_a_character_that_comes_only_at_the_end_does_no_harm(outcome_of, name, tmp_path):
    file = tmp_path / "late.txt"
    file.write_text("abc " * 2000 + "é")
    assert outcome_of(name, data=str(file), epochs=1, hidden=(4,)).metrics["loss"] > 0


@pytest.mark.parametrize(
    "content", [b"", b"short", b"\xff\xfe" * 9000], ids=["empty", "short", "not UTF-8"]
)
def test_a_file_that_is_no_text_is_refused(outcome_of, name, tmp_path, content):
    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    with pytest.raises(DlpathError) as error:
        outcome_of(name, data=str(file))
    assert error.value.code == "bad-text"


def test_a_loss_beyond_all_bounds_still_has_a_page(outcome_of, name, rhyme):
    outcome = outcome_of(name, data=rhyme, epochs=1, hidden=(96,), learning_rate=1e3)
    assert all(map(isfinite, outcome.metrics.values()))


def test_more_pieces_than_the_text_has_room_for_are_refused(outcome_of, name, rhyme):
    with pytest.raises(UsageError):
        outcome_of(name, data=rhyme, batch_size=5000)


def test_two_hidden_layers_are_one_too_many(outcome_of, name):
    with pytest.raises(UsageError):
        outcome_of(name, hidden=(8, 8))


def test_a_text_of_no_such_name_suggests_the_nearest(outcome_of, name):
    with pytest.raises(UnknownData) as error:
        outcome_of(name, data="alise")
    assert error.value.hint == "did you mean 'alice'?"
