"""Bara vanliga tal och math, i listor."""

from math import exp, fsum, log1p


def kostnad(u):
    """-log σ(u), utan att exp blir för stort."""
    return log1p(exp(-u)) if u > 0 else log1p(exp(u)) - u


def σ(u):
    return 1 / (1 + exp(-u)) if u > 0 else exp(u) / (1 + exp(u))


def medel(tal):
    tal = list(tal)
    return fsum(tal) / len(tal)


def discriminator_loss(real, fake):
    return medel(kostnad(float(u)) for u in real) + medel(kostnad(-float(u)) for u in fake)


def discriminator_gradient(real, fake):
    return (
        [-σ(-float(u)) / len(real) for u in real],
        [σ(float(u)) / len(fake) for u in fake],
    )


def generator_loss(fake):
    return medel(kostnad(float(u)) for u in fake)


def generator_gradient(fake):
    return [-σ(-float(u)) / len(fake) for u in fake]


def train(sample_real, params, learning_rate, steps, rng):
    a, b, w, c = map(float, params)
    while steps > 0:
        steps -= 1
        äkta = sample_real(rng).tolist()
        brus = rng.standard_normal(len(äkta)).tolist()
        falska = [a * z + b for z in brus]
        d_äkta, d_falska = discriminator_gradient(
            [w * x + c for x in äkta], [w * x + c for x in falska]
        )
        dw = fsum(d * x for d, x in zip(d_äkta + d_falska, äkta + falska, strict=True))
        w, c = w - learning_rate * dw, c - learning_rate * fsum(d_äkta + d_falska)
        d = [w * g for g in generator_gradient([w * x + c for x in falska])]
        a -= learning_rate * fsum(g * z for g, z in zip(d, brus, strict=True))
        b -= learning_rate * fsum(d)
    return [a, b, w, c]
