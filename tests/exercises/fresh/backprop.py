"""Fresh mistakes in backpropagation."""

from tests.exercises.fresh.form import Fresh, edited

_HIDDEN = "hidden = sigmoid(X @ W1 + b1)"
_OUTPUT = "output = sigmoid(hidden @ W2 + b2)"
_LOSS = "return np.sum((output - y) ** 2) / (2 * len(y))"
_OD = "output_delta = (output - y) / len(y) * output * (1 - output)"
_HD = "hidden_delta = output_delta @ W2.T * hidden * (1 - hidden)"
_W1 = "dW1, db1 = X.T @ hidden_delta, hidden_delta.sum(axis=0)"
_W2 = "dW2, db2 = hidden.T @ output_delta, output_delta.sum(axis=0)"
_S1 = "W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1"
_S2 = "W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2"

FRESH = (
    edited("tanh in the hidden layer", _HIDDEN, "hidden = np.tanh(X @ W1 + b1)"),
    edited("ReLU in the hidden layer", _HIDDEN, "hidden = np.maximum(0, X @ W1 + b1)"),
    edited(
        "no bias in the output layer",
        _OUTPUT,
        "output = sigmoid(hidden @ W2)",
        known="output-bias-forgotten",
    ),
    edited(
        "no bias in the hidden layer",
        _HIDDEN,
        "hidden = sigmoid(X @ W1)",
        known="hidden-bias-forgotten",
    ),
    edited(
        "the output is linear", _OUTPUT, "output = hidden @ W2 + b2", known="output-without-sigmoid"
    ),
    edited(
        "softmax at the end",
        _OUTPUT,
        "e = np.exp(hidden @ W2 + b2)\n    output = e / e.sum(axis=1, keepdims=True)",
    ),
    edited("classes instead of outputs", _OUTPUT, "output = np.round(sigmoid(hidden @ W2 + b2))"),
    edited(
        "the sums of the hidden layer come back",
        "return hidden, output",
        "return X @ W1 + b1, output",
    ),
    edited("output first", "return hidden, output", "return output, hidden"),
    edited(
        "a single output loses its axis",
        "return hidden, output",
        "return hidden, np.squeeze(output)",
        late=True,
    ),
    edited(
        "a single sample loses its axis",
        "return hidden, output",
        "return (hidden[0], output[0]) if len(X) == 1 else (hidden, output)",
    ),
    edited("biases along the samples", _HIDDEN, "hidden = sigmoid(X @ W1 + b1.mean())"),
    edited(
        "mean over all numbers",
        _LOSS,
        "return np.mean((output - y) ** 2) / 2",
        known="loss-averaged-over-outputs",
    ),
    edited(
        "without the half",
        _LOSS,
        "return np.sum((output - y) ** 2) / len(y)",
        known="loss-missing-half",
    ),
    edited("divided by the outputs", _LOSS, "return np.sum((output - y) ** 2) / (2 * y.shape[1])"),
    edited(
        "the error is summed before the square",
        _LOSS,
        "return np.mean(np.sum(output - y, axis=1) ** 2) / 2",
    ),
    edited(
        "lengths instead of squares",
        _LOSS,
        "return np.mean(np.linalg.norm(output - y, axis=1)) / 2",
    ),
    edited("one loss for each sample", _LOSS, "return np.sum((output - y) ** 2, axis=1) / 2"),
    edited(
        "cross-entropy", _LOSS, "return -np.mean(y * np.log(output) + (1 - y) * np.log(1 - output))"
    ),
    edited("whole number division", _LOSS, "return np.sum((output - y) ** 2) // (2 * len(y))"),
    edited(
        "slope of tanh in the output", _OD, "output_delta = (output - y) / len(y) * (1 - output**2)"
    ),
    edited(
        "slope of tanh in the hidden layer",
        _HD,
        "hidden_delta = output_delta @ W2.T * (1 - hidden**2)",
    ),
    edited("brackets forgotten", _HD, "hidden_delta = output_delta @ W2.T * hidden * 1 - hidden"),
    edited(
        "blame from the raw error",
        _HD,
        "hidden_delta = (output - y) / len(y) @ W2.T * hidden * (1 - hidden)",
        known="hidden-delta-from-raw-error",
    ),
    edited(
        "blame without the slope of the hidden layer",
        _HD,
        "hidden_delta = output_delta @ W2.T",
        known="hidden-slope-forgotten",
    ),
    edited(
        "the mean twice", _HD, "hidden_delta = output_delta @ W2.T * hidden * (1 - hidden) / len(y)"
    ),
    edited(
        "blame in equal parts",
        _HD,
        "hidden_delta = output_delta.sum(axis=1, keepdims=True) * hidden * (1 - hidden)",
        known="weights-not-on-the-way-back",
    ),
    edited(
        "weights by their sign",
        _HD,
        "hidden_delta = output_delta @ np.sign(W2).T * hidden * (1 - hidden)",
    ),
    edited(
        "slope of the hidden layer at the output's mean",
        _HD,
        "hidden_delta = output_delta @ W2.T * output.mean() * (1 - output.mean())",
    ),
    edited(
        "the mean over the outputs",
        _OD,
        "output_delta = (output - y) / y.size * output * (1 - output)",
        known="averaged-over-outputs",
    ),
    edited(
        "whole targets",
        _OD,
        "output_delta = (output - y.astype(int)) / len(y) * output * (1 - output)",
    ),
    edited(
        "bias slopes keep the axis",
        _W1,
        "dW1, db1 = X.T @ hidden_delta, hidden_delta.sum(axis=0, keepdims=True)",
    ),
    edited(
        "bias slope of the output is a mean",
        _W2,
        "dW2, db2 = hidden.T @ output_delta, output_delta.mean(axis=0)",
    ),
    edited(
        "one bias slope for all hidden",
        _W1,
        "dW1, db1 = X.T @ hidden_delta, np.full(b1.shape, hidden_delta.sum())",
    ),
    edited(
        "first layer with the sums of the second",
        _W2,
        "dW2, db2 = sigmoid(hidden).T @ output_delta, output_delta.sum(axis=0)",
    ),
    edited(
        "X of the first sample alone",
        _W1,
        "dW1, db1 = np.outer(X[0], hidden_delta.sum(axis=0)), hidden_delta.sum(axis=0)",
    ),
    edited("layers swapped", "return dW1, db1, dW2, db2", "return dW2, db2, dW1, db1"),
    edited(
        "weights first, then biases",
        "return dW1, db1, dW2, db2",
        "return dW1, dW2, db1, db2",
        known="gradients-in-another-order",
    ),
    edited(
        "the half in the gradient",
        _OD,
        "output_delta = (output - y) / (2 * len(y)) * output * (1 - output)",
    ),
    Fresh(
        "the last sample is dropped",
        instead="""
def backward(X, y, W1, b1, W2, b2):
    hidden, output = forward(X, W1, b1, W2, b2)
    dW1, db1, dW2, db2 = (np.zeros(p.shape) for p in (W1, b1, W2, b2))
    for i in range(len(X) - 1):
        delta = (output[i] - y[i]) * output[i] * (1 - output[i]) / len(y)
        back = W2 @ delta * hidden[i] * (1 - hidden[i])
        dW1 += np.outer(X[i], back)
        db1 += back
        dW2 += np.outer(hidden[i], delta)
        db2 += delta
    return dW1, db1, dW2, db2
""",
    ),
    Fresh(
        "blame by weights that have moved already",
        instead="""
def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    for _ in range(steps):
        _, _, dW2, db2 = backward(X, y, W1, b1, W2, b2)
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
        dW1, db1, _, _ = backward(X, y, W1, b1, W2, b2)
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    return W1, b1, W2, b2
""",
        known="layers-in-turn",
        late=True,
    ),
    edited(
        "only the last layer learns",
        f"        {_S1}\n",
        "",
        known="first-layer-not-trained",
        late=True,
    ),
    edited(
        "uphill in the last layer",
        _S2,
        "W2, b2 = W2 + learning_rate * dW2, b2 + learning_rate * db2",
        late=True,
    ),
    edited("first bias without the rate", _S1, "W1, b1 = W1 - learning_rate * dW1, b1 - db1"),
    edited(
        "rate divided by the samples again",
        _S1,
        "W1, b1 = W1 - learning_rate / len(X) * dW1, b1 - learning_rate / len(X) * db1",
        late=True,
    ),
    Fresh(
        "sample by sample",
        instead="""
def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    for _ in range(steps):
        for i in range(len(X)):
            dW1, db1, dW2, db2 = backward(X[i : i + 1], y[i : i + 1], W1, b1, W2, b2)
            W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
            W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2
""",
        late=True,
    ),
    edited(
        "biases in place", _S2, "W2 = W2 - learning_rate * dW2\n        b2 -= learning_rate * db2"
    ),
    edited(
        "new random weights",
        "    for _ in range(steps):\n        dW1",
        "    W1 = np.random.default_rng(1).normal(size=W1.shape)\n"
        "    for _ in range(steps):\n"
        "        dW1",
    ),
    edited(
        "no step at all gives nothing",
        "    return W1, b1, W2, b2",
        "    return (W1, b1, W2, b2) if steps else None",
    ),
    Fresh(
        "a double one: no mean and the wrong slope",
        (
            (_OD, "output_delta = (output - y) * output * (1 - output)"),
            (_HD, "hidden_delta = output_delta @ W2.T * (1 - hidden)"),
        ),
    ),
)
