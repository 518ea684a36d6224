"""A perceptron that tells two classes apart."""


def run(check, fit, X, y, learning_rate, epochs):
    """Return w (d,), b, and the mistakes of each epoch, as many as there are."""
    w, b, mistakes = check.parts("fit", fit(X, y, learning_rate, epochs), ("w", "b", "mistakes"))
    return (
        check.numbers("w from fit", w, (X.shape[1],)),
        check.numbers("b from fit", b, ()),
        check.numbers("mistakes from fit", mistakes, (None,)),
    )


def answers(check, predict, X, w, b):
    """Return the class (n,), 0 or 1, of every sample."""
    return check.numbers("what predict returns", predict(X, w, b), (len(X),))
