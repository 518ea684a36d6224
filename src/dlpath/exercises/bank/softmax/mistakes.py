"""The mistakes that learners make with softmax and the cross-entropy."""

from dlpath.exercises.kit.exercise import Mistake

MISTAKES = (
    Mistake(
        "max-not-subtracted",
        "softmax",
        "Right for small scores, not a number for large ones: exp overflows from about 710. Before "
        "exp you may take the same number from all scores of a row, and one choice is always safe.",
        edits=(("z - z.max(axis=1, keepdims=True)", "z"),),
    ),
    Mistake(
        "one-max-for-all-rows",
        "softmax",
        "The largest score of the whole table is taken from every row. A row far below it ends in "
        "0 divided by 0; each row needs its own.",
        edits=(("z.max(axis=1, keepdims=True)", "z.max()"),),
    ),
    Mistake(
        "wrong-axis",
        "softmax",
        "Your columns add up to 1, the rows do not: the sum runs over the samples. Each sample has "
        "its own probabilities.",
        edits=(("powers.sum(axis=1, keepdims=True)", "powers.sum(axis=0)"),),
    ),
    Mistake(
        "one-total-for-all-rows",
        "softmax",
        "The whole table adds up to 1, not each row: all samples share one total.",
        edits=(("powers.sum(axis=1, keepdims=True)", "powers.sum()"),),
    ),
    Mistake(
        "no-exponential",
        "softmax",
        "Each score is divided by the sum of its row, without exp: negative scores become negative "
        "probabilities.",
        instead="def softmax(z):\n    return z / z.sum(axis=1, keepdims=True)\n",
    ),
    Mistake(
        "not-divided",
        "softmax",
        "The powers are not divided by their sum: the rows do not add up to 1.",
        edits=((" / powers.sum(axis=1, keepdims=True)", ""),),
    ),
    Mistake(
        "sigmoid-for-softmax",
        "softmax",
        "Each score goes through a sigmoid by itself. Softmax makes the classes compete: when one "
        "goes up, the others go down.",
        instead="def softmax(z):\n    return np.exp(-np.logaddexp(0, -z))\n",
    ),
    Mistake(
        "scores-turned-round",
        "softmax",
        "The lowest score gets the highest probability: a sign is wrong inside exp.",
        edits=(
            (
                "np.exp(z - z.max(axis=1, keepdims=True))",
                "np.exp(z.min(axis=1, keepdims=True) - z)",
            ),
        ),
    ),
    Mistake(
        "inputs-changed",
        "softmax",
        "The probabilities are right, but the scores of whoever called are changed: `z -= …` works "
        "in place.",
        edits=(
            (
                "    powers = np.exp(z - z.max(axis=1, keepdims=True))\n",
                "    z -= z.max(axis=1, keepdims=True)\n    powers = np.exp(z)\n",
            ),
        ),
    ),
    Mistake(
        "log-of-zero",
        "cross_entropy",
        "Infinite where the right class has no chance: its probability is rounded to 0 before the "
        "logarithm sees it. Work the logarithm out on paper; one exp in it disappears.",
        instead=(
            "def cross_entropy(z, labels):\n"
            "    return -np.log(softmax(z)[np.arange(len(z)), labels]).mean()\n"
        ),
    ),
    Mistake(
        "small-number-in-the-log",
        "cross_entropy",
        "A small number inside the logarithm hides the zero and makes the loss wrong: no miss can "
        "cost more than about 28, however sure the network is. There is an exact way.",
        instead=(
            "def cross_entropy(z, labels):\n"
            "    return -np.log(softmax(z)[np.arange(len(z)), labels] + 1e-12).mean()\n"
        ),
    ),
    Mistake(
        "loss-overflows",
        "cross_entropy",
        "Right for small scores, infinite or not a number for large ones: the largest score of "
        "each row is not subtracted before exp.",
        edits=(("z - z.max(axis=1, keepdims=True)", "z"),),
    ),
    Mistake(
        "loss-missing-mean",
        "cross_entropy",
        "The loss is too large by exactly the number of samples: a sum, where the mean is asked "
        "for.",
        edits=((".mean()", ".sum()"),),
    ),
    Mistake(
        "loss-sign-flipped",
        "cross_entropy",
        "The loss is negative. The logarithm of a probability is never above 0, so minus it never "
        "below.",
        edits=(("-logs[", "logs["),),
    ),
    Mistake(
        "loss-averaged-over-classes",
        "cross_entropy",
        "The loss is too small by the number of classes: the mean is taken over samples and "
        "classes alike. Only the right class counts in each sample.",
        edits=((".mean()", ".sum() / z.size"),),
    ),
    Mistake(
        "softmax-taken-twice",
        "cross_entropy",
        "The probabilities go through softmax once more: the loss takes logits, and your code "
        "treats probabilities as such.",
        edits=(
            (
                "shifted = z - z.max(axis=1, keepdims=True)",
                "shifted = softmax(z)",
            ),
        ),
    ),
    Mistake(
        "every-label-in-every-row",
        "cross_entropy",
        "Each row is read at the labels of all samples: the index picks an (n, n) table. Row i "
        "needs label i alone.",
        edits=(("logs[np.arange(len(z)), labels]", "logs[:, labels]"),),
    ),
    Mistake(
        "probability-without-log",
        "cross_entropy",
        "This is minus the mean probability of the right class; its logarithm is missing.",
        edits=(("-logs[", "-np.exp(logs)["),),
    ),
    Mistake(
        "wrong-logarithm",
        "cross_entropy",
        "The logarithm is the one to base 2. Here it is the natural one, np.log, which undoes exp.",
        edits=((".mean()", ".mean() / np.log(2)"),),
    ),
    Mistake(
        "wrong-classes-too",
        "cross_entropy",
        "The wrong classes are counted as well, by the logarithm of one minus their "
        "probability, as for several yes-or-no questions. Here only the right class counts.",
        instead=(
            "def cross_entropy(z, labels):\n"
            "    p = softmax(z)\n"
            "    truth = np.eye(z.shape[1])[labels]\n"
            "    return -(truth * np.log(p) + (1 - truth) * np.log(1 - p)).sum(axis=1).mean()\n"
        ),
    ),
    Mistake(
        "gradient-missing-mean",
        "cross_entropy_gradient",
        "Your gradient is too large by exactly the number of samples: the loss is their mean.",
        edits=((" / len(z)", ""),),
    ),
    Mistake(
        "gradient-averaged-over-classes",
        "cross_entropy_gradient",
        "Your gradient is too small by the number of classes: divided by all elements, where the "
        "mean runs over the samples.",
        edits=(("/ len(z)", "/ z.size"),),
    ),
    Mistake(
        "sign-flipped",
        "cross_entropy_gradient",
        "Your gradient points the other way: the right class would be pushed down. It is the slope "
        "of the loss itself, not the step against it.",
        edits=(("(softmax(z) - truth)", "(truth - softmax(z))"),),
    ),
    Mistake(
        "truth-not-subtracted",
        "cross_entropy_gradient",
        "Your gradient is the probabilities alone: the labels do not change it.",
        edits=((" - truth", ""),),
    ),
    Mistake(
        "only-the-right-class",
        "cross_entropy_gradient",
        "Only the logit of the right class has a gradient. The others share the same total, so "
        "raising one of them takes probability from the right class too.",
        edits=(("(softmax(z) - truth)", "(softmax(z) - truth) * truth"),),
    ),
    Mistake(
        "softmax-not-differentiated",
        "cross_entropy_gradient",
        "This is the gradient at the probabilities, minus one over p. The logits lie one step "
        "further back: the derivative of softmax is missing.",
        edits=(("(softmax(z) - truth)", "(-truth / softmax(z))"),),
    ),
    Mistake(
        "slope-of-a-sigmoid",
        "cross_entropy_gradient",
        "Probability minus truth is multiplied with p(1 − p) once more, as after a sigmoid with "
        "squares. With cross-entropy that slope has cancelled already.",
        edits=(("(softmax(z) - truth)", "(softmax(z) - truth) * softmax(z) * (1 - softmax(z))"),),
    ),
    Mistake(
        "classes-counted-from-labels",
        "cross_entropy_gradient",
        "It breaks when the last class is missing among the labels: the number of classes is read "
        "from the labels. A batch need not hold every class; the logits know how many there are.",
        edits=(("np.eye(z.shape[1])", "np.eye(labels.max() + 1)"),),
    ),
    Mistake(
        "logits-minus-truth",
        "cross_entropy_gradient",
        "The truth is taken from the logits, not from the probabilities: softmax is missing.",
        edits=(("(softmax(z) - truth)", "(z - truth)"),),
    ),
)
