"""The mistakes that learners make with the recurrent network."""

from dlpath.exercises.kit.exercise import Mistake

_STATE = "state = np.tanh(x[t] @ Wx + state @ Wh + b)"
_DZ = "dz = (dh[t] + later) * (1 - h[t] ** 2)"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "state-not-carried",
        "forward",
        "Every step starts again from h0. The state of one step must go into the next, or nothing "
        "is remembered.",
        edits=(("state @ Wh", "h0 @ Wh"),),
    ),
    Mistake(
        "start-ignored",
        "forward",
        "The state begins at zero, whatever h0 is. A text read in pieces would be forgotten at "
        "every edge.",
        edits=(("state = h0\n", "state = np.zeros(h0.shape)\n"),),
    ),
    Mistake(
        "tanh-missing",
        "forward",
        "Nothing holds the state between -1 and 1: the sum has not gone through tanh.",
        edits=((_STATE, "state = x[t] @ Wx + state @ Wh + b"),),
    ),
    Mistake(
        "sigmoid-for-tanh",
        "forward",
        "All your states lie between 0 and 1: that is the sigmoid. This network uses tanh.",
        edits=((_STATE, "state = 1 / (1 + np.exp(-(x[t] @ Wx + state @ Wh + b)))"),),
    ),
    Mistake(
        "bias-missing",
        "forward",
        "The states are right for a bias of zero; b is never added.",
        edits=((" + state @ Wh + b", " + state @ Wh"),),
    ),
    Mistake(
        "bias-outside-tanh",
        "forward",
        "The bias is added after tanh, so states can leave -1 to 1. It belongs inside the sum.",
        edits=((_STATE, "state = np.tanh(x[t] @ Wx + state @ Wh) + b"),),
    ),
    Mistake(
        "recurrent-weights-transposed",
        "forward",
        "The state goes through Wh the wrong way round. Wh is square, so the shapes do not warn "
        "you: rows are where a number comes from, columns where it goes.",
        edits=(("state @ Wh", "state @ Wh.T"),),
    ),
    Mistake(
        "off-by-one",
        "forward",
        "The states are one step late: the first row is h0, and the state after the last step is "
        "missing. Row t is the state after it has seen x[t].",
        edits=((f"{_STATE}\n        h[t] = state", f"h[t] = state\n        {_STATE}"),),
    ),
    Mistake(
        "read-backwards",
        "forward",
        "The sequences are read from the last step to the first.",
        edits=(("in range(len(x))", "in reversed(range(len(x)))"),),
    ),
    Mistake(
        "start-overwritten",
        "forward",
        "The caller's h0 is changed: your state is not a copy of it, and you write into it.",
        edits=((_STATE, "state[...] = np.tanh(x[t] @ Wx + state @ Wh + b)"),),
    ),
    Mistake(
        "nothing-from-later",
        "backward",
        "Each step hears only its own dh. What a state does by way of the states after it is "
        "missing, so nothing learns over time.",
        edits=((_DZ, "dz = dh[t] * (1 - h[t] ** 2)"),),
    ),
    Mistake(
        "one-step-back-only",
        "backward",
        "The slopes go back one step and end there. What you hand to the step before must "
        "hold all that came from later, not only this step's dh.",
        edits=(("later = dz @ Wh.T", "later = (dh[t] * (1 - h[t] ** 2)) @ Wh.T"),),
    ),
    Mistake(
        "loop-not-reversed",
        "backward",
        "The way back runs from the first step to the last. When a step is reached, the slope from "
        "the step after it must already be known.",
        edits=(("in reversed(range(len(x)))", "in range(len(x))"),),
    ),
    Mistake(
        "tanh-not-undone",
        "backward",
        "The derivative of tanh is missing: slopes pass as if it were not there.",
        edits=((_DZ, "dz = dh[t] + later"),),
    ),
    Mistake(
        "derivative-of-the-sigmoid",
        "backward",
        "The derivative is that of the sigmoid, h (1 - h). Your states come from tanh.",
        edits=(("(1 - h[t] ** 2)", "h[t] * (1 - h[t])"),),
    ),
    Mistake(
        "derivative-at-the-wrong-value",
        "backward",
        "The derivative of tanh is taken with tanh applied twice: h is its output already.",
        edits=(("(1 - h[t] ** 2)", "(1 - np.tanh(h[t]) ** 2)"),),
    ),
    Mistake(
        "derivative-of-dh-only",
        "backward",
        "Only what comes from later passes through tanh; dh[t] is added after it. Both arrive at "
        "the state, and both must go through.",
        edits=((_DZ, "dz = dh[t] + later * (1 - h[t] ** 2)"),),
    ),
    Mistake(
        "carried-back-untransposed",
        "backward",
        "On the way back the slope goes through Wh the same way as forward. Wh is square, so the "
        "shapes do not warn you; backwards, rows and columns change places.",
        edits=(("later = dz @ Wh.T", "later = dz @ Wh"),),
    ),
    Mistake(
        "gradients-overwritten",
        "backward",
        "The slopes of weights and bias are those of a single step. The same weights are used at "
        "every step, and what each says must be added.",
        edits=(
            ("dWx += ", "dWx = "),
            ("dWh += ", "dWh = "),
            ("db += ", "db = "),
        ),
    ),
    Mistake(
        "state-after-for-before",
        "backward",
        "dWh uses the state after each step. Wh was multiplied by the state before it.",
        edits=(("before[t].T @ dz", "h[t].T @ dz"),),
    ),
    Mistake(
        "start-missing-in-weights",
        "backward",
        "dWh leaves out the first step, as if the state before it were zero. It was h0.",
        edits=(("h0[None], h[:-1]", "np.zeros((1, *h0.shape)), h[:-1]"),),
    ),
    Mistake(
        "last-state-for-start",
        "backward",
        "Before the first step your dWh sees the state after the last one: in Python h[-1] is the "
        "end of h. Before the first step there is h0.",
        edits=(("h0[None], h[:-1]", "h[-1:], h[:-1]"),),
    ),
    Mistake(
        "start-slope-missing",
        "backward",
        "dh0 is zero. The first state depends on h0, so something flows there too.",
        edits=(("return dx, later,", "return dx, np.zeros(h0.shape),"),),
    ),
    Mistake(
        "start-slope-not-through-weights",
        "backward",
        "dh0 stops at the sum of the first step. From there to h0 it is one more way through Wh.",
        edits=(("return dx, later,", "return dx, dz,"),),
    ),
    Mistake(
        "mean-over-sequences",
        "backward",
        "The slopes of weights and bias are divided by the number of sequences. They are sums; "
        "whatever mean there is, is in dh already.",
        edits=(
            (
                "return dx, later, dWx, dWh, db",
                "return dx, later, dWx / dh.shape[1], dWh / dh.shape[1], db / dh.shape[1]",
            ),
        ),
    ),
    Mistake(
        "mean-over-steps",
        "backward",
        "The slopes of weights and bias are divided by the number of steps. They are sums; "
        "whatever mean there is, is in dh already.",
        edits=(
            (
                "return dx, later, dWx, dWh, db",
                "return dx, later, dWx / len(x), dWh / len(x), db / len(x)",
            ),
        ),
    ),
    Mistake(
        "bias-not-summed",
        "backward",
        "db has a row for every sequence. The bias is one and the same for all: add them up.",
        edits=(
            ("np.zeros(b.shape)", "np.zeros(h0.shape)"),
            ("dz.sum(axis=0)", "dz"),
        ),
    ),
    Mistake(
        "upstream-overwritten",
        "backward",
        "The caller's dh is changed: what comes from later is added into it in place.",
        edits=((_DZ, "dh[t] += later\n        dz = dh[t] * (1 - h[t] ** 2)"),),
    ),
)
