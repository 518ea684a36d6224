"""Fresh mistakes in linear regression."""

from tests.exercises.fresh.form import Fresh, edited

_DW = "dw = 2 / len(y) * (X.T @ error)"
_DB = "db = 2 * np.mean(error)"
_LOSS = "return np.mean((predict(X, w, b) - y) ** 2)"

FRESH = (
    edited("bias for each feature", "return X @ w + b", "return (X + b) @ w"),
    edited("bias subtracted", "return X @ w + b", "return X @ w - b", known="bias-subtracted"),
    edited("bias twice", "return X @ w + b", "return X @ w + b + b"),
    edited("summed with a wrong axis", "return X @ w + b", "return (X * w).sum(axis=0) + b"),
    edited(
        "as a column",
        "return X @ w + b",
        "return X @ w[:, None] + b",
        known="predictions-as-a-column",
    ),
    edited("one number for a single sample", "return X @ w + b", "return np.squeeze(X @ w + b)"),
    edited("whole numbers", "return X @ w + b", "return (X @ w + b).astype(int)"),
    edited("X scaled first", "return X @ w + b", "return (X / np.abs(X).max()) @ w + b"),
    edited("never below zero", "return X @ w + b", "return np.maximum(X @ w + b, 0)"),
    edited("the last feature forgotten", "return X @ w + b", "return X[:, :-1] @ w[:-1] + b"),
    edited(
        "weights changed in place",
        "return X @ w + b",
        "w += 0.1\n    return X @ w - 0.1 * X.sum(axis=1) + b",
    ),
    edited("half the mean", _LOSS, _LOSS + " / 2", known="loss-halved"),
    edited(
        "root", _LOSS, "return np.sqrt(np.mean((predict(X, w, b) - y) ** 2))", known="root-taken"
    ),
    edited(
        "distances", _LOSS, "return np.mean(np.abs(predict(X, w, b) - y))", known="absolute-error"
    ),
    edited("spread of the errors", _LOSS, "return np.var(predict(X, w, b) - y)"),
    edited(
        "divided by the features", _LOSS, "return np.sum((predict(X, w, b) - y) ** 2) / X.shape[1]"
    ),
    edited(
        "divided by n - 1", _LOSS, "return np.sum((predict(X, w, b) - y) ** 2) / max(len(y) - 1, 1)"
    ),
    edited("a penalty on the weights", _LOSS, _LOSS + " + 0.01 * w @ w"),
    edited("loss without the bias", _LOSS, "return np.mean((X @ w - y) ** 2)"),
    edited("only the first sample", _LOSS, "return np.mean((predict(X, w, b)[0] - y[0]) ** 2)"),
    edited(
        "loss for targets that are not negative",
        _LOSS,
        "return np.mean((predict(X, w, b) - np.abs(y)) ** 2)",
    ),
    edited("the squares each", _LOSS, "return (predict(X, w, b) - y) ** 2"),
    edited("mean over n and d", _DW, "dw = 2 / X.size * (X.T @ error)"),
    edited("error squared in the slope", _DW, "dw = 2 / len(y) * (X.T @ error**2)"),
    edited("only the sign of the error", _DW, "dw = 2 / len(y) * (X.T @ np.sign(error))"),
    edited("n - 1 in the slope", _DW, "dw = 2 / (len(y) - 1) * (X.T @ error)"),
    edited(
        "an average of the features",
        _DW,
        "dw = 2 * X.mean(axis=0) * error.mean()",
        known="features-averaged",
    ),
    edited("one slope for all weights", _DW, "dw = 2 / len(y) * np.sum(X.T @ error)"),
    edited("dw of whole numbers", _DW, _DW + "\n    dw = np.array(dw, dtype=int)"),
    edited("integer division", _DW, "dw = 2 // len(y) * (X.T @ error)"),
    edited("db first", "return dw, db", "return db, dw"),
    edited("db for each sample", _DB, "db = 2 * error / len(y)"),
    edited("db of the weights", _DB, "db = np.mean(dw)"),
    edited("db from the loss", _DB, "db = 2 * np.mean(error**2)"),
    edited("db as a row of one", _DB, "db = np.array([2 * np.mean(error)])"),
    edited("db with the minus", _DB, "db = 2 * np.mean(y - predict(X, w, b))"),
    edited("error without the bias", "error = predict(X, w, b) - y", "error = X @ w - y"),
    Fresh(
        "the error of the sample before",
        instead="""
def gradient(X, y, w, b):
    dw, db, error = np.zeros_like(w), 0.0, 0.0
    for i in range(len(y)):
        dw += 2 * error * X[i] / len(y)
        db += 2 * error / len(y)
        error = predict(X, w, b)[i] - y[i]
    return dw, db
""",
    ),
    Fresh(
        "only the slope of the last sample",
        instead="""
def gradient(X, y, w, b):
    for i in range(len(y)):
        error = X[i] @ w + b - y[i]
        dw = 2 * error * X[i] / len(y)
        db = 2 * error / len(y)
    return dw, db
""",
    ),
    Fresh(
        "in place on the targets",
        instead="""
def gradient(X, y, w, b):
    y -= X @ w + b
    return -2 / len(y) * (X.T @ y), -2 * y.mean()
""",
    ),
    edited(
        "fit starts from the solution of the features alone",
        "w, b = np.zeros(X.shape[1]), 0.0",
        "w, b = np.ones(X.shape[1]), 0.0",
    ),
    edited(
        "bias starts at the mean of y",
        "w, b = np.zeros(X.shape[1]), 0.0",
        "w, b = np.zeros(X.shape[1]), y.mean()",
    ),
    Fresh(
        "weights of whole numbers",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1], dtype=int), 0
    for _ in range(epochs):
        dw, db = gradient(X, y, w, b)
        w = (w - learning_rate * dw).astype(int)
        b = b - learning_rate * db
    return w, b
""",
    ),
    Fresh(
        "one sample a step",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        for i in range(len(y)):
            dw, db = gradient(X[i : i + 1], y[i : i + 1], w, b)
            w = w - learning_rate * dw
            b = b - learning_rate * db
    return w, b
""",
        known="sample-by-sample",
    ),
    Fresh(
        "bias by the new weights",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        w = w - learning_rate * gradient(X, y, w, b)[0]
        b = b - learning_rate * gradient(X, y, w, b)[1]
    return w, b
""",
        known="bias-after-weights",
    ),
    edited(
        "one epoch too many",
        "for _ in range(epochs)",
        "for _ in range(epochs + 1)",
        known="one-epoch-too-many",
    ),
    Fresh(
        "rate divided by the epochs",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    for epoch in range(epochs):
        dw, db = gradient(X, y, w, b)
        w = w - learning_rate / (1 + epoch) * dw
        b = b - learning_rate / (1 + epoch) * db
    return w, b
""",
    ),
    Fresh(
        "stops early",
        instead="""
def fit(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    before = loss(X, y, w, b)
    for _ in range(epochs):
        dw, db = gradient(X, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        now = loss(X, y, w, b)
        if before - now < 1e-2:
            break
        before = now
    return w, b
""",
        late=True,
    ),
    Fresh(
        "the formula instead of training",
        instead="""
def fit(X, y, learning_rate, epochs):
    A = np.column_stack([X, np.ones(len(X))])
    *w, b = np.linalg.lstsq(A, y, rcond=None)[0]
    return np.array(w), b
""",
    ),
    Fresh(
        "X scaled for fit, weights not scaled back",
        instead="""
def fit(X, y, learning_rate, epochs):
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-9)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        dw, db = gradient(X, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b
""",
    ),
    Fresh(
        "a double one: no 2 and no bias step",
        ((_DW, "dw = (X.T @ error) / len(y)"), ("b = b - learning_rate * db", "pass")),
    ),
)
