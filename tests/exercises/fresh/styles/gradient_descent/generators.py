"""Generators inside, and a cache of the slopes."""

from collections import deque
from itertools import islice

import numpy as np


def remembered(gradient):
    known = {}

    def slope(x):
        key = x.tobytes()
        if key not in known:
            known[key] = np.asarray(gradient(x))
        return known[key]

    return slope


def walk(slope, x, rate, keep):
    last = deque([x], maxlen=2)
    while True:
        yield last[-1]
        here = last[-1]
        last.append(here + keep * (here - last[0]) - rate * slope(here))


def descend(gradient, start, learning_rate, steps):
    begin = np.asarray(start) * 1.0
    return np.array([*islice(walk(remembered(gradient), begin, learning_rate, 0), steps + 1)])


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    begin = np.asarray(start) * 1.0
    rows = walk(remembered(gradient), begin, learning_rate, momentum)
    return tuple(row for _, row in zip(range(steps + 1), rows, strict=False))
