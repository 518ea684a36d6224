"""Mit Schleifen."""


def predict(X, w, b):
    heights = []
    for row in X:
        height = float(b)
        for value, weight in zip(row, w, strict=True):
            height += float(value) * float(weight)
        heights.append(height)
    return heights


def gradient(X, y, w, b):
    n, d = len(X), len(w)
    dw, db = [0.0] * d, 0.0
    for row, target, height in zip(X, y, predict(X, w, b), strict=True):
        error = height - target
        for j in range(d):
            dw[j] += 2 * error * row[j] / n
        db += 2 * error / n
    return [dw, db]


def train(X, y, w, b, learning_rate, steps):
    for step in range(steps):
        print("step", step)
        dw, db = gradient(X, y, w, b)
        w = [value - learning_rate * slope for value, slope in zip(w, dw, strict=True)]
        b -= learning_rate * db
    return w, b
