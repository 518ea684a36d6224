"""Fresh mistakes in least squares."""

from tests.exercises.fresh.form import Fresh, edited

_SQUARES = "np.mean(error**2)"
_SLOPE = "(dx @ dy) / (dx @ dx)"
_SOLVE = "return np.linalg.solve(X.T @ X, X.T @ y)"

FRESH = (
    edited("mean of the distances", _SQUARES, "np.mean(np.abs(error))", known="absolute-error"),
    edited("divided by n - 1", _SQUARES, "np.sum(error**2) / max(len(x) - 1, 1)"),
    edited("root of the mean square", _SQUARES, "np.sqrt(np.mean(error**2))", known="root-taken"),
    edited("square of the mean", _SQUARES, "np.mean(error) ** 2", known="squared-after-the-mean"),
    edited("median of the squares", _SQUARES, "np.median(error**2)"),
    edited(
        "slope and intercept swapped",
        "slope * x + intercept - y",
        "intercept * x + slope - y",
        known="slope-and-intercept-swapped",
    ),
    edited("slope times the sum", "slope * x + intercept - y", "slope * (x + intercept) - y"),
    edited("intercept subtracted", "slope * x + intercept - y", "slope * x - intercept - y"),
    edited("whole errors", "slope * x + intercept - y", "(slope * x + intercept - y).astype(int)"),
    edited("relative errors", "slope * x + intercept - y", "(slope * x + intercept - y) / y"),
    edited(
        "only errors above the line",
        "slope * x + intercept - y",
        "np.maximum(slope * x + intercept - y, 0)",
    ),
    Fresh(
        "the last point is left out",
        instead="""
def mean_squared_error(x, y, slope, intercept):
    total = 0
    for i in range(len(x) - 1):
        total += (slope * x[i] + intercept - y[i]) ** 2
    return total / len(x)
""",
    ),
    Fresh(
        "a single point has no error",
        instead="""
def mean_squared_error(x, y, slope, intercept):
    if len(x) < 2:
        return 0.0
    return np.mean((slope * x + intercept - y) ** 2)
""",
    ),
    Fresh(
        "returned inside the loop",
        instead="""
def mean_squared_error(x, y, slope, intercept):
    total = 0
    for xi, yi in zip(x, y):
        total += (slope * xi + intercept - yi) ** 2
        return total / len(x)
""",
    ),
    Fresh(
        "the squares in a list as a mutable default",
        instead="""
def mean_squared_error(x, y, slope, intercept, squares=[]):
    for xi, yi in zip(x, y):
        squares.append((slope * xi + intercept - yi) ** 2)
    return sum(squares) / len(squares)
""",
    ),
    edited("the line of x over y", _SLOPE, "(dx @ dy) / (dy @ dy)", known="slope-of-x-by-y"),
    edited("ratio of the spreads", _SLOPE, "np.std(y) / np.std(x)"),
    edited(
        "the correlation as slope",
        _SLOPE,
        "(dx @ dy) / np.sqrt((dx @ dx) * (dy @ dy))",
        known="correlation-returned",
    ),
    edited(
        "covariance with n - 1, variance with n",
        _SLOPE,
        "np.cov(x, y)[0, 1] / np.var(x)",
        known="n-and-n-minus-1-mixed",
    ),
    edited("mean of the ratios", _SLOPE, "np.mean(dy / dx)"),
    edited("slopes only upwards", _SLOPE, "abs(dx @ dy) / (dx @ dx)"),
    edited("whole slope", _SLOPE, "(dx @ dy) // (dx @ dx)"),
    edited("slope rounded", _SLOPE, "round((dx @ dy) / (dx @ dx), 3)"),
    edited(
        "from the first point to the last",
        _SLOPE,
        "(y[-1] - y[0]) / (x[-1] - x[0])",
        known="through-the-ends",
    ),
    edited(
        "intercept through the first point",
        "np.mean(y) - slope * np.mean(x)",
        "y[0] - slope * x[0]",
    ),
    edited(
        "intercept by the median", "np.mean(y) - slope * np.mean(x)", "np.median(y - slope * x)"
    ),
    edited(
        "both sorted apart",
        "dx, dy = x - np.mean(x), y - np.mean(y)",
        "dx, dy = np.sort(x) - np.mean(x), np.sort(y) - np.mean(y)",
    ),
    Fresh(
        "centred in place",
        instead="""
def fit_line(x, y):
    mx, my = x.mean(), y.mean()
    x -= mx
    y -= my
    slope = (x @ y) / (x @ x)
    return slope, my - slope * mx
""",
        known="points-changed",
    ),
    edited(
        "coefficients in an array, highest last",
        "return slope, intercept",
        "return np.polyfit(x, y, 1)[::-1]",
        known="intercept-returned-first",
    ),
    Fresh(
        "a double one: through the origin, and in the wrong order",
        (
            ("x - np.mean(x), y - np.mean(y)", "x, y"),
            ("return slope, intercept", "return intercept, slope"),
        ),
    ),
    edited(
        "a column of ones added", _SOLVE, "X = np.column_stack([X, np.ones(len(X))])\n    " + _SOLVE
    ),
    edited("ridge", "X.T @ X,", "X.T @ X + 0.01 * np.eye(X.shape[1]),"),
    edited("centred columns", _SOLVE, "X = X - X.mean(axis=0)\n    " + _SOLVE),
    edited("scaled columns, not scaled back", _SOLVE, "X = X / X.std(axis=0)\n    " + _SOLVE),
    edited(
        "each column by itself",
        _SOLVE,
        "return (X.T @ y) / (X * X).sum(axis=0)",
        known="each-column-alone",
    ),
    edited(
        "only as many rows as needed",
        _SOLVE,
        "d = X.shape[1]\n    return np.linalg.solve(X[:d], y[:d])",
        known="only-the-first-rows",
    ),
    edited("all that lstsq gives", _SOLVE, "return np.linalg.lstsq(X, y, rcond=None)"),
    edited("lstsq with a coarse rcond", _SOLVE, "return np.linalg.lstsq(X, y, rcond=0.5)[0]"),
    edited(
        "squeezed, so one column gives a number",
        _SOLVE,
        "return np.squeeze(np.linalg.solve(X.T @ X, X.T @ y))",
    ),
    edited(
        "as a column",
        _SOLVE,
        "return np.linalg.solve(X.T @ X, X.T @ y[:, None])",
        known="coef-as-a-column",
    ),
    edited("the fitted values instead", _SOLVE, "return X @ np.linalg.solve(X.T @ X, X.T @ y)"),
    edited("X squared number by number", "X.T @ X,", "(X * X).T @ np.ones_like(X),"),
    edited("in place on a view of y", _SOLVE, "y[:] = y - y.mean()\n    " + _SOLVE),
)
