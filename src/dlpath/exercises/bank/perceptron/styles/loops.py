"""No numpy: lists and loops."""


def fires(x, w, b):
    total = b
    for i in range(len(w)):
        total += w[i] * x[i]
    return total >= 0


def predict(X, w, b):
    return [1 if fires(x, w, b) else 0 for x in X]


def update(x, target, w, b, learning_rate):
    answer = 1 if fires(x, w, b) else 0
    if answer == target:
        return w, b
    if target == 1:
        return [wi + learning_rate * xi for wi, xi in zip(w, x)], b + learning_rate
    return [wi - learning_rate * xi for wi, xi in zip(w, x)], b - learning_rate


def fit(X, y, learning_rate, epochs):
    w, b = [0.0 for _ in X[0]], 0.0
    mistakes = []
    for _ in range(epochs):
        count = 0
        for i in range(len(X)):
            before = (list(w), b)
            w, b = update(X[i], y[i], w, b, learning_rate)
            if predict([X[i]], before[0], before[1])[0] != y[i]:
                count += 1
        mistakes.append(count)
    return w, b, mistakes
