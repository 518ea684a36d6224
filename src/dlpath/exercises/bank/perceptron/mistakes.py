"""The mistakes that learners make with the perceptron."""

from dlpath.exercises.kit.exercise import Mistake

_ERROR = "target - (x @ w + b >= 0)"
_NEW_W = "w + learning_rate * error * x"
_NEW_B = "b + learning_rate * error"
_COUNT = "            wrong += int(predict(x, w, b) != target)\n"
_UPDATE = "            w, b = update(x, target, w, b, learning_rate)\n"
_APPEND = "        mistakes.append(wrong)\n"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "border-is-class-0",
        "predict",
        "A sample exactly on the border, where the sum is 0, is answered with 0. It counts as "
        "class 1.",
        edits=((">= 0", "> 0"),),
    ),
    Mistake(
        "bias-forgotten",
        "predict",
        "The bias has no influence on the answers: your line always goes through the origin.",
        edits=((" + b", ""),),
    ),
    Mistake(
        "classes-swapped",
        "predict",
        "0 and 1 have changed places: class 1 is where the sum is not negative.",
        edits=((">= 0", "< 0"),),
    ),
    Mistake(
        "minus-one-for-no",
        "predict",
        "The answers are −1 and +1. Here the classes are 0 and 1.",
        edits=(("(X @ w + b >= 0).astype(int)", "np.where(X @ w + b >= 0, 1, -1)"),),
    ),
    Mistake(
        "sum-returned",
        "predict",
        "These are the sums themselves. They have yet to be turned into 0 and 1.",
        edits=(("(X @ w + b >= 0).astype(int)", "X @ w + b"),),
    ),
    Mistake(
        "threshold-at-half",
        "predict",
        "The sum is compared with a half. The threshold is 0; the bias is there to move it.",
        edits=((">= 0", ">= 0.5"),),
    ),
    Mistake(
        "sign-flipped",
        "update",
        "Every correction goes the wrong way: the error is the target minus the answer, in this "
        "order.",
        edits=((_ERROR, "(x @ w + b >= 0) - target"),),
    ),
    Mistake(
        "bias-not-updated",
        "update",
        "The bias is never updated.",
        edits=((_NEW_B, "b"),),
    ),
    Mistake(
        "learning-rate-forgotten",
        "update",
        "The learning rate changes nothing: the whole sample is added.",
        edits=((_NEW_W, "w + error * x"), (_NEW_B, "b + error")),
    ),
    Mistake(
        "bias-without-rate",
        "update",
        "The weights move as they should, but the bias moves by a whole 1: the learning rate "
        "belongs there too.",
        edits=((_NEW_B, "b + error"),),
    ),
    Mistake(
        "moves-when-right",
        "update",
        "It moves even if the answer was right. A perceptron learns from its mistakes alone.",
        edits=((_ERROR, "2 * target - 1"),),
    ),
    Mistake(
        "target-instead-of-error",
        "update",
        "The target is used where the error should be: each 1 pulls the weights, right or wrong, "
        "and no 0 ever pushes them.",
        edits=((_ERROR, "target"),),
    ),
    Mistake(
        "never-moves-away",
        "update",
        "It moves towards a 1 that it missed, but never away from a 0 that it took for a 1.",
        edits=((_ERROR, "max(target - int(x @ w + b >= 0), 0)"),),
    ),
    Mistake(
        "step-doubled",
        "update",
        "Your corrections are twice as long as they should be. The difference of −1 and +1 is 2; "
        "that of 0 and 1 is 1.",
        edits=((_ERROR, "2 * (target - (x @ w + b >= 0))"),),
    ),
    Mistake(
        "sample-forgotten",
        "update",
        "Every weight moves by the same amount. Each moves by its own input: the sample is missing "
        "in the product.",
        edits=((_NEW_W, "w + learning_rate * error"),),
    ),
    Mistake(
        "error-of-the-sum",
        "update",
        "The correction depends on how far the sum is from the target. That is the rule of Widrow "
        "and Hoff; the perceptron compares the answer, 0 or 1.",
        edits=((_ERROR, "target - (x @ w + b)"),),
    ),
    Mistake(
        "border-moves-wrongly",
        "update",
        "On the border the update takes the answer for 0, though it is 1: a 1 there is moved, and "
        "a 0 is not.",
        edits=((">= 0", "> 0"),),
    ),
    Mistake(
        "weights-changed-in-place",
        "update",
        "The result is right, but the caller's own weights were changed in place. Hand back a new "
        "array.",
        edits=(
            (
                "    return w + learning_rate * error * x, ",
                "    w += learning_rate * error * x\n    return w, ",
            ),
        ),
    ),
    Mistake(
        "all-at-the-end-of-the-epoch",
        "fit",
        "All samples of an epoch are answered with the weights it began with. Each correction "
        "counts at once, for the very next sample.",
        edits=(
            ("        wrong = 0\n", "        wrong, start, bias = 0, w, b\n"),
            (
                _COUNT + _UPDATE,
                "            wrong += int(predict(x, start, bias) != target)\n"
                "            moved, shifted = update(x, target, start, bias, learning_rate)\n"
                "            w, b = w + moved - start, b + shifted - bias\n",
            ),
        ),
    ),
    Mistake(
        "forgets-between-epochs",
        "fit",
        "Every epoch starts from zeros again. What was learned has to be kept.",
        edits=(("        wrong = 0\n", "        wrong, w, b = 0, np.zeros(X.shape[1]), 0.0\n"),),
    ),
    Mistake(
        "mistakes-add-up",
        "fit",
        "The count is never set back: each epoch shows all mistakes so far.",
        edits=(
            ("0.0, []\n", "0.0, []\n    wrong = 0\n"),
            ("        wrong = 0\n        for", "        for"),
        ),
    ),
    Mistake(
        "mistakes-in-one-number",
        "fit",
        "The mistakes come back as one number. A list is asked for, with a count for each epoch.",
        edits=(("return w, b, mistakes", "return w, b, sum(mistakes)"),),
    ),
    Mistake(
        "counted-after-the-correction",
        "fit",
        "A sample is looked at after its correction. Count with the weights it was met with, "
        "before they move.",
        edits=((_COUNT + _UPDATE, _UPDATE + _COUNT),),
    ),
    Mistake(
        "counted-after-the-epoch",
        "fit",
        "The mistakes are counted at the end of the epoch, with its last weights. Each sample "
        "counts when it is seen.",
        edits=(
            (_COUNT, ""),
            ("mistakes.append(wrong)", "mistakes.append(int(np.sum(predict(X, w, b) != y)))"),
        ),
    ),
    Mistake(
        "right-answers-counted",
        "fit",
        "The right answers are counted instead of the wrong ones.",
        edits=(("!= target", "== target"),),
    ),
    Mistake(
        "stops-at-the-first-mistake",
        "fit",
        "An epoch ends with its first correction. All samples are looked at.",
        edits=((_UPDATE, _UPDATE + "            if wrong:\n                break\n"),),
    ),
    Mistake(
        "returns-after-one-epoch",
        "fit",
        "However many epochs are asked for, only the first one happens: the return stands inside "
        "the loop.",
        edits=((_APPEND, _APPEND + "        return w, b, mistakes\n"),),
    ),
    Mistake(
        "last-sample-skipped",
        "fit",
        "The last sample is never looked at.",
        edits=(("zip(X, y, strict=True)", "zip(X[:-1], y[:-1], strict=True)"),),
    ),
    Mistake(
        "samples-backwards",
        "fit",
        "The samples are taken from the last to the first. They come in their order.",
        edits=(("zip(X, y, strict=True)", "zip(X[::-1], y[::-1], strict=True)"),),
    ),
    Mistake(
        "bias-lost-in-training",
        "fit",
        "The bias that update returns is dropped: it is still 0 at the end.",
        edits=(("w, b = update", "w, _ = update"),),
    ),
    Mistake(
        "starts-from-ones",
        "fit",
        "Training starts from ones; here it starts from zeros.",
        edits=(("np.zeros(X.shape[1]), 0.0", "np.ones(X.shape[1]), 1.0"),),
    ),
)
