"""Rad för rad med vanliga tal, en generator och math."""

import math


def sannolikheter(rad):
    topp = max(rad)
    potenser = [math.exp(tal - topp) for tal in rad]
    total = math.fsum(potenser)
    yield from (potens / total for potens in potenser)


def softmax(z):
    return [list(sannolikheter(rad)) for rad in z.tolist()]


def cross_entropy(z, labels):
    def kostnad(rad, rätt):
        topp = max(rad)
        return topp - rad[rätt] + math.log(math.fsum(math.exp(tal - topp) for tal in rad))

    return math.fsum(map(kostnad, z.tolist(), labels.tolist())) / len(z)


def cross_entropy_gradient(z, labels):
    svar = softmax(z)
    for rad, rätt in zip(svar, labels, strict=True):
        rad[int(rätt)] -= 1
        for k in range(len(rad)):
            rad[k] /= len(svar)
    return svar
