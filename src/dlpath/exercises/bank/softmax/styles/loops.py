"""Row by row, number by number."""

import math


def softmax(z):
    rows = []
    for row in z:
        top = max(row)
        powers = [math.exp(score - top) for score in row]
        total = sum(powers)
        rows.append([power / total for power in powers])
    return rows


def cross_entropy(z, labels):
    total = 0.0
    for row, label in zip(z, labels):
        top = max(row)
        total += top + math.log(sum(math.exp(score - top) for score in row)) - row[label]
    return total / len(labels)


def cross_entropy_gradient(z, labels):
    rows = softmax(z)
    for row, label in zip(rows, labels):
        row[label] -= 1
    return [[value / len(rows) for value in row] for row in rows]
