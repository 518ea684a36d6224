"""One sample at a time, one layer at a time, by hand."""

import numpy as np


def one_forward(x, params):
    answers = [x]
    for number, (W, b) in enumerate(params):
        x = x @ W + b
        if number < len(params) - 1:
            x = np.where(x > 0, x, 0)
        answers.append(x)
    return answers


def forward(X, params):
    return np.array([one_forward(x, params)[-1] for x in X])


def backward(X, labels, params):
    grads = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in params]
    for x, label in zip(X, labels):
        answers = one_forward(x, params)
        p = np.exp(answers[-1] - answers[-1].max())
        p = p / p.sum()
        p[label] -= 1
        delta = p / len(X)
        for number in range(len(params) - 1, -1, -1):
            W, b = params[number]
            grads[number][0] += np.outer(answers[number], delta)
            grads[number][1] += delta
            delta = W @ delta
            delta[answers[number] <= 0] = 0
    return [(dW, db) for dW, db in grads]


def sgd(params, grads, learning_rate):
    new = []
    for i in range(len(params)):
        W = params[i][0] - learning_rate * grads[i][0]
        b = params[i][1] - learning_rate * grads[i][1]
        new.append((W, b))
    return new


def momentum(params, grads, velocity, learning_rate, beta):
    new_params, new_velocity = [], []
    for i in range(len(params)):
        layer, speeds = [], []
        for j in (0, 1):
            v = beta * velocity[i][j] + grads[i][j]
            speeds.append(v)
            layer.append(params[i][j] - learning_rate * v)
        new_params.append(tuple(layer))
        new_velocity.append(tuple(speeds))
    return new_params, new_velocity


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    new_p, new_m, new_v = [], [], []
    for i in range(len(params)):
        lp, lm, lv = [], [], []
        for j in (0, 1):
            g = grads[i][j]
            mean = beta1 * m[i][j] + (1 - beta1) * g
            square = beta2 * v[i][j] + (1 - beta2) * g * g
            m_hat = mean / (1 - beta1**t)
            v_hat = square / (1 - beta2**t)
            lp.append(params[i][j] - learning_rate * m_hat / (v_hat**0.5 + eps))
            lm.append(mean)
            lv.append(square)
        new_p.append(tuple(lp))
        new_m.append(tuple(lm))
        new_v.append(tuple(lv))
    return new_p, new_m, new_v


def batches(n, batch_size, rng):
    order = list(range(n))
    # Fisher and Yates
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(i + 1))
        order[i], order[j] = order[j], order[i]
    result = []
    while order:
        result.append(np.array(order[:batch_size]))
        order = order[batch_size:]
    return result


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    params = []
    for i in range(len(sizes) - 1):
        W = np.empty((sizes[i], sizes[i + 1]))
        for j, k in np.ndindex(W.shape):
            W[j, k] = rng.uniform(-0.3, 0.3)
        params.append((W, np.zeros(sizes[i + 1])))
    for epoch in range(epochs):
        for some in batches(len(X), batch_size, rng):
            grads = backward(X[some], labels[some], params)
            params = sgd(params, grads, learning_rate)
    return params
