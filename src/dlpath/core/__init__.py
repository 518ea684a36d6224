"""The algorithms, in numpy and nothing else, written to be read."""

from importlib import import_module
from typing import Any

# A name loads its own module and no other: the perceptron need not wait for the CNN.
_HOME = {
    "ACTIVATIONS": "activations",
    "CartPole": "cartpole",
    "LinearRegression": "linear_regression",
    "MLP": "mlp",
    "Perceptron": "perceptron",
    "Solution": "least_squares",
    "check_gradient": "gradcheck",
    "conv2d_backward": "conv",
    "conv2d_forward": "conv",
    "fit_polynomial": "least_squares",
    "lstm_backward": "recurrent",
    "lstm_forward": "recurrent",
    "solve": "least_squares",
}

__all__ = list(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(_HOME)
