"""A multilayer perceptron with nothing in the way: the oracle of the fast one.

Parameters are a list with a pair ``(W, b)`` for every layer, W (inputs, outputs) and b (outputs,).
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dlpath.core.activations import ACTIVATIONS
from dlpath.core.arguments import Array
from dlpath.core.losses import cross_entropy_gradient
from dlpath.core.parameters import initial_weights
from dlpath.core.training import batches

Parameters = list[tuple[Array, Array]]


def initial_parameters(
    sizes: tuple[int, ...], rng: np.random.Generator, *, activation: str = "relu"
) -> Parameters:
    """Draw the weights of layers of the given widths; biases are zero."""
    return [(initial_weights((n, m), activation, rng=rng), np.zeros(m)) for n, m in pairwise(sizes)]


def layers(X: Array, parameters: Parameters, *, activation: str = "relu") -> list[Array]:
    """Return what each layer makes of the samples X (n, d): X itself first, the logits last.

    The rule of a layer, its last one without activation::

        a <- activation(a W + b)
    """
    activate = ACTIVATIONS[activation].function
    outputs = [X]
    for W, b in parameters[:-1]:
        outputs.append(activate(outputs[-1] @ W + b))
    W, b = parameters[-1]
    return [*outputs, outputs[-1] @ W + b]


def backward(
    X: Array, labels: NDArray[np.integer], parameters: Parameters, *, activation: str = "relu"
) -> Parameters:
    """Return the gradient of the mean cross-entropy, in the form of the parameters.

    The chain rule, from the last layer to the first, with dz the gradient at the sum of a layer and
    a its input::

        dW = a' dz        db = sum over samples of dz        dz <- (dz W') activation'(a)

    References
    ----------
    Rumelhart, Hinton & Williams (1986), Nature 323, 533-536.
    """
    slope = ACTIVATIONS[activation].derivative
    *inputs, z = layers(X, parameters, activation=activation)
    dz = cross_entropy_gradient(z, labels)
    gradients: Parameters = []
    for (W, _), a in zip(reversed(parameters), reversed(inputs), strict=True):
        gradients.append((a.T @ dz, dz.sum(axis=0)))
        dz = dz @ W.T * slope(a)
    return gradients[::-1]


def train(
    X: Array,
    labels: NDArray[np.integer],
    sizes: tuple[int, ...],
    *,
    learning_rate: float = 0.1,
    epochs: int = 10,
    batch_size: int = 128,
    activation: str = "relu",
    rng: np.random.Generator,
) -> Parameters:
    """Return the parameters after gradient descent on shuffled batches.

    Parameters
    ----------
    X : (n, d)
    labels : (n,)
        From 0 to c - 1.
    sizes
        Widths: d, those of the hidden layers, c.
    """
    parameters = initial_parameters(sizes, rng, activation=activation)
    for _ in range(epochs):
        for some in batches(len(X), batch_size, rng):
            gradients = backward(X[some], labels[some], parameters, activation=activation)
            parameters = [
                (W - learning_rate * dW, b - learning_rate * db)
                for (W, b), (dW, db) in zip(parameters, gradients, strict=True)
            ]
    return parameters
