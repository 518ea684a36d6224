"""A classifier judged."""

from math import isclose, log

import numpy as np

from dlpath.core.datasets import xor_table
from dlpath.runs.kit.judged import confusion, cross_entropy, mistakes, pixels


def test_cross_entropy_is_the_mean_of_minus_the_logarithms():
    data = xor_table()
    probabilities = np.array([[0.5, 0.5], [0.25, 0.75], [0.5, 0.5], [1, 0]])
    expected = -(log(0.5) + log(0.75) + log(0.5) + log(1)) / 4
    assert isclose(cross_entropy(probabilities, np.array([0, 1]), data), expected)


def test_a_class_that_was_never_learned_costs_much_but_not_everything():
    data = xor_table()._replace(y=np.array([0, 0, 0, 7]))
    loss = cross_entropy(np.tile([1.0, 0.0], (4, 1)), np.array([0, 1]), data)
    assert isclose(loss, -log(1e-12) / 4)


def test_counts_stand_in_the_row_of_the_true_class_and_the_column_of_the_predicted_one():
    (table,) = confusion(xor_table(), np.array([0, 1, 1, 1]))
    assert table.counts == ((1, 1), (0, 2))
    assert table.title == "3 of 4 right"


def test_a_table_of_many_classes_is_not_drawn():
    data = xor_table()._replace(X=np.zeros((30, 2)), y=np.arange(30))
    assert confusion(data, np.arange(30)) == ()


def test_only_mistakes_are_shown():
    (shown,) = mistakes(xor_table(), np.array([0, 0, 1, 0]), lambda x: x[None])
    assert [image.caption for image in shown.images] == ["1, taken for 0"]
    assert shown.images[0].pixels == ((0.0, 1.0),)
    assert mistakes(xor_table(), xor_table().y, lambda x: x[None]) == ()


def test_pixels_are_kept_between_paper_and_ink():
    assert pixels(np.array([[-1.0, 0.5, 2.0]])) == ((0.0, 0.5, 1.0),)
