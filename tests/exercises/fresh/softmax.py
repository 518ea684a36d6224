"""Fresh mistakes in softmax and cross-entropy."""

from tests.exercises.fresh.form import Fresh, edited

_POWERS = "powers = np.exp(z - z.max(axis=1, keepdims=True))"
_SHARE = "return powers / powers.sum(axis=1, keepdims=True)"
_LOGS = "logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))"
_MEAN = "return -logs[np.arange(len(z)), labels].mean()"
_TRUTH = "truth = np.eye(z.shape[1])[labels]"
_GRADIENT = "return (softmax(z) - truth) / len(z)"

FRESH = (
    edited("powers of two", _POWERS, "powers = 2.0 ** (z - z.max(axis=1, keepdims=True))"),
    edited("no exp", _POWERS, "powers = z - z.min(axis=1, keepdims=True) + 1e-9"),
    edited("squares", _POWERS, "powers = z**2"),
    edited(
        "the largest of the whole batch",
        _POWERS,
        "powers = np.exp(z - z.max())",
        known="one-max-for-all-rows",
    ),
    edited("the mean subtracted", _POWERS, "powers = np.exp(z - z.mean(axis=1, keepdims=True))"),
    edited("the smallest subtracted", _POWERS, "powers = np.exp(z - z.min(axis=1, keepdims=True))"),
    edited(
        "largest subtracted twice, once too much in the sum",
        _SHARE,
        "return powers / np.exp(z).sum(axis=1, keepdims=True)",
    ),
    edited("clipped at 50", _POWERS, "powers = np.exp(np.clip(z, -50, 50))"),
    edited(
        "a small number in the denominator",
        _SHARE,
        "return powers / (powers.sum(axis=1, keepdims=True) + 1e-3)",
    ),
    edited(
        "divided by the largest",
        _SHARE,
        "return powers / powers.max(axis=1, keepdims=True)",
        known="not-divided",
    ),
    edited(
        "divided by the length",
        _SHARE,
        "return powers / np.linalg.norm(powers, axis=1, keepdims=True)",
    ),
    edited(
        "over the batch and the classes",
        _SHARE,
        "return powers / powers.sum()",
        known="one-total-for-all-rows",
    ),
    edited(
        "a sigmoid for each",
        _SHARE,
        "return 1 / (1 + np.exp(-np.clip(z, -700, 700)))",
        known="sigmoid-for-softmax",
    ),
    edited(
        "rounded to four digits",
        _SHARE,
        "return np.round(powers / powers.sum(axis=1, keepdims=True), 4)",
    ),
    edited(
        "one row loses its axis",
        _SHARE,
        "return np.squeeze(powers / powers.sum(axis=1, keepdims=True))",
    ),
    edited(
        "in place",
        _POWERS,
        "z -= z.max(axis=1, keepdims=True)\n    powers = np.exp(z)",
        known="inputs-changed",
    ),
    edited(
        "in the type of the scores",
        _SHARE,
        "out = np.zeros_like(z)\n"
        "    out[:] = powers / powers.sum(axis=1, keepdims=True)\n"
        "    return out",
    ),
    edited("only the sharpest class", _SHARE, "return np.eye(z.shape[1])[z.argmax(axis=1)]"),
    edited(
        "a temperature of the number of classes",
        _POWERS,
        "powers = np.exp((z - z.max(axis=1, keepdims=True)) / z.shape[1])",
    ),
    edited(
        "a sum", _MEAN, "return -logs[np.arange(len(z)), labels].sum()", known="loss-missing-mean"
    ),
    edited(
        "mean over samples and classes",
        _MEAN,
        "return -logs[np.arange(len(z)), labels].sum() / z.size",
        known="loss-averaged-over-classes",
    ),
    edited(
        "all pairs of samples and labels",
        _MEAN,
        "return -logs[:, labels].mean()",
        known="every-label-in-every-row",
    ),
    edited(
        "the likeliest class instead of the right one", _MEAN, "return -logs.max(axis=1).mean()"
    ),
    edited(
        "logarithm of base 2",
        _MEAN,
        "return -logs[np.arange(len(z)), labels].mean() / np.log(2)",
        known="wrong-logarithm",
    ),
    edited("labels counted from 1", _MEAN, "return -logs[np.arange(len(z)), labels - 1].mean()"),
    edited("labels sorted", _MEAN, "return -logs[np.arange(len(z)), np.sort(labels)].mean()"),
    edited(
        "a loss that is never above 27",
        _MEAN,
        "p = np.exp(logs)[np.arange(len(z)), labels]\n"
        "    return -np.log(np.maximum(p, 1e-12)).mean()",
    ),
    edited(
        "one minus the probability",
        _MEAN,
        "return (1 - np.exp(logs)[np.arange(len(z)), labels]).mean()",
    ),
    edited(
        "logarithm of the mean",
        _MEAN,
        "return -np.log(np.exp(logs)[np.arange(len(z)), labels].mean())",
    ),
    edited(
        "wrong classes count as well",
        _MEAN,
        "p, t = np.exp(logs), np.eye(z.shape[1])[labels]\n"
        "    return -(t * logs + (1 - t) * np.log1p(-np.minimum(p, 1 - "
        "1e-15))).sum(axis=1).mean()",
    ),
    edited(
        "the shift comes back",
        _LOGS,
        "logs = z - np.log(np.exp(shifted).sum(axis=1, keepdims=True))",
    ),
    edited(
        "largest added twice",
        _LOGS,
        "logs = shifted - np.log(np.exp(z).sum(axis=1, keepdims=True))",
    ),
    edited(
        "mean of the powers",
        _LOGS,
        "logs = shifted - np.log(np.exp(shifted).mean(axis=1, keepdims=True))",
    ),
    edited(
        "sums down the columns",
        _LOGS,
        "logs = shifted - np.log(np.exp(shifted).sum(axis=0, keepdims=True))",
    ),
    Fresh(
        "probabilities taken for logits",
        instead="""
def cross_entropy(z, labels):
    return -np.mean(np.log(z[np.arange(len(z)), labels]))
""",
    ),
    Fresh(
        "softmax of the softmax",
        instead="""
def cross_entropy(z, labels):
    p = softmax(softmax(z))
    return -np.mean(np.log(p[np.arange(len(z)), labels]))
""",
        known="softmax-taken-twice",
    ),
    edited(
        "classes counted from the batch",
        _TRUTH,
        "truth = np.eye(labels.max() + 1, z.shape[1])[labels]\n"
        "    truth = truth * (labels == labels.max())[:, None] + truth * (labels "
        "!= labels.max())[:, None] * (len(set(labels.tolist())) == z.shape[1])",
    ),
    edited(
        "one-hot of the classes that are there",
        _TRUTH,
        "truth = (np.unique(labels) == labels[:, None]) * 1.0\n"
        "    truth = np.pad(truth, ((0, 0), (0, z.shape[1] - truth.shape[1])))",
    ),
    edited(
        "truth minus probability",
        _GRADIENT,
        "return (truth - softmax(z)) / len(z)",
        known="sign-flipped",
    ),
    edited(
        "the class itself is subtracted",
        _GRADIENT,
        "return (softmax(z) - labels[:, None]) / len(z)",
    ),
    edited("one for every class", _GRADIENT, "return (softmax(z) - 1) / len(z)"),
    edited(
        "only the right class has a slope",
        _GRADIENT,
        "return (softmax(z) - 1) * truth / len(z)",
        known="only-the-right-class",
    ),
    edited("divided by the classes", _GRADIENT, "return (softmax(z) - truth) / z.shape[1]"),
    edited(
        "divided by all numbers",
        _GRADIENT,
        "return (softmax(z) - truth) / z.size",
        known="gradient-averaged-over-classes",
    ),
    edited(
        "the slope of the softmax once more",
        _GRADIENT,
        "p = softmax(z)\n    return (p - truth) * p * (1 - p) / len(z)",
        known="slope-of-a-sigmoid",
    ),
    edited(
        "the largest scores stand for the truth",
        _TRUTH,
        "truth = np.eye(z.shape[1])[z.argmax(axis=1)]",
    ),
    edited(
        "scores minus truth", _GRADIENT, "return (z - truth) / len(z)", known="logits-minus-truth"
    ),
    edited("mean of the rows", _GRADIENT, "return np.mean(softmax(z) - truth, axis=0)"),
    edited(
        "labels changed in place",
        _TRUTH,
        "labels %= z.shape[1]\n"
        "    labels[labels == 0] = 0\n"
        "    truth = np.eye(z.shape[1])[labels]\n"
        "    labels += 1",
    ),
    edited(
        "a view of the labels as a column",
        _TRUTH,
        "truth = np.zeros(z.shape)\n    truth[:, labels] = 1",
    ),
    edited(
        "one sample loses its axis",
        _GRADIENT,
        "return ((softmax(z) - truth) / len(z))[0 if len(z) == 1 else slice(None)]",
    ),
    edited("a double one: no mean, sign turned", _GRADIENT, "return truth - softmax(z)"),
)
