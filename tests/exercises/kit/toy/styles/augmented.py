import numpy as np


class Line:
    def __init__(self, w, b):
        self.both = np.append(np.array(w, dtype=float), b)

    def error(self, X, y):
        return np.column_stack([X, np.ones(len(X))]) @ self.both - y

    def slope(self, X, y):
        return 2 / len(y) * self.error(X, y) @ np.column_stack([X, np.ones(len(X))])


def predict(X, w, b):
    return Line(w, b).error(X, 0.0)


def gradient(X, y, w, b):
    slope = Line(w, b).slope(X, y)
    return slope[:-1], slope[-1]


def train(X, y, w, b, learning_rate, steps):
    line = Line(w, b)
    for _ in range(steps):
        line.both -= learning_rate * line.slope(X, y)
    return line.both[:-1], np.array(line.both[-1])
