import numpy as np
import pytest

from dlpath.core.datasets import digits
from dlpath.core.mlp import MLP
from dlpath.core.network import Network
from dlpath.core.training import batches

pytestmark = pytest.mark.peer

SIZES = (64, 30, 20, 10)
EPOCHS, BATCH = 3, 128
RATES = {"sgd": 0.1, "momentum": 0.01, "adam": 1e-3}


def start(activation):
    """Return the network that the estimator starts from, and the rng that goes on from there."""
    rng = np.random.default_rng(3)
    return Network(SIZES, activation=activation, dtype=np.float64, rng=rng), rng


def pytorch_model(network, activation):
    import torch

    function = {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh, "sigmoid": torch.nn.Sigmoid}
    layers = []
    for W, b in zip(network.weights, network.biases, strict=True):
        layer = torch.nn.Linear(*W.shape, dtype=torch.float64)
        with torch.no_grad():
            layer.weight.copy_(torch.from_numpy(W.T))
            layer.bias.copy_(torch.from_numpy(b))
        layers += [layer, function[activation]()]
    return torch.nn.Sequential(*layers[:-1])


def pytorch_optimizer(model, name, l2):
    import torch

    weights = [p for p in model.parameters() if p.ndim == 2]
    biases = [p for p in model.parameters() if p.ndim == 1]
    groups = [{"params": weights, "weight_decay": l2}, {"params": biases}]
    if name == "adam":
        return torch.optim.Adam(groups, lr=RATES[name])
    return torch.optim.SGD(groups, lr=RATES[name], momentum=0.9 if name == "momentum" else 0)


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid"])
@pytest.mark.parametrize("optimizer", RATES)
@pytest.mark.parametrize("l2", [0.0, 1e-3])
def test_weights_after_three_epochs_equal_pytorchs(activation, optimizer, l2):
    import torch

    data = digits()
    X, y = data.X / 16, data.y
    network, rng = start(activation)
    model = pytorch_model(network, activation)
    descent = pytorch_optimizer(model, optimizer, l2)
    for _ in range(EPOCHS):
        for some in batches(len(X), BATCH, rng):
            descent.zero_grad()
            logits = model(torch.from_numpy(X[some]))
            torch.nn.functional.cross_entropy(logits, torch.from_numpy(y[some])).backward()
            descent.step()
    mlp = MLP(
        hidden=SIZES[1:-1],
        activation=activation,
        optimizer=optimizer,
        learning_rate=RATES[optimizer],
        batch_size=BATCH,
        epochs=EPOCHS,
        l2=l2,
        dtype=np.float64,
        rng=np.random.default_rng(3),
    ).fit(X, y)
    linear = [layer for layer in model if isinstance(layer, torch.nn.Linear)]
    for W, b, layer in zip(mlp.network_.weights, mlp.network_.biases, linear, strict=True):
        np.testing.assert_allclose(W, layer.weight.detach().numpy().T, rtol=0, atol=1e-12)
        np.testing.assert_allclose(b, layer.bias.detach().numpy(), rtol=0, atol=1e-12)


def test_digits_are_told_apart_as_well_as_by_scikit_learn():
    from sklearn.neural_network import MLPClassifier

    data = digits()
    order = np.random.default_rng(0).permutation(len(data.X))
    X, y = data.X[order] / 16, data.y[order]
    ours = MLP(epochs=40).fit(X[:1437], y[:1437])
    # It warns that forty epochs are few for its own rule to stop.
    theirs = MLPClassifier(batch_size=128, max_iter=40, n_iter_no_change=40, random_state=0)
    with pytest.warns(match="Maximum iterations"):
        theirs.fit(X[:1437], y[:1437])
    assert ours.score(X[1437:], y[1437:]) > theirs.score(X[1437:], y[1437:]) - 0.01
