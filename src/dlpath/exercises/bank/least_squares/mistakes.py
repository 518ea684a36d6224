"""The mistakes that learners make with least squares."""

from dlpath.exercises.kit.exercise import Mistake

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "missing-mean",
        "mean_squared_error",
        "The squared errors are added up, but their mean is missing: your number is n times too "
        "large and grows with every point.",
        edits=(("np.mean(error**2)", "np.sum(error**2)"),),
    ),
    Mistake(
        "missing-square",
        "mean_squared_error",
        "The errors are averaged without being squared, so that one too high and one too low "
        "cancel and a bad line looks good.",
        edits=(("np.mean(error**2)", "np.mean(error)"),),
    ),
    Mistake(
        "absolute-error",
        "mean_squared_error",
        "This is the mean of the absolute errors. Least squares weighs a miss by its square.",
        edits=(("np.mean(error**2)", "np.mean(np.abs(error))"),),
    ),
    Mistake(
        "root-taken",
        "mean_squared_error",
        "Your number is the square root of what is asked: the root mean squared error. Here no "
        "root is taken.",
        edits=(("np.mean(error**2)", "np.sqrt(np.mean(error**2))"),),
    ),
    Mistake(
        "halved",
        "mean_squared_error",
        "Your error is exactly half of what it should be. Some books halve it to make the "
        "derivative look nicer; here it is the plain mean.",
        edits=(("np.mean(error**2)", "np.mean(error**2) / 2"),),
    ),
    Mistake(
        "squared-after-the-mean",
        "mean_squared_error",
        "The mean is taken first and squared afterwards. By then errors of opposite sign have "
        "cancelled.",
        edits=(("np.mean(error**2)", "np.mean(error) ** 2"),),
    ),
    Mistake(
        "divided-by-n-minus-1",
        "mean_squared_error",
        "The sum of the squares is divided by n − 1 instead of n. That is how a variance is "
        "estimated; the mean of n numbers has n below.",
        edits=(("np.mean(error**2)", "np.sum(error**2) / (len(x) - 1)"),),
    ),
    Mistake(
        "error-added",
        "mean_squared_error",
        "The line and y are added. An error is the distance between them, so one is taken from "
        "the other.",
        edits=(("intercept - y", "intercept + y"),),
    ),
    Mistake(
        "slope-and-intercept-swapped",
        "mean_squared_error",
        "Slope and intercept have changed places: one belongs to x, the other stands alone.",
        edits=(("slope * x + intercept", "intercept * x + slope"),),
    ),
    Mistake(
        "intercept-forgotten",
        "mean_squared_error",
        "The intercept has no influence on your error: the line you score goes through the origin.",
        edits=((" + intercept", ""),),
    ),
    Mistake(
        "broadcast-to-a-matrix",
        "mean_squared_error",
        "Somewhere `(n,)` minus `(n, 1)` made an `(n, n)` matrix: every point is compared with "
        "every other one, and the mean is taken over n² numbers.",
        edits=(("intercept - y", "intercept - y[:, None]"),),
    ),
    Mistake(
        "intercept-returned-first",
        "fit_line",
        "Both numbers are right, but in the other order: slope first, then intercept.",
        edits=(("return slope, intercept", "return intercept, slope"),),
    ),
    Mistake(
        "means-not-subtracted",
        "fit_line",
        "Your slope is that of a line through the origin. The means of x and y have to be "
        "subtracted before the products are taken.",
        edits=(("x - np.mean(x), y - np.mean(y)", "x, y"),),
    ),
    Mistake(
        "only-x-centred-below",
        "fit_line",
        "Above the fraction line x and y are used as they are, below it the mean of x is "
        "subtracted. The two have to match.",
        edits=(("(dx @ dy)", "(x @ y)"),),
    ),
    Mistake(
        "slope-of-x-by-y",
        "fit_line",
        "The sum of products is divided by the spread of y. That is the slope of x by y, the "
        "other of the two lines.",
        edits=(("(dx @ dx)", "(dy @ dy)"),),
    ),
    Mistake(
        "correlation-returned",
        "fit_line",
        "Your slope is the correlation of x and y, a number between −1 and 1 without units. The "
        "spread of y belongs into a slope as well.",
        edits=(("(dx @ dx)", "np.sqrt((dx @ dx) * (dy @ dy))"),),
    ),
    Mistake(
        "n-and-n-minus-1-mixed",
        "fit_line",
        "Your slope is too large by n/(n − 1). `np.cov` divides by n − 1 and `np.var` by n: use "
        "the same above and below.",
        edits=(("(dx @ dy)", "(dx @ dy) * len(x) / (len(x) - 1)"),),
    ),
    Mistake(
        "intercept-is-the-mean",
        "fit_line",
        "Your intercept is the mean of y. That is the height of the line at the mean of x; the "
        "intercept is its height at 0.",
        edits=(("np.mean(y) - slope * np.mean(x)", "np.mean(y)"),),
    ),
    Mistake(
        "intercept-sign-flipped",
        "fit_line",
        "The slope is right, but from the mean of y you walk the wrong way along the line to "
        "x = 0: the sign in the intercept is flipped.",
        edits=(("np.mean(y) - slope", "np.mean(y) + slope"),),
    ),
    Mistake(
        "through-the-ends",
        "fit_line",
        "Your line goes through the first and the last point and does not listen to those between.",
        edits=(("(dx @ dy) / (dx @ dx)", "(y[-1] - y[0]) / (x[-1] - x[0])"),),
    ),
    Mistake(
        "points-changed",
        "fit_line",
        "The line is right, but the means were subtracted from the caller's own arrays: they are "
        "changed after the call.",
        edits=(
            ("dx, dy = x - np.mean(x), y - np.mean(y)", "mean_x, mean_y = np.mean(x), np.mean(y)"),
            ("slope = (dx", "x -= mean_x\n    y -= mean_y\n    slope = (x"),
            ("@ dy) / (dx @ dx)", "@ y) / (x @ x)"),
            ("np.mean(y) - slope * np.mean(x)", "mean_y - slope * mean_x"),
        ),
    ),
    Mistake(
        "inverse-forgotten",
        "fit",
        "This is Xᵀy, the right-hand side of the normal equations. They still have to be solved.",
        edits=(("np.linalg.solve(X.T @ X, X.T @ y)", "X.T @ y"),),
    ),
    Mistake(
        "inverse-element-by-element",
        "fit",
        "Each element of XᵀX was inverted by itself. `** -1` and `1 /` do not give the inverse of "
        "a matrix.",
        edits=(("np.linalg.solve(X.T @ X, X.T @ y)", "(1 / (X.T @ X)) @ (X.T @ y)"),),
    ),
    Mistake(
        "each-column-alone",
        "fit",
        "Every column is fitted as if the others did not exist. What they say in common is "
        "counted more than once.",
        edits=(("np.linalg.solve(X.T @ X, X.T @ y)", "X.T @ y / np.sum(X**2, axis=0)"),),
    ),
    Mistake(
        "only-the-first-rows",
        "fit",
        "Only the first d samples are used, so that the equations can be solved exactly. All n "
        "samples have a say.",
        edits=(("X.T @ X, X.T @ y", "X[: X.shape[1]], y[: X.shape[1]]"),),
    ),
    Mistake(
        "columns-centred",
        "fit",
        "The means of X and y were subtracted, which puts in an intercept through the back door. "
        "Here the columns are used as they are.",
        edits=(
            (
                "return np.linalg.solve(",
                "X, y = X - X.mean(axis=0), y - y.mean()\n    return np.linalg.lstsq(",
            ),
            ("X.T @ X, X.T @ y)", "X, y, rcond=None)[0]"),
        ),
    ),
    Mistake(
        "constant-added",
        "fit",
        "A column of ones was added to X, and coef has one number too many. Who wants an intercept "
        "hands in that column.",
        edits=(
            (
                "return np.linalg.solve(",
                "X = np.column_stack([X, np.ones(len(X))])\n    return np.linalg.lstsq(",
            ),
            ("X.T @ X, X.T @ y)", "X, y, rcond=None)[0]"),
        ),
    ),
    Mistake(
        "coef-as-a-column",
        "fit",
        "The numbers are right, but coef is a column of shape (d, 1) and not (d,). Sooner or later "
        "such a column meets an (n,) and makes a matrix.",
        edits=(("X.T @ y)", "X.T @ y)[:, None]"),),
    ),
)
