"""Fresh mistakes in the neuron."""

from tests.exercises.fresh.form import Fresh, edited

_DELTA = "delta = (a - y) * a * (1 - a) / len(y)"
_RETURN = "return X.T @ delta, np.sum(delta)"
_LOSS = "return np.mean((forward(X, w, b) - y) ** 2) / 2"
_FORWARD = "return sigmoid(X @ w + b)"
_SIGMOID = "return np.where(z >= 0, 1, small) / (1 + small)"

FRESH = (
    edited("tanh", _SIGMOID, "return np.tanh(z)", known="tanh-instead"),
    edited(
        "sign in the exponent",
        _SIGMOID,
        "return np.where(z < 0, 1, small) / (1 + small)",
        known="sign-in-the-exponent",
    ),
    edited("base 2", "np.exp(-np.abs(z))", "2.0 ** -np.abs(z)"),
    edited("tanh without the half inside", _SIGMOID, "return 0.5 + 0.5 * np.tanh(z)"),
    edited("clipped at 5", _SIGMOID, "return 1 / (1 + np.exp(-np.clip(z, -5, 5)))"),
    edited(
        "clipped away from 0 and 1",
        _SIGMOID,
        "return np.clip(1 / (1 + np.exp(-np.clip(z, -500, 500))), 1e-4, 1 - 1e-4)",
    ),
    edited(
        "the plain formula on negative numbers alone",
        _SIGMOID,
        "return np.where(z >= 0, np.exp(z) / (1 + np.exp(z)), small / (1 + small))",
        known="overflow",
    ),
    edited(
        "rounded to a class",
        _SIGMOID,
        "return (np.where(z >= 0, 1, small) / (1 + small) >= 0.5) * 1.0",
        known="hard-threshold",
    ),
    edited("a hard sigmoid", _SIGMOID, "return np.clip(0.25 * z + 0.5, 0, 1)"),
    edited("only rows", _SIGMOID, "return np.ravel(np.where(z >= 0, 1, small) / (1 + small))"),
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
    edited("no sigmoid", _FORWARD, "return X @ w + b", known="sigmoid-forgotten"),
    edited("bias outside", _FORWARD, "return sigmoid(X @ w) + b", known="bias-after-the-sigmoid"),
    edited("bias subtracted", _FORWARD, "return sigmoid(X @ w - b)"),
    edited("the mean of the weighted inputs", _FORWARD, "return sigmoid((X * w).mean(axis=1) + b)"),
    edited("twice", _FORWARD, "return sigmoid(sigmoid(X @ w + b))"),
    edited("a column", _FORWARD, "return sigmoid(X @ w[:, None] + b)", known="outputs-as-a-column"),
    edited("one number for one sample", _FORWARD, "return sigmoid(X @ w + b).squeeze()"),
    edited(
        "cross-entropy",
        _LOSS,
        "a = forward(X, w, b)\n"
        "    return -np.mean(y * np.log(a + 1e-12) + (1 - y) * np.log(1 - a + "
        "1e-12))",
        known="cross-entropy-instead",
    ),
    edited(
        "half the sum",
        _LOSS,
        "return np.sum((forward(X, w, b) - y) ** 2) / 2",
        known="missing-mean",
    ),
    edited(
        "half of the n", _LOSS, "return np.sum((forward(X, w, b) - y) ** 2) / (len(y) // 2 or 1)"
    ),
    edited("half before the square", _LOSS, "return np.mean(((forward(X, w, b) - y) / 2) ** 2)"),
    edited("the root of it", _LOSS, "return np.sqrt(np.mean((forward(X, w, b) - y) ** 2)) / 2"),
    edited("loss on classes", _LOSS, "return np.mean((np.round(forward(X, w, b)) - y) ** 2) / 2"),
    edited("slope of tanh", _DELTA, "delta = (a - y) * (1 - a**2) / len(y)"),
    edited("only a", _DELTA, "delta = (a - y) * a / len(y)"),
    edited("a minus a squared in the wrong place", _DELTA, "delta = (a - y) * a * 1 - a / len(y)"),
    edited("slope of the target", _DELTA, "delta = (a - y) * y * (1 - y) / len(y)"),
    edited(
        "cross-entropy slope",
        _DELTA,
        "delta = (a - y) / len(y)",
        known="slope-of-the-sigmoid-forgotten",
    ),
    edited(
        "slope of the mean output", _DELTA, "delta = (a - y) * a.mean() * (1 - a.mean()) / len(y)"
    ),
    edited("divided by the inputs", _DELTA, "delta = (a - y) * a * (1 - a) / X.shape[1]"),
    edited("the sign of the error", _DELTA, "delta = np.sign(a - y) * a * (1 - a) / len(y)"),
    edited("the error squared", _DELTA, "delta = (a - y) ** 2 * a * (1 - a) / len(y)"),
    edited("largest slope everywhere", _DELTA, "delta = (a - y) * 0.25 / len(y)"),
    edited(
        "bias slope is a mean",
        _RETURN,
        "return X.T @ delta, np.mean(delta)",
        known="bias-averaged-twice",
    ),
    edited(
        "bias slope without the sigmoid",
        _RETURN,
        "return X.T @ delta, np.mean(a - y)",
        known="bias-without-slope",
    ),
    edited("bias slope with b", _RETURN, "return X.T @ delta, b * np.sum(delta)"),
    edited("weights in the slope", _RETURN, "return w * (X.T @ delta), np.sum(delta)"),
    edited(
        "all features share", _RETURN, "return np.full(w.shape, np.sum(X.T @ delta)), np.sum(delta)"
    ),
    edited("swapped", _RETURN, "return np.sum(delta), X.T @ delta"),
    edited(
        "one step too few",
        "for _ in range(steps)",
        "for _ in range(steps - 1)",
        known="one-step-short",
    ),
    edited(
        "weights at zero",
        "    for _ in range(steps)",
        "    w = np.zeros_like(w)\n    for _ in range(steps)",
    ),
    edited(
        "returned after one step",
        "        b = b - learning_rate * db\n    return w, b",
        "        b = b - learning_rate * db\n        return w, b\n    return w, b",
        known="returns-after-one-step",
    ),
    edited(
        "weights in place",
        "w = w - learning_rate * dw",
        "w -= learning_rate * dw",
        known="weights-changed-in-place",
    ),
    edited(
        "slope once",
        "    for _ in range(steps):\n        dw, db = gradient(X, y, w, b)\n",
        "    dw, db = gradient(X, y, w, b)\n    for _ in range(steps):\n",
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
