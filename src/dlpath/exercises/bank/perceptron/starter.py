"""The perceptron: learn only from mistakes.

To see what holds:   dlpath exercise check perceptron
When you are stuck:  dlpath exercise hint perceptron
"""

import numpy as np


def predict(X, w, b):
    """Return the class of each sample: 1 where w·x + b ≥ 0, else 0.

    X : (n, d)    one sample a row
    w : (d,)      one weight for each input
    b             a number, the bias

    Returns (n,).
    """
    raise NotImplementedError


def update(x, target, w, b, learning_rate):
    """Return (w, b) as they are after the perceptron has seen one sample.

    x : (d,)         the sample
    target           its class, 0 or 1
    w : (d,)
    b                a number
    learning_rate    how much of a sample makes a correction

    A sample that is answered rightly changes nothing.
    """
    raise NotImplementedError


def fit(X, y, learning_rate, epochs):
    """Return (w, b, mistakes) after so many passes over the samples.

    X : (n, d)
    y : (n,)         classes, 0 and 1
    learning_rate    how much of a sample makes a correction
    epochs           how many passes, each in the order of the samples

    w (d,) and b start from zeros. mistakes is a list: for each epoch, how many
    samples were answered wrongly when they were seen.
    """
    raise NotImplementedError
