"""The mistakes that learners make with the LSTM."""

from dlpath.exercises.kit.exercise import Mistake

_CELL = "cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(g)"
_STATE = "state = sigmoid(o) * np.tanh(cell)"
_DC = "dc = dc_later + dh_t * o[t] * (1 - tanh_c[t] ** 2)"
_RETURN = "dWx, dWh, dz.sum(axis=(0, 1))"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "gates-in-another-order",
        "forward",
        "The four blocks are read in the order i f o g. Here the third is the candidate and the "
        "fourth the output gate.",
        edits=(("i, f, g, o = np.split", "i, f, o, g = np.split"),),
    ),
    Mistake(
        "forget-and-input-swapped",
        "forward",
        "Input gate and forget gate have changed places: the first block lets the new in, the "
        "second keeps the old.",
        edits=(("i, f, g, o = np.split", "f, i, g, o = np.split"),),
    ),
    Mistake(
        "gates-interleaved",
        "forward",
        "The columns are dealt out to the four gates in turn. They come in four blocks: the first "
        "H columns are all for i.",
        edits=(
            (
                "np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)",
                "np.moveaxis((x[t] @ Wx + state @ Wh + b).reshape(*h0.shape, 4), 2, 0)",
            ),
        ),
    ),
    Mistake(
        "forget-gate-keeps-the-rest",
        "forward",
        "The forget gate works upside down: where it is open, the old is lost. Its value is how "
        "much stays.",
        edits=((_CELL, "cell = (1 - sigmoid(f)) * cell + sigmoid(i) * np.tanh(g)"),),
    ),
    Mistake(
        "forget-gate-missing",
        "forward",
        "Nothing is ever forgotten: the old cell is added whole, as in the first LSTM of 1997.",
        edits=((_CELL, "cell = cell + sigmoid(i) * np.tanh(g)"),),
    ),
    Mistake(
        "input-gate-missing",
        "forward",
        "All that is new is written down; the input gate has no say.",
        edits=((_CELL, "cell = sigmoid(f) * cell + np.tanh(g)"),),
    ),
    Mistake(
        "output-gate-missing",
        "forward",
        "The state shows the whole cell; the output gate has no say.",
        edits=((_STATE, "state = np.tanh(cell)"),),
    ),
    Mistake(
        "candidate-through-sigmoid",
        "forward",
        "The candidate has gone through the sigmoid like the gates, so that the cell can only be "
        "added to, never taken from. It goes through tanh.",
        edits=((_CELL, "cell = sigmoid(f) * cell + sigmoid(i) * sigmoid(g)"),),
    ),
    Mistake(
        "gates-through-tanh",
        "forward",
        "Your gates can be negative: they have gone through tanh. A gate goes through the sigmoid.",
        edits=(
            (_CELL, "cell = np.tanh(f) * cell + np.tanh(i) * np.tanh(g)"),
            (_STATE, "state = np.tanh(o) * np.tanh(cell)"),
        ),
    ),
    Mistake(
        "cell-shown-as-it-is",
        "forward",
        "The state is the cell times the output gate, without the tanh between.",
        edits=((_STATE, "state = sigmoid(o) * cell"),),
    ),
    Mistake(
        "cell-squashed",
        "forward",
        "The cell itself is kept between -1 and 1. Only what is shown goes through tanh; what "
        "is carried on does not.",
        edits=(
            (_CELL, f"{_CELL}\n        cell = np.tanh(cell)"),
            (_STATE, "state = sigmoid(o) * cell"),
        ),
    ),
    Mistake(
        "state-not-carried",
        "forward",
        "Every step begins with the state h0; only the cell is carried on. The gates look at the "
        "last state.",
        edits=(("state @ Wh", "h0 @ Wh"),),
    ),
    Mistake(
        "cell-not-carried",
        "forward",
        "Every step begins with the cell c0, so nothing is remembered for longer than a step.",
        edits=(("sigmoid(f) * cell +", "sigmoid(f) * c0 +"),),
    ),
    Mistake(
        "start-ignored",
        "forward",
        "State and cell begin at zero, whatever h0 and c0 are.",
        edits=(("state, cell = h0, c0", "state, cell = np.zeros(h0.shape), np.zeros(c0.shape)"),),
    ),
    Mistake(
        "bias-missing",
        "forward",
        "The gates are right for a bias of zero; b is never added.",
        edits=((" + state @ Wh + b", " + state @ Wh"),),
    ),
    Mistake(
        "states-and-cells-swapped",
        "forward",
        "Cells and states are returned the wrong way round: first h, then c.",
        edits=(("return h, c", "return c, h"),),
    ),
    Mistake(
        "sigmoid-overflows",
        "forward",
        "On large numbers something overflows and NaN comes out. See that exp is never given a "
        "large positive number.",
        edits=((_STATE, "state = np.exp(o) / (1 + np.exp(o)) * np.tanh(cell)"),),
    ),
    Mistake(
        "cell-slope-not-carried",
        "backward",
        "The slope of the cell begins anew at every step. The cell lives on in the next cell, and "
        "what comes from there must be added: it is what an LSTM is for.",
        edits=((_DC, "dc = dh_t * o[t] * (1 - tanh_c[t] ** 2)"),),
    ),
    Mistake(
        "cell-slope-past-the-forget-gate",
        "backward",
        "On its way to the step before, the cell's slope has not gone through the forget gate.",
        edits=(("dc_later = dc * f[t]", "dc_later = dc"),),
    ),
    Mistake(
        "cell-slope-through-the-wrong-gate",
        "backward",
        "On its way to the step before, the slope of the cell goes through the input gate. The old "
        "cell was multiplied by the forget gate.",
        edits=(("dc_later = dc * f[t]", "dc_later = dc * i[t]"),),
    ),
    Mistake(
        "state-slope-not-carried",
        "backward",
        "Each state hears only its own dh. The state also goes into the gates of the next step.",
        edits=(("dh_t = dh[t] + dh_later", "dh_t = dh[t]"),),
    ),
    Mistake(
        "output-gate-missing-on-the-way-back",
        "backward",
        "From state to cell the slope has not been multiplied by the output gate.",
        edits=((_DC, "dc = dc_later + dh_t * (1 - tanh_c[t] ** 2)"),),
    ),
    Mistake(
        "tanh-of-cell-not-undone",
        "backward",
        "From state to cell the derivative of tanh is missing.",
        edits=((_DC, "dc = dc_later + dh_t * o[t]"),),
    ),
    Mistake(
        "derivative-at-the-wrong-value",
        "backward",
        "From state to cell the derivative is taken as 1 - c². It is one minus the square of the "
        "*output* of tanh.",
        edits=((_DC, "dc = dc_later + dh_t * o[t] * (1 - c[t] ** 2)"),),
    ),
    Mistake(
        "cell-after-for-before",
        "backward",
        "The slope of the forget gate uses the cell after the step. The gate was multiplied by the "
        "cell before it.",
        edits=(("dc * c_before[t]", "dc * c[t]"),),
    ),
    Mistake(
        "gates-not-through-sigmoid",
        "backward",
        "The slopes end at the gates' values: the derivative of the sigmoid, s(1 - s), is missing.",
        edits=(
            (" * i[t] * (1 - i[t])", ""),
            (" * f[t] * (1 - f[t])", ""),
            (" * o[t] * (1 - o[t])", ""),
        ),
    ),
    Mistake(
        "candidate-derivative-of-sigmoid",
        "backward",
        "The candidate's slope goes through the derivative of the sigmoid. It came from tanh.",
        edits=(("(1 - g[t] ** 2)", "g[t] * (1 - g[t])"),),
    ),
    Mistake(
        "slopes-in-another-order",
        "backward",
        "The slopes of the four blocks are put together in the order i f o g, another one than "
        "that in which they were cut.",
        edits=(("[di, df, dg, do]", "[di, df, do, dg]"),),
    ),
    Mistake(
        "loop-not-reversed",
        "backward",
        "The way back runs from the first step to the last. When a step is reached, the slopes "
        "from the step after it must already be known.",
        edits=(("in reversed(range(len(x)))", "in range(len(x))"),),
    ),
    Mistake(
        "state-after-for-before",
        "backward",
        "dWh uses the state after each step. Wh was multiplied by the state before it.",
        edits=(("tensordot(h_before, dz", "tensordot(h, dz"),),
    ),
    Mistake(
        "first-state-forgotten",
        "backward",
        "For the first step the state before is taken as zero. It was h0.",
        edits=(("np.concatenate([h0[None], h[:-1]])", "np.concatenate([0 * h0[None], h[:-1]])"),),
    ),
    Mistake(
        "last-step-only",
        "backward",
        "The slopes of weights and bias are those of a single step. What the steps say is added.",
        edits=(
            ("np.tensordot(x, dz, axes=([0, 1], [0, 1]))", "x[0].T @ dz[0]"),
            ("np.tensordot(h_before, dz, axes=([0, 1], [0, 1]))", "h_before[0].T @ dz[0]"),
            ("dz.sum(axis=(0, 1))", "dz[0].sum(axis=0)"),
        ),
    ),
    Mistake(
        "mean-over-sequences",
        "backward",
        "The slopes of weights and bias are divided by the number of sequences. They are sums; "
        "whatever mean there is, is in dh already.",
        edits=((_RETURN, "dWx / len(h0), dWh / len(h0), dz.mean(axis=1).sum(axis=0)"),),
    ),
    Mistake(
        "start-cell-slope-missing",
        "backward",
        "dc0 is the slope at the first cell, not at c0. One forget gate lies between them.",
        edits=(("dh_later, dc_later, dWx", "dh_later, dc, dWx"),),
    ),
    Mistake(
        "start-slopes-zero",
        "backward",
        "dh0 and dc0 are zero. The first step depends on h0 and c0, so something flows there too.",
        edits=(("dh_later, dc_later, dWx", "0 * h0, 0 * c0, dWx"),),
    ),
    Mistake(
        "upstream-overwritten",
        "backward",
        "The caller's dh is changed: what comes from later is added into it in place.",
        edits=(("dh_t = dh[t] + dh_later", "dh_t = dh[t]\n        dh_t += dh_later"),),
    ),
)
