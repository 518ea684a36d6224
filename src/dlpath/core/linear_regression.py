"""Linear regression by gradient descent, on all samples at a time, one, or a few."""

from typing import Literal, Self

import numpy as np
from numpy.typing import ArrayLike

from dlpath.core.arguments import ArgumentError, Floats, NotFitted, checked
from dlpath.core.hyperparameters import generator, one_of, positive, whole
from dlpath.core.linear_regression_fast import TriangularPasses, descend_on_gram

Method = Literal["batch", "stochastic", "mini-batch", "nesterov"]

_METHODS = ("batch", "stochastic", "mini-batch", "nesterov")
_MINI_BATCH = 32


class Diverged(ArgumentError):
    """The steps were so long that each made things worse."""

    code = "diverged"


def loss(X: Floats, y: Floats, w: Floats, b: float) -> float:
    """Return the mean of the squared errors of ``X w + b`` for samples X (n, d), targets y (n,)."""
    return float(np.mean((X @ w + b - y) ** 2))


def gradient(X: Floats, y: Floats, w: Floats, b: float) -> tuple[Floats, float]:
    """Return the gradient of the loss with respect to w (d,) and b."""
    error = X @ w + b - y
    return 2 / len(y) * (error @ X), 2 * float(np.mean(error))


def descent_pass(
    X: Floats, y: Floats, w: Floats, *, learning_rate: float, batch_size: int
) -> float:
    """Walk once over the samples, a batch at a time, and correct ``w`` after each.

    The rule, for a batch of m samples ``X_B``, ``y_B``::

        w <- w - learning_rate 2/m X_B'(X_B w - y_B)

    One batch of all samples is batch gradient descent; batches of one are stochastic descent
    (Robbins and Monro 1951), the least-mean-squares rule of Widrow and Hoff (1960).

    Parameters
    ----------
    X : (n, d)
        Samples, with a column of ones for the bias.
    y : (n,)
        Targets.
    w : (d,)
        Weights, changed in place.

    Returns
    -------
    float
        Mean squared error, each sample taken just before it was learned from.
    """
    total = 0.0
    for first in range(0, len(X), batch_size):
        X_B, y_B = X[first : first + batch_size], y[first : first + batch_size]
        error = X_B @ w - y_B
        w -= learning_rate * 2 / len(error) * (error @ X_B)
        total += float(error @ error)
    return total / len(X)


class LinearRegression:
    """A linear model, learned step by step from ``w = 0``.

    Parameters
    ----------
    method
        ``batch``, ``stochastic``, ``mini-batch``, or ``nesterov``: descent with momentum on the
        Gram matrix ``X'X``, which needs the samples only once.
    learning_rate
        Length of a step.
    epochs
        Passes over the samples; with ``nesterov``, steps.
    batch_size
        Of ``mini-batch``, 32 if left out.
    rng
        Shuffles the samples once before stochastic and mini-batch passes; ``default_rng(0)`` if
        left out.

    Attributes
    ----------
    coef_ : (d,)
    intercept_ : float
    losses_ : list of float
        Mean squared error of each epoch, taken while it goes on.
    """

    coef_: Floats
    intercept_: float
    losses_: list[float]

    def __init__(
        self,
        *,
        method: Method = "batch",
        learning_rate: float = 0.01,
        epochs: int = 100,
        batch_size: int | None = None,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.method = method
        self.learning_rate = learning_rate
        self.epochs = epochs
        self.batch_size = batch_size
        self.rng = rng

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        """Learn from samples X (n, d) and targets y (n,).

        Raises
        ------
        ArgumentError
            The samples or a setting are not what is needed.
        Diverged
            The learning rate is too high for these samples.
        """
        self._check_settings()
        X, y = checked(X=(X, "n d"), y=(y, "n"))
        runaway = Diverged(
            f"with learning_rate={self.learning_rate} the error grows without end",
            hint="take a tenth of it, or scale the features to about 1",
        )
        try:
            with np.errstate(over="ignore", invalid="ignore"):
                w, losses = self._learned(X, y)
        except np.linalg.LinAlgError as error:
            raise runaway from error
        if not np.isfinite([*w, *losses]).all():
            raise runaway
        self.coef_, self.intercept_, self.losses_ = w[:-1], float(w[-1]), losses
        return self

    def predict(self, X: ArrayLike) -> Floats:
        """Return the value of the line or plane for each sample (n,)."""
        if not hasattr(self, "coef_"):
            raise NotFitted(self)
        (X,) = checked(X=(X, f"n {len(self.coef_)}"))
        predicted: Floats = X @ self.coef_ + self.intercept_
        return predicted

    def score(self, X: ArrayLike, y: ArrayLike) -> float:
        """Return the share of the variance of y (n,) that is explained: R squared, at most 1."""
        predicted = self.predict(X)
        (y,) = checked(y=(y, str(len(predicted))))
        variance = float(np.mean((y - np.mean(y)) ** 2))
        if variance == 0:
            raise ArgumentError("y holds the same number throughout: there is nothing to explain")
        return 1 - float(np.mean((y - predicted) ** 2)) / variance

    def _check_settings(self) -> None:
        one_of(_METHODS, method=self.method)
        positive(learning_rate=self.learning_rate)
        whole(epochs=self.epochs)
        generator(self.rng)
        if self.batch_size is not None:
            whole(batch_size=self.batch_size)
            if self.method != "mini-batch":
                raise ArgumentError(f"batch_size is for mini-batch, the method is {self.method}")

    def _learned(self, X: Floats, y: Floats) -> tuple[Floats, list[float]]:
        """Return the weights (d + 1,), the last the bias, and the error of each epoch."""
        n, rate, epochs = len(X), self.learning_rate, range(self.epochs)
        if self.method == "nesterov":
            return descend_on_gram(X, y, learning_rate=rate, steps=self.epochs)
        if self.method != "batch":
            rng = generator(self.rng)
            order = rng.permutation(n)
            X, y = X[order], y[order]
        X = np.column_stack([X, np.ones(n)])
        w = np.zeros(X.shape[1])
        if self.method == "stochastic":
            passes = TriangularPasses(X, y, rate)
            return w, [passes.pass_over(w) for _ in epochs]
        size = n if self.method == "batch" else self.batch_size or _MINI_BATCH
        return w, [descent_pass(X, y, w, learning_rate=rate, batch_size=size) for _ in epochs]
