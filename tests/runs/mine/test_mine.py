"""Every run that is an exercise, too: what right functions come to, and wrong ones."""

import pytest

from dlpath.runs.kit.catalogue import NothingOwn, names, own_named

SHORT = {
    "least-squares": {},
    "gradient-descent": {},
    "linear-regression": {},
    "perceptron": {},
    "neuron": {"epochs": 1000},
    "mlp": {"epochs": 5},
    "cnn": {"epochs": 2, "hidden": (4,)},
    "rnn": {"hidden": (24,)},
    "lstm": {"hidden": (24,)},
    "gan": {"epochs": 10, "hidden": (32,), "batch_size": 64},
    "reinforce": {"epochs": 15},
}
PLANTED = {
    "least-squares": "def fit_line(x, y):\n    return 0.0, np.mean(y)",
    "gradient-descent": (
        "def descend(gradient, start, rate, steps):\n    return np.full(steps + 1, start)"
    ),
    "linear-regression": "def gradient(X, y, w, b):\n    return 0 * w, 0.0",
    "perceptron": "def update(x, target, w, b, learning_rate):\n    return w, b",
    "neuron": "def gradient(X, y, w, b):\n    return 0 * w, 0.0",
    "mlp": "def adam(params, grads, m, v, *rest):\n    return params, m, v",
    "cnn": (
        "right = conv2d\ndef conv2d(x, w, b, stride, padding):\n"
        "    return 0 * right(x, w, b, stride, padding)"
    ),
    "rnn": "def forward(x, h0, Wx, Wh, b):\n    return np.zeros((len(x), *h0.shape))",
    "lstm": "def forward(x, h0, c0, Wx, Wh, b):\n    return np.zeros((2, len(x), *h0.shape))",
    "gan": "def generator_gradient(fake):\n    return sigmoid(-fake) / fake.size",
    "reinforce": ("right = loss_gradient\ndef loss_gradient(*given):\n    return -right(*given)"),
}


def drawn(report) -> str:
    """Return the names of all that is drawn."""
    parts = [
        part.name
        for picture in report.pictures
        for part in (*getattr(picture, "lines", ()), *getattr(picture, "points", ()))
    ]
    return " ".join([*parts, *(picture.title.lower() for picture in report.pictures)])


@pytest.mark.parametrize("name", SHORT)
def test_the_solution_does_what_the_reference_does(beside, steps, name):
    report = beside(name, **SHORT[name])
    mine, outcome = report.mine, report.outcome
    assert set(mine.metrics) == set(outcome.metrics)
    assert bool(mine.curve) == bool(outcome.curve)
    assert mine.learned
    assert mine.printed == ""
    for metric, start in outcome.baseline.items():
        way = abs(outcome.metrics[metric] - start)
        assert mine.metrics[metric] == pytest.approx(outcome.metrics[metric], abs=0.15 * way + 0.05)
    assert all(whose in drawn(report) for whose in ("the reference", "yours"))
    done = [step.done / step.total for step in steps]
    assert done == sorted(done)
    assert done[-1] > 0.5


@pytest.mark.parametrize("name", PLANTED)
def test_wrong_functions_do_visibly_worse(beside, name):
    report = beside(name, PLANTED[name], **SHORT[name])
    assert not report.mine.says.startswith("Yours does what")


def test_all_runs_but_evolution_have_an_exercise():
    assert set(names()) - set(SHORT) == {"evolution"}
    with pytest.raises(NothingOwn):
        own_named("evolution")


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others(beside):
    first, again, other = (beside("mlp", epochs=2, seed=seed).mine for seed in (3, 3, 4))
    assert first.curve == again.curve
    assert first.curve != other.curve


def test_networks_begin_as_the_reference_does(beside):
    report = beside("rnn", epochs=1, hidden=(8,))
    assert report.mine.curve == pytest.approx(report.outcome.curve, rel=1e-3)
    report = beside("neuron", epochs=300)
    assert report.mine.curve == pytest.approx(report.outcome.curve)
