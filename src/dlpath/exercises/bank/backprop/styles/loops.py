"""Every weight by itself, as on paper; numpy only holds the results."""

from math import exp

import numpy as np


def sigmoid(z):
    if z < 0:
        return exp(z) / (1 + exp(z))
    return 1 / (1 + exp(-z))


def layer(x, W, b):
    answers = []
    for j in range(len(b)):
        total = b[j]
        for i in range(len(x)):
            total = total + x[i] * W[i][j]
        answers.append(sigmoid(total))
    return answers


def forward(X, W1, b1, W2, b2):
    hidden = [layer(x, W1, b1) for x in X]
    output = [layer(h, W2, b2) for h in hidden]
    return np.array(hidden), np.array(output)


def loss(output, y):
    total = 0
    for o, t in zip(output, y):
        for a, b in zip(o, t):
            total += 0.5 * (a - b) ** 2
    return total / len(output)


def backward(X, y, W1, b1, W2, b2):
    n = len(X)
    hidden, output = forward(X, W1, b1, W2, b2)
    dW1, db1 = np.zeros(W1.shape), np.zeros(b1.shape)
    dW2, db2 = np.zeros(W2.shape), np.zeros(b2.shape)
    for s in range(n):
        deltas = []
        for k in range(len(b2)):
            o = output[s, k]
            delta = (o - y[s, k]) * o * (1 - o) / n
            deltas.append(delta)
            db2[k] += delta
            for j in range(len(b1)):
                dW2[j, k] += hidden[s, j] * delta
        for j in range(len(b1)):
            h = hidden[s, j]
            back = sum(W2[j, k] * deltas[k] for k in range(len(b2)))
            delta = back * h * (1 - h)
            db1[j] += delta
            for i in range(len(W1)):
                dW1[i, j] += X[s, i] * delta
    return dW1, db1, dW2, db2


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    W1, b1, W2, b2 = W1.copy(), b1.copy(), W2.copy(), b2.copy()
    for step in range(steps):
        dW1, db1, dW2, db2 = backward(X, y, W1, b1, W2, b2)
        W1 -= learning_rate * dW1
        b1 -= learning_rate * db1
        W2 -= learning_rate * dW2
        b2 -= learning_rate * db2
    return [W1, b1, W2, b2]
