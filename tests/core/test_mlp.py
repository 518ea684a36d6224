import numpy as np
import pytest

from dlpath.core.arguments import ArgumentError, NotFitted
from dlpath.core.datasets import digits, iris, xor_table
from dlpath.core.mlp import MLP
from dlpath.core.training import Diverged


def generator(seed=0):
    return np.random.default_rng(seed)


def digits_split():
    data = digits()
    order = generator().permutation(len(data.X))
    X, y = data.X[order] / 16, data.y[order]
    return X[:1437], y[:1437], X[1437:], y[1437:]


def easy(n=60):
    X = generator(1).standard_normal((n, 3))
    return X, X.argmax(axis=1)


def test_xor_with_three_inputs_four_hidden_units_and_one_output():
    table = xor_table()
    X = np.column_stack([table.X, np.ones(4)])
    mlp = MLP(
        hidden=(4,),
        activation="sigmoid",
        output="sigmoid",
        optimizer="sgd",
        learning_rate=2.0,
        batch_size=4,
        epochs=60_000,
        dtype=np.float64,
    )
    np.testing.assert_allclose(mlp.fit(X, table.y).predict(X), [0, 1, 1, 0], atol=0.02)


def test_digits_are_told_apart():
    X, y, X_test, y_test = digits_split()
    mlp = MLP(epochs=40).fit(X, y)
    assert mlp.score(X_test, y_test) >= 0.96
    assert mlp.losses_[-1] < 0.2 * mlp.losses_[0]


@pytest.mark.parametrize(
    "settings",
    [
        {"activation": "tanh"},
        {"activation": "sigmoid", "epochs": 100},
        {"optimizer": "momentum", "learning_rate": 0.05},
        {"optimizer": "sgd", "learning_rate": 0.5},
        {"hidden": (64, 32, 16)},
        {"hidden": (), "learning_rate": 1e-2},
        {"dropout": 0.2},
        {"l2": 1e-3},
        {"dtype": np.float64},
    ],
)
def test_every_setting_learns_the_digits(settings):
    X, y, X_test, y_test = digits_split()
    assert MLP(**{"epochs": 30} | settings).fit(X, y).score(X_test, y_test) >= 0.92


def test_labels_of_any_kind_come_back():
    data = iris()
    mlp = MLP(epochs=100, batch_size=16, learning_rate=1e-2).fit(data.X, data.y)
    assert mlp.classes_.tolist() == sorted(set(data.y))
    assert set(mlp.predict(data.X)) <= set(data.y)
    assert mlp.score(data.X, data.y) > 0.94


def test_probabilities_sum_to_one_and_the_largest_is_predicted():
    X, y = easy()
    mlp = MLP().fit(X, y)
    p = mlp.predict_proba(X)
    np.testing.assert_allclose(p.sum(axis=1), 1, rtol=1e-6)
    assert np.array_equal(mlp.classes_[p.argmax(axis=1)], mlp.predict(X))


@pytest.mark.parametrize("columns", [None, 2])
def test_numbers_are_approximated_in_the_shape_that_was_given(columns):
    X = np.linspace(-2, 2, 200)[:, None]
    y = np.sin(2 * X) if columns is None else np.hstack([np.sin(2 * X), X**2])
    y = y[:, 0] if columns is None else y
    mlp = MLP(
        hidden=(50,),
        output="identity",
        activation="tanh",
        learning_rate=1e-2,
        batch_size=20,
        epochs=200,
    ).fit(X, y)
    assert mlp.predict(X).shape == y.shape
    assert mlp.score(X, y) > 0.98


def test_score_of_numbers_is_the_coefficient_of_determination():
    X, y = easy()
    mlp = MLP(output="identity", epochs=1, dtype=np.float64).fit(X, y)
    error = np.mean((mlp.predict(X) - y) ** 2)
    assert mlp.score(X, y) == pytest.approx(1 - error / np.var(y))


def test_score_of_numbers_that_are_all_equal_is_one_only_if_they_are_met():
    mlp = MLP(output="identity", epochs=1).fit(np.zeros((3, 1)), np.zeros(3))
    assert mlp.score(np.zeros((3, 1)), mlp.predict(np.zeros((3, 1)))) == 1
    assert mlp.score(np.zeros((3, 1)), np.full(3, 7.0)) == 0


def test_same_seed_gives_the_same_network_and_another_seed_another():
    X, y = easy()

    def parameters(seed):
        return MLP(dropout=0.3, rng=generator(seed)).fit(X, y).network_.parameters

    assert np.array_equal(parameters(1), parameters(1))
    assert not np.array_equal(parameters(1), parameters(2))
    assert np.array_equal(MLP().fit(X, y).network_.parameters, MLP().fit(X, y).network_.parameters)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_precision_is_as_asked_throughout(dtype):
    X, y = easy()
    mlp = MLP(dtype=dtype, dropout=0.5, l2=0.1, activation="sigmoid").fit(X, y)
    assert mlp.network_.parameters.dtype == mlp.network_.gradient.dtype == dtype
    assert mlp.predict_proba(X).dtype == dtype


def test_fit_changes_neither_settings_nor_samples():
    X, y = easy()
    mlp = MLP(hidden=[5], patience=3, rng=generator())
    settings = dict(vars(mlp))
    before = X.copy(), y.copy()
    assert mlp.fit(X, y) is mlp
    assert {name: getattr(mlp, name) for name in settings} == settings
    assert np.array_equal(X, before[0])
    assert np.array_equal(y, before[1])


def test_every_epoch_is_told_and_can_predict():
    X, y = easy()
    mlp = MLP(epochs=4)
    told = []
    mlp.fit(X, y, on_epoch=lambda epoch, losses: told.append((epoch, losses, mlp.score(X, y))))
    assert [epoch for epoch, *_ in told] == [1, 2, 3, 4]
    assert [losses["loss"] for _, losses, _ in told] == mlp.losses_


def test_training_stops_early_and_keeps_the_best_epoch():
    X, _ = easy(200)
    noise = generator(3).integers(0, 2, len(X))
    mlp = MLP(epochs=500, patience=5, learning_rate=1e-2).fit(X, noise)
    best = int(np.argmin(mlp.held_out_losses_))
    assert len(mlp.losses_) == len(mlp.held_out_losses_) == best + 1 + 5
    rerun = MLP(epochs=best + 1, patience=500, learning_rate=1e-2).fit(X, noise)
    assert np.array_equal(mlp.network_.parameters, rerun.network_.parameters)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"X": [["a", "b", "c"]] * 60}, "X holds text"),
        ({"X": np.full((60, 3), np.nan)}, "X holds nan"),
        ({"X": np.zeros((0, 3))}, "X is empty"),
        ({"X": np.zeros(60)}, r"X has shape \(60,\), needed is \(n, d\)"),
        ({"X": np.full((60, 3), 1e300)}, "too large for float32"),
        ({"y": np.zeros(60)}, "one class only"),
        ({"y": np.arange(59)}, r"y has shape \(59,\), needed is \(n,\) with n = 60"),
        ({"y": np.zeros((60, 1))}, r"y has shape \(60, 1\)"),
    ],
)
def test_samples_that_do_not_fit_are_named(change, message):
    X, y = easy()
    given = {"X": X, "y": y} | change
    with pytest.raises(ArgumentError, match=message):
        MLP().fit(given["X"], given["y"])


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"hidden": (10, 0)}, r"hidden\[1\] is 0"),
        ({"hidden": 100}, r"hidden is 100, needed is the width of every layer"),
        ({"activation": "swish"}, "activation is 'swish', needed is one of identity, relu"),
        ({"output": "linear"}, "output is 'linear'"),
        ({"optimizer": "adagrad"}, "optimizer is 'adagrad'"),
        ({"learning_rate": 0}, "learning_rate is 0"),
        ({"batch_size": 0}, "batch_size is 0"),
        ({"epochs": 1.5}, "epochs is 1.5"),
        ({"l2": -1}, "l2 is -1"),
        ({"dropout": 1}, "dropout is 1"),
        ({"patience": 0}, "patience is 0"),
        ({"dtype": np.int32}, "dtype is"),
        ({"hidden": "wide"}, r"hidden\[0\] is 'w'"),
    ],
)
def test_settings_out_of_range_are_named(settings, message):
    with pytest.raises(ArgumentError, match=message):
        MLP(**settings).fit(*easy())


def test_predicting_needs_a_fit_and_samples_of_the_same_width():
    X, y = easy()
    with pytest.raises(NotFitted):
        MLP().predict(X)
    mlp = MLP(epochs=1).fit(X, y)
    with pytest.raises(ArgumentError, match=r"X has shape \(60, 2\), needed is \(n, 3\)"):
        mlp.predict(X[:, :2])
    with pytest.raises(ArgumentError, match=r"y has shape \(59,\), needed is \(60,\)"):
        mlp.score(X, y[1:])


def test_early_stopping_needs_samples_to_hold_out():
    with pytest.raises(ArgumentError, match="X has 4 samples, needed are 10"):
        MLP(patience=2).fit(np.eye(4), [0, 1, 0, 1])


def test_numbers_have_no_probabilities():
    X, y = easy()
    with pytest.raises(ArgumentError, match="output is 'identity'"):
        MLP(output="identity", epochs=1).fit(X, y).predict_proba(X)


def test_a_training_that_explodes_says_so():
    X, y = easy()
    with pytest.raises(Diverged):
        MLP(optimizer="sgd", learning_rate=1e30, epochs=50).fit(X, y)
