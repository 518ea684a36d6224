"""What the estimators that train a network share: settings, learning, prediction of classes."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlpath.core.activations import softmax
from dlpath.core.arguments import ArgumentError, Array, NotFitted, match_shapes
from dlpath.core.early_stopping import EarlyStopping
from dlpath.core.hyperparameters import at_least_0, generator, one_of, positive, whole
from dlpath.core.optimizers import OPTIMIZERS
from dlpath.core.training import Loss, Trainable, passes

OnEpoch = Callable[[int, Mapping[str, float]], None]
"""What is told the number of every epoch, from 1, and its losses."""

# With early stopping, one sample in so many is held out.
_HELD_OUT = 10


class NetworkEstimator(ABC):
    """Trains a network on batches and remembers the losses.

    Its subclasses say which network, and what their settings mean.
    """

    optimizer: str
    learning_rate: float
    batch_size: int
    epochs: int
    l2: float
    patience: int | None
    dtype: type[np.floating[Any]]
    rng: np.random.Generator | None

    network_: Trainable
    classes_: NDArray[Any]
    losses_: list[float]
    held_out_losses_: list[float]

    def predict_proba(self, X: ArrayLike) -> Array:
        """Return the probability of every class (n, c), in the order of ``classes_``."""
        return softmax(self._outputs(X))

    def predict(self, X: ArrayLike) -> NDArray[Any]:
        """Return the most probable label of each sample (n,)."""
        codes = self._outputs(X).argmax(axis=1)
        predicted: NDArray[Any] = self.classes_[codes]
        return predicted

    def score(self, X: ArrayLike, y: ArrayLike) -> float:
        """Return the share of samples (n,) that are predicted right."""
        predicted, given = self.predict(X), np.asarray(y)
        match_shapes(y=(given, str(len(predicted))))
        return float(np.mean(predicted == given))

    def _outputs(self, X: ArrayLike) -> Array:
        """Return what the network makes of samples, before softmax."""
        if not hasattr(self, "network_"):
            raise NotFitted(self)
        return self.network_.forward(self._inputs(X))[0]

    @abstractmethod
    def _inputs(self, X: ArrayLike) -> Array:
        """Return the samples in the form that the network takes."""

    def _check_settings(self) -> None:
        one_of(OPTIMIZERS, optimizer=self.optimizer)
        positive(learning_rate=self.learning_rate)
        whole(batch_size=self.batch_size, epochs=self.epochs)
        at_least_0(l2=self.l2)
        generator(self.rng)
        if self.patience is not None:
            whole(patience=self.patience)
        if self.dtype not in (np.float32, np.float64):
            raise ArgumentError(f"dtype is {self.dtype!r}, needed is np.float32 or np.float64")

    def _learn(
        self,
        X: Array,
        y: NDArray[Any],
        loss: Loss,
        rng: np.random.Generator,
        on_epoch: OnEpoch | None,
    ) -> None:
        """Train ``network_`` and keep its losses."""
        stopping = None
        if self.patience is not None:
            if len(X) < _HELD_OUT:
                raise ArgumentError(
                    f"X has {len(X)} samples, needed are {_HELD_OUT} to hold some out"
                )
            some, rest = np.split(rng.permutation(len(X)), [len(X) // _HELD_OUT])
            stopping = EarlyStopping(self.network_, X[some], y[some], loss, patience=self.patience)
            X, y = X[rest], y[rest]
        self.losses_ = []
        self.held_out_losses_ = stopping.losses if stopping else []
        for mean in passes(
            self.network_,
            X,
            y,
            loss,
            OPTIMIZERS[self.optimizer](self.learning_rate),
            epochs=self.epochs,
            batch_size=self.batch_size,
            l2=self.l2,
            rng=rng,
        ):
            self.losses_.append(mean)
            figures = {"loss": mean} | ({"held_out_loss": stopping.look()} if stopping else {})
            if on_epoch:
                on_epoch(len(self.losses_), figures)
            if stopping and stopping.is_over:
                break
        if stopping:
            stopping.restore_best()
