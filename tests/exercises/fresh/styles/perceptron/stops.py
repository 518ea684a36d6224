"""Stops after an epoch without a mistake: nothing changes any more."""

import numpy as np


def predict(X, w, b):
    return np.heaviside(X @ w + b, 1)


def update(x, target, w, b, learning_rate):
    said = bool(np.dot(x, w) + b >= 0)
    if said and not target:
        return w - learning_rate * x, b - learning_rate
    if target and not said:
        return w + learning_rate * x, b + learning_rate
    return w, b


def fit(X, y, learning_rate, epochs):
    w, b, mistakes = np.zeros(len(X[0])), 0.0, []
    for epoch in range(epochs):
        wrong = 0
        for i in range(len(X)):
            new_w, new_b = update(X[i], y[i], w, b, learning_rate)
            wrong += new_b != b
            w, b = new_w, new_b
        mistakes.append(int(wrong))
        print(epoch, wrong)
        if not wrong:
            break
    return w, b, mistakes
