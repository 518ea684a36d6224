"""The mistakes that learners make with a single neuron."""

from dlpath.exercises.kit.exercise import Mistake

_BEND = "np.where(z >= 0, 1, small) / (1 + small)"
_LOSS = "np.mean((forward(X, w, b) - y) ** 2) / 2"
_DELTA = "(a - y) * a * (1 - a) / len(y)"
_STEP_W = "w = w - learning_rate * dw"
_STEP_B = "b = b - learning_rate * db"
_RETURN = "    return w, b"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sign-in-the-exponent",
        "sigmoid",
        "Your curve falls from 1 to 0 where it should rise from 0 to 1: the sign in the exponent "
        "is flipped.",
        edits=(("z >= 0", "z < 0"),),
    ),
    Mistake(
        "overflow",
        "sigmoid",
        "For large z this is infinity by infinity, which is not a number. Only the exponential of "
        "a negative number is safe.",
        edits=(("small = np.exp(-np.abs(z))", "large = np.exp(z)"), (_BEND, "large / (1 + large)")),
    ),
    Mistake(
        "tanh-instead",
        "sigmoid",
        "This is the hyperbolic tangent, between −1 and 1. The sigmoid lies between 0 and 1.",
        edits=((_BEND, "np.tanh(z)"),),
    ),
    Mistake(
        "hard-threshold",
        "sigmoid",
        "Your sigmoid jumps from 0 to 1 as the perceptron does. It should rise smoothly.",
        edits=((_BEND, "np.where(z >= 0, 1.0, 0.0)"),),
    ),
    Mistake(
        "one-forgotten",
        "sigmoid",
        "The 1 below the fraction line is missing: your numbers leave the range from 0 to 1.",
        edits=((_BEND, "1 / np.exp(-z)"),),
    ),
    Mistake(
        "softmax-instead",
        "sigmoid",
        "Your numbers add up to 1 over the whole array, as a softmax does. Each number is bent by "
        "itself.",
        edits=((_BEND, "np.exp(z - np.max(z)) / np.sum(np.exp(z - np.max(z)))"),),
    ),
    Mistake(
        "z-changed",
        "sigmoid",
        "The result is right, but the caller's own z was changed in place.",
        edits=(
            ("    return ", "    rising = z >= 0\n    z *= 0\n    return "),
            ("np.where(z >= 0", "np.where(rising"),
        ),
    ),
    Mistake(
        "bias-forgotten",
        "forward",
        "The bias has no influence on the outputs.",
        edits=((" + b", ""),),
    ),
    Mistake(
        "sigmoid-forgotten",
        "forward",
        "The sums are returned as they are: they have yet to be bent by the sigmoid.",
        edits=(("sigmoid(X @ w + b)", "X @ w + b"),),
    ),
    Mistake(
        "bias-after-the-sigmoid",
        "forward",
        "The bias is added after the sigmoid, so that outputs leave the range from 0 to 1. It "
        "belongs into the sum.",
        edits=(("sigmoid(X @ w + b)", "sigmoid(X @ w) + b"),),
    ),
    Mistake(
        "outputs-rounded",
        "forward",
        "The outputs are rounded to 0 and 1. Learning needs to know how sure the neuron is.",
        edits=(("sigmoid(X @ w + b)", "np.round(sigmoid(X @ w + b))"),),
    ),
    Mistake(
        "outputs-as-a-column",
        "forward",
        "The outputs are right but form a column (n, 1). Minus y of shape (n,) that would make an "
        "(n, n) matrix.",
        edits=(("sigmoid(X @ w + b)", "sigmoid(X @ w + b)[:, None]"),),
    ),
    Mistake(
        "half-forgotten",
        "loss",
        "Your loss is exactly twice what it should be: here it is half the mean of the squares.",
        edits=((" / 2", ""),),
    ),
    Mistake(
        "missing-mean",
        "loss",
        "The squared errors are added up and halved, but their mean is missing: your loss is n "
        "times too large.",
        edits=(("np.mean", "np.sum"),),
    ),
    Mistake(
        "cross-entropy-instead",
        "loss",
        "This is the cross-entropy. It comes in a later exercise; here the loss is half the mean "
        "of the squares.",
        edits=(
            (
                _LOSS,
                "-np.mean(y * np.log(forward(X, w, b)) + (1 - y) * np.log(1 - forward(X, w, b)))",
            ),
        ),
    ),
    Mistake(
        "absolute-error",
        "loss",
        "This is half the mean of the absolute errors; they should be squared.",
        edits=((_LOSS, "np.mean(np.abs(forward(X, w, b) - y)) / 2"),),
    ),
    Mistake(
        "broadcast-to-a-matrix",
        "loss",
        "`(n,)` minus `(n, 1)` made an `(n, n)` matrix: each output is compared with every target.",
        edits=(("- y)", "- y[:, None])"),),
    ),
    Mistake(
        "slope-of-the-sigmoid-forgotten",
        "gradient",
        "The slope of the sigmoid is missing in the chain: what is left is the gradient of another "
        "loss, the cross-entropy.",
        edits=((_DELTA, "(a - y) / len(y)"),),
    ),
    Mistake(
        "slope-at-the-sum",
        "gradient",
        "The slope is taken as z (1 − z), with the sum. That formula is for the output of the "
        "sigmoid.",
        edits=((_DELTA, "(a - y) * (X @ w + b) * (1 - (X @ w + b)) / len(y)"),),
    ),
    Mistake(
        "sigmoid-twice",
        "gradient",
        "The slope is that of the sigmoid of the output: the sigmoid is applied a second time.",
        edits=((_DELTA, "(a - y) * sigmoid(a) * (1 - sigmoid(a)) / len(y)"),),
    ),
    Mistake(
        "slope-half-written",
        "gradient",
        "Of the sigmoid's slope only one factor is there. It is a product of two.",
        edits=((_DELTA, "(a - y) * (1 - a) / len(y)"),),
    ),
    Mistake(
        "sign-flipped",
        "gradient",
        "Your gradient points downhill, its sign is flipped: the error is the output minus the "
        "target, in this order.",
        edits=(("(a - y)", "(y - a)"),),
    ),
    Mistake(
        "gradient-missing-mean",
        "gradient",
        "Your gradient is exactly n times too long: it is that of the sum, the mean is missing.",
        edits=((" / len(y)", ""),),
    ),
    Mistake(
        "gradient-doubled",
        "gradient",
        "Your gradient is exactly twice too long: the 2 of the square is cancelled by the half in "
        "the loss.",
        edits=(("(a - y)", "2 * (a - y)"),),
    ),
    Mistake(
        "bias-averaged-twice",
        "gradient",
        "The weights are right, but the gradient of the bias is n times too short: it is divided "
        "by n twice.",
        edits=(("np.sum(delta)", "np.mean(delta)"),),
    ),
    Mistake(
        "bias-missing-mean",
        "gradient",
        "The weights are right, but the gradient of the bias is n times too long: its mean is "
        "missing.",
        edits=(("np.sum(delta)", "np.sum(delta) * len(y)"),),
    ),
    Mistake(
        "bias-without-slope",
        "gradient",
        "The weights are right, but the gradient of the bias lacks the slope of the sigmoid.",
        edits=(("np.sum(delta)", "np.mean(a - y)"),),
    ),
    Mistake(
        "inputs-forgotten",
        "gradient",
        "Every weight gets the same gradient, that of the bias: the inputs are missing in the "
        "product.",
        edits=(("X.T @ delta", "np.full(X.shape[1], np.sum(delta))"),),
    ),
    Mistake(
        "slopes-per-sample",
        "gradient",
        "There is a gradient for every sample. They have yet to be added up over the samples.",
        edits=(("X.T @ delta", "X * delta[:, None]"),),
    ),
    Mistake(
        "bias-not-updated",
        "train",
        "The bias is never updated.",
        edits=((_STEP_B, "pass"),),
    ),
    Mistake(
        "learning-rate-forgotten",
        "train",
        "The learning rate changes nothing: the whole gradient makes a step.",
        edits=((_STEP_W, "w = w - dw"), (_STEP_B, "b = b - db")),
    ),
    Mistake(
        "climbing",
        "train",
        "You walk along the gradient, uphill, and the loss grows with every step.",
        edits=((_STEP_W, "w = w + learning_rate * dw"), (_STEP_B, "b = b + learning_rate * db")),
    ),
    Mistake(
        "starts-from-zeros",
        "train",
        "Training starts from zeros. It should go on from the w and b that it is given.",
        edits=(("    for _", "    w, b = np.zeros(X.shape[1]), 0.0\n    for _"),),
    ),
    Mistake(
        "bias-after-weights",
        "train",
        "The gradient of the bias is taken when the weights have moved already. Both belong to the "
        "same place, the one before the step.",
        edits=((_STEP_B, "b = b - learning_rate * gradient(X, y, w, b)[1]"),),
    ),
    Mistake(
        "one-step-short",
        "train",
        "There is one step too few.",
        edits=(("range(steps)", "range(1, steps)"),),
    ),
    Mistake(
        "returns-after-one-step",
        "train",
        "However many steps are asked for, only the first one happens: the return stands inside "
        "the loop.",
        edits=((_RETURN, "        return w, b\n    return w, b"),),
    ),
    Mistake(
        "weights-changed-in-place",
        "train",
        "The result is right, but the caller's own weights were changed in place. Hand back a new "
        "array.",
        edits=((_STEP_W, "w -= learning_rate * dw"),),
    ),
    Mistake(
        "gradients-swapped",
        "train",
        "Weights and bias move by each other's gradient.",
        edits=(
            (_STEP_W, "w = w - learning_rate * db"),
            (_STEP_B, "b = b - learning_rate * np.sum(dw)"),
        ),
    ),
    Mistake(
        "sample-by-sample",
        "train",
        "A step is taken after every sample. Here all samples make one step together.",
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
)
