"""Lines through samples."""

import numpy as np

from dlpath.core.datasets import three_points
from dlpath.runs.kit.line import Linear, line_fit, mean_alone, petals


def test_the_error_of_the_guides_guess_is_22():
    assert Linear(np.array([2.0]), 1.0).error(three_points()) == 22


def test_the_mean_is_a_line_without_slope():
    line = mean_alone(three_points())
    assert line.words(three_points()) == {"slope": 0.0, "intercept": 11.0}


def test_a_line_is_drawn_from_the_first_sample_to_the_last():
    chart = line_fit(petals(), {"flat": Linear(np.zeros(1), 2.0)})
    (line,) = chart.lines
    assert (min(line.x), max(line.x)) == (1.0, 6.9)
    assert set(line.y) == {2.0}
