"""A table made beforehand and filled row by row."""

import numpy as np


def descend(gradient, start, learning_rate, steps):
    path = np.empty((steps + 1, *np.shape(start)))
    path[0] = start
    for k in range(steps):
        path[k + 1] = path[k] - learning_rate * gradient(path[k])
    return path


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    path = np.empty((steps + 1,) + np.shape(start))
    speed = np.zeros(np.shape(start))
    path[0] = start
    for k in range(1, steps + 1):
        # hastigheten kan räknas utan steglängden; den läggs på när vi flyttar oss
        speed = momentum * speed + gradient(path[k - 1])
        path[k] = path[k - 1] - learning_rate * speed
    return path
