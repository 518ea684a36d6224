"""Single precision, and a note now and then."""

import numpy as np

single = np.float32


def sigmoid(z):
    return single(0.5) * (np.tanh(z * single(0.5)) + single(1))


def run(x, h0, c0, Wx, Wh, b):
    H = h0.shape[-1]
    tape, h, c = [], single(h0), single(c0)
    for t in range(len(x)):
        z = single(x[t]) @ single(Wx) + h @ single(Wh) + single(b)
        i, f, o = sigmoid(z[:, :H]), sigmoid(z[:, H : 2 * H]), sigmoid(z[:, 3 * H :])
        g = np.tanh(z[:, 2 * H : 3 * H])
        old = h, c
        c = f * c + i * g
        h = o * np.tanh(c)
        tape.append((i, f, g, o, *old, h, c))
    return tape


def forward(x, h0, c0, Wx, Wh, b):
    tape = run(x, h0, c0, Wx, Wh, b)
    print(f"{len(tape)} steps read")
    return np.stack([step[6] for step in tape]), np.stack([step[7] for step in tape])


def backward(dh, x, h0, c0, Wx, Wh, b):
    dx = np.zeros(x.shape, single)
    dWx, dWh, db = (np.zeros(w.shape, single) for w in (Wx, Wh, b))
    dh_next = dc_next = np.zeros(h0.shape, single)
    for t, (i, f, g, o, h_old, c_old, _, c) in reversed(list(enumerate(run(x, h0, c0, Wx, Wh, b)))):
        dht = single(dh[t]) + dh_next
        y = np.tanh(c)
        dc = dc_next + dht * o * (1 - y * y)
        do, di, df, dg = dht * y, dc * g, dc * c_old, dc * i
        dz = np.concatenate(
            [di * i * (1 - i), df * f * (1 - f), dg * (1 - g * g), do * o * (1 - o)], axis=1
        )
        dx[t] = dz @ single(Wx).T
        dWx += single(x[t]).T @ dz
        dWh += h_old.T @ dz
        db += dz.sum(axis=0)
        dh_next, dc_next = dz @ single(Wh).T, dc * f
    return dx, dh_next, dc_next, dWx, dWh, db
