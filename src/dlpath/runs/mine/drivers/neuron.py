"""One sigmoid neuron, taught by gradient descent."""


def piece(check, train, X, y, w, b, learning_rate, counts):
    """Return w (d,) and b after all counts of steps, and what they were before each last step."""
    befores = []
    for steps in counts:
        if steps > 1:
            w, b = _trained(check, train(X, y, w, b, learning_rate, steps - 1), X)
        befores.append((w, b))
        w, b = _trained(check, train(X, y, w, b, learning_rate, 1), X)
    return w, b, befores


def outputs(check, forward, X, w, b):
    """Return the output (n,) for every sample."""
    return check.numbers("what forward returns", forward(X, w, b), (len(X),))


def _trained(check, found, X):
    w, b = check.parts("train", found, ("w", "b"))
    w = check.numbers("w from train", w, (X.shape[1],))
    return w, check.numbers("b from train", b, ())
