"""Numbers one by one, the math module, and plain Python floats."""

from math import exp, log1p


def sigmoid(z):
    return 1 / (1 + exp(-z)) if z >= 0 else exp(z) / (1 + exp(z))


def minus_log_sigmoid(z):
    return log1p(exp(-z)) if z >= 0 else log1p(exp(z)) - z


def discriminator_loss(real, fake):
    of_real = of_fake = 0.0
    for z in real:
        of_real += minus_log_sigmoid(z)
    for z in fake:
        of_fake += minus_log_sigmoid(-z)
    return of_real / len(real) + of_fake / len(fake)


def discriminator_gradient(real, fake):
    return (
        [-sigmoid(-z) / len(real) for z in real],
        [sigmoid(z) / len(fake) for z in fake],
    )


def generator_loss(fake):
    return sum(minus_log_sigmoid(z) for z in fake) / len(fake)


def generator_gradient(fake):
    return [-sigmoid(-z) / len(fake) for z in fake]


def train(sample_real, params, learning_rate, steps, rng):
    a, b, w, c = (float(p) for p in params)
    while steps > 0:
        steps -= 1
        real = [float(x) for x in sample_real(rng)]
        noise = [float(z) for z in rng.normal(size=len(real))]
        fake = [a * z + b for z in noise]
        of_real, of_fake = discriminator_gradient(
            [w * x + c for x in real], [w * x + c for x in fake]
        )
        dw = dc = 0.0
        for slope, x in zip(of_real + of_fake, real + fake):
            dw += slope * x
            dc += slope
        w -= learning_rate * dw
        c -= learning_rate * dc
        da = db = 0.0
        for slope, z in zip(generator_gradient([w * x + c for x in fake]), noise):
            da += slope * w * z
            db += slope * w
        a -= learning_rate * da
        b -= learning_rate * db
    return [a, b, w, c]
