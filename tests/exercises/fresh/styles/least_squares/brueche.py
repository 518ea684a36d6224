"""Mit exakten Brüchen gerechnet, erst am Ende gerundet."""

from fractions import Fraction


def als_brüche(zahlen):
    return [Fraction(float(zahl)) for zahl in zahlen]


def mean_squared_error(x, y, slope, intercept):
    steigung, höhe = als_brüche((slope, intercept))
    fehler = [steigung * a + höhe - b for a, b in zip(als_brüche(x), als_brüche(y), strict=True)]
    return float(sum(f * f for f in fehler) / len(fehler))


def fit_line(x, y):
    x, y = als_brüche(x), als_brüche(y)
    n, sx, sy = len(x), sum(x), sum(y)
    sxx = sum(a * a for a in x)
    sxy = sum(a * b for a, b in zip(x, y, strict=True))
    steigung = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    return float(steigung), float((sy - steigung * sx) / n)


def fit(X, y):
    """Gauß-Elimination auf der erweiterten Matrix."""
    spalten = [als_brüche(spalte) for spalte in X.T]
    ziel = als_brüche(y)
    matrix = [
        [sum(a * b for a, b in zip(eine, andere, strict=True)) for andere in [*spalten, ziel]]
        for eine in spalten
    ]
    for k in range(len(matrix)):
        haupt = matrix[k][k]
        matrix[k] = [wert / haupt for wert in matrix[k]]
        for zeile in range(len(matrix)):
            if zeile != k:
                faktor = matrix[zeile][k]
                matrix[zeile] = [
                    wert - faktor * oben
                    for wert, oben in zip(matrix[zeile], matrix[k], strict=True)
                ]
    return [float(zeile[-1]) for zeile in matrix]
