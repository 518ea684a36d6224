"""Layers, images and gradients to ask with.

Batch, channels, kernels, height and width all differ, and so do the two sides of a kernel: whoever
swaps two of them is found out.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import digits


class Layer(NamedTuple):
    """Sizes of a convolution; as it stands, a kernel of 3 x 2 on an image of 6 x 5."""

    images: int = 2
    channels: int = 3
    height: int = 6
    width: int = 5
    outputs: int = 4
    down: int = 3
    across: int = 2
    stride: int = 1
    padding: int = 0

    @property
    def rows(self) -> int:
        """Positions of the kernel from top to bottom."""
        return (self.height + 2 * self.padding - self.down) // self.stride + 1

    @property
    def columns(self) -> int:
        """Positions of the kernel from left to right."""
        return (self.width + 2 * self.padding - self.across) // self.stride + 1


PLAIN = Layer()
PADDED = Layer(height=4, width=5, padding=1)
STRIDED = Layer(height=9, width=7, stride=2, padding=1)
"""The last column of the padded image is met by no position of the kernel."""
WIDE = Layer(
    images=1, channels=2, height=5, width=8, outputs=3, down=2, across=4, stride=3, padding=2
)
"""Rows and columns of the image itself are met by none."""
SMALL = Layer(images=1, channels=1, height=2, width=3, outputs=1, down=2, across=3)
POINT = Layer(height=3, width=4, down=1, across=1)


def forward(rng: Generator, layer: Layer = PLAIN) -> tuple[Any, ...]:
    """Return x, w, b, stride and padding."""
    x = rng.normal(size=layer[:4])
    w = rng.normal(size=(layer.outputs, layer.channels, layer.down, layer.across))
    return x, w, rng.normal(size=layer.outputs), layer.stride, layer.padding


def backward(rng: Generator, layer: Layer = PLAIN) -> tuple[Any, ...]:
    """Return dy, x, w, stride and padding."""
    x, w, _, stride, padding = forward(rng, layer)
    dy = rng.normal(size=(layer.images, layer.outputs, layer.rows, layer.columns))
    return dy, x, w, stride, padding


def image(rng: Generator, size: int = 2, shape: tuple[int, ...] = (2, 3, 6, 4)) -> tuple[Any, ...]:
    """Return images without ties, no pixel near another, some of them only negative."""
    pixels = rng.permutation(np.prod(shape)).reshape(shape) + rng.uniform(-0.3, 0.3, shape)
    return pixels * 0.1 - rng.choice([0, 100], size=(*shape[:2], 1, 1)), size


def tied(rng: Generator, size: int = 2) -> tuple[Any, ...]:
    """Return images of a few grey levels: nearly every window has a tie."""
    return rng.integers(-1, 2, size=(2, 3, 6, 8)).astype(float), size


def pooled(
    rng: Generator, of: Callable[..., tuple[Any, ...]] = image, **sizes: Any
) -> tuple[Any, ...]:
    """Return dy, x and the size of the windows."""
    x, size = of(rng, **sizes)
    N, C, H, W = x.shape
    return rng.normal(size=(N, C, H // size, W // size)), x, size


ODD: dict[str, Any] = {"size": 3, "shape": (2, 3, 7, 11)}
"""One row and two columns are left over."""


def some_digits(rng: Generator) -> Any:
    """Return 40 digits (40, 1, 8, 8)."""
    return digits().X[rng.permutation(1797)[:40]].reshape(40, 1, 8, 8) / 16


def edges(rng: Generator) -> tuple[Any, ...]:
    """Return digits, and kernels that answer to upright and to level edges (Sobel's)."""
    upright = np.array([[1.0, 0, -1], [2, 0, -2], [1, 0, -1]])
    return some_digits(rng), np.stack([upright, upright.T])[:, None], np.array([0.1, -0.2]), 1, 1
