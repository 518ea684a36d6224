"""Paths are accumulated, without a loop of one's own."""

from itertools import accumulate, repeat

import numpy as np


def descend(gradient, start, learning_rate, steps):
    places = accumulate(
        repeat(learning_rate, steps),
        lambda place, rate: place - rate * gradient(place),
        initial=np.asarray(start, dtype=float),
    )
    return np.stack(list(places))


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    def roll(state, _):
        place, velocity = state
        velocity = momentum * velocity - learning_rate * gradient(place)
        return place + velocity, velocity

    first = np.asarray(start, dtype=float)
    states = accumulate(range(steps), roll, initial=(first, 0 * first))
    return [place for place, _ in states]
