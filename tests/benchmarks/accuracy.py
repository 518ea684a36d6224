"""Correct digits of least squares on the certified problems of NIST, beside what others return.

python tests/benchmarks/accuracy.py            prints the table
python tests/benchmarks/accuracy.py --write    writes docs/reference/accuracy.md
"""

import json
import platform
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core import fit_polynomial, solve
from dlpath.core.least_squares import Solution

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "nist.json"
PAGE = ROOT / "docs" / "reference" / "accuracy.md"

# The certified values have no more.
MOST_DIGITS = 15.0
GOOD = 13


class Problem(NamedTuple):
    name: str
    x: NDArray[np.float64]
    """(n,) of a polynomial, else (n, d) with the column of ones if there is one."""
    degree: int | None
    y: NDArray[np.float64]
    certified: list[float]
    certified_sd: list[float]
    has_constant: bool

    @property
    def design(self) -> NDArray[np.float64]:
        return self.x if self.degree is None else self.x[:, None] ** np.arange(self.degree + 1)

    def solution(self) -> Solution:
        if self.degree is None:
            return solve(self.x, self.y)
        return fit_polynomial(self.x, self.y, self.degree)


def problems() -> list[Problem]:
    """Return the eleven problems of NIST's Statistical Reference Datasets, linear regression."""
    return [_problem(name, data) for name, data in json.loads(DATA.read_text())["datasets"].items()]


def _problem(name: str, data: dict) -> Problem:
    columns = np.array([[float(value) for value in column] for column in data["x"]])
    has_constant = data["design"]["intercept"]
    if has_constant and data["design"]["kind"] == "polynomial":
        x, degree = columns[0], data["design"]["degree"]
    else:
        ones = [np.ones(len(data["y"]))] * has_constant
        x, degree = np.column_stack([*ones, *columns]), None
    return Problem(
        name,
        x,
        degree,
        np.array([float(value) for value in data["y"]]),
        [float(value) for value in data["certified"]],
        [float(value) for value in data["certified_sd"]],
        has_constant,
    )


def correct_digits(values: Sequence[float], certified: Sequence[float]) -> float:
    """Return the smallest log relative error; of a value certified as 0, the log of its size."""
    with np.errstate(divide="ignore", invalid="ignore"):
        error = np.abs(np.subtract(values, certified))
        scale = np.where(np.equal(certified, 0), 1, np.abs(certified))
        digits = -np.log10(error / scale)
    return float(np.clip(np.nan_to_num(digits, nan=0), 0, MOST_DIGITS).min())


def rivals() -> dict[str, Callable[[Problem], Sequence[float]]]:
    """Return what others make of a problem; those that are not installed are left out."""
    found: dict[str, Callable[[Problem], Sequence[float]]] = {
        "numpy lstsq": lambda p: np.linalg.lstsq(p.design, p.y, rcond=None)[0],
        "normal equations": lambda p: np.linalg.solve(p.design.T @ p.design, p.design.T @ p.y),
    }
    try:
        from scipy.linalg import lstsq
        from sklearn.linear_model import LinearRegression
    except ImportError:
        return found

    def scikit_learn(problem: Problem) -> Sequence[float]:
        if not problem.has_constant:
            return LinearRegression(fit_intercept=False).fit(problem.design, problem.y).coef_
        model = LinearRegression().fit(problem.design[:, 1:], problem.y)
        return [model.intercept_, *model.coef_]

    found["scipy gelsy"] = lambda p: lstsq(p.design, p.y, lapack_driver="gelsy")[0]
    found["scikit-learn"] = scikit_learn
    return found


def table() -> str:
    """Return the correct digits as a Markdown table."""
    others = rivals()
    columns = ["dlpath", "standard deviations", *others]
    rows = []
    for problem in problems():
        ours = problem.solution()
        digits = [
            correct_digits(ours.coef, problem.certified),
            correct_digits(ours.std_error, problem.certified_sd),
            *(correct_digits(other(problem), problem.certified) for other in others.values()),
        ]
        rows.append((problem.name, ours.condition, digits))
    good = [sum(digits[i] >= GOOD for *_, digits in rows) for i in range(len(columns))]
    return "\n".join(
        [
            f"| problem | condition | {' | '.join(columns)} |",
            f"|---|---:|{'---:|' * len(columns)}",
            *(
                f"| {name} | {condition:.1e} | {' | '.join(f'{value:.1f}' for value in digits)} |"
                for name, condition, digits in rows
            ),
            f"| at least {GOOD} digits | | {' | '.join(map(str, good))} |",
        ]
    )


def page() -> str:
    """Return the page of the reference."""
    return f"""# Accuracy of least squares

NIST's Statistical Reference Datasets for linear regression
(<https://www.itl.nist.gov/div898/strd/>) come with coefficients and standard deviations certified
to 15 digits. For each problem the table has the number of correct digits of the worst coefficient,
and in the column after it that of the worst standard deviation; 0 means not even the first. The
condition is that of the design with its columns scaled to one length.

{table()}

What is short of 15 digits is due to the data: as binary numbers, decimal fractions are those of a
slightly different problem. Of that problem every coefficient is the exact solution, rounded once:
a test compares it with fractions on hundreds of random, Vandermonde and Hilbert-like designs of
conditions from 1 to 1e16. Another runs on several processor kernels, where not a bit may differ.

Measured on {datetime.now(UTC):%Y-%m-%d} with
{versions()}, by
`python tests/benchmarks/accuracy.py --write`.
"""


def versions() -> str:
    """Return what took part, and in which version."""
    names = [f"Python {platform.python_version()}"]
    for package in ("dlpath", "numpy", "scipy", "scikit-learn"):
        with suppress(PackageNotFoundError):
            names.append(f"{package} {version(package)}")
    return ", ".join(names)


def main() -> None:
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8")
    print(table())


if __name__ == "__main__":
    main()
