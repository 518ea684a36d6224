"""Fresh mistakes in the neuron."""

from tests.exercises.fresh.form import Fresh

_DELTA = "delta = (a - y) * a * (1 - a) / len(y)"
_RETURN = "return X.T @ delta, np.sum(delta)"
_LOSS = "return np.mean((forward(X, w, b) - y) ** 2) / 2"
_FORWARD = "return sigmoid(X @ w + b)"
_SIGMOID = "return np.where(z >= 0, 1, small) / (1 + small)"

FRESH = (
    Fresh("tanh", ((_SIGMOID, "return np.tanh(z)"),), known="tanh-instead"),
    Fresh(
        "sign in the exponent",
        ((_SIGMOID, "return np.where(z < 0, 1, small) / (1 + small)"),),
        known="sign-in-the-exponent",
    ),
    Fresh("base 2", (("np.exp(-np.abs(z))", "2.0 ** -np.abs(z)"),)),
    Fresh("tanh without the half inside", ((_SIGMOID, "return 0.5 + 0.5 * np.tanh(z)"),)),
    Fresh("clipped at 5", ((_SIGMOID, "return 1 / (1 + np.exp(-np.clip(z, -5, 5)))"),)),
    Fresh(
        "clipped away from 0 and 1",
        ((_SIGMOID, "return np.clip(1 / (1 + np.exp(-np.clip(z, -500, 500))), 1e-4, 1 - 1e-4)"),),
    ),
    Fresh(
        "the plain formula on negative numbers alone",
        ((_SIGMOID, "return np.where(z >= 0, np.exp(z) / (1 + np.exp(z)), small / (1 + small))"),),
        known="overflow",
    ),
    Fresh(
        "rounded to a class",
        ((_SIGMOID, "return (np.where(z >= 0, 1, small) / (1 + small) >= 0.5) * 1.0"),),
        known="hard-threshold",
    ),
    Fresh("a hard sigmoid", ((_SIGMOID, "return np.clip(0.25 * z + 0.5, 0, 1)"),)),
    Fresh("only rows", ((_SIGMOID, "return np.ravel(np.where(z >= 0, 1, small) / (1 + small))"),)),
    Fresh(
        "filled in the type of z",
        instead="""
def sigmoid(z):
    z = np.asarray(z)
    out = np.zeros_like(z)
    out[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    out[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return out
""",
    ),
    Fresh(
        "in place",
        instead="""
def sigmoid(z):
    z = np.asarray(z)
    if z.ndim:
        z *= 0.5
        return 0.5 + 0.5 * np.tanh(z)
    return 0.5 + 0.5 * np.tanh(0.5 * z)
""",
    ),
    Fresh(
        "zero is left out",
        instead="""
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.zeros(z.shape)
    out[z > 0] = 1 / (1 + np.exp(-z[z > 0]))
    out[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return out
""",
    ),
    Fresh("no sigmoid", ((_FORWARD, "return X @ w + b"),), known="sigmoid-forgotten"),
    Fresh(
        "bias outside", ((_FORWARD, "return sigmoid(X @ w) + b"),), known="bias-after-the-sigmoid"
    ),
    Fresh("bias subtracted", ((_FORWARD, "return sigmoid(X @ w - b)"),)),
    Fresh(
        "the mean of the weighted inputs", ((_FORWARD, "return sigmoid((X * w).mean(axis=1) + b)"),)
    ),
    Fresh("twice", ((_FORWARD, "return sigmoid(sigmoid(X @ w + b))"),)),
    Fresh(
        "a column", ((_FORWARD, "return sigmoid(X @ w[:, None] + b)"),), known="outputs-as-a-column"
    ),
    Fresh("one number for one sample", ((_FORWARD, "return sigmoid(X @ w + b).squeeze()"),)),
    Fresh(
        "cross-entropy",
        (
            (
                _LOSS,
                "a = forward(X, w, b)\n"
                "    return -np.mean(y * np.log(a + 1e-12) + (1 - y) * np.log(1 - a + "
                "1e-12))",
            ),
        ),
        known="cross-entropy-instead",
    ),
    Fresh(
        "half the sum",
        ((_LOSS, "return np.sum((forward(X, w, b) - y) ** 2) / 2"),),
        known="missing-mean",
    ),
    Fresh(
        "half of the n",
        ((_LOSS, "return np.sum((forward(X, w, b) - y) ** 2) / (len(y) // 2 or 1)"),),
    ),
    Fresh(
        "half before the square", ((_LOSS, "return np.mean(((forward(X, w, b) - y) / 2) ** 2)"),)
    ),
    Fresh("the root of it", ((_LOSS, "return np.sqrt(np.mean((forward(X, w, b) - y) ** 2)) / 2"),)),
    Fresh(
        "loss on classes", ((_LOSS, "return np.mean((np.round(forward(X, w, b)) - y) ** 2) / 2"),)
    ),
    Fresh("slope of tanh", ((_DELTA, "delta = (a - y) * (1 - a**2) / len(y)"),)),
    Fresh("only a", ((_DELTA, "delta = (a - y) * a / len(y)"),)),
    Fresh(
        "a minus a squared in the wrong place", ((_DELTA, "delta = (a - y) * a * 1 - a / len(y)"),)
    ),
    Fresh("slope of the target", ((_DELTA, "delta = (a - y) * y * (1 - y) / len(y)"),)),
    Fresh(
        "cross-entropy slope",
        ((_DELTA, "delta = (a - y) / len(y)"),),
        known="slope-of-the-sigmoid-forgotten",
    ),
    Fresh(
        "slope of the mean output",
        ((_DELTA, "delta = (a - y) * a.mean() * (1 - a.mean()) / len(y)"),),
    ),
    Fresh("divided by the inputs", ((_DELTA, "delta = (a - y) * a * (1 - a) / X.shape[1]"),)),
    Fresh("the sign of the error", ((_DELTA, "delta = np.sign(a - y) * a * (1 - a) / len(y)"),)),
    Fresh("the error squared", ((_DELTA, "delta = (a - y) ** 2 * a * (1 - a) / len(y)"),)),
    Fresh("largest slope everywhere", ((_DELTA, "delta = (a - y) * 0.25 / len(y)"),)),
    Fresh(
        "bias slope is a mean",
        ((_RETURN, "return X.T @ delta, np.mean(delta)"),),
        known="bias-averaged-twice",
    ),
    Fresh(
        "bias slope without the sigmoid",
        ((_RETURN, "return X.T @ delta, np.mean(a - y)"),),
        known="bias-without-slope",
    ),
    Fresh("bias slope with b", ((_RETURN, "return X.T @ delta, b * np.sum(delta)"),)),
    Fresh("weights in the slope", ((_RETURN, "return w * (X.T @ delta), np.sum(delta)"),)),
    Fresh(
        "all features share",
        ((_RETURN, "return np.full(w.shape, np.sum(X.T @ delta)), np.sum(delta)"),),
    ),
    Fresh("swapped", ((_RETURN, "return np.sum(delta), X.T @ delta"),)),
    Fresh(
        "one step too few",
        (("for _ in range(steps)", "for _ in range(steps - 1)"),),
        known="one-step-short",
    ),
    Fresh(
        "weights at zero",
        (("    for _ in range(steps)", "    w = np.zeros_like(w)\n    for _ in range(steps)"),),
    ),
    Fresh(
        "returned after one step",
        (
            (
                "        b = b - learning_rate * db\n    return w, b",
                "        b = b - learning_rate * db\n        return w, b\n    return w, b",
            ),
        ),
        known="returns-after-one-step",
    ),
    Fresh(
        "weights in place",
        (("w = w - learning_rate * dw", "w -= learning_rate * dw"),),
        known="weights-changed-in-place",
    ),
    Fresh(
        "slope once",
        (
            (
                "    for _ in range(steps):\n        dw, db = gradient(X, y, w, b)\n",
                "    dw, db = gradient(X, y, w, b)\n    for _ in range(steps):\n",
            ),
        ),
    ),
    Fresh(
        "bias by the new weights",
        instead="""
def train(X, y, w, b, learning_rate, steps):
    for _ in range(steps):
        w = w - learning_rate * gradient(X, y, w, b)[0]
        b = b - learning_rate * gradient(X, y, w, b)[1]
    return w, b
""",
        known="bias-after-weights",
    ),
    Fresh(
        "copied into whole numbers",
        instead="""
def train(X, y, w, b, learning_rate, steps):
    w, b = np.array(w, dtype=float), int(b)
    for _ in range(steps):
        dw, db = gradient(X, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b
""",
    ),
    Fresh(
        "weights kept from call to call",
        instead="""
_state = {}


def train(X, y, w, b, learning_rate, steps):
    w, b = _state.get(len(w), (w, b))
    for _ in range(steps):
        dw, db = gradient(X, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    _state[len(w)] = w, b
    return w, b
""",
    ),
    Fresh(
        "a double one: uphill with a slope that is a sum",
        (
            (_DELTA, "delta = (a - y) * a * (1 - a)"),
            ("w = w - learning_rate * dw", "w = w + learning_rate * dw"),
        ),
        known="gradient-missing-mean",
    ),
)
