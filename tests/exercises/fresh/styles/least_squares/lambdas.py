"""A chain of lambdas."""

import numpy as np

mean = lambda a: np.add.reduce(a) / np.size(a)  # noqa: E731
line = lambda slope, intercept: lambda x: slope * x + intercept  # noqa: E731
off = lambda f: lambda x, y: f(x) - y  # noqa: E731
squared = lambda e: e * e  # noqa: E731
around = lambda a: a - mean(a)  # noqa: E731

mean_squared_error = lambda x, y, slope, intercept: mean(  # noqa: E731
    squared(off(line(slope, intercept))(x, y))
)
fit_line = lambda x, y: (  # noqa: E731
    lambda slope: (slope, mean(y - line(slope, 0)(x)))
)(mean(around(x) * y) / mean(squared(around(x))))
fit = lambda X, y: np.linalg.pinv(X).dot(y)  # noqa: E731
