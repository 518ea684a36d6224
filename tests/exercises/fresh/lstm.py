"""Fresh mistakes in the LSTM."""

from tests.exercises.fresh.form import Fresh, edited

_SPLIT = "i, f, g, o = np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)"
_CELL = "cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(g)"
_STATE = "state = sigmoid(o) * np.tanh(cell)"
_DH = "dh_t = dh[t] + dh_later"
_DC = "dc = dc_later + dh_t * o[t] * (1 - tanh_c[t] ** 2)"
_DI = "di = dc * g[t] * i[t] * (1 - i[t])"
_DF = "df = dc * c_before[t] * f[t] * (1 - f[t])"
_DG = "dg = dc * i[t] * (1 - g[t] ** 2)"
_DO = "do = dh_t * tanh_c[t] * o[t] * (1 - o[t])"
_DHL = "dh_later = dz[t] @ Wh.T"
_DCL = "dc_later = dc * f[t]"
_DWX = "dWx = np.tensordot(x, dz, axes=([0, 1], [0, 1]))"
_DWH = "dWh = np.tensordot(h_before, dz, axes=([0, 1], [0, 1]))"
_RETURN = "return dz @ Wx.T, dh_later, dc_later, dWx, dWh, dz.sum(axis=(0, 1))"

FRESH = (
    edited(
        "sigmoid without the half",
        "return 0.5 + 0.5 * np.tanh(0.5 * z)",
        "return 0.5 + 0.5 * np.tanh(z)",
    ),
    edited(
        "a hard sigmoid",
        "return 0.5 + 0.5 * np.tanh(0.5 * z)",
        "return np.clip(0.2 * z + 0.5, 0, 1)",
    ),
    edited(
        "order i f o g",
        _SPLIT,
        "i, f, o, g = np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)",
        known="gates-in-another-order",
    ),
    edited(
        "order f i g o",
        _SPLIT,
        "f, i, g, o = np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)",
        known="forget-and-input-swapped",
    ),
    edited("order o f g i", _SPLIT, "o, f, g, i = np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)"),
    edited(
        "every fourth column",
        _SPLIT,
        "z = x[t] @ Wx + state @ Wh + b\n        i, f, g, o = (z[:, k::4] for k in range(4))",
        known="gates-interleaved",
    ),
    edited(
        "no bias",
        _SPLIT,
        "i, f, g, o = np.split(x[t] @ Wx + state @ Wh, 4, axis=1)",
        known="bias-missing",
    ),
    edited(
        "gates look at the cell",
        _SPLIT,
        "i, f, g, o = np.split(x[t] @ Wx + cell @ Wh + b, 4, axis=1)",
    ),
    edited("a forget bias of 1", _CELL, "cell = sigmoid(f + 1) * cell + sigmoid(i) * np.tanh(g)"),
    edited(
        "no forget gate",
        _CELL,
        "cell = cell + sigmoid(i) * np.tanh(g)",
        known="forget-gate-missing",
    ),
    edited(
        "what is forgotten is written",
        _CELL,
        "cell = sigmoid(f) * cell + (1 - sigmoid(f)) * np.tanh(g)",
    ),
    edited(
        "forget turned round",
        _CELL,
        "cell = (1 - sigmoid(f)) * cell + sigmoid(i) * np.tanh(g)",
        known="forget-gate-keeps-the-rest",
    ),
    edited(
        "candidate by sigmoid",
        _CELL,
        "cell = sigmoid(f) * cell + sigmoid(i) * sigmoid(g)",
        known="candidate-through-sigmoid",
    ),
    edited("candidate as it is", _CELL, "cell = sigmoid(f) * cell + sigmoid(i) * g"),
    edited("tanh gates", _CELL, "cell = np.tanh(f) * cell + np.tanh(i) * np.tanh(g)"),
    edited(
        "the cell through tanh",
        _CELL,
        "cell = np.tanh(sigmoid(f) * cell + sigmoid(i) * np.tanh(g))",
    ),
    edited(
        "the old state is kept instead of the cell",
        _CELL,
        "cell = sigmoid(f) * state + sigmoid(i) * np.tanh(g)",
    ),
    edited(
        "the cell shown as it is", _STATE, "state = sigmoid(o) * cell", known="cell-shown-as-it-is"
    ),
    edited("output gate forgotten", _STATE, "state = np.tanh(cell)", known="output-gate-missing"),
    edited(
        "the last cell is shown",
        f"        {_CELL}\n        {_STATE}\n",
        f"        state = sigmoid(o) * np.tanh(cell)\n        {_CELL}\n",
    ),
    edited("cell starts at zero", "state, cell = h0, c0", "state, cell = h0, np.zeros(c0.shape)"),
    edited("c0 and h0 swapped", "state, cell = h0, c0", "state, cell = c0, h0"),
    edited("c first", "    return h, c\n", "    return c, h\n", known="states-and-cells-swapped"),
    edited("the last cell alone", "    return h, c\n", "    return h, c[-1]\n"),
    Fresh(
        "cell in place on c0",
        instead="""
def forward(x, h0, c0, Wx, Wh, b):
    h, c = np.empty((2, len(x), *h0.shape))
    state, cell = h0, c0
    for t in range(len(x)):
        i, f, g, o = np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)
        cell *= sigmoid(f)
        cell += sigmoid(i) * np.tanh(g)
        state = sigmoid(o) * np.tanh(cell)
        h[t], c[t] = state, cell
    return h, c
""",
    ),
    Fresh(
        "cells are one array",
        instead="""
def forward(x, h0, c0, Wx, Wh, b):
    h, c = [], []
    state, cell = h0, c0.copy()
    for t in range(len(x)):
        i, f, g, o = np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)
        cell *= sigmoid(f)
        cell += sigmoid(i) * np.tanh(g)
        state = sigmoid(o) * np.tanh(cell)
        h.append(state)
        c.append(cell)
    return np.array(h), np.array(c)
""",
    ),
    edited("nothing later from the state", _DH, "dh_t = dh[t]", known="state-slope-not-carried"),
    edited(
        "nothing later from the cell",
        _DC,
        "dc = dh_t * o[t] * (1 - tanh_c[t] ** 2)",
        known="cell-slope-not-carried",
    ),
    edited("dc by dh alone", _DC, "dc = dc_later + dh[t] * o[t] * (1 - tanh_c[t] ** 2)"),
    edited(
        "slope at the cell itself",
        _DC,
        "dc = dc_later + dh_t * o[t] * (1 - c[t] ** 2)",
        known="derivative-at-the-wrong-value",
    ),
    edited(
        "output gate missing on the way back",
        _DC,
        "dc = dc_later + dh_t * (1 - tanh_c[t] ** 2)",
        known="output-gate-missing-on-the-way-back",
    ),
    edited(
        "slope of tanh missing", _DC, "dc = dc_later + dh_t * o[t]", known="tanh-of-cell-not-undone"
    ),
    edited("slope of tanh at the state", _DC, "dc = dc_later + dh_t * o[t] * (1 - h[t] ** 2)"),
    edited("tanh for the input gate", _DI, "di = dc * g[t] * (1 - i[t] ** 2)"),
    edited("input gate without candidate", _DI, "di = dc * i[t] * (1 - i[t])"),
    edited(
        "forget gate with the cell after",
        _DF,
        "df = dc * c[t] * f[t] * (1 - f[t])",
        known="cell-after-for-before",
    ),
    edited("forget gate with c0", _DF, "df = dc * c0 * f[t] * (1 - f[t])"),
    edited("forget gate by the state before", _DF, "df = dc * h_before[t] * f[t] * (1 - f[t])"),
    edited(
        "sigmoid slope for the candidate",
        _DG,
        "dg = dc * i[t] * g[t] * (1 - g[t])",
        known="candidate-derivative-of-sigmoid",
    ),
    edited("candidate without the input gate", _DG, "dg = dc * (1 - g[t] ** 2)"),
    edited("output gate with the cell", _DO, "do = dh_t * c[t] * o[t] * (1 - o[t])"),
    edited("output gate by dc", _DO, "do = dc * tanh_c[t] * o[t] * (1 - o[t])"),
    edited("output gate by dh alone", _DO, "do = dh[t] * tanh_c[t] * o[t] * (1 - o[t])"),
    edited("slope of the output gate missing", _DO, "do = dh_t * tanh_c[t]"),
    edited(
        "blocks in another order",
        "np.concatenate([di, df, dg, do], axis=1)",
        "np.concatenate([di, df, do, dg], axis=1)",
        known="slopes-in-another-order",
    ),
    edited(
        "the forget gate is skipped on the way back",
        _DCL,
        "dc_later = dc",
        known="cell-slope-past-the-forget-gate",
    ),
    edited("forget gate of the step before", _DCL, "dc_later = dc * f[t - 1]"),
    edited(
        "input gate instead of forget gate",
        _DCL,
        "dc_later = dc * i[t]",
        known="cell-slope-through-the-wrong-gate",
    ),
    edited(
        "only the cell of the last step goes on",
        _DCL,
        "dc_later = (dh_t * o[t] * (1 - tanh_c[t] ** 2)) * f[t]",
    ),
    edited("dh_later is added up", _DHL, "dh_later = dh_later + dz[t] @ Wh.T"),
    edited("dh_later with dh", _DHL, "dh_later = dz[t] @ Wh.T + dh[t]"),
    edited(
        "later only by three gates",
        _DHL,
        "dh_later = dz[t][:, :-h0.shape[1]] @ Wh[:, :-h0.shape[1]].T",
    ),
    edited(
        "dWh with the states after",
        _DWH,
        "dWh = np.tensordot(h, dz, axes=([0, 1], [0, 1]))",
        known="state-after-for-before",
    ),
    edited(
        "dWh without the first step",
        _DWH,
        "dWh = np.tensordot(h_before[1:], dz[1:], axes=([0, 1], [0, 1]))",
    ),
    edited("dWx of one step", _DWX, "dWx = x[0].T @ dz[0]"),
    edited(
        "mean over the sequences",
        _DWX,
        "dWx = np.tensordot(x, dz, axes=([0, 1], [0, 1])) / x.shape[1]",
    ),
    edited(
        "db mean over time",
        _RETURN,
        "return dz @ Wx.T, dh_later, dc_later, dWx, dWh, dz.mean(axis=0).sum(axis=0)",
    ),
    edited(
        "db only of the first sequence",
        _RETURN,
        "return dz @ Wx.T, dh_later, dc_later, dWx, dWh, dz[:, 0].sum(axis=0)",
    ),
    edited(
        "dc0 before dh0",
        _RETURN,
        "return dz @ Wx.T, dc_later, dh_later, dWx, dWh, dz.sum(axis=(0, 1))",
    ),
    edited(
        "dc0 without the forget gate",
        _RETURN,
        "return dz @ Wx.T, dh_later, dc, dWx, dWh, dz.sum(axis=(0, 1))",
        known="start-cell-slope-missing",
    ),
    edited("dc0 forgotten", _RETURN, "return dz @ Wx.T, dh_later, dWx, dWh, dz.sum(axis=(0, 1))"),
    edited(
        "dx backwards in time",
        _RETURN,
        "return (dz @ Wx.T)[::-1], dh_later, dc_later, dWx, dWh, dz.sum(axis=(0, 1))",
    ),
    edited(
        "a plain sigmoid that overflows",
        "return 0.5 + 0.5 * np.tanh(0.5 * z)",
        "return np.exp(z) / (1 + np.exp(z))",
    ),
    Fresh(
        "a double one: tanh slope missing and dWh with h",
        (
            (_DC, "dc = dc_later + dh_t * o[t]"),
            (_DWH, "dWh = np.tensordot(h, dz, axes=([0, 1], [0, 1]))"),
        ),
    ),
)
