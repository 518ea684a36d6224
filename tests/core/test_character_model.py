import numpy as np
import pytest

from dlpath.core.arguments import ArgumentError, NotFitted
from dlpath.core.character_model import CharacterModel
from dlpath.core.datasets import alice
from dlpath.core.training import Diverged

RHYME = "round and round the garden\n" * 40


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_a_rhyme_is_learned_by_heart(cell):
    model = CharacterModel(cell=cell, hidden=32, streams=4, epochs=30).fit(RHYME)
    assert model.losses_[-1] < 0.1 < 1 < model.losses_[0]
    assert model.sample(26, temperature=0.1) == "round and round the garden"


def test_a_book_is_predicted_better_than_by_the_frequency_of_its_letters():
    text = alice()[:20_000].lower()
    train, test = text[:16_000], text[16_000:]
    model = CharacterModel(hidden=32, epochs=3).fit(train)
    share = np.unique(list(train), return_counts=True)[1] / len(train)
    entropy = -np.sum(share * np.log(share))
    assert model.loss("".join(c for c in test if c in model.alphabet_)) < entropy - 0.3


def test_the_same_seed_gives_the_same_model_and_the_same_text():
    def texts(seed):
        model = CharacterModel(hidden=8, streams=4, epochs=1, rng=np.random.default_rng(seed))
        model.fit(RHYME)
        return [model.sample(50, rng=np.random.default_rng(s)) for s in (1, 2)]

    assert texts(3) == texts(3)
    assert texts(3) != texts(4)
    assert texts(3)[0] != texts(3)[1]


def test_loss_of_a_text_that_is_not_learned_from_is_that_of_chance():
    model = CharacterModel(hidden=8, streams=4, epochs=1, learning_rate=1e-12).fit(RHYME)
    assert model.loss(RHYME) == pytest.approx(np.log(len(model.alphabet_)), abs=0.5)


def test_every_epoch_is_told_and_can_write():
    model = CharacterModel(hidden=8, streams=4, epochs=3)
    told = []
    model.fit(RHYME, on_epoch=lambda epoch, figures: told.append((epoch, figures["loss"])))
    assert told == list(enumerate(model.losses_, start=1))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"cell": "gru"}, "cell is 'gru', needed is one of rnn, lstm"),
        ({"hidden": 0}, "hidden is 0"),
        ({"clip": 0}, "clip is 0"),
        ({"streams": 2000}, "text has 1080 characters, needed are at least 4000"),
    ],
)
def test_settings_that_do_not_fit_are_named(settings, message):
    with pytest.raises(ArgumentError, match=message):
        CharacterModel(**settings).fit(RHYME)


def test_a_training_that_explodes_says_so():
    with pytest.raises(Diverged):
        CharacterModel(hidden=8, streams=4, learning_rate=1e38).fit(RHYME)


def test_unknown_characters_and_missing_training_are_reported():
    with pytest.raises(NotFitted):
        CharacterModel().sample(10)
    with pytest.raises(ArgumentError, match="text is of type bytes, needed is a string"):
        CharacterModel().fit(RHYME.encode())
    model = CharacterModel(hidden=8, streams=4, epochs=1).fit(RHYME)
    with pytest.raises(ArgumentError, match="'X', which was not learned"):
        model.sample(10, start="X")
    with pytest.raises(ArgumentError, match="start is empty"):
        model.sample(10, start="")
    with pytest.raises(ArgumentError, match="temperature is 0"):
        model.sample(10, temperature=0)


def test_a_loss_far_beyond_that_of_a_guess_counts_as_divergence():
    with pytest.raises(Diverged, match="not near that of a guess"):
        CharacterModel(learning_rate=1e30, hidden=4, steps=4, streams=2, epochs=3).fit("abcd" * 20)
