"""The mistakes that learners make in backpropagation."""

from dlpath.exercises.kit.exercise import Mistake

MISTAKES = (
    Mistake(
        "output-without-sigmoid",
        "forward",
        "The output layer returns its plain weighted sums: they leave the range from 0 to 1. "
        "It is a layer of sigmoids like the hidden one.",
        edits=(("sigmoid(hidden @ W2 + b2)", "hidden @ W2 + b2"),),
    ),
    Mistake(
        "hidden-without-sigmoid",
        "forward",
        "The hidden layer returns its plain weighted sums. Two linear layers in a row are one "
        "linear layer, and one layer cannot learn XOR.",
        edits=(("sigmoid(X @ W1 + b1)", "X @ W1 + b1"),),
    ),
    Mistake(
        "biases-forgotten",
        "forward",
        "Your answers are what they would be if both biases were zero: b1 and b2 are not used.",
        edits=((" + b1", ""), (" + b2", "")),
    ),
    Mistake(
        "hidden-bias-forgotten",
        "forward",
        "Your answers are what they would be if the bias of the hidden layer were zero: b1 is "
        "not used.",
        edits=((" + b1", ""),),
    ),
    Mistake(
        "output-bias-forgotten",
        "forward",
        "Your answers are what they would be if the bias of the output layer were zero: b2 is "
        "not used.",
        edits=((" + b2", ""),),
    ),
    Mistake(
        "tanh-for-sigmoid",
        "forward",
        "Your layers answer between -1 and 1, as tanh does. The sigmoid lies between 0 and 1.",
        edits=(
            ("sigmoid(X @ W1 + b1)", "np.tanh(X @ W1 + b1)"),
            ("sigmoid(hidden @ W2 + b2)", "np.tanh(hidden @ W2 + b2)"),
        ),
    ),
    Mistake(
        "loss-missing-mean",
        "loss",
        "The loss grows with the number of samples: it is summed over them, where their mean is "
        "asked for.",
        edits=(("(2 * len(y))", "2"),),
    ),
    Mistake(
        "loss-missing-half",
        "loss",
        "The loss is exactly twice too large: the half is missing.",
        edits=(("(2 * len(y))", "len(y)"),),
    ),
    Mistake(
        "loss-averaged-over-outputs",
        "loss",
        "The loss is too small by the number of outputs: it is averaged over samples and outputs "
        "alike. Over the outputs it is a sum.",
        edits=(("(2 * len(y))", "(2 * y.size)"),),
    ),
    Mistake(
        "loss-not-squared",
        "loss",
        "The loss adds up the sizes of the errors, not their squares.",
        edits=(("(output - y) ** 2", "np.abs(output - y)"),),
    ),
    Mistake(
        "missing-mean",
        "backward",
        "Your gradient is too large by exactly the number of samples: it is summed over them, and "
        "the mean of the loss is missing.",
        edits=((" / len(y)", ""),),
    ),
    Mistake(
        "averaged-over-outputs",
        "backward",
        "Your gradient is too small by the number of outputs: it belongs to a loss that is "
        "averaged over the outputs, and this one sums over them.",
        edits=(("/ len(y)", "/ y.size"),),
    ),
    Mistake(
        "sign-flipped",
        "backward",
        "Your gradient points the other way: truth minus answer, where it has to be answer minus "
        "truth. Descent would climb.",
        edits=(("(output - y)", "(y - output)"),),
    ),
    Mistake(
        "twice-too-large",
        "backward",
        "Your gradient is exactly twice too large. The 2 that the square brings down cancels "
        "against the half in the loss.",
        edits=(("(output - y)", "2 * (output - y)"),),
    ),
    Mistake(
        "output-slope-forgotten",
        "backward",
        "The error enters the network as it is: it never meets the slope of the output layer's "
        "sigmoid on its way in.",
        edits=((" * output * (1 - output)", ""),),
    ),
    Mistake(
        "hidden-slope-forgotten",
        "backward",
        "The second layer's gradients are right, the first layer's are not: on the way back the "
        "error never meets the slope of the hidden sigmoids.",
        edits=((" * hidden * (1 - hidden)", ""),),
    ),
    Mistake(
        "slope-of-the-answer",
        "backward",
        "The slope of the sigmoid is taken at the wrong place: your code puts the answer of the "
        "sigmoid through the sigmoid once more. The answers themselves already give the slope.",
        edits=(
            ("* output * (1 - output)", "* sigmoid(output) * (1 - sigmoid(output))"),
            ("* hidden * (1 - hidden)", "* sigmoid(hidden) * (1 - sigmoid(hidden))"),
        ),
    ),
    Mistake(
        "hidden-delta-from-raw-error",
        "backward",
        "What the first layer is told is the plain error of the output, passed through W2. It "
        "skips the slope of the output's sigmoids, which lies on the same road.",
        edits=(("output_delta @ W2.T", "(output - y) / len(y) @ W2.T"),),
    ),
    Mistake(
        "weights-not-on-the-way-back",
        "backward",
        "What the first layer is told does not depend on W2. Each hidden unit answers for the "
        "error in proportion to the weights by which it caused it.",
        edits=(("output_delta @ W2.T", "output_delta.sum(axis=1, keepdims=True)"),),
    ),
    Mistake(
        "bias-averaged-twice",
        "backward",
        "The gradients of the biases are too small by the number of samples: the mean is taken "
        "twice, once in the deltas and once more over the rows.",
        edits=(
            ("hidden_delta.sum(axis=0)", "hidden_delta.mean(axis=0)"),
            ("output_delta.sum(axis=0)", "output_delta.mean(axis=0)"),
        ),
    ),
    Mistake(
        "bias-of-one-sample",
        "backward",
        "The gradients of the biases come from one sample alone. Every sample has its say: they "
        "are added up.",
        edits=(
            ("hidden_delta.sum(axis=0)", "hidden_delta[0]"),
            ("output_delta.sum(axis=0)", "output_delta[0]"),
        ),
    ),
    Mistake(
        "bias-not-summed",
        "backward",
        "The gradient of a bias has a row for every sample. The bias is shared by all of them, "
        "so what they say is added up.",
        edits=(
            ("hidden_delta.sum(axis=0)", "hidden_delta"),
            ("output_delta.sum(axis=0)", "output_delta"),
        ),
    ),
    Mistake(
        "gradient-transposed",
        "backward",
        "Your weight gradients are the right numbers lying on their side: rows and columns are "
        "swapped. Each has the shape of its weights.",
        edits=(
            ("X.T @ hidden_delta", "hidden_delta.T @ X"),
            ("hidden.T @ output_delta", "output_delta.T @ hidden"),
        ),
    ),
    Mistake(
        "gradients-in-another-order",
        "backward",
        "The gradients are right, but they come in another order: asked for are those of W1, b1, "
        "W2, b2.",
        edits=(("return dW1, db1, dW2, db2", "return dW1, dW2, db1, db2"),),
    ),
    Mistake(
        "uphill",
        "train",
        "Each step adds the gradient, and so it climbs: the loss rises. Downhill is against the "
        "gradient.",
        edits=(
            ("W1 - learning_rate * dW1", "W1 + learning_rate * dW1"),
            ("b1 - learning_rate * db1", "b1 + learning_rate * db1"),
            ("W2 - learning_rate * dW2", "W2 + learning_rate * dW2"),
            ("b2 - learning_rate * db2", "b2 + learning_rate * db2"),
        ),
    ),
    Mistake(
        "learning-rate-forgotten",
        "train",
        "Each step is the whole gradient: the learning rate is not used.",
        edits=(
            ("learning_rate * dW1", "dW1"),
            ("learning_rate * db1", "db1"),
            ("learning_rate * dW2", "dW2"),
            ("learning_rate * db2", "db2"),
        ),
    ),
    Mistake(
        "bias-not-updated",
        "train",
        "The weights learn, the biases stay where they began: b1 and b2 are never updated.",
        edits=(
            (", b1 - learning_rate * db1", ", b1"),
            (", b2 - learning_rate * db2", ", b2"),
        ),
    ),
    Mistake(
        "first-layer-not-trained",
        "train",
        "Only the second layer learns: W1 and b1 come back as they went in.",
        edits=(("        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1\n", ""),),
    ),
    Mistake(
        "layers-in-turn",
        "train",
        "The two layers step one after the other, and the second gradient is taken when the first "
        "step is already made. All four parameters step together, from one gradient.",
        edits=(
            (
                "        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1\n"
                "        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2\n",
                "        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2\n"
                "        dW1, db1, _, _ = backward(X, y, W1, b1, W2, b2)\n"
                "        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1\n",
            ),
        ),
    ),
    Mistake(
        "one-step-too-few",
        "train",
        "One step too few: after 1 step nothing has moved, after 5 there are four.",
        edits=(("range(steps)", "range(1, steps)"),),
    ),
    Mistake(
        "one-step-too-many",
        "train",
        "One step too many: even with 0 steps the parameters move.",
        edits=(("range(steps)", "range(steps + 1)"),),
    ),
    Mistake(
        "gradient-taken-once",
        "train",
        "All steps use the gradient of the start. The ground changes under you: measure it anew "
        "before each step.",
        edits=(
            (
                "    for _ in range(steps):\n"
                "        dW1, db1, dW2, db2 = backward(X, y, W1, b1, W2, b2)\n",
                "    dW1, db1, dW2, db2 = backward(X, y, W1, b1, W2, b2)\n"
                "    for _ in range(steps):\n",
            ),
        ),
    ),
    Mistake(
        "returned-after-one-step",
        "train",
        "Only the first step is made, however many are asked for: the return stands inside the "
        "loop.",
        edits=(
            (
                "    return W1, b1, W2, b2",
                "        return W1, b1, W2, b2\n    return W1, b1, W2, b2",
            ),
        ),
    ),
    Mistake(
        "inputs-changed",
        "train",
        "The steps are right, but they are made in the arrays of whoever called: the start is "
        "lost. `W -= …` changes an array in place.",
        edits=(
            (
                "        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1\n"
                "        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2\n",
                "        W1 -= learning_rate * dW1\n"
                "        b1 -= learning_rate * db1\n"
                "        W2 -= learning_rate * dW2\n"
                "        b2 -= learning_rate * db2\n",
            ),
        ),
    ),
)
