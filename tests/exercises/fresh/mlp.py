"""Fresh mistakes in the multilayer perceptron."""

from tests.exercises.fresh.form import Fresh, edited

_RELU = "outputs.append(np.maximum(0, outputs[-1] @ W + b))"
_LAST = "return [*outputs, outputs[-1] @ W + b]"
_DZ = "dz = (softmax(z) - np.eye(z.shape[1])[labels]) / len(X)"
_GRADS = "grads.append((a.T @ dz, dz.sum(axis=0)))"
_BACK = "dz = dz @ W.T * (a > 0)"
_SGD = "(W - learning_rate * dW, b - learning_rate * db)"
_V = "(beta * vW + dW, beta * vb + db)"
_M = "m = beta1 * m + (1 - beta1) * g"
_S = "v = beta2 * v + (1 - beta2) * g**2"
_HATS = "mean, mean_square = m / (1 - beta1**t), v / (1 - beta2**t)"
_ADAM = "return p - learning_rate * mean / (np.sqrt(mean_square) + eps), m, v"
_ORDER = "order = rng.permutation(n)"
_CUT = "return [order[start : start + batch_size] for start in range(0, n, batch_size)]"
_INIT = "(rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs)), np.zeros(outputs))"
_STEP = "params = sgd(params, backward(X[some], labels[some], params), learning_rate)"

FRESH = (
    edited(
        "leaky",
        _RELU,
        "s = outputs[-1] @ W + b\n        outputs.append(np.where(s > 0, s, 0.01 * s))",
    ),
    edited(
        "bias after the ReLU",
        _RELU,
        "outputs.append(np.maximum(0, outputs[-1] @ W) + b)",
        known="bias-after-relu",
    ),
    edited("absolute values", _RELU, "outputs.append(np.abs(outputs[-1] @ W + b))"),
    edited("capped at 6", _RELU, "outputs.append(np.clip(outputs[-1] @ W + b, 0, 1))"),
    edited("tanh", _RELU, "outputs.append(np.tanh(outputs[-1] @ W + b))"),
    edited(
        "softmax at the end",
        _LAST,
        "return [*outputs, softmax(outputs[-1] @ W + b)]",
        known="probabilities-for-logits",
    ),
    edited("last bias forgotten", _LAST, "return [*outputs, outputs[-1] @ W]"),
    edited("input goes through ReLU", "outputs = [X]", "outputs = [np.maximum(0, X)]"),
    edited(
        "classes instead of logits",
        "return layers(X, params)[-1]",
        "return layers(X, params)[-1].argmax(axis=1)",
    ),
    Fresh(
        "only two layers",
        instead="""
def forward(X, params):
    (W1, b1), *_, (W2, b2) = params
    return np.maximum(0, X @ W1 + b1) @ W2 + b2 if len(params) > 1 else X @ W2 + b2
""",
    ),
    Fresh(
        "three layers at most",
        instead="""
def forward(X, params):
    for W, b in params[:2][: len(params) - 1]:
        X = np.maximum(0, X @ W + b)
    for W, b in params[2:]:
        X = X @ W + b
    return X if len(params) > 2 else X @ params[-1][0] + params[-1][1]
""",
    ),
    Fresh(
        "ReLU in place on the samples",
        instead="""
def forward(X, params):
    a = X
    for i, (W, b) in enumerate(params):
        a = a @ W + b
        if i < len(params) - 1:
            a[a < 0] = 0
    X[:] = np.where(X < 0, X, X * 1.0000001)
    return a
""",
    ),
    edited("truth missing", _DZ, "dz = softmax(z) / len(X)", known="truth-not-subtracted"),
    edited("mean over classes", _DZ, "dz = (softmax(z) - np.eye(z.shape[1])[labels]) / z.shape[1]"),
    edited(
        "sorted labels", _DZ, "dz = (softmax(z) - np.eye(z.shape[1])[np.sort(labels)]) / len(X)"
    ),
    edited("squared error", _DZ, "dz = (z - np.eye(z.shape[1])[labels]) / len(X)"),
    edited(
        "slope of ReLU at the gradient",
        _BACK,
        "dz = np.maximum(0, dz @ W.T)",
        known="relu-slope-by-gradient",
    ),
    edited("slope of ReLU is its value", _BACK, "dz = dz @ W.T * a", known="relu-value-for-slope"),
    edited(
        "slope of the sigmoid", _BACK, "dz = dz @ W.T * a * (1 - a)", known="sigmoid-slope-for-relu"
    ),
    edited("no slope of ReLU", _BACK, "dz = dz @ W.T", known="relu-slope-forgotten"),
    edited("mean at every layer", _BACK, "dz = dz @ W.T * (a > 0) / len(X)"),
    edited("open at zero", _BACK, "dz = dz @ W.T * (a >= 0)", known="relu-slope-forgotten"),
    edited(
        "bias slope is a mean",
        _GRADS,
        "grads.append((a.T @ dz, dz.mean(axis=0)))",
        known="bias-averaged-twice",
    ),
    edited(
        "bias slope keeps its axis",
        _GRADS,
        "grads.append((a.T @ dz, dz.sum(axis=0, keepdims=True)))",
    ),
    edited(
        "last layer first", "return grads[::-1]", "return grads", known="gradients-back-to-front"
    ),
    edited(
        "only the last layer",
        "return grads[::-1]",
        "return [(W * 0, b * 0) for W, b in params[:-1]] + grads[:1]",
    ),
    edited(
        "lists, bias first", "return grads[::-1]", "return [(db, dW) for dW, db in grads[::-1]]"
    ),
    edited("a flat list", "return grads[::-1]", "return [g for pair in grads[::-1] for g in pair]"),
    edited("weight decay", _GRADS, "grads.append((a.T @ dz + 0.01 * W, dz.sum(axis=0)))"),
    edited("uphill for biases", _SGD, "(W - learning_rate * dW, b + learning_rate * db)"),
    Fresh(
        "sgd in place",
        instead="""
def sgd(params, grads, learning_rate):
    for (W, b), (dW, db) in zip(params, grads):
        W -= learning_rate * dW
        b -= learning_rate * db
    return params
""",
        known="inputs-changed",
    ),
    Fresh(
        "only the first layer steps",
        instead="""
def sgd(params, grads, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(params, grads):
        new.append((W - learning_rate * dW, b - learning_rate * db))
        return new + list(params[1:])
""",
    ),
    edited(
        "gradient of unit length",
        _SGD,
        "(W - learning_rate * dW / np.linalg.norm(dW), b - learning_rate * db)",
    ),
    edited(
        "velocity as running mean",
        _V,
        "(beta * vW + (1 - beta) * dW, beta * vb + (1 - beta) * db)",
        known="damped-gradient",
    ),
    edited(
        "step with the old velocity",
        "return sgd(params, velocity, learning_rate), velocity",
        "old = [((vW - dW) / (beta or 1), (vb - db) / (beta or 1)) for (vW, vb), "
        "(dW, db) in zip(velocity, grads)]\n"
        "    return sgd(params, old, learning_rate), velocity",
    ),
    edited(
        "the rate inside the velocity",
        _V,
        "(beta * vW + learning_rate * dW, beta * vb + learning_rate * db)",
    ),
    edited(
        "Nesterov",
        "return sgd(params, velocity, learning_rate), velocity",
        "ahead = [(beta * vW + dW, beta * vb + db) for (vW, vb), (dW, db) in "
        "zip(velocity, grads)]\n"
        "    return sgd(params, ahead, learning_rate), velocity",
    ),
    edited("momentum of the biases forgotten", _V, "(beta * vW + dW, db)"),
    edited(
        "velocity first",
        "return sgd(params, velocity, learning_rate), velocity",
        "return velocity, sgd(params, velocity, learning_rate)",
    ),
    Fresh(
        "betas swapped",
        ((_M, "m = beta2 * m + (1 - beta2) * g"), (_S, "v = beta1 * v + (1 - beta1) * g**2")),
    ),
    edited(
        "eps under the root",
        _ADAM,
        "return p - learning_rate * mean / np.sqrt(mean_square + eps), m, v",
        known="eps-under-the-root",
    ),
    edited(
        "no root",
        _ADAM,
        "return p - learning_rate * mean / (mean_square + eps), m, v",
        known="root-forgotten",
    ),
    edited(
        "hats kept",
        _ADAM,
        "return p - learning_rate * mean / (np.sqrt(mean_square) + eps), mean, mean_square",
        known="corrected-moments-returned",
    ),
    edited(
        "t from zero",
        _HATS,
        "mean, mean_square = m / (1 - beta1 ** (t + 1)), v / (1 - beta2 ** (t + 1))",
        known="counted-one-too-far",
    ),
    edited("t as factor", _HATS, "mean, mean_square = m / (1 - beta1 * t), v / (1 - beta2 * t)"),
    edited(
        "the same hat for both", _HATS, "mean, mean_square = m / (1 - beta1**t), v / (1 - beta1**t)"
    ),
    edited(
        "only in the first step",
        _HATS,
        "mean, mean_square = (m / (1 - beta1), v / (1 - beta2)) if t == 1 else (m, v)",
    ),
    edited("square of the mean", _S, "v = beta2 * v + (1 - beta2) * m**2"),
    edited(
        "absolute gradient",
        _S,
        "v = beta2 * v + (1 - beta2) * np.abs(g)",
        known="gradient-not-squared",
    ),
    edited(
        "the gradient without memory",
        _ADAM,
        "return p - learning_rate * g / (np.sqrt(mean_square) + eps), m, v",
        known="gradient-for-mean",
    ),
    edited("m and v swapped on the way out", "for part in range(3))", "for part in (0, 2, 1))"),
    edited(
        "eps times the rate",
        _ADAM,
        "return p - learning_rate * mean / np.sqrt(mean_square + 1e-30) + eps, m, v",
    ),
    edited(
        "the last batch dropped",
        _CUT,
        "return [order[i * batch_size : (i + 1) * batch_size] for i in range(n // batch_size)]",
        known="last-batch-dropped",
    ),
    edited(
        "the last batch filled from the start",
        _CUT,
        "order = np.concatenate([order, order[: -n % batch_size]])\n"
        "    return list(order.reshape(-1, batch_size))",
    ),
    edited(
        "batches of about the same size",
        _CUT,
        "return np.array_split(order, max(n // batch_size, 1))",
    ),
    edited(
        "an empty batch at the end",
        _CUT,
        "return [order[start : start + batch_size] for start in range(0, n + 1, batch_size)]",
        known="empty-last-batch",
    ),
    edited(
        "one too far apart",
        _CUT,
        "return [order[start : start + batch_size] for start in range(0, n, batch_size + 1)]",
    ),
    edited(
        "drawn with replacement",
        _ORDER,
        "order = rng.integers(0, n, n)",
        known="drawn-with-replacement",
    ),
    edited("indices from 1", _ORDER, "order = rng.permutation(np.arange(1, n + 1))"),
    edited("not shuffled", _ORDER, "order = np.arange(n)", known="not-shuffled"),
    edited(
        "a seed of its own",
        _ORDER,
        "order = np.random.default_rng(0).permutation(n)",
        known="own-generator",
    ),
    Fresh(
        "batches shuffled, samples not",
        (
            (_ORDER, "order = np.arange(n)"),
            (
                _CUT,
                "cut = [order[start : start + batch_size] for start in range(0, n, "
                "batch_size)]\n"
                "    rng.shuffle(cut[:-1])\n"
                "    return cut",
            ),
        ),
        known="not-shuffled",
    ),
    edited("one array", _CUT, "return order"),
    edited(
        "zero weights",
        _INIT,
        "(np.zeros((inputs, outputs)), np.zeros(outputs))",
        known="zeros-at-the-start",
    ),
    edited(
        "huge weights",
        _INIT,
        "(rng.normal(0, 100, (inputs, outputs)), np.zeros(outputs))",
        late=True,
    ),
    edited(
        "sizes as outputs and inputs",
        _INIT,
        "(rng.normal(0, np.sqrt(2 / inputs), (outputs, inputs)), np.zeros(outputs))",
    ),
    edited(
        "biases as a row of a matrix",
        _INIT,
        "(rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs)), np.zeros((1, outputs)))",
    ),
    edited(
        "shuffled samples without their labels",
        _STEP,
        "params = sgd(params, backward(X[some], labels[: len(some)], params), learning_rate)",
        known="labels-left-behind",
        late=True,
    ),
    edited(
        "the same batches each epoch",
        "    for _ in range(epochs):\n        for some in batches(len(X), batch_size, rng):",
        "    same = batches(len(X), batch_size, rng)\n"
        "    for _ in range(epochs):\n"
        "        for some in same:",
        known="same-batches-every-epoch",
        late=True,
    ),
    edited(
        "one batch an epoch",
        _STEP,
        _STEP + "\n            break",
        known="one-batch-an-epoch",
        late=True,
    ),
    edited(
        "all samples in each step",
        _STEP,
        "params = sgd(params, backward(X, labels, params), learning_rate)",
        known="all-samples-each-step",
        late=True,
    ),
    edited(
        "one epoch too many",
        "for _ in range(epochs):",
        "for _ in range(epochs + 1):",
        known="one-epoch-too-many",
    ),
    edited(
        "returns before the first epoch ends",
        "            " + _STEP + "\n    return params",
        "            " + _STEP + "\n        return params\n    return params",
        known="one-epoch-only",
        late=True,
    ),
    edited(
        "learned from the numpy seed",
        _INIT,
        "(np.random.normal(0, np.sqrt(2 / inputs), (inputs, outputs)), np.zeros(outputs))",
    ),
    Fresh(
        "a double one: no bias slopes, ReLU everywhere",
        (
            (_LAST, "return [*outputs, np.maximum(0, outputs[-1] @ W + b)]"),
            (_GRADS, "grads.append((a.T @ dz, 0 * dz.sum(axis=0)))"),
        ),
        known="relu-on-logits",
    ),
)
