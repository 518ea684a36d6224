"""The mistakes that learners make with linear regression."""

from dlpath.exercises.kit.exercise import Mistake

_LOSS = "np.mean((predict(X, w, b) - y) ** 2)"
_DW = "2 / len(y) * (X.T @ error)"
_STEP_W = "w = w - learning_rate * dw"
_STEP_B = "b = b - learning_rate * db"
_RETURN = "    return w, b"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "bias-forgotten",
        "predict",
        "The bias has no influence on the answers.",
        edits=((" + b", ""),),
    ),
    Mistake(
        "bias-subtracted",
        "predict",
        "The bias is taken away where it should be added.",
        edits=((" + b", " - b"),),
    ),
    Mistake(
        "bias-in-every-product",
        "predict",
        "The bias is added to every weight before the product. It is added once, to the sum.",
        edits=(("X @ w + b", "X @ (w + b)"),),
    ),
    Mistake(
        "predictions-as-a-column",
        "predict",
        "The answers are right but form a column (n, 1). Minus y of shape (n,) that would make an "
        "(n, n) matrix.",
        edits=(("X @ w + b", "(X @ w + b)[:, None]"),),
    ),
    Mistake(
        "missing-mean",
        "loss",
        "The squared errors are added up, but their mean is missing: your loss is n times too "
        "large.",
        edits=((_LOSS, "np.sum((predict(X, w, b) - y) ** 2)"),),
    ),
    Mistake(
        "loss-halved",
        "loss",
        "Your loss is exactly half of the mean of the squares. Halving makes the gradient shorter "
        "to write; here the plain mean is asked for.",
        edits=((_LOSS, _LOSS + " / 2"),),
    ),
    Mistake(
        "root-taken",
        "loss",
        "Your loss is the root of the mean square. Here no root is taken.",
        edits=((_LOSS, f"np.sqrt({_LOSS})"),),
    ),
    Mistake(
        "absolute-error",
        "loss",
        "This is the mean of the absolute errors; they should be squared.",
        edits=((_LOSS, "np.mean(np.abs(predict(X, w, b) - y))"),),
    ),
    Mistake(
        "broadcast-to-a-matrix",
        "loss",
        "`(n,)` minus `(n, 1)` made an `(n, n)` matrix: each answer is compared with every target.",
        edits=((_LOSS, "np.mean((predict(X, w, b) - y[:, None]) ** 2)"),),
    ),
    Mistake(
        "gradient-halved",
        "gradient",
        "Your gradient is exactly half as long as it should be, in w and in b: the 2 that comes "
        "from the square is missing.",
        edits=((_DW, "1 / len(y) * (X.T @ error)"), ("2 * np.mean(error)", "np.mean(error)")),
    ),
    Mistake(
        "gradient-missing-mean",
        "gradient",
        "Your gradient is exactly n times too long: it is that of the sum, the mean is missing.",
        edits=((_DW, "2 * (X.T @ error)"), ("2 * np.mean(error)", "2 * np.sum(error)")),
    ),
    Mistake(
        "weights-missing-mean",
        "gradient",
        "The bias is right, but the gradient of the weights is n times too long: their mean is "
        "missing.",
        edits=((_DW, "2 * (X.T @ error)"),),
    ),
    Mistake(
        "bias-missing-mean",
        "gradient",
        "The weights are right, but the gradient of the bias is n times too long: its mean is "
        "missing.",
        edits=(("2 * np.mean(error)", "2 * np.sum(error)"),),
    ),
    Mistake(
        "bias-missing-two",
        "gradient",
        "The weights are right, but the gradient of the bias is half as long as it should be: its "
        "2 is missing.",
        edits=(("2 * np.mean(error)", "np.mean(error)"),),
    ),
    Mistake(
        "divided-twice",
        "gradient",
        "Your gradient is n times too short: it is divided by n twice. A mean has its 1/n inside "
        "already.",
        edits=(
            (_DW, "2 / len(y) ** 2 * (X.T @ error)"),
            ("2 * np.mean(error)", "2 * np.mean(error) / len(y)"),
        ),
    ),
    Mistake(
        "divided-by-features",
        "gradient",
        "The gradient of the weights is divided by the number of features instead of the number of "
        "samples.",
        edits=((_DW, "2 / X.shape[1] * (X.T @ error)"),),
    ),
    Mistake(
        "sign-flipped",
        "gradient",
        "Your gradient points downhill, its sign is flipped: the error is the answer minus the "
        "target, in this order.",
        edits=(("predict(X, w, b) - y", "y - predict(X, w, b)"),),
    ),
    Mistake(
        "features-forgotten",
        "gradient",
        "Every weight gets the same gradient, that of the bias: the errors are not weighed by the "
        "features.",
        edits=((_DW, "np.full(X.shape[1], 2 * np.mean(error))"),),
    ),
    Mistake(
        "features-averaged",
        "gradient",
        "The mean of the errors is multiplied by the mean of the features. Each error belongs to "
        "the features of its own sample, so multiply first and average afterwards.",
        edits=((_DW, "2 * np.mean(error) * np.mean(X, axis=0)"),),
    ),
    Mistake(
        "errors-squared",
        "gradient",
        "The errors are still squared in the gradient. The square's derivative has the error "
        "itself.",
        edits=(("predict(X, w, b) - y", "(predict(X, w, b) - y) ** 2"),),
    ),
    Mistake(
        "bias-slope-zero",
        "gradient",
        "The gradient of the bias is always 0, so the bias could never learn.",
        edits=(("db = 2 * np.mean(error)", "db = 0.0"),),
    ),
    Mistake(
        "slopes-per-sample",
        "gradient",
        "There is a gradient for every sample. They have yet to be added up over the samples.",
        edits=((_DW, "2 / len(y) * (X * error[:, None])"),),
    ),
    Mistake(
        "bias-not-updated",
        "fit",
        "The bias is never updated: it is still 0 at the end.",
        edits=((_STEP_B, "pass"),),
    ),
    Mistake(
        "weights-not-updated",
        "fit",
        "The weights are never updated: they are still 0 at the end.",
        edits=((_STEP_W, "pass"),),
    ),
    Mistake(
        "learning-rate-forgotten",
        "fit",
        "The learning rate changes nothing: the whole gradient makes a step.",
        edits=((_STEP_W, "w = w - dw"), (_STEP_B, "b = b - db")),
    ),
    Mistake(
        "climbing",
        "fit",
        "You walk along the gradient, uphill, and the loss grows with every epoch.",
        edits=((_STEP_W, "w = w + learning_rate * dw"), (_STEP_B, "b = b + learning_rate * db")),
    ),
    Mistake(
        "bias-after-weights",
        "fit",
        "The gradient of the bias is taken when the weights have moved already. Both belong to the "
        "same place, the one before the step.",
        edits=((_STEP_B, "b = b - learning_rate * gradient(X, y, w, b)[1]"),),
    ),
    Mistake(
        "starts-from-ones",
        "fit",
        "Training starts from ones; here it starts from zeros.",
        edits=(("np.zeros(X.shape[1]), 0.0", "np.ones(X.shape[1]), 1.0"),),
    ),
    Mistake(
        "one-epoch-short",
        "fit",
        "There is one epoch too few.",
        edits=(("range(epochs)", "range(1, epochs)"),),
    ),
    Mistake(
        "one-epoch-too-many",
        "fit",
        "There is one epoch too many.",
        edits=(("range(epochs)", "range(epochs + 1)"),),
    ),
    Mistake(
        "returns-after-one-epoch",
        "fit",
        "However many epochs are asked for, only the first one happens: the return stands inside "
        "the loop.",
        edits=((_RETURN, "        return w, b\n    return w, b"),),
    ),
    Mistake(
        "sample-by-sample",
        "fit",
        "A step is taken after every sample. Here one step is taken in an epoch, with all samples "
        "together.",
        edits=(
            (
                "        dw, db = gradient(X, y, w, b)\n"
                "        w = w - learning_rate * dw\n"
                "        b = b - learning_rate * db\n",
                "        for i in range(len(y)):\n"
                "            dw, db = gradient(X[i : i + 1], y[i : i + 1], w, b)\n"
                "            w = w - learning_rate * dw\n"
                "            b = b - learning_rate * db\n",
            ),
        ),
    ),
    Mistake(
        "bias-returned-first",
        "fit",
        "Weights and bias come back in the other order: the weights first.",
        edits=((_RETURN, "    return b, w"),),
    ),
)
