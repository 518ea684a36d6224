"""The mistakes that learners make with networks of any depth."""

from dlpath.exercises.kit.exercise import Mistake

_EPOCHS = "    for _ in range(epochs):\n        for some in batches(len(X), batch_size, rng):\n"

PASSES = (
    Mistake(
        "relu-on-logits",
        "forward",
        "No logit is below zero: the last layer goes through ReLU as well. Logits are free "
        "numbers.",
        edits=(("layers(X, params)[-1]", "np.maximum(0, layers(X, params)[-1])"),),
    ),
    Mistake(
        "probabilities-for-logits",
        "forward",
        "Your rows add up to 1: softmax is part of the loss here, and forward ends before it.",
        edits=(("layers(X, params)[-1]", "softmax(layers(X, params)[-1])"),),
    ),
    Mistake(
        "relu-forgotten",
        "forward",
        "Nothing is cut off at zero between the layers. Without ReLU all layers together are one "
        "linear layer.",
        instead=(
            "def forward(X, params):\n"
            "    for W, b in params:\n"
            "        X = X @ W + b\n"
            "    return X\n"
        ),
    ),
    Mistake(
        "sigmoid-for-relu",
        "forward",
        "The hidden layers answer between 0 and 1: they are sigmoids. Asked for is ReLU, which "
        "cuts off at zero and leaves the rest alone.",
        instead=(
            "def forward(X, params):\n"
            "    for W, b in params[:-1]:\n"
            "        X = np.exp(-np.logaddexp(0, -(X @ W + b)))\n"
            "    W, b = params[-1]\n"
            "    return X @ W + b\n"
        ),
    ),
    Mistake(
        "biases-forgotten",
        "forward",
        "The logits are what they would be if all biases were zero: b is not used.",
        instead=(
            "def forward(X, params):\n    return layers(X, [(W, 0 * b) for W, b in params])[-1]\n"
        ),
    ),
    Mistake(
        "bias-after-relu",
        "forward",
        "The bias is added behind ReLU. It belongs to the sum, before anything is cut off.",
        instead=(
            "def forward(X, params):\n"
            "    for W, b in params[:-1]:\n"
            "        X = np.maximum(0, X @ W) + b\n"
            "    W, b = params[-1]\n"
            "    return X @ W + b\n"
        ),
    ),
    Mistake(
        "missing-mean",
        "backward",
        "Your gradient is too large by exactly the number of samples: the loss is their mean.",
        edits=((" / len(X)", ""),),
    ),
    Mistake(
        "averaged-over-classes",
        "backward",
        "Your gradient is too small by the number of classes: divided by all logits, where the "
        "mean runs over the samples.",
        edits=(("/ len(X)", "/ z.size"),),
    ),
    Mistake(
        "sign-flipped",
        "backward",
        "Your gradient points the other way: truth minus probability, where it has to be the other "
        "way round.",
        edits=(
            (
                "(softmax(z) - np.eye(z.shape[1])[labels])",
                "(np.eye(z.shape[1])[labels] - softmax(z))",
            ),
        ),
    ),
    Mistake(
        "relu-slope-forgotten",
        "backward",
        "The last layer is right, those before it are not: the gradient passes ReLU even where it "
        "answered zero. A unit that was cut off had no part in the loss.",
        edits=((" * (a > 0)", ""),),
    ),
    Mistake(
        "relu-value-for-slope",
        "backward",
        "On its way back the gradient is multiplied with what ReLU answered, not with its slope, "
        "which is either 0 or 1.",
        edits=(("(a > 0)", "a"),),
    ),
    Mistake(
        "relu-slope-by-gradient",
        "backward",
        "ReLU is applied to the gradient itself: what is below zero is cut off. Whether it passes "
        "depends on the answer on the way forward.",
        edits=(("dz = dz @ W.T * (a > 0)", "dz = np.maximum(0, dz @ W.T)"),),
    ),
    Mistake(
        "sigmoid-slope-for-relu",
        "backward",
        "The gradient passes each hidden layer with the slope of a sigmoid, a(1 − a). Here the "
        "hidden layers are ReLU.",
        edits=(("(a > 0)", "a * (1 - a)"),),
    ),
    Mistake(
        "gradients-back-to-front",
        "backward",
        "The gradients are right but come last layer first, the order in which they are found. The "
        "list begins with the first layer.",
        edits=(("grads[::-1]", "grads"),),
    ),
    Mistake(
        "bias-averaged-twice",
        "backward",
        "The gradients of the biases are too small by the number of samples: the mean is taken "
        "twice.",
        edits=(("dz.sum(axis=0)", "dz.mean(axis=0)"),),
    ),
    Mistake(
        "bias-not-summed",
        "backward",
        "The gradient of a bias has a row for every sample. All samples share the bias, so what "
        "they say is added up.",
        edits=(("dz.sum(axis=0)", "dz"),),
    ),
    Mistake(
        "truth-not-subtracted",
        "backward",
        "Your gradient does not depend on the labels: the truth is not taken from the "
        "probabilities.",
        edits=((" - np.eye(z.shape[1])[labels]", ""),),
    ),
    Mistake(
        "softmax-overflows",
        "backward",
        "Not a number where logits are huge: inside your softmax exp overflows, because the "
        "largest logit of each row is not subtracted first.",
        edits=(("softmax(z)", "np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)"),),
    ),
)

STEPS = (
    Mistake(
        "uphill",
        "sgd",
        "The gradient is added: the step climbs. Downhill is against the gradient.",
        edits=(
            ("W - learning_rate", "W + learning_rate"),
            ("b - learning_rate", "b + learning_rate"),
        ),
    ),
    Mistake(
        "learning-rate-forgotten",
        "sgd",
        "The step is the whole gradient: the learning rate is not used.",
        edits=(("learning_rate * dW", "dW"), ("learning_rate * db", "db")),
    ),
    Mistake(
        "bias-not-updated",
        "sgd",
        "The weights step, the biases stay where they were.",
        edits=(("b - learning_rate * db", "b"),),
    ),
    Mistake(
        "last-layer-only",
        "sgd",
        "Only the last layer steps; the layers before it stay as they were.",
        edits=(
            ("return [\n", "return [*params[:-1]] + [\n"),
            ("zip(params, grads, strict=True)", "zip(params[-1:], grads[-1:], strict=True)"),
        ),
    ),
    Mistake(
        "inputs-changed",
        "sgd",
        "The step is right but made in the arrays of whoever called. `W -= …` changes an array in "
        "place.",
        edits=(
            (
                "    return [\n",
                "    for (W, b), (dW, db) in zip(params, grads, strict=True):\n"
                "        W -= learning_rate * dW\n        b -= learning_rate * db\n    return [\n",
            ),
            ("(W - learning_rate * dW, b - learning_rate * db)", "(W, b)"),
        ),
    ),
    Mistake(
        "damped-gradient",
        "momentum",
        "The gradient enters the velocity with the factor 1 − beta, as in Adam. In this rule it "
        "enters whole.",
        edits=(("* vW + dW", "* vW + (1 - beta) * dW"), ("* vb + db", "* vb + (1 - beta) * db")),
    ),
    Mistake(
        "rate-inside-velocity",
        "momentum",
        "The learning rate is already inside the velocity you return. Here the velocity is made of "
        "gradients alone, and the rate comes with the step.",
        edits=(
            ("* vW + dW", "* vW + learning_rate * dW"),
            ("* vb + db", "* vb + learning_rate * db"),
            ("sgd(params, velocity, learning_rate)", "sgd(params, velocity, 1)"),
        ),
    ),
    Mistake(
        "velocity-not-used",
        "momentum",
        "The velocity is right, but the step follows the plain gradient.",
        edits=(("sgd(params, velocity, learning_rate)", "sgd(params, grads, learning_rate)"),),
    ),
    Mistake(
        "velocity-forgotten",
        "momentum",
        "The old velocity is dropped: your new one is just the gradient, whatever beta is.",
        edits=(("beta * vW + dW", "dW"), ("beta * vb + db", "db")),
    ),
    Mistake(
        "old-velocity",
        "momentum",
        "The step is made with the old velocity. First the velocity takes up the gradient, then "
        "the step follows the new one.",
        edits=(
            ("    velocity = [\n", "    old = velocity\n    velocity = [\n"),
            ("sgd(params, velocity, learning_rate)", "sgd(params, old, learning_rate)"),
        ),
    ),
    Mistake(
        "velocity-not-returned",
        "momentum",
        "The parameters are right, but the velocity comes back as it went in: the next step would "
        "not remember this one.",
        edits=(
            ("    velocity = [\n", "    old = velocity\n    velocity = [\n"),
            ("learning_rate), velocity", "learning_rate), old"),
        ),
    ),
    Mistake(
        "gradient-subtracted-from-velocity",
        "momentum",
        "In your velocity the gradient is subtracted. Here it is added, and the step subtracts the "
        "velocity.",
        edits=(("* vW + dW", "* vW - dW"), ("* vb + db", "* vb - db")),
    ),
    Mistake(
        "bias-not-corrected",
        "adam",
        "The running means are used as they are. They start at zero and are too small at first; "
        "the division by 1 − betaᵗ is missing.",
        edits=((" / (1 - beta1**t)", ""), (" / (1 - beta2**t)", "")),
    ),
    Mistake(
        "corrected-moments-returned",
        "adam",
        "The step is right, but m and v come back with the correction in them. What is kept are "
        "the plain running means, or the next step corrects twice.",
        edits=(
            (
                "(np.sqrt(mean_square) + eps), m, v",
                "(np.sqrt(mean_square) + eps), mean, mean_square",
            ),
        ),
    ),
    Mistake(
        "eps-under-the-root",
        "adam",
        "eps stands under the root. It is added to the root.",
        edits=(("(np.sqrt(mean_square) + eps)", "np.sqrt(mean_square + eps)"),),
    ),
    Mistake(
        "root-forgotten",
        "adam",
        "The step is divided by the mean square itself; its root is missing.",
        edits=(("np.sqrt(mean_square)", "mean_square"),),
    ),
    Mistake(
        "gradient-not-squared",
        "adam",
        "v is a running mean of the gradient. It is that of its square.",
        edits=(("g**2", "np.abs(g)"),),
    ),
    Mistake(
        "betas-swapped",
        "adam",
        "beta1 and beta2 are swapped: m decays by beta1, v by beta2.",
        edits=(("    def step", "    beta1, beta2 = beta2, beta1\n\n    def step"),),
    ),
    Mistake(
        "counted-from-0",
        "adam",
        "The correction is that of the step before: t counts from 1, and is used as it is.",
        edits=(("    def step", "    t = max(t - 1, 1)\n\n    def step"),),
    ),
    Mistake(
        "counted-one-too-far",
        "adam",
        "The correction is that of the next step: t counts from 1 already, nothing is added to it.",
        edits=(("    def step", "    t = t + 1\n\n    def step"),),
    ),
    Mistake(
        "gradient-for-mean",
        "adam",
        "The step follows the gradient of this moment. It follows m̂, the running mean.",
        edits=(("learning_rate * mean /", "learning_rate * g /"),),
    ),
)

TRAINING = (
    Mistake(
        "not-shuffled",
        "batches",
        "The samples come in their old order: nothing is shuffled.",
        edits=(("rng.permutation(n)", "np.arange(n)"),),
    ),
    Mistake(
        "drawn-with-replacement",
        "batches",
        "Some samples come twice and others never: each batch is drawn afresh from all of them. An "
        "epoch sees every sample once.",
        edits=(("rng.permutation(n)", "rng.integers(n, size=n)"),),
    ),
    Mistake(
        "last-batch-dropped",
        "batches",
        "The samples that do not fill a whole batch are left out. The last batch is shorter "
        "instead.",
        edits=(("range(0, n, batch_size)", "range(0, n - batch_size + 1, batch_size)"),),
    ),
    Mistake(
        "empty-last-batch",
        "batches",
        "When n divides evenly there is an empty batch at the end, and the mean over nothing is no "
        "number.",
        edits=(("range(0, n, batch_size)", "range(0, n + 1, batch_size)"),),
    ),
    Mistake(
        "only-batches-shuffled",
        "batches",
        "Whole batches change places, but neighbours stay together. It is the samples that are "
        "shuffled.",
        edits=(
            ("rng.permutation(n)", "np.arange(n)"),
            ("range(0, n, batch_size)", "rng.permutation(range(0, n, batch_size))"),
        ),
    ),
    Mistake(
        "own-generator",
        "batches",
        "The order is the same whatever rng it is given: the shuffle draws from a generator of its "
        "own.",
        edits=(("rng.permutation", "np.random.default_rng(0).permutation"),),
    ),
    Mistake(
        "zeros-at-the-start",
        "train",
        "All weights begin at zero, so that all hidden units are alike and no gradient reaches "
        "them. Begin with small random numbers.",
        edits=(
            (
                "rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))",
                "np.zeros((inputs, outputs))",
            ),
        ),
    ),
    Mistake(
        "all-alike-at-the-start",
        "train",
        "The weights of a layer all begin with the same number: its units get the same gradient "
        "and stay alike for ever.",
        edits=(
            (
                "rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs))",
                "np.full((inputs, outputs), rng.normal())",
            ),
        ),
    ),
    Mistake(
        "one-epoch-only",
        "train",
        "Only one epoch is made, however many are asked for.",
        edits=(("range(epochs)", "range(min(epochs, 1))"),),
    ),
    Mistake(
        "one-epoch-too-many",
        "train",
        "One epoch too many is made.",
        edits=(("range(epochs)", "range(epochs + 1)"),),
    ),
    Mistake(
        "same-batches-every-epoch",
        "train",
        "Every epoch has the same batches: they are drawn once, before the loop. Shuffle anew in "
        "each.",
        edits=(
            (
                _EPOCHS,
                "    drawn = batches(len(X), batch_size, rng)\n"
                "    for _ in range(epochs):\n        for some in drawn:\n",
            ),
        ),
    ),
    Mistake(
        "labels-left-behind",
        "train",
        "The samples are shuffled, their labels are not: each image is taught the label of "
        "another.",
        edits=(
            (
                "backward(X[some], labels[some], params)",
                "backward(X[some], labels[: len(some)], params)",
            ),
        ),
    ),
    Mistake(
        "all-samples-each-step",
        "train",
        "Each step uses all samples: the batches are made but not used.",
        edits=(("backward(X[some], labels[some], params)", "backward(X, labels, params)"),),
    ),
    Mistake(
        "one-batch-an-epoch",
        "train",
        "Each epoch makes one step and leaves the other batches out.",
        edits=(
            ("in batches(len(X), batch_size, rng):", "in batches(len(X), batch_size, rng)[:1]:"),
        ),
    ),
    Mistake(
        "nothing-learnt",
        "train",
        "The parameters come back as they began: the result of the step is not kept.",
        edits=(("            params = sgd(", "            sgd("),),
    ),
    Mistake(
        "step-divided-by-batch",
        "train",
        "Each step is too small by the size of its batch: the mean is in the gradient already.",
        edits=((", learning_rate)", ", learning_rate / len(some))"),),
    ),
)

MISTAKES = (*PASSES, *STEPS, *TRAINING)
