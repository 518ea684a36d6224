"""Une ligne à la fois, avec le jacobien entier."""

import numpy as np


def probabilites(scores):
    e = np.exp(scores - np.max(scores))
    return e / np.sum(e)


def softmax(z):
    return np.apply_along_axis(probabilites, 1, z)


def cross_entropy(z, labels):
    pertes = []
    for scores, bonne in zip(z, labels):
        ecart = scores - scores[bonne]
        haut = max(ecart.max(), 0)
        pertes.append(haut + np.log(np.sum(np.exp(ecart - haut))))
    print("perte moyenne", np.mean(pertes))
    return np.mean(pertes)


def cross_entropy_gradient(z, labels):
    # d(-log p_bonne)/dz : la ligne du jacobien, divisée par p_bonne à la main
    resultat = np.empty(z.shape)
    for i, bonne in enumerate(labels):
        p = probabilites(z[i])
        resultat[i] = [p[k] - (k == bonne) for k in range(len(p))]
    return resultat / len(labels)
