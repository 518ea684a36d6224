"""The data of a run."""

import numpy as np
import pytest

from dlpath.core.datasets import iris, xor_table
from dlpath.runs.kit.choice import (
    Split,
    UnknownData,
    chosen,
    majority,
    shuffled,
    split,
    standardised,
)
from dlpath.runs.kit.csv_data import BadTable
from dlpath.runs.kit.options import Options


def test_a_fifth_of_the_samples_is_held_out():
    parts = split(iris())
    assert (len(parts.train.y), len(parts.test.y)) == (120, 30)
    assert parts.held_out
    assert "30 samples" in parts.tested_on


def test_of_a_handful_nothing_is_held_out():
    parts = split(xor_table())
    assert parts.test is parts.train
    assert not parts.held_out


def test_numbers_whose_squares_are_no_numbers_are_refused(tmp_path):
    file = tmp_path / "far.csv"
    file.write_text("x,y\n1e200,1\n2,2\n")
    with pytest.raises(BadTable) as error:
        chosen(Options(data=str(file)), {})
    assert "1e+200" in error.value.message


def test_another_seed_gives_another_order_of_the_same_samples():
    data = iris()
    assert not np.array_equal(shuffled(data, 0).X, shuffled(data, 1).X)
    np.testing.assert_array_equal(
        np.sort(shuffled(data, 0).X, axis=0), np.sort(shuffled(data, 1).X, axis=0)
    )


def test_features_are_scaled_by_the_samples_learned_from_alone():
    data = shuffled(iris(), 0)
    parts = standardised(split(data))
    np.testing.assert_allclose(parts.train.X.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(parts.train.X.std(axis=0), 1)
    train = split(data).train.X
    np.testing.assert_allclose(
        parts.test.X, (split(data).test.X - train.mean(axis=0)) / train.std(axis=0)
    )


def test_a_feature_without_spread_becomes_zero():
    data = xor_table()._replace(X=np.ones((4, 2)))
    assert not standardised(Split(data, data)).train.X.any()


def test_the_majority_is_that_of_the_samples_learned_from():
    data = xor_table()._replace(y=np.array([1, 1, 1, 0]))
    assert majority(data) == 0.75
    assert majority(data, test=xor_table()) == 0.5


def test_one_sample_alone_is_refused(tmp_path):
    file = tmp_path / "one.csv"
    file.write_text("x,y\n1,2\n")
    with pytest.raises(BadTable) as error:
        chosen(Options(data=str(file)), {})
    assert error.value.message == "one.csv has one sample only, needed are two at least"
    file.write_text("x,y\n1,2\n2,3\n")
    assert len(chosen(Options(data=str(file)), {}).y) == 2


def test_a_folder_is_called_a_folder(tmp_path):
    with pytest.raises(UnknownData) as error:
        chosen(Options(data=str(tmp_path)), {})
    assert error.value.message == f"{tmp_path} is a folder, needed is a file"
