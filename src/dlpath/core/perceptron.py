"""The perceptron: learn only from mistakes (Rosenblatt 1958)."""

from collections.abc import Iterator
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlpath.core.arguments import ArgumentError, Floats, NotFitted, checked
from dlpath.core.hyperparameters import positive, whole
from dlpath.core.labels import labels
from dlpath.core.perceptron_fast import Learners


def perceptron_pass(X: Floats, y: Floats, w: Floats, *, learning_rate: float = 1.0) -> int:
    r"""Walk once over the samples and correct ``w`` at each mistake.

    The rule, for every sample that is not strictly on its own side::

        w <- w + learning_rate y_i x_i        if  y_i <w, x_i> <= 0

    Parameters
    ----------
    X : (n, d)
        Samples, one per row, with a column of ones for the bias.
    y : (n,)
        Labels, -1 or +1.
    w : (d,)
        Weights, changed in place.
    learning_rate
        From ``w = 0`` it scales the weights and changes no decision.

    Returns
    -------
    int
        Number of corrections. On data that a hyperplane separates with margin gamma, all passes
        together make at most ``(R / gamma)**2`` of them, R the largest norm of a sample
        (Novikoff 1962).

    References
    ----------
    Rosenblatt (1958), Psychological Review 65(6), 386-408.
    """
    mistakes = 0
    for x_i, y_i in zip(X, y, strict=True):
        if y_i * (w @ x_i) <= 0:
            w += learning_rate * y_i * x_i
            mistakes += 1
    return mistakes


class Perceptron:
    """A classifier of one perceptron for two classes, of one against the rest for each of more.

    Parameters
    ----------
    learning_rate
        Length of a correction.
    epochs
        Passes over the samples, in their order. A pass without a mistake ends the learning: nothing
        can change any more.

    Attributes
    ----------
    classes_ : (c,)
        The labels, sorted.
    coef_ : (1, d) or (c, d)
        Weights; of two classes the second is the positive one.
    intercept_ : (1,) or (c,)
        Biases.
    mistakes_ : list of int
        Corrections of each pass, of all perceptrons together.
    """

    classes_: NDArray[Any]
    coef_: Floats
    intercept_: Floats
    mistakes_: list[int]

    def __init__(self, *, learning_rate: float = 1.0, epochs: int = 100) -> None:
        self.learning_rate = learning_rate
        self.epochs = epochs

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        """Learn from samples X (n, d) and their labels y (n,) of any kind.

        Raises
        ------
        ArgumentError
            The samples are not numbers, do not match the labels, or all have the same label.
        """
        for _ in self.passes(X, y):
            pass
        return self

    def passes(self, X: ArrayLike, y: ArrayLike) -> Iterator[int]:
        """Learn as ``fit`` does, and yield the number of corrections after each pass."""
        positive(learning_rate=self.learning_rate)
        whole(epochs=self.epochs)
        classes, codes = labels(y)
        X, _ = checked(X=(X, "n d"), y=(codes, "n"))
        targets = [1] if len(classes) == 2 else range(len(classes))
        Y = np.array([np.where(codes == target, 1.0, -1.0) for target in targets])
        W = np.zeros((len(Y), X.shape[1] + 1))
        learners = Learners(np.column_stack([X, np.ones(len(X))]), Y, self.learning_rate)
        self.classes_, self.mistakes_ = classes, []
        self.coef_, self.intercept_ = W[:, :-1], W[:, -1]
        while len(self.mistakes_) < self.epochs and self.mistakes_[-1:] != [0]:
            self.mistakes_.append(learners.pass_over(W))
            yield self.mistakes_[-1]

    def decision_function(self, X: ArrayLike) -> Floats:
        """Return how far each sample is on the positive side: (n,) for two classes, else (n, c)."""
        if not hasattr(self, "coef_"):
            raise NotFitted(self)
        (X,) = checked(X=(X, f"n {self.coef_.shape[1]}"))
        side: Floats = X @ self.coef_.T + self.intercept_
        return side[:, 0] if len(self.coef_) == 1 else side

    def predict(self, X: ArrayLike) -> NDArray[Any]:
        """Return the label of each sample (n,): that of the perceptron with the largest output."""
        side = self.decision_function(X)
        codes = side.argmax(axis=1) if side.ndim > 1 else (side > 0).astype(np.intp)
        predicted: NDArray[Any] = self.classes_[codes]
        return predicted

    def score(self, X: ArrayLike, y: ArrayLike) -> float:
        """Return the share of samples that are predicted right."""
        predicted = self.predict(X)
        given = np.asarray(y)
        if given.shape != predicted.shape:
            raise ArgumentError(
                f"y has shape {given.shape}, needed is {predicted.shape} as X has it"
            )
        return float(np.mean(predicted == given))
