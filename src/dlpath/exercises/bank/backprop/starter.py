"""Backpropagation: two layers of sigmoids learn XOR.

n samples, d inputs, h hidden units, k outputs:

    X (n, d)    y (n, k)    W1 (d, h)    b1 (h,)    W2 (h, k)    b2 (k,)

Fill in the functions from top to bottom, and check after each one. Add whatever other functions
you like. The lesson: dlpath exercise start backprop. A nudge: dlpath exercise hint backprop.
"""

import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return what both layers answer to every sample: hidden (n, h), output (n, k).

    Each layer is a weighted sum plus bias, through the sigmoid. The hidden layer reads X, the
    output layer reads the hidden one.
    """
    raise NotImplementedError


def loss(output, y):
    """Return one number: half the squared error, summed over outputs, averaged over samples."""
    raise NotImplementedError


def backward(X, y, W1, b1, W2, b2):
    """Return (dW1, db1, dW2, db2), the gradient of the loss for each parameter.

    Each has the shape of its parameter.
    """
    raise NotImplementedError


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    """Return (W1, b1, W2, b2) after so many steps of gradient descent on all samples at once.

    All four parameters step together. The arrays you are given stay as they are.
    """
    raise NotImplementedError
