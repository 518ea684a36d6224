"""Fresh mistakes in the perceptron."""

from tests.exercises.fresh.form import Fresh, edited

_PREDICT = "return (X @ w + b >= 0).astype(int)"
_ERROR = "error = target - (x @ w + b >= 0)"
_UPDATE = "return w + learning_rate * error * x, b + learning_rate * error"
_WRONG = "wrong += int(predict(x, w, b) != target)"

FRESH = (
    edited("the sum, not the class", _PREDICT, "return X @ w + b", known="sum-returned"),
    edited(
        "the other class", _PREDICT, "return (X @ w + b < 0).astype(int)", known="classes-swapped"
    ),
    edited(
        "classes -1 and 1",
        _PREDICT,
        "return np.where(X @ w + b >= 0, 1, -1)",
        known="minus-one-for-no",
    ),
    edited(
        "sign leaves the border at 0",
        _PREDICT,
        "return np.sign(np.maximum(X @ w + b, 0))",
        known="border-is-class-0",
    ),
    edited(
        "threshold at one half",
        _PREDICT,
        "return (X @ w + b >= 0.5).astype(int)",
        known="threshold-at-half",
    ),
    edited(
        "rounded before it is compared", _PREDICT, "return (np.round(X @ w + b) >= 0).astype(int)"
    ),
    edited("threshold at b", _PREDICT, "return (X @ w >= b).astype(int)"),
    edited("bias inside the product", _PREDICT, "return ((X + b) @ w >= 0).astype(int)"),
    edited(
        "a sigmoid that is rounded",
        _PREDICT,
        "return np.round(1 / (1 + np.exp(-(X @ w + b)))).astype(int)",
        known="border-is-class-0",
    ),
    edited(
        "compared with the mean", _PREDICT, "z = X @ w + b\n    return (z >= z.mean()).astype(int)"
    ),
    edited("as a column", _PREDICT, "return (X @ w[..., None] + b >= 0).astype(int)"),
    edited(
        "cut off before it is compared",
        _PREDICT,
        "return ((X @ w + b).astype(int) >= 0).astype(int)",
    ),
    edited("only some features", _PREDICT, "return (X[..., :2] @ w[:2] + b >= 0).astype(int)"),
    edited(
        "text for classes",
        _PREDICT,
        "return ['1' if z >= 0 else '0' for z in np.atleast_1d(X @ w + b)]",
    ),
    edited(
        "the size of the error counts",
        _ERROR,
        "error = target - (x @ w + b)",
        known="error-of-the-sum",
    ),
    edited(
        "corrects also what is right",
        _ERROR,
        "error = 1 if target else -1",
        known="moves-when-right",
    ),
    edited(
        "only missed ones",
        _ERROR,
        "error = target * (1 - (x @ w + b >= 0))",
        known="never-moves-away",
    ),
    edited("only false alarms", _ERROR, "error = -(1 - target) * (x @ w + b >= 0)"),
    edited("the bias is left out when it decides", _ERROR, "error = target - (x @ w >= 0)"),
    edited(
        "the border is class 0 in update",
        _ERROR,
        "error = target - (x @ w + b > 0)",
        known="border-moves-wrongly",
    ),
    edited("unsigned error", _ERROR, "error = abs(target - (x @ w + b >= 0))"),
    edited("a margin", _ERROR, "error = target - (x @ w + b >= 0.1)"),
    edited(
        "bias without the rate",
        _UPDATE,
        "return w + learning_rate * error * x, b + error",
        known="bias-without-rate",
    ),
    edited(
        "bias with a sum of x",
        _UPDATE,
        "return w + learning_rate * error * x, b + learning_rate * error * x.sum()",
    ),
    edited(
        "weights by the error alone",
        _UPDATE,
        "return w + learning_rate * error, b + learning_rate * error",
        known="sample-forgotten",
    ),
    edited(
        "the sign of x",
        _UPDATE,
        "return w + learning_rate * error * np.sign(x), b + learning_rate * error",
    ),
    edited(
        "step of unit length",
        _UPDATE,
        "return w + learning_rate * error * x / np.linalg.norm(x), b + learning_rate * error",
    ),
    edited(
        "bias pulled the other way",
        _UPDATE,
        "return w + learning_rate * error * x, b - learning_rate * error",
    ),
    edited("only the step", _UPDATE, "return learning_rate * error * x, learning_rate * error"),
    edited("b first", _UPDATE, "return b + learning_rate * error, w + learning_rate * error * x"),
    edited(
        "in place",
        _UPDATE,
        "w += learning_rate * error * x\n    return w, b + learning_rate * error",
        known="weights-changed-in-place",
    ),
    edited(
        "nothing returned when right", _ERROR, _ERROR + "\n    if error == 0:\n        return None"
    ),
    Fresh(
        "mistakes by the new weights",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        for x, target in zip(X, y):
            w, b = update(x, target, w, b, learning_rate)
        mistakes.append(int(np.sum(predict(X, w, b) != y)))
    return w, b, mistakes
""",
        known="counted-after-the-epoch",
    ),
    Fresh(
        "mistakes by the weights before the epoch",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes.append(int(np.sum(predict(X, w, b) != y)))
        for x, target in zip(X, y):
            w, b = update(x, target, w, b, learning_rate)
    return w, b, mistakes
""",
    ),
    Fresh(
        "counted after each correction",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for x, target in zip(X, y):
            w, b = update(x, target, w, b, learning_rate)
            wrong += int(predict(x, w, b) != target)
        mistakes.append(wrong)
    return w, b, mistakes
""",
        known="counted-after-the-correction",
    ),
    Fresh(
        "the count never starts anew",
        (("        wrong = 0\n", ""), ("0.0, []\n", "0.0, []\n    wrong = 0\n")),
        known="mistakes-add-up",
    ),
    edited("only missed ones are counted", _WRONG, "wrong += int(target > predict(x, w, b))"),
    edited("signed mistakes", _WRONG, "wrong += int(target - predict(x, w, b))"),
    edited(
        "a share instead of a number", "mistakes.append(wrong)", "mistakes.append(wrong / len(y))"
    ),
    edited(
        "one number for all epochs",
        "return w, b, mistakes",
        "return w, b, sum(mistakes)",
        known="mistakes-in-one-number",
    ),
    edited("mistakes of the last epoch", "return w, b, mistakes", "return w, b, mistakes[-1:]"),
    Fresh(
        "all weights at each epoch anew",
        instead="""
def fit(X, y, learning_rate, epochs):
    mistakes = []
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        w, b = np.zeros(X.shape[1]), 0.0
        wrong = 0
        for x, target in zip(X, y):
            wrong += int(predict(x, w, b) != target)
            w, b = update(x, target, w, b, learning_rate)
        mistakes.append(wrong)
    return w, b, mistakes
""",
        known="forgets-between-epochs",
    ),
    Fresh(
        "all samples at once",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        error = y - predict(X, w, b)
        w, b = w + learning_rate * error @ X, b + learning_rate * error.sum()
        mistakes.append(int(np.abs(error).sum()))
    return w, b, mistakes
""",
        known="all-at-the-end-of-the-epoch",
    ),
    edited(
        "from the last sample to the first",
        "zip(X, y, strict=True)",
        "zip(X[::-1], y[::-1])",
        known="samples-backwards",
    ),
    edited(
        "the last sample is not seen",
        "zip(X, y, strict=True)",
        "zip(X[:-1], y[:-1])",
        known="last-sample-skipped",
    ),
    edited("weights start at one", "np.zeros(X.shape[1])", "np.ones(X.shape[1])"),
    edited(
        "weights start at random",
        "np.zeros(X.shape[1])",
        "np.random.default_rng(0).normal(0, 0.1, X.shape[1])",
    ),
    Fresh(
        "a mutable default",
        instead="""
def fit(X, y, learning_rate, epochs, mistakes=[]):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        wrong = 0
        for x, target in zip(X, y):
            wrong += int(predict(x, w, b) != target)
            w, b = update(x, target, w, b, learning_rate)
        mistakes.append(wrong)
    return w, b, mistakes
""",
    ),
    edited(
        "the rate is always 1 in fit",
        "w, b = update(x, target, w, b, learning_rate)",
        "w, b = update(x, target, w, b, 1)",
    ),
    Fresh(
        "a sample that is seen until it is right",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for x, target in zip(X, y):
            tries = 0
            while predict(x, w, b) != target and tries < 50:
                wrong += tries == 0
                tries += 1
                w, b = update(x, target, w, b, learning_rate)
        mistakes.append(int(wrong))
    return w, b, mistakes
""",
    ),
)
