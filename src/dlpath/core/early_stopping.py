"""Ending a training when it no longer helps on samples that it does not see."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core.arguments import Array
from dlpath.core.training import Loss, Trainable


class EarlyStopping:
    """Watches the loss of held-out samples and keeps the parameters that did best on them.

    Parameters
    ----------
    X, y
        The held-out samples.
    patience
        So many epochs without a new best end the training.

    References
    ----------
    Prechelt (1998), Early Stopping, but when?, in Neural Networks: Tricks of the Trade, 55-69.
    """

    def __init__(
        self, network: Trainable, X: Array, y: NDArray[Any], loss: Loss, *, patience: int
    ) -> None:
        self.losses: list[float] = []
        self._network, self._X, self._y, self._loss = network, X, y, loss
        self._patience = patience
        self._best = network.parameters.copy()

    def look(self) -> float:
        """Return the held-out loss after one more epoch."""
        z, _ = self._network.forward(self._X)
        loss, _ = self._loss(z, self._y)
        if loss < min(self.losses, default=np.inf):
            self._best = self._network.parameters.copy()
        self.losses.append(loss)
        return loss

    @property
    def is_over(self) -> bool:
        """Whether the best loss is ``patience`` epochs old."""
        return len(self.losses) - 1 - int(np.argmin(self.losses)) >= self._patience

    def restore_best(self) -> None:
        """Put back the parameters of the best epoch."""
        self._network.parameters[:] = self._best
