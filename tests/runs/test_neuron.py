"""dlpath run neuron."""

import numpy as np
import pytest

from dlpath.errors import DlpathError


def test_or_is_learned_and_xor_stays_at_one_half(outcome_of, steps):
    outcome = outcome_of("neuron")
    low, *high = outcome.learned["outputs"]
    assert low < 0.05
    assert min(high) > 0.95
    assert np.allclose(outcome.learned["outputs_xor"], 0.5, atol=1e-6)
    assert outcome.metrics["accuracy"] == 1
    assert steps[-1].done == steps[-1].total == 20_000
    assert "gradient is zero" in outcome.says


def test_the_losses_of_both_are_drawn(outcome_of):
    *_, losses = outcome_of("neuron", epochs=500).pictures
    assert [line.name for line in losses.lines] == ["OR", "XOR"]
    assert (losses.lines[0].x[0], losses.lines[0].x[-1]) == (5, 500)


def test_xor_can_be_had_alone(outcome_of):
    outcome = outcome_of("neuron", data="xor", epochs=2000)
    assert np.allclose(outcome.learned["outputs"], 0.5, atol=1e-3)


def test_it_learns_two_classes_of_a_file(outcome_of, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("size,kind\n100,small\n200,small\n800,large\n900,large\n")
    outcome = outcome_of("neuron", data=str(table), epochs=300)
    assert outcome.metrics["accuracy"] == 1
    assert "has found one" in outcome.says


def test_three_classes_are_too_many(outcome_of, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("size,kind\n1,a\n2,b\n3,c\n")
    with pytest.raises(DlpathError) as error:
        outcome_of("neuron", data=str(table))
    assert "more than two classes" in error.value.message
