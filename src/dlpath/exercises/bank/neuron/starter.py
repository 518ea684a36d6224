"""The neuron: a threshold with a slope.

To see what holds:   dlpath exercise check neuron
When you are stuck:  dlpath exercise hint neuron
"""

import numpy as np


def sigmoid(z):
    """Return 1 / (1 + e^−z) for every number of z, in the shape of z.

    z    an array of any shape; numbers as large as 1000 and as small as −1000
    """
    raise NotImplementedError


def forward(X, w, b):
    """Return what the neuron says to each sample, between 0 and 1.

    X : (n, d)    one sample a row
    w : (d,)      one weight for each input
    b             a number, the bias

    Returns (n,).
    """
    raise NotImplementedError


def loss(X, y, w, b):
    """Return half the mean of the squared errors, a number.

    X : (n, d)
    y : (n,)      targets, 0 or 1
    w : (d,)
    b             a number
    """
    raise NotImplementedError


def gradient(X, y, w, b):
    """Return (dw, db), how the loss changes with each weight and the bias.

    The arguments are those of loss. dw has the shape of w, db is a number.
    """
    raise NotImplementedError


def train(X, y, w, b, learning_rate, steps):
    """Return (w, b) after so many steps down the gradient.

    X : (n, d)
    y : (n,)
    w : (d,)
    b                a number
    learning_rate    how much of the gradient makes a step
    steps            how many, each of them with all samples

    Starts from the w and b given, and leaves that w as it was.
    """
    raise NotImplementedError
