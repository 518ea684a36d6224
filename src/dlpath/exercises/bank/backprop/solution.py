"""Backpropagation: two layers of sigmoids, and how the error finds its way back."""

import numpy as np


def sigmoid(z):
    """Squash any numbers into (0, 1); this form of it never overflows."""
    return np.exp(-np.logaddexp(0, -z))


def forward(X, W1, b1, W2, b2):
    """Return what the hidden layer and the output layer answer to every sample.

    X (n, d), W1 (d, h), b1 (h,), W2 (h, k), b2 (k,) -> hidden (n, h), output (n, k)
    """
    hidden = sigmoid(X @ W1 + b1)
    output = sigmoid(hidden @ W2 + b2)
    return hidden, output


def loss(output, y):
    """Return half the squared error, summed over the outputs, averaged over the samples.

    output (n, k), y (n, k) -> float
    """
    return np.sum((output - y) ** 2) / (2 * len(y))


def backward(X, y, W1, b1, W2, b2):
    """Return the gradient of the loss, each part in the shape of its parameter.

    Each delta is the gradient at the sums of a layer, before its sigmoid.
    """
    hidden, output = forward(X, W1, b1, W2, b2)
    output_delta = (output - y) / len(y) * output * (1 - output)
    hidden_delta = output_delta @ W2.T * hidden * (1 - hidden)
    dW1, db1 = X.T @ hidden_delta, hidden_delta.sum(axis=0)
    dW2, db2 = hidden.T @ output_delta, output_delta.sum(axis=0)
    return dW1, db1, dW2, db2


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    """Return the parameters after so many steps of gradient descent on all samples."""
    for _ in range(steps):
        dW1, db1, dW2, db2 = backward(X, y, W1, b1, W2, b2)
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2
