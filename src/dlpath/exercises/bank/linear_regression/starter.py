"""Linear regression: the first model you train.

To see what holds:   dlpath exercise check linear-regression
When you are stuck:  dlpath exercise hint linear-regression
"""

import numpy as np


def predict(X, w, b):
    """Return what the model answers to each sample.

    X : (n, d)    one sample a row
    w : (d,)      one weight for each feature
    b             a number, the bias

    Returns (n,).
    """
    raise NotImplementedError


def loss(X, y, w, b):
    """Return the mean of the squared errors, a number.

    X : (n, d)
    y : (n,)      what would have been right
    w : (d,)
    b             a number
    """
    raise NotImplementedError


def gradient(X, y, w, b):
    """Return (dw, db), how the loss changes with each weight and the bias.

    X : (n, d)
    y : (n,)
    w : (d,)
    b             a number

    dw has the shape of w, db is a number.
    """
    raise NotImplementedError


def fit(X, y, learning_rate, epochs):
    """Return (w, b) after so many epochs of gradient descent.

    X : (n, d)
    y : (n,)
    learning_rate    how much of the gradient makes a step
    epochs           how many steps, each of them with all samples

    Starts from zeros: w (d,) and b.
    """
    raise NotImplementedError
