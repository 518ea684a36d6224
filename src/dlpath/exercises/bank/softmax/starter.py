"""Softmax and cross-entropy: tell many classes apart.

n samples, c classes:

    z (n, c)        scores, called logits: any numbers, one row a sample
    labels (n,)     the right class of each sample, a whole number from 0 to c - 1

Fill in the functions from top to bottom, and check after each one. Add whatever other functions
you like. The lesson: dlpath exercise start softmax. A nudge: dlpath exercise hint softmax.
"""

import numpy as np


def softmax(z):
    """Return probabilities (n, c): positive, each row adds up to 1, scores of 1000 welcome."""
    raise NotImplementedError


def cross_entropy(z, labels):
    """Return one number: the mean over samples of -log(probability of the right class).

    It takes logits, not probabilities, and is finite for every finite z.
    """
    raise NotImplementedError


def cross_entropy_gradient(z, labels):
    """Return (n, c): how the mean cross-entropy changes with each logit."""
    raise NotImplementedError
