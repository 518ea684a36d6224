"""The multilayer perceptron as an estimator.

What it computes reads best in :mod:`dlpath.core.mlp_plain`; here it runs on
:mod:`dlpath.core.network`, which has all parameters in one vector and knows dropout.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlpath.core.activations import ACTIVATIONS, identity, sigmoid, softmax
from dlpath.core.arguments import ArgumentError, Array, checked, match_shapes, numbers
from dlpath.core.estimator import NetworkEstimator, OnEpoch
from dlpath.core.hyperparameters import generator, one_of, share, whole
from dlpath.core.labels import labels
from dlpath.core.network import Network
from dlpath.core.training import (
    Loss,
    sigmoid_squared_error,
    softmax_cross_entropy,
    squared_error,
)


class _Output(NamedTuple):
    function: Callable[[Array], Array]
    loss: Loss


_OUTPUTS = {
    "softmax": _Output(softmax, softmax_cross_entropy),
    "sigmoid": _Output(sigmoid, sigmoid_squared_error),
    "identity": _Output(identity, squared_error),
}


class MLP(NetworkEstimator):
    """A multilayer perceptron of any depth, trained by backpropagation.

    Parameters
    ----------
    hidden
        The width of every hidden layer; none at all makes it logistic or linear regression.
    activation
        Of the hidden layers: relu, tanh, sigmoid or identity.
    output
        softmax: tell classes apart, by cross-entropy. sigmoid, identity: approximate numbers, from
        0 to 1 or any, by the mean squared error; ``predict`` then gives numbers and ``score`` the
        coefficient of determination.
    optimizer
        sgd, momentum or adam.
    batch_size, epochs
        Samples a step, and passes over all samples, shuffled each time.
    l2
        Adds ``l2 / 2`` times the sum of the squared weights, without biases, to the loss.
    dropout
        The share of hidden units that are silent in each step of the training.
    patience
        Hold out a tenth of the samples, stop when their loss has not fallen for so many epochs, and
        keep the parameters of the best epoch.
    dtype
        The precision of all computation: np.float32, half the time, or np.float64.
    rng
        Draws the weights, the batches and the dropout; ``default_rng(0)`` unless given.

    Attributes
    ----------
    network_ : Network
        ``weights`` and ``biases`` of every layer.
    classes_ : (c,)
        The labels, sorted; for softmax.
    losses_ : list of float
        The mean loss of each epoch, dropout included, ``l2`` not.
    held_out_losses_ : list of float
        With ``patience``: the loss of the held-out samples after each epoch.

    References
    ----------
    Rumelhart, Hinton & Williams (1986), Nature 323, 533-536.
    """

    network_: Network

    def __init__(
        self,
        *,
        hidden: Sequence[int] = (100,),
        activation: str = "relu",
        output: str = "softmax",
        optimizer: str = "adam",
        learning_rate: float = 1e-3,
        batch_size: int = 128,
        epochs: int = 10,
        l2: float = 0.0,
        dropout: float = 0.0,
        patience: int | None = None,
        dtype: type[np.floating[Any]] = np.float32,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.hidden = hidden
        self.activation = activation
        self.output = output
        self.optimizer = optimizer
        self.learning_rate = learning_rate
        self.batch_size = batch_size
        self.epochs = epochs
        self.l2 = l2
        self.dropout = dropout
        self.patience = patience
        self.dtype = dtype
        self.rng = rng

    def fit(self, X: ArrayLike, y: ArrayLike, *, on_epoch: OnEpoch | None = None) -> Self:
        """Learn from samples X (n, d) and labels y (n,), or numbers y (n,) or (n, k).

        After each epoch ``on_epoch(epoch, losses)`` is called; predictions are possible from then
        on.

        Raises
        ------
        ArgumentError
            A setting is out of its range, or X and y do not fit together.
        Diverged
            The loss has become infinite: the learning rate is too high.
        """
        self._check_settings()
        (X,) = checked(self.dtype, X=(X, "n d"))
        targets, outputs = self._learn_targets(X, y)
        rng = generator(self.rng)
        self.network_ = Network(
            [X.shape[1], *self.hidden, outputs],
            activation=self.activation,
            dropout=self.dropout,
            dtype=self.dtype,
            rng=rng,
        )
        self._learn(X, targets, _OUTPUTS[self.output].loss, rng, on_epoch)
        return self

    def predict_proba(self, X: ArrayLike) -> Array:
        """Return the probability of every class (n, c), in the order of ``classes_``."""
        if self.output != "softmax":
            raise ArgumentError(
                f"output is {self.output!r}, which gives numbers and no probabilities",
                hint="output='softmax' tells classes apart",
            )
        return super().predict_proba(X)

    def predict(self, X: ArrayLike) -> NDArray[Any]:
        """Return the most probable label (n,), or the numbers in the shape of ``y``."""
        if self.output == "softmax":
            return super().predict(X)
        predicted = _OUTPUTS[self.output].function(self._outputs(X))
        return predicted.reshape(len(predicted), *self._shape_of_target)

    def score(self, X: ArrayLike, y: ArrayLike) -> float:
        """Return the share of labels predicted right, or the coefficient of determination."""
        if self.output == "softmax":
            return super().score(X, y)
        predicted = self.predict(X)
        (y,) = checked(y=(y, " ".join(map(str, predicted.shape))))
        error, spread = np.sum((y - predicted) ** 2), np.sum((y - y.mean(axis=0)) ** 2)
        if spread == 0:
            return float(error == 0)
        return float(1 - error / spread)

    def _inputs(self, X: ArrayLike) -> Array:
        (X,) = checked(self.dtype, X=(X, f"n {len(self.network_.weights[0])}"))
        return X

    def _learn_targets(self, X: Array, y: ArrayLike) -> tuple[NDArray[Any], int]:
        """Return the targets as the loss takes them, and the number of outputs."""
        if self.output == "softmax":
            self.classes_, codes = labels(y)
            match_shapes(X=(X, "n d"), y=(codes, "n"))
            return codes, len(self.classes_)
        Y = numbers("y", y, self.dtype)
        match_shapes(X=(X, "n d"), y=(Y, "n" if Y.ndim == 1 else "n k"))
        self._shape_of_target = Y.shape[1:]
        columns = Y.reshape(len(Y), -1)
        return columns, columns.shape[1]

    def _check_settings(self) -> None:
        super()._check_settings()
        if not isinstance(self.hidden, Sequence):
            raise ArgumentError(
                f"hidden is {self.hidden!r}, needed is the width of every layer, as in (100, 50)"
            )
        whole(**{f"hidden[{k}]": width for k, width in enumerate(self.hidden)})
        share(dropout=self.dropout)
        one_of(ACTIVATIONS, activation=self.activation)
        one_of(_OUTPUTS, output=self.output)
