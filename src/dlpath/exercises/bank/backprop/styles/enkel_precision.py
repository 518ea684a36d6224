"""Allt i float32, och utskrifter längs vägen."""

import numpy as np


def f(*arrayer):
    return [np.asarray(a, dtype=np.float32) for a in arrayer]


def forward(X, W1, b1, W2, b2):
    X, W1, b1, W2, b2 = f(X, W1, b1, W2, b2)
    gömt = 1 / (1 + np.exp(-np.clip(X @ W1 + b1, -80, 80)))
    svar = 1 / (1 + np.exp(-np.clip(gömt @ W2 + b2, -80, 80)))
    return gömt, svar


def loss(output, y):
    output, y = f(output, y)
    return float(((output - y) ** 2).sum() / 2 / len(y))


def backward(X, y, W1, b1, W2, b2):
    X, y, W1, b1, W2, b2 = f(X, y, W1, b1, W2, b2)
    gömt, svar = forward(X, W1, b1, W2, b2)
    # felet delas ut bakåt, ett lager i taget
    d2 = (svar - y) * svar * (1 - svar) / len(X)
    d1 = d2 @ W2.T * gömt * (1 - gömt)
    return X.T @ d1, d1.sum(0), gömt.T @ d2, d2.sum(0)


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    # float64 här, annars drunknar små steg
    for n in range(steps):
        dW1, db1, dW2, db2 = backward(X, y, W1, b1, W2, b2)
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
        if n % 1000 == 0:
            print("steg", n, "förlust", loss(forward(X, W1, b1, W2, b2)[1], y))
    return W1, b1, W2, b2
