"""Nur Listen und Zahlen, mit einer while-Schleife."""


def summe(x, gewichte, b):
    z = b
    for wert, gewicht in zip(x, gewichte, strict=True):
        z += wert * gewicht
    return z


def predict(X, w, b):
    return [1 if summe(zeile, w, b) >= 0 else 0 for zeile in X.tolist()]


def update(x, target, w, b, learning_rate):
    schritt = learning_rate * (target - (summe(x, w, b) >= 0))
    return [g + schritt * wert for g, wert in zip(w, x, strict=True)], b + schritt


def fit(X, y, learning_rate, epochs):
    größe = len(X[0])
    w, b = größe * [0.0], 0.0
    fehlerzahlen = []
    while len(fehlerzahlen) < epochs:
        fehlerzahlen.append(0)
        for x, ziel in zip(X, y, strict=True):
            fehlerzahlen[-1] += int((summe(x, w, b) >= 0) != ziel)
            w, b = update(x, ziel, w, b, learning_rate)
    return w, b, fehlerzahlen
