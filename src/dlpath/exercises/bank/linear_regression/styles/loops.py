"""Loops over samples and features, and lists instead of arrays."""


def predict(X, w, b):
    answers = []
    for row in X:
        total = b
        for feature, weight in zip(row, w):
            total += feature * weight
        answers.append(total)
    return answers


def loss(X, y, w, b):
    return sum((a - t) ** 2 for a, t in zip(predict(X, w, b), y)) / len(y)


def gradient(X, y, w, b):
    n, d = X.shape
    dw, db = [0.0] * d, 0.0
    answers = predict(X, w, b)
    for i in range(n):
        error = answers[i] - y[i]
        for j in range(d):
            dw[j] += 2 * error * X[i, j] / n
        db += 2 * error / n
    return dw, db


def fit(X, y, learning_rate, epochs):
    w, b = [0.0] * X.shape[1], 0.0
    for _ in range(epochs):
        dw, db = gradient(X, y, w, b)
        w = [weight - learning_rate * slope for weight, slope in zip(w, dw)]
        b -= learning_rate * db
    return w, b
