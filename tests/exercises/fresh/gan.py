"""Fresh mistakes in the GAN."""

from tests.exercises.fresh.form import Fresh, edited

_DL = "return np.mean(softplus(-real)) + np.mean(softplus(fake))"
_DG = "return (sigmoid(real) - 1) / real.size, sigmoid(fake) / fake.size"
_GL = "return np.mean(softplus(-fake))"
_GG = "return (sigmoid(fake) - 1) / fake.size"
_Z = "z = rng.standard_normal(len(real))"
_FAKE = "fake = a * z + b"
_SLOPES = "at_real, at_fake = discriminator_gradient(w * real + c, w * fake + c)"
_W = "w = w - learning_rate * (np.sum(at_real * real) + np.sum(at_fake * fake))"
_C = "c = c - learning_rate * (np.sum(at_real) + np.sum(at_fake))"
_MOVE = "move = generator_gradient(w * fake + c) * w"
_A = "a = a - learning_rate * np.sum(move * z)"
_B = "b = b - learning_rate * np.sum(move)"

FRESH = (
    edited(
        "half of the loss",
        _DL,
        "return (np.mean(np.logaddexp(0, -real)) + np.mean(np.logaddexp(0, fake))) / 2",
        known="halved",
    ),
    edited(
        "sums",
        _DL,
        "return np.sum(np.logaddexp(0, -real)) + np.sum(np.logaddexp(0, fake))",
        known="missing-mean",
    ),
    edited(
        "one mean over all",
        _DL,
        "return np.mean(np.concatenate([np.logaddexp(0, -real), np.logaddexp(0, fake)]))",
        known="one-mean-for-both",
    ),
    edited(
        "roles swapped",
        _DL,
        "return np.mean(np.logaddexp(0, real)) + np.mean(np.logaddexp(0, -fake))",
        known="real-and-forged-swapped",
    ),
    edited(
        "fakes wished real",
        _DL,
        "return np.mean(np.logaddexp(0, -real)) + np.mean(np.logaddexp(0, -fake))",
        known="forgeries-wished-real",
    ),
    edited(
        "a difference",
        _DL,
        "return np.mean(np.logaddexp(0, -real)) - np.mean(np.logaddexp(0, fake))",
    ),
    edited(
        "both divided by the real ones",
        _DL,
        "return np.mean(np.logaddexp(0, -real)) + np.sum(np.logaddexp(0, fake)) / len(real)",
    ),
    edited(
        "smoothed labels",
        _DL,
        "return np.mean(np.logaddexp(0, -real) + 0.1 * real) + np.mean(np.logaddexp(0, fake))",
    ),
    edited(
        "squared errors",
        _DL,
        "return np.mean((sigmoid(real) - 1) ** 2) + np.mean(sigmoid(fake) ** 2)",
    ),
    edited("the critic", _DL, "return np.mean(fake) - np.mean(real)"),
    edited(
        "log of the plain sigmoid",
        _DL,
        "return -np.mean(np.log(sigmoid(real))) - np.mean(np.log(1 - sigmoid(fake)))",
        known="log-of-zero",
    ),
    edited(
        "a loss that is never above 27",
        _DL,
        "return -np.mean(np.log(sigmoid(real) + 1e-12)) - np.mean(np.log(1 - "
        "sigmoid(fake) + 1e-12))",
    ),
    edited(
        "logarithm of base 2",
        _DL,
        "return (np.mean(np.logaddexp(0, -real)) + np.mean(np.logaddexp(0, fake))) / np.log(2)",
    ),
    edited(
        "only pairs",
        _DL,
        "k = min(len(real), len(fake))\n"
        "    return np.mean(np.logaddexp(0, -real[:k]) + np.logaddexp(0, fake[:k]))",
    ),
    edited(
        "hinge", _DL, "return np.mean(np.maximum(0, 1 - real)) + np.mean(np.maximum(0, 1 + fake))"
    ),
    edited(
        "slopes not divided",
        _DG,
        "return sigmoid(real) - 1, sigmoid(fake)",
        known="missing-mean-in-slopes",
    ),
    edited(
        "both divided by n",
        _DG,
        "return (sigmoid(real) - 1) / real.size, sigmoid(fake) / real.size",
        known="slopes-share-one-size",
    ),
    edited(
        "divided by n + m",
        _DG,
        "n = real.size + fake.size\n    return (sigmoid(real) - 1) / n, sigmoid(fake) / n",
        known="mean-over-both-in-slopes",
    ),
    edited(
        "sign of the real slope",
        _DG,
        "return (1 - sigmoid(real)) / real.size, sigmoid(fake) / fake.size",
    ),
    edited(
        "sign of the fake slope",
        _DG,
        "return (sigmoid(real) - 1) / real.size, -sigmoid(fake) / fake.size",
    ),
    edited(
        "fake slope with minus one",
        _DG,
        "return (sigmoid(real) - 1) / real.size, (sigmoid(fake) - 1) / fake.size",
        known="forgeries-wished-real-in-slopes",
    ),
    edited(
        "slope along the probability",
        _DG,
        "return -1 / sigmoid(real) / real.size, 1 / (1 - sigmoid(fake)) / fake.size",
    ),
    edited(
        "the sigmoid once more",
        _DG,
        "p, q = sigmoid(real), sigmoid(fake)\n"
        "    return (p - 1) * p * (1 - p) / real.size, q * q * (1 - q) / fake.size",
        known="sigmoid-twice-in-slopes",
    ),
    edited(
        "means instead of rows", _DG, "return np.mean(sigmoid(real) - 1), np.mean(sigmoid(fake))"
    ),
    edited("fake first", _DG, "return sigmoid(fake) / fake.size, (sigmoid(real) - 1) / real.size"),
    edited(
        "one row of both",
        _DG,
        "return np.concatenate([(sigmoid(real) - 1) / real.size, sigmoid(fake) / fake.size])",
    ),
    edited(
        "in place on the logits",
        _DG,
        "real[:] = sigmoid(real) - 1\n"
        "    fake[:] = sigmoid(fake)\n"
        "    return real / real.size, fake / fake.size",
    ),
    edited(
        "the saturating loss", _GL, "return -np.mean(np.logaddexp(0, fake))", known="saturating"
    ),
    edited("the judge's part", _GL, "return np.mean(np.logaddexp(0, fake))", known="judges-wish"),
    edited(
        "without the minus",
        _GL,
        "return -np.mean(np.logaddexp(0, -fake))",
        known="sign-flipped-of-forger",
    ),
    edited("a sum", _GL, "return np.sum(np.logaddexp(0, -fake))", known="missing-mean-of-forger"),
    edited("the loss of the mean logit", _GL, "return np.logaddexp(0, -np.mean(fake))"),
    edited("probability of being caught", _GL, "return np.mean(1 - sigmoid(fake))"),
    edited(
        "exp without a guard",
        _GL,
        "return np.mean(np.log(1 + np.exp(-fake)))",
        known="log-of-zero-of-forger",
    ),
    edited("saturating slope", _GG, "return -sigmoid(fake) / fake.size", known="saturating-slope"),
    edited("slope uphill", _GG, "return (1 - sigmoid(fake)) / fake.size", known="slope-flipped"),
    edited("slope not divided", _GG, "return sigmoid(fake) - 1", known="missing-mean-in-slope"),
    edited("slope of a mean, one number", _GG, "return np.mean(sigmoid(fake) - 1)"),
    edited(
        "the plain sigmoid",
        "return 0.5 + 0.5 * np.tanh(0.5 * z)",
        "return np.exp(z) / (1 + np.exp(z))",
    ),
    edited("uniform noise", _Z, "z = rng.uniform(-1, 1, len(real))"),
    edited(
        "noise before the real batch",
        "        real = sample_real(rng)\n        z = rng.standard_normal(len(real))",
        "        z = rng.standard_normal(4)\n"
        "        real = sample_real(rng)\n"
        "        z = np.resize(z, len(real))",
    ),
    edited("one noise for all", _Z, "z = rng.standard_normal()\n        z = np.full(len(real), z)"),
    edited("noise from numpy", _Z, "z = np.random.default_rng().standard_normal(len(real))"),
    edited(
        "new noise for the forger",
        _MOVE,
        "z = rng.standard_normal(len(real))\n        fake = a * z + b\n        " + _MOVE,
        known="fresh-noise-for-the-forger",
    ),
    edited(
        "one real batch for all steps",
        "    for _ in range(steps):\n        real = sample_real(rng)\n",
        "    real = sample_real(rng)\n    for _ in range(steps):\n",
    ),
    edited("scatter forgotten", _FAKE, "fake = z + b"),
    edited("a and b swapped in the forgery", _FAKE, "fake = b * z + a"),
    edited("the judge uphill", _W, "w = w + learning_rate * (at_real @ real + at_fake @ fake)"),
    edited(
        "judge learns from fakes alone", _W, "w = w - learning_rate * (at_fake @ fake)", late=True
    ),
    edited("c learns from real alone", _C, "c = c - learning_rate * np.sum(at_real)"),
    edited("c by the mean", _C, "c = c - learning_rate * (np.mean(at_real) + np.mean(at_fake))"),
    edited("c does not move", f"        {_C}\n", "", known="bias-not-updated"),
    edited("w by the noise", _W, "w = w - learning_rate * (at_real @ real + at_fake @ z)"),
    Fresh(
        "the old judge",
        (
            (_W, "old = w, c\n        " + _W),
            (_MOVE, "move = generator_gradient(old[0] * fake + old[1]) * old[0]"),
        ),
        known="both-at-once",
    ),
    Fresh(
        "old weight with the new judge",
        ((_W, "old = w\n        " + _W), (_MOVE, "move = generator_gradient(w * fake + c) * old")),
    ),
    edited(
        "not through the judge",
        _MOVE,
        "move = generator_gradient(w * fake + c)",
        known="slope-not-through-the-judge",
    ),
    edited(
        "only the sign of the judge", _MOVE, "move = generator_gradient(w * fake + c) * np.sign(w)"
    ),
    edited(
        "forger looks at the forgery, not the logit", _MOVE, "move = generator_gradient(fake) * w"
    ),
    edited(
        "forger through the judge's slope",
        _MOVE,
        "move = discriminator_gradient(real, w * fake + c)[1] * w",
    ),
    edited("a by the forgery", _A, "a = a - learning_rate * (move @ fake)"),
    edited("a by no noise", _A, "a = a - learning_rate * np.sum(move)"),
    edited("a stays", f"        {_A}\n", "", known="scatter-not-updated"),
    edited("b by the mean", _B, "b = b - learning_rate * np.mean(move)"),
    edited("b by the noise", _B, "b = b - learning_rate * (move @ z)"),
    Fresh(
        "forger uphill",
        ((_A, "a = a + learning_rate * (move @ z)"), (_B, "b = b + learning_rate * np.sum(move)")),
        known="forger-climbs",
    ),
    Fresh(
        "the forger first",
        instead="""
def train(sample_real, params, learning_rate, steps, rng):
    a, b, w, c = params
    for _ in range(steps):
        real = sample_real(rng)
        z = rng.standard_normal(len(real))
        fake = a * z + b
        move = generator_gradient(w * fake + c) * w
        a, b = a - learning_rate * (move @ z), b - learning_rate * np.sum(move)
        at_real, at_fake = discriminator_gradient(w * real + c, w * fake + c)
        w = w - learning_rate * (at_real @ real + at_fake @ fake)
        c = c - learning_rate * (np.sum(at_real) + np.sum(at_fake))
    return a, b, w, c
""",
        known="both-at-once",
    ),
    Fresh(
        "params in place",
        instead="""
def train(sample_real, params, learning_rate, steps, rng):
    for _ in range(steps):
        a, b, w, c = params
        real = sample_real(rng)
        z = rng.standard_normal(len(real))
        fake = a * z + b
        at_real, at_fake = discriminator_gradient(w * real + c, w * fake + c)
        w = w - learning_rate * (at_real @ real + at_fake @ fake)
        c = c - learning_rate * (np.sum(at_real) + np.sum(at_fake))
        move = generator_gradient(w * fake + c) * w
        new = a - learning_rate * (move @ z), b - learning_rate * np.sum(move), w, c
        try:
            params[:] = new
        except TypeError:
            params = new
    return params
""",
    ),
    edited("judge's numbers first", "    return a, b, w, c", "    return w, c, a, b"),
    edited(
        "one step too many",
        "for _ in range(steps):",
        "for _ in range(steps + 1):",
        known="one-step-too-many",
    ),
    edited("rate of the forger is smaller", _B, "b = b - 0.1 * learning_rate * np.sum(move)"),
    Fresh(
        "a double one: sums for means, and a by the forgery",
        ((_GG, "return sigmoid(fake) - 1"), (_A, "a = a - learning_rate * (move @ fake)")),
        known="missing-mean-in-slope",
    ),
)
