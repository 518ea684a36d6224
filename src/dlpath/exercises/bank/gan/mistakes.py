"""The mistakes that learners make with the forger and the judge."""

from dlpath.exercises.kit.exercise import Mistake

_JUDGE = "np.mean(softplus(-real)) + np.mean(softplus(fake))"
_JUDGE_SLOPES = "(sigmoid(real) - 1) / real.size, sigmoid(fake) / fake.size"
_FORGER = "np.mean(softplus(-fake))"
_FORGER_SLOPE = "(sigmoid(fake) - 1) / fake.size"
_MOVE = "move = generator_gradient(w * fake + c) * w"
_W = "w = w - learning_rate * (np.sum(at_real * real) + np.sum(at_fake * fake))"
_C = "c = c - learning_rate * (np.sum(at_real) + np.sum(at_fake))"
_A = "a = a - learning_rate * np.sum(move * z)"
_B = "b = b - learning_rate * np.sum(move)"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "missing-mean",
        "discriminator_loss",
        "The loss grows with the number of logits: it is a sum, and a mean of each batch is asked.",
        edits=((_JUDGE, "np.sum(softplus(-real)) + np.sum(softplus(fake))"),),
    ),
    Mistake(
        "one-mean-for-both",
        "discriminator_loss",
        "One mean is taken over both batches together. Each batch has a mean of its own, and the "
        "two are added.",
        edits=((_JUDGE, "np.mean(softplus(np.append(-real, fake)))"),),
    ),
    Mistake(
        "halved",
        "discriminator_loss",
        "The loss is half of what it should be: the two means are added, not averaged.",
        edits=((_JUDGE, f"({_JUDGE}) / 2"),),
    ),
    Mistake(
        "forgeries-wished-real",
        "discriminator_loss",
        "The judge is asked to call forgeries real as well: the second mean is that of "
        "-log σ(fake), the forger's wish.",
        edits=((_JUDGE, "np.mean(softplus(-real)) + np.mean(softplus(-fake))"),),
    ),
    Mistake(
        "real-and-forged-swapped",
        "discriminator_loss",
        "The judge is taught the opposite: low logits for real things, high ones for forgeries.",
        edits=((_JUDGE, "np.mean(softplus(real)) + np.mean(softplus(-fake))"),),
    ),
    Mistake(
        "forgeries-missing",
        "discriminator_loss",
        "Only the real things count. A judge that calls everything real would be perfect.",
        edits=((_JUDGE, "np.mean(softplus(-real))"),),
    ),
    Mistake(
        "sign-flipped",
        "discriminator_loss",
        "The loss is negative: the logarithm of a probability is, and its minus sign is missing.",
        edits=((_JUDGE, f"-({_JUDGE})"),),
    ),
    Mistake(
        "log-of-zero",
        "discriminator_loss",
        "For a judge that is sure the loss becomes infinite: σ rounds to 0 or 1 and the logarithm "
        "sees zero. Work with the logits, without σ between.",
        edits=((_JUDGE, "-np.mean(np.log(sigmoid(real))) - np.mean(np.log(1 - sigmoid(fake)))"),),
    ),
    Mistake(
        "logits-taken-for-probabilities",
        "discriminator_loss",
        "The logarithm is taken of the logits themselves. They are any numbers; σ makes "
        "probabilities of them.",
        edits=((_JUDGE, "-np.mean(np.log(real)) - np.mean(np.log(1 - fake))"),),
    ),
    Mistake(
        "missing-mean-in-slopes",
        "discriminator_gradient",
        "The slopes are too large by the number of logits: the loss holds a mean, so they do too.",
        edits=((_JUDGE_SLOPES, "sigmoid(real) - 1, sigmoid(fake)"),),
    ),
    Mistake(
        "mean-over-both-in-slopes",
        "discriminator_gradient",
        "The slopes are divided by the number of all logits. Each batch has a mean of its own.",
        edits=(
            (
                _JUDGE_SLOPES,
                "(sigmoid(real) - 1) / (real.size + fake.size), "
                "sigmoid(fake) / (real.size + fake.size)",
            ),
        ),
    ),
    Mistake(
        "slopes-share-one-size",
        "discriminator_gradient",
        "The forgeries' slopes are divided by the number of real things. The two batches need not "
        "be of one size.",
        edits=((_JUDGE_SLOPES, "(sigmoid(real) - 1) / real.size, sigmoid(fake) / real.size"),),
    ),
    Mistake(
        "forgeries-wished-real-in-slopes",
        "discriminator_gradient",
        "The slopes wish forgeries to be called real. For the judge their wish is 0.",
        edits=(
            (_JUDGE_SLOPES, "(sigmoid(real) - 1) / real.size, (sigmoid(fake) - 1) / fake.size"),
        ),
    ),
    Mistake(
        "slopes-flipped",
        "discriminator_gradient",
        "All slopes have the wrong sign: wish minus probability points uphill to the wish.",
        edits=((_JUDGE_SLOPES, "(1 - sigmoid(real)) / real.size, -sigmoid(fake) / fake.size"),),
    ),
    Mistake(
        "sigmoid-twice-in-slopes",
        "discriminator_gradient",
        "The slopes have been through the derivative of the sigmoid, which cross-entropy has "
        "already used up.",
        edits=(
            (
                _JUDGE_SLOPES,
                "(sigmoid(real) - 1) * sigmoid(real) * (1 - sigmoid(real)) / real.size, "
                "sigmoid(fake) * sigmoid(fake) * (1 - sigmoid(fake)) / fake.size",
            ),
        ),
    ),
    Mistake(
        "saturating",
        "generator_loss",
        "This is the loss that saturates, the judge's own with the sign turned. It is flat where "
        "the forger fails, and that is where it must learn.",
        edits=((_FORGER, "-np.mean(softplus(fake))"),),
    ),
    Mistake(
        "judges-wish",
        "generator_loss",
        "The forger is asked to be found out: this is the judge's loss for forgeries.",
        edits=((_FORGER, "np.mean(softplus(fake))"),),
    ),
    Mistake(
        "missing-mean-of-forger",
        "generator_loss",
        "The loss grows with the number of forgeries: it is a sum where a mean is asked.",
        edits=((_FORGER, "np.sum(softplus(-fake))"),),
    ),
    Mistake(
        "sign-flipped-of-forger",
        "generator_loss",
        "The loss is negative, and falls when the forger fails.",
        edits=((_FORGER, "-np.mean(softplus(-fake))"),),
    ),
    Mistake(
        "log-of-zero-of-forger",
        "generator_loss",
        "Where the judge is sure the loss becomes infinite: an exp overflows, or σ rounds to 0 and "
        "the logarithm sees it. Work with the logits, in a form where nothing can grow.",
        edits=((_FORGER, "-np.mean(np.log(sigmoid(fake)))"),),
    ),
    Mistake(
        "saturating-slope",
        "generator_gradient",
        "This is the slope of the loss that saturates: next to nothing where the forger fails.",
        edits=((_FORGER_SLOPE, "-sigmoid(fake) / fake.size"),),
    ),
    Mistake(
        "judges-slope",
        "generator_gradient",
        "This is the judge's slope for forgeries. The forger's wish is 1, not 0.",
        edits=((_FORGER_SLOPE, "sigmoid(fake) / fake.size"),),
    ),
    Mistake(
        "missing-mean-in-slope",
        "generator_gradient",
        "The slopes are too large by the number of forgeries: the loss is a mean.",
        edits=((_FORGER_SLOPE, "sigmoid(fake) - 1"),),
    ),
    Mistake(
        "slope-flipped",
        "generator_gradient",
        "The slopes have the wrong sign: stepping against them makes forgeries look more forged.",
        edits=((_FORGER_SLOPE, "(1 - sigmoid(fake)) / fake.size"),),
    ),
    Mistake(
        "both-at-once",
        "train",
        "The forger asks the judge as it was before its step, not as it is now.",
        edits=(
            (_W, f"judge = w, c\n        {_W}"),
            (_MOVE, "move = generator_gradient(judge[0] * fake + judge[1]) * judge[0]"),
        ),
    ),
    Mistake(
        "forger-first",
        "train",
        "The forger moves before the judge. The statement's order is the judge, then the forger.",
        instead="""def train(sample_real, params, learning_rate, steps, rng):
    a, b, w, c = params
    for _ in range(steps):
        real = sample_real(rng)
        z = rng.standard_normal(len(real))
        fake = a * z + b
        move = generator_gradient(w * fake + c) * w
        a = a - learning_rate * np.sum(move * z)
        b = b - learning_rate * np.sum(move)
        fake = a * z + b
        at_real, at_fake = discriminator_gradient(w * real + c, w * fake + c)
        w = w - learning_rate * (np.sum(at_real * real) + np.sum(at_fake * fake))
        c = c - learning_rate * (np.sum(at_real) + np.sum(at_fake))
    return a, b, w, c
""",
    ),
    Mistake(
        "slope-not-through-the-judge",
        "train",
        "The forger's slope ends at the logit. On its way to the forgery it must pass the judge, "
        "who multiplied by w.",
        edits=((_MOVE, "move = generator_gradient(w * fake + c)"),),
    ),
    Mistake(
        "fresh-noise-for-the-forger",
        "train",
        "The forger's step uses other noise than the judge's. The same forgeries are shown twice.",
        edits=(
            (
                _MOVE,
                f"z = rng.standard_normal(len(real))\n        fake = a * z + b\n        {_MOVE}",
            ),
        ),
    ),
    Mistake(
        "judge-climbs",
        "train",
        "The judge goes uphill: it becomes worse at every step.",
        edits=((_W, _W.replace("w - ", "w + ")), (_C, _C.replace("c - ", "c + "))),
    ),
    Mistake(
        "forger-climbs",
        "train",
        "The forger goes uphill on its own loss and makes its forgeries easier to find out.",
        edits=((_A, _A.replace("a - ", "a + ")), (_B, _B.replace("b - ", "b + "))),
    ),
    Mistake(
        "judge-sees-no-forgeries",
        "train",
        "The judge learns from the real numbers only.",
        edits=(
            (_W, "w = w - learning_rate * np.sum(at_real * real)"),
            (_C, "c = c - learning_rate * np.sum(at_real)"),
        ),
    ),
    Mistake(
        "bias-not-updated",
        "train",
        "The judge's c never moves.",
        edits=((f"        {_C}\n", ""),),
    ),
    Mistake(
        "scatter-not-updated",
        "train",
        "The forger's a never moves.",
        edits=((f"        {_A}\n", ""),),
    ),
    Mistake(
        "aim-not-updated",
        "train",
        "The forger's b never moves.",
        edits=((f"        {_B}\n", ""),),
    ),
    Mistake(
        "forger-moves-the-judge",
        "train",
        "In the forger's step the judge's w moves too. The slope passes through the judge; the "
        "step is the forger's alone.",
        edits=(
            (
                _MOVE,
                f"{_MOVE}\n        "
                "w = w - learning_rate * (generator_gradient(w * fake + c) @ fake)",
            ),
        ),
    ),
    Mistake(
        "learning-rate-forgotten",
        "train",
        "The learning rate changes nothing: the steps are as long as the slopes.",
        edits=(
            (_W, _W.replace("learning_rate * ", "")),
            (_C, _C.replace("learning_rate * ", "")),
            (_A, _A.replace("learning_rate * ", "")),
            (_B, _B.replace("learning_rate * ", "")),
        ),
    ),
    Mistake(
        "mean-taken-twice",
        "train",
        "The parameters' slopes are divided by the number of logits once more. The mean is in the "
        "gradients already; here one adds up.",
        edits=(
            (
                _W,
                "w = w - learning_rate * (np.mean(at_real * real) + np.mean(at_fake * fake))",
            ),
            (_C, "c = c - learning_rate * (np.mean(at_real) + np.mean(at_fake))"),
            (_A, "a = a - learning_rate * np.mean(move * z)"),
            (_B, "b = b - learning_rate * np.mean(move)"),
        ),
    ),
    Mistake(
        "noise-uniform",
        "train",
        "The noise is not from the standard normal distribution; it looks uniform.",
        edits=(("rng.standard_normal(len(real))", "rng.random(len(real))"),),
    ),
    Mistake(
        "one-step-too-many",
        "train",
        "One step too many is taken.",
        edits=(("range(steps)", "range(steps + 1)"),),
    ),
    Mistake(
        "one-step-only",
        "train",
        "The game ends after its first step, however many were asked for.",
        edits=(("    return a, b, w, c", "        break\n    return a, b, w, c"),),
    ),
    Mistake(
        "params-overwritten",
        "train",
        "The caller's params are changed: you write into the list you were given.",
        edits=(
            (
                "return a, b, w, c",
                "if isinstance(params, list):\n        params[:] = a, b, w, c\n"
                "    return a, b, w, c",
            ),
        ),
    ),
)
