"""Mit einem Merkzettel für den Sigmoid, Spaltenvektoren im Inneren und vielen Ausgaben."""

import numpy as np

merkzettel = {}


def sigmoid(u):
    u = np.asarray(u, dtype=float)
    schlüssel = u.tobytes()
    if schlüssel not in merkzettel:
        merkzettel[schlüssel] = (1 + np.tanh(u / 2)) / 2
    return merkzettel[schlüssel].reshape(u.shape).copy()


def minus_log(u):
    return np.where(u >= 0, np.log1p(np.exp(-np.abs(u))), np.log1p(np.exp(-np.abs(u))) - u)


def discriminator_loss(real, fake):
    verlust = minus_log(real).mean() + minus_log(-fake).mean()
    print("Verlust des Richters:", verlust)
    return verlust


def discriminator_gradient(real, fake):
    echt, falsch = sigmoid(real), sigmoid(fake)
    echt -= 1
    echt /= real.size
    falsch /= fake.size
    return echt, falsch


def generator_loss(fake):
    return np.average(minus_log(fake))


def generator_gradient(fake):
    δ = sigmoid(fake)
    δ -= 1
    δ /= fake.size
    return δ


def train(sample_real, params, learning_rate, steps, rng):
    werte = dict(zip("abwc", params, strict=True))
    for schritt in range(steps):
        echt = sample_real(rng).reshape(-1, 1)
        z = rng.standard_normal(len(echt)).reshape(-1, 1)
        falsch = werte["a"] * z + werte["b"]
        de, df = discriminator_gradient(
            werte["w"] * echt + werte["c"], werte["w"] * falsch + werte["c"]
        )
        werte["w"] = werte["w"] - learning_rate * (de.T @ echt + df.T @ falsch).item()
        werte["c"] = werte["c"] - learning_rate * (de.sum() + df.sum())
        δ = generator_gradient(werte["w"] * falsch + werte["c"]) * werte["w"]
        werte["a"] = werte["a"] - learning_rate * (δ.T @ z).item()
        werte["b"] = werte["b"] - learning_rate * δ.sum()
        if schritt % 500 == 0:
            print(schritt, werte)
    return tuple(werte.values())
