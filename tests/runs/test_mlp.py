"""dlpath run mlp."""

import pytest

from dlpath.errors import DlpathError
from dlpath.runs.kit.pictures import Boundary, Chart, Confusion, Images


def kinds(outcome):
    return [type(picture) for picture in outcome.pictures]


def test_it_tells_digits_apart_that_it_has_not_seen(outcome_of, steps):
    outcome = outcome_of("mlp")
    assert outcome.metrics["accuracy"] > 0.97
    assert outcome.baseline["accuracy"] < 0.15
    assert kinds(outcome) == [Chart, Confusion, Images]
    assert len(steps) == len(outcome.curve) == 30


def test_the_guides_network_learns_xor(outcome_of):
    outcome = outcome_of("mlp", data="xor", epochs=20_000)
    low, high, also_high, also_low = outcome.learned["outputs"]
    assert max(low, also_low) < 0.1
    assert min(high, also_high) > 0.9
    assert outcome.parameters["hidden"] == (4,)
    assert Boundary in kinds(outcome)


@pytest.mark.parametrize(("data", "least"), [("iris", 0.9), ("petals", 0.9), ("titanic", 0.75)])
def test_other_classics_are_learned_better_than_by_the_majority(outcome_of, data, least):
    outcome = outcome_of("mlp", data=data, epochs=20)
    assert outcome.metrics["accuracy"] >= least
    assert outcome.metrics["accuracy"] > outcome.baseline["accuracy"]


def test_every_option_changes_the_result(outcome_of):
    usual = outcome_of("mlp", epochs=2).curve
    for told in (
        {"learning_rate": 0.01},
        {"batch_size": 64},
        {"hidden": (20, 20)},
        {"hidden": ()},
        {"optimizer": "sgd"},
        {"dropout": 0.5},
        {"l2": 0.1},
        {"seed": 1},
    ):
        assert outcome_of("mlp", epochs=2, **told).curve != usual, told


def test_learning_by_heart_is_noticed(outcome_of):
    few = outcome_of("mlp", data="iris", epochs=3)
    assert "learns them by heart" not in few.says
    many = outcome_of("mlp", data="iris", epochs=200, learning_rate=0.01)
    assert "learns them by heart" in many.says


def test_the_same_seed_gives_the_same_numbers(outcome_of):
    assert outcome_of("mlp", epochs=2, dropout=0.2) == outcome_of("mlp", epochs=2, dropout=0.2)


def test_a_handful_of_samples_is_both_learned_and_tested(outcome_of, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("x,kind\n1,a\n2,a\n8,b\n9,b\n")
    outcome = outcome_of("mlp", data=str(table), learning_rate=0.05)
    assert outcome.metrics["accuracy"] == 1
    assert "too few to hold some out" in outcome.says


@pytest.mark.parametrize("name", ["mlp", "cnn"])
def test_too_high_a_learning_rate_is_named_even_if_only_the_last_step_shows_it(outcome_of, name):
    with pytest.raises(DlpathError) as error:
        outcome_of(name, learning_rate=1e30, optimizer="sgd", epochs=1, batch_size=2000)
    assert error.value.code == "diverged"
