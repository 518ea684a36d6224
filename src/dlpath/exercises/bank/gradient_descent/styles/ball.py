"""A class behind the functions, and a generator that it rolls along."""

import itertools

import numpy as np


class Ball:
    def __init__(self, place, momentum):
        self.place = place
        self.velocity = np.zeros(np.shape(place))
        self.momentum = momentum

    def roll(self, gradient, learning_rate):
        while True:
            yield self.place
            push = -learning_rate * gradient(self.place)
            self.velocity = push + self.momentum * self.velocity
            self.place = self.place + self.velocity


def descend(gradient, start, learning_rate, steps):
    ball = Ball(np.asarray(start, dtype=np.float64), momentum=0)
    return np.array(list(itertools.islice(ball.roll(gradient, learning_rate), steps + 1)))


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    ball = Ball(np.asarray(start, dtype=np.float64), momentum)
    return np.array(list(itertools.islice(ball.roll(gradient, learning_rate), steps + 1)))
