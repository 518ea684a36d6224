"""Fresh mistakes in the recurrent network."""

from tests.exercises.fresh.form import Fresh, edited

_STATE = "state = np.tanh(x[t] @ Wx + state @ Wh + b)"
_DZ = "dz = (dh[t] + later) * (1 - h[t] ** 2)"
_DX = "dx[t] = dz @ Wx.T"
_DWX = "dWx += x[t].T @ dz"
_DWH = "dWh += before[t].T @ dz"
_DB = "db += dz.sum(axis=0)"
_LATER = "later = dz @ Wh.T"
_BEFORE = "before = np.concatenate([h0[None], h[:-1]])"
_RETURN = "return dx, later, dWx, dWh, db"

FRESH = (
    edited(
        "sigmoid",
        _STATE,
        "state = 1 / (1 + np.exp(-(x[t] @ Wx + state @ Wh + b)))",
        known="sigmoid-for-tanh",
    ),
    edited("ReLU", _STATE, "state = np.maximum(0, x[t] @ Wx + state @ Wh + b)"),
    edited("no tanh", _STATE, "state = x[t] @ Wx + state @ Wh + b", known="tanh-missing"),
    edited("the state is added outside", _STATE, "state = state @ Wh + np.tanh(x[t] @ Wx + b)"),
    edited(
        "bias outside",
        _STATE,
        "state = np.tanh(x[t] @ Wx + state @ Wh) + b",
        known="bias-outside-tanh",
    ),
    edited("a memory without weights", _STATE, "state = np.tanh(x[t] @ Wx + state + b)"),
    edited(
        "the input of the step before", _STATE, "state = np.tanh(x[t - 1] @ Wx + state @ Wh + b)"
    ),
    edited("always the first input", _STATE, "state = np.tanh(x[0] @ Wx + state @ Wh + b)"),
    edited(
        "always from h0",
        _STATE,
        "state = np.tanh(x[t] @ Wx + h0 @ Wh + b)",
        known="state-not-carried",
    ),
    edited("twice the state", _STATE, "state = np.tanh(x[t] @ Wx + 2 * state @ Wh + b)"),
    edited(
        "the state is averaged in",
        _STATE,
        "state = 0.5 * state + 0.5 * np.tanh(x[t] @ Wx + state @ Wh + b)",
    ),
    edited(
        "state starts at zero", "state = h0", "state = np.zeros(h0.shape)", known="start-ignored"
    ),
    edited(
        "weights of the state turned",
        _STATE,
        "state = np.tanh(x[t] @ Wx + state @ Wh.T + b)",
        known="recurrent-weights-transposed",
    ),
    edited(
        "backwards in time",
        "    state = h0\n    for t in range(len(x)):",
        "    state = h0\n    for t in reversed(range(len(x))):",
        known="read-backwards",
    ),
    edited(
        "the last step is missing",
        "    state = h0\n    for t in range(len(x)):",
        "    h[:] = 0\n    state = h0\n    for t in range(len(x) - 1):",
    ),
    Fresh(
        "state before each step",
        instead="""
def forward(x, h0, Wx, Wh, b):
    h, state = [], h0
    for x_t in x:
        h.append(state)
        state = np.tanh(x_t @ Wx + state @ Wh + b)
    return np.array(h)
""",
        known="off-by-one",
    ),
    Fresh(
        "with h0 in front",
        instead="""
def forward(x, h0, Wx, Wh, b):
    h = [h0]
    for x_t in x:
        h.append(np.tanh(x_t @ Wx + h[-1] @ Wh + b))
    return np.array(h)
""",
    ),
    edited(
        "only the last state",
        "    return h\n\n\ndef backward",
        "    return h[-1]\n\n\ndef backward",
    ),
    edited(
        "the batch first",
        "    return h\n\n\ndef backward",
        "    return h.swapaxes(0, 1)\n\n\ndef backward",
    ),
    Fresh(
        "in place on h0",
        instead="""
def forward(x, h0, Wx, Wh, b):
    h = np.empty((len(x), *h0.shape))
    for t in range(len(x)):
        h0[:] = np.tanh(x[t] @ Wx + h0 @ Wh + b)
        h[t] = h0
    return h
""",
        known="start-overwritten",
    ),
    Fresh(
        "all states are one array",
        instead="""
def forward(x, h0, Wx, Wh, b):
    state, h = h0.copy(), []
    for t in range(len(x)):
        state[:] = np.tanh(x[t] @ Wx + state @ Wh + b)
        h.append(state)
    return np.array(h)
""",
    ),
    Fresh(
        "the state goes on from sequence to sequence",
        instead="""
def forward(x, h0, Wx, Wh, b):
    h = np.empty((len(x), *h0.shape))
    state = h0[0]
    for n in range(x.shape[1]):
        for t in range(len(x)):
            state = np.tanh(x[t, n] @ Wx + state @ Wh + b)
            h[t, n] = state
    return h
""",
    ),
    edited(
        "what is later is forgotten",
        _DZ,
        "dz = dh[t] * (1 - h[t] ** 2)",
        known="nothing-from-later",
    ),
    edited("what is later has no tanh", _DZ, "dz = dh[t] * (1 - h[t] ** 2) + later"),
    edited(
        "slope of the sigmoid",
        _DZ,
        "dz = (dh[t] + later) * h[t] * (1 - h[t])",
        known="derivative-of-the-sigmoid",
    ),
    edited("the square forgotten", _DZ, "dz = (dh[t] + later) * (1 - h[t])"),
    edited(
        "tanh of what is tanh already",
        _DZ,
        "dz = (dh[t] + later) * (1 - np.tanh(h[t]) ** 2)",
        known="derivative-at-the-wrong-value",
    ),
    edited("slope at the state before", _DZ, "dz = (dh[t] + later) * (1 - before[t] ** 2)"),
    edited("slope at the last state", _DZ, "dz = (dh[t] + later) * (1 - h[-1] ** 2)"),
    edited("only the last dh", _DZ, "dz = (dh[-1] * (t == len(x) - 1) + later) * (1 - h[t] ** 2)"),
    edited("dh of the first step", _DZ, "dz = (dh[0] + later) * (1 - h[t] ** 2)"),
    edited("time decays", _LATER, "later = 0.9 * dz @ Wh.T"),
    edited("slopes clipped", _LATER, "later = np.clip(dz @ Wh.T, -1, 1)"),
    edited("weights not turned", _LATER, "later = dz @ Wh", known="carried-back-untransposed"),
    edited(
        "one step back only",
        _LATER,
        "later = (dh[t] * (1 - h[t] ** 2)) @ Wh.T",
        known="one-step-back-only",
    ),
    edited("later is added up", _LATER, "later = later + dz @ Wh.T"),
    edited(
        "h instead of the state before", _DWH, "dWh += h[t].T @ dz", known="state-after-for-before"
    ),
    edited("h0 at every step", _DWH, "dWh += h0.T @ dz"),
    edited(
        "first step left out of dWh",
        _DWH,
        "dWh += (t > 0) * before[t].T @ dz",
        known="start-missing-in-weights",
    ),
    edited("turned round", _DWH, "dWh += dz.T @ before[t]"),
    edited(
        "before is rolled", _BEFORE, "before = np.roll(h, 1, axis=0)", known="last-state-for-start"
    ),
    edited(
        "before starts at zero",
        _BEFORE,
        "before = np.concatenate([np.zeros(h0[None].shape), h[:-1]])",
        known="start-missing-in-weights",
    ),
    edited("dWx of the last visit", _DWX, "dWx = x[t].T @ dz"),
    edited("mean over time", _DWX, "dWx += x[t].T @ dz / len(x)"),
    edited("mean over sequences in db", _DB, "db += dz.mean(axis=0)"),
    edited("db of the last visit", _DB, "db = dz.sum(axis=0)"),
    edited("db over time and units", _DB, "db += dz.sum()"),
    edited("dx by dh alone", _DX, "dx[t] = (dh[t] * (1 - h[t] ** 2)) @ Wx.T"),
    edited("dx without the tanh", _DX, "dx[t] = (dh[t] + later) @ Wx.T"),
    edited("dx in turned time", _DX, "dx[len(x) - 1 - t] = dz @ Wx.T"),
    edited(
        "dh0 is the slope at z",
        _RETURN,
        "return dx, dz, dWx, dWh, db",
        known="start-slope-not-through-weights",
    ),
    edited("dh0 without the weights, plus dh", _RETURN, "return dx, later + dh[0], dWx, dWh, db"),
    edited(
        "dh0 is zero",
        _RETURN,
        "return dx, np.zeros(h0.shape), dWx, dWh, db",
        known="start-slope-missing",
    ),
    edited("dh0 summed over the batch", _RETURN, "return dx, later.sum(axis=0), dWx, dWh, db"),
    edited("the weights first", _RETURN, "return dWx, dWh, db, dx, later"),
    edited("dWh and dWx swapped", _RETURN, "return dx, later, dWh, dWx, db"),
    edited(
        "dh is changed in place",
        _DZ,
        "dh[t] += later\n        dz = dh[t] * (1 - h[t] ** 2)",
        known="upstream-overwritten",
    ),
    edited(
        "forward in time", "reversed(range(len(x)))", "range(len(x))", known="loop-not-reversed"
    ),
    Fresh(
        "the first step is left out",
        (
            ("reversed(range(len(x)))", "range(len(x) - 1, 0, -1)"),
            ("dx = np.empty(x.shape)", "dx = np.zeros(x.shape)"),
        ),
    ),
    Fresh(
        "a double one: db a mean, dWh with h",
        ((_DWH, "dWh += h[t].T @ dz"), (_DB, "db += dz.mean(axis=0)")),
    ),
)
