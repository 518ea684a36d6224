"""A small convolutional network as an estimator."""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike

from dlpath.core.arguments import ArgumentError, Array, match_shapes, numbers
from dlpath.core.conv_network import ConvNetwork
from dlpath.core.estimator import NetworkEstimator, OnEpoch
from dlpath.core.hyperparameters import generator, whole
from dlpath.core.labels import labels
from dlpath.core.training import softmax_cross_entropy


class CNN(NetworkEstimator):
    """A classifier of images: blocks of convolution, ReLU and max-pooling, then a layer of logits.

    Parameters
    ----------
    image
        Channels, height and width of the images.
    channels
        The number of kernels in each block; every block halves the image.
    kernel
        Height and width of the kernels, an odd number.
    optimizer
        sgd, momentum or adam.
    batch_size, epochs
        Images a step, and passes over all images, shuffled each time.
    l2
        Adds ``l2 / 2`` times the sum of the squared weights, without biases, to the loss.
    patience
        Hold out a tenth of the images, stop when their loss has not fallen for so many epochs, and
        keep the parameters of the best epoch.
    dtype
        The precision of all computation: np.float32, half the time, or np.float64.
    rng
        Draws the weights and the batches; ``default_rng(0)`` unless given.

    Attributes
    ----------
    network_ : ConvNetwork
        ``weights`` and ``biases`` of every block and of the logits.
    classes_ : (c,)
        The labels, sorted.
    losses_, held_out_losses_ : list of float
        The mean loss of each epoch, and with ``patience`` that of the held-out images after it.

    References
    ----------
    LeCun, Bottou, Bengio & Haffner (1998), Proceedings of the IEEE 86(11), 2278-2324.
    """

    network_: ConvNetwork

    def __init__(
        self,
        *,
        image: tuple[int, int, int] = (1, 8, 8),
        channels: Sequence[int] = (16, 32),
        kernel: int = 3,
        optimizer: str = "adam",
        learning_rate: float = 3e-3,
        batch_size: int = 64,
        epochs: int = 10,
        l2: float = 0.0,
        patience: int | None = None,
        dtype: type[np.floating[Any]] = np.float32,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.image = image
        self.channels = channels
        self.kernel = kernel
        self.optimizer = optimizer
        self.learning_rate = learning_rate
        self.batch_size = batch_size
        self.epochs = epochs
        self.l2 = l2
        self.patience = patience
        self.dtype = dtype
        self.rng = rng

    def fit(self, X: ArrayLike, y: ArrayLike, *, on_epoch: OnEpoch | None = None) -> Self:
        """Learn from images X (n, d) or (n, channels, height, width) and their labels y (n,).

        ``on_epoch(epoch, losses)`` is called after every epoch; the estimator can predict by then.

        Raises
        ------
        ArgumentError
            A setting is out of its range, or X and y do not fit together.
        Diverged
            The loss has become infinite: the learning rate is too high.
        """
        self._check_settings()
        images = self._inputs(X)
        self.classes_, codes = labels(y)
        match_shapes(X=(images, "n c h w"), y=(codes, "n"))
        rng = generator(self.rng)
        self.network_ = ConvNetwork(
            self.image,
            channels=self.channels,
            kernel=self.kernel,
            outputs=len(self.classes_),
            dtype=self.dtype,
            rng=rng,
        )
        self._learn(images, codes, softmax_cross_entropy, rng, on_epoch)
        return self

    def _inputs(self, X: ArrayLike) -> Array:
        array = numbers("X", X, self.dtype)
        depth, height, width = self.image
        if array.ndim == 2:
            match_shapes(X=(array, f"n {depth * height * width}"))
        else:
            match_shapes(X=(array, f"n {depth} {height} {width}"))
        return array.reshape(-1, depth, height, width)

    def _check_settings(self) -> None:
        super()._check_settings()
        if np.shape(self.image) != (3,):
            raise ArgumentError(f"image is {self.image!r}, needed is (channels, height, width)")
        if len(self.channels) == 0:
            raise ArgumentError("channels is empty, needed is the number of kernels of each block")
        whole(**{f"image[{k}]": size for k, size in enumerate(self.image)})
        whole(**{f"channels[{k}]": width for k, width in enumerate(self.channels)})
        whole(kernel=self.kernel)
        if self.kernel % 2 == 0:
            raise ArgumentError(f"kernel is {self.kernel}, needed is an odd number")
        if min(self.image[1:]) < 2 ** len(self.channels):
            raise ArgumentError(
                f"channels has {len(self.channels)} blocks, too many for images of"
                f" {self.image[1]} x {self.image[2]}: each block halves them"
            )
