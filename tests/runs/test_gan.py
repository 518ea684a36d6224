"""dlpath run gan."""

import numpy as np

from dlpath.runs.gan import DIRECTIONS, _says, figures


def test_its_points_come_to_lie_on_the_ring(outcome_of, steps):
    outcome = outcome_of("gan", epochs=25)
    assert outcome.metrics["on_the_ring"] > 0.8
    assert outcome.metrics["directions_met"] > 0.9
    assert outcome.baseline["on_the_ring"] < 0.5
    assert outcome.curve[-1] < outcome.curve[0] / 3
    assert len(steps) == 25


def test_a_point_on_one_side_meets_one_direction():
    metrics = figures(np.array([[2.0, 0.1], [2.1, 0.1], [0.0, 0.0]]))
    assert metrics["on_the_ring"] == 2 / 3
    assert metrics["directions_met"] == 1 / DIRECTIONS
    assert "mode collapse" in _says(metrics)


def test_the_same_seed_gives_the_same_points(outcome_of):
    assert outcome_of("gan", epochs=1) == outcome_of("gan", epochs=1)
