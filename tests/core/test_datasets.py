"""The data that comes with the package."""

import numpy as np
import pytest

from dlpath.core import datasets

ALL = [
    (datasets.three_points, (3, 1)),
    (datasets.wheat_and_bread, (5, 1)),
    (datasets.or_table, (4, 2)),
    (datasets.xor_table, (4, 2)),
    (datasets.iris, (150, 4)),
    (datasets.digits, (1797, 64)),
    (datasets.titanic, (2201, 5)),
]


@pytest.mark.parametrize(("load", "shape"), ALL)
def test_every_table_has_its_shape_names_and_source(load, shape):
    data = load()
    assert data.X.shape == shape
    assert data.X.dtype == np.float64
    assert data.y.shape == shape[:1]
    assert len(data.features) == shape[1]
    assert data.name
    assert data.target
    assert data.source
    assert np.isfinite(data.X).all()


def test_the_truth_tables_are_true():
    assert datasets.or_table().y.tolist() == [0, 1, 1, 1]
    assert datasets.xor_table().y.tolist() == [0, 1, 1, 0]


def test_there_are_fifty_irises_of_each_species():
    species, counts = np.unique(datasets.iris().y, return_counts=True)
    assert dict(zip(species.tolist(), counts.tolist(), strict=True)) == {
        "setosa": 50,
        "versicolor": 50,
        "virginica": 50,
    }


def test_all_ten_digits_occur_in_images_of_seventeen_greys():
    data = datasets.digits()
    assert np.bincount(data.y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert (data.X.min(), data.X.max()) == (0, 16)


def test_women_and_the_first_class_survived_more_often():
    data = datasets.titanic()
    assert data.y.sum() == 711
    features = dict(zip(data.features, data.X.T, strict=True))
    assert data.y[features["female"] == 1].mean() == pytest.approx(344 / 470)
    assert data.y[features["1st"] == 1].mean() == pytest.approx(203 / 325)
    assert data.y[features["child"] == 1].mean() == pytest.approx(57 / 109)
    assert len(np.unique(data.X, axis=0)) == 14


def test_the_text_is_about_a_hundred_thousand_plain_characters():
    text = datasets.alice()
    assert 99_000 < len(text) < 102_000
    assert text.isascii()
    assert text.startswith("CHAPTER I\n")
    assert "Alice was beginning to get very tired" in text
    assert "\r" not in text
