"""The multilayer perceptron: a network of any depth learns to read digits.

n samples, d inputs, c classes:

    X (n, d)        samples, one a row
    labels (n,)     the right class of each, a whole number from 0 to c - 1
    params          a list with a pair (W, b) for every layer, W (inputs, outputs), b (outputs,)

Gradients, velocities and Adam's m and v are lists of pairs as well, in the shapes of params.
No function changes what it is given: each returns new arrays.

Fill in the functions from top to bottom, and check after each one. Add whatever other functions
you like. The lesson: dlpath exercise start mlp. A nudge: dlpath exercise hint mlp.
"""

import numpy as np


def forward(X, params):
    """Return the logits (n, c): ReLU after every layer but the last."""
    raise NotImplementedError


def backward(X, labels, params):
    """Return the gradient of the mean cross-entropy: a list of pairs (dW, db), first layer first.

    The cross-entropy takes the logits of forward, as in the exercise softmax.
    """
    raise NotImplementedError


def sgd(params, grads, learning_rate):
    """Return new params, one step downhill:  p <- p - rate g."""
    raise NotImplementedError


def momentum(params, grads, velocity, learning_rate, beta):
    """Return (params, velocity):  v <- beta v + g,  then  p <- p - rate v  with the new v."""
    raise NotImplementedError


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    """Return (params, m, v) after the step with number t; the first step has t = 1.

    m <- beta1 m + (1 - beta1) g      v <- beta2 v + (1 - beta2) g²
    p <- p - rate · m̂ / (√v̂ + eps)    with  m̂ = m / (1 - beta1ᵗ),  v̂ = v / (1 - beta2ᵗ)
    """
    raise NotImplementedError


def batches(n, batch_size, rng):
    """Return a list of arrays of indices: each of 0 .. n - 1 once, in an order drawn from rng.

    The last one is shorter when n does not divide evenly. rng is a numpy.random.Generator.
    """
    raise NotImplementedError


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    """Return params after so many epochs of sgd on mini-batches, shuffled anew in each epoch.

    sizes are the widths (d, ..., c); (64, 32, 10) has one hidden layer of 32. You choose how the
    weights begin, drawn from rng. With 0 epochs the result is these first params.
    """
    raise NotImplementedError
