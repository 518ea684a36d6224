"""Gradient descent: go downhill, a step at a time.

To see what holds:   dlpath exercise check gradient-descent
When you are stuck:  dlpath exercise hint gradient-descent
"""

import numpy as np


def descend(gradient, start, learning_rate, steps):
    """Walk against the gradient and return every place you stood at.

    gradient         a function; gradient(x) is the slope at x, in its shape
    start            where to begin: one number or an array of any shape
    learning_rate    how much of the slope makes a step
    steps            how many steps to take, from 0 up

    Returns path (steps + 1, ...): the start, then the place after each step.
    """
    raise NotImplementedError


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    """Roll down like a heavy ball and return every place it was at.

    momentum         the share of its velocity that the ball keeps each step;
                     the velocity has the shape of start and begins at 0

    The rest and the path are those of descend.
    """
    raise NotImplementedError
