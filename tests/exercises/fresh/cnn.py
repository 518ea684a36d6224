"""Fresh mistakes in convolution and pooling."""

from tests.exercises.fresh.form import Fresh, edited

_P = "P, Q = (H - kh) // stride + 1, (W - kw) // stride + 1"
_B = "y = np.zeros((N, outputs, P, Q)) + b[:, None, None]"
_SUM = 'y += np.einsum("oc,ncpq->nopq", w[:, :, i, j], met)'
_PAD = "return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))"
_TAP = "return slice(offset, offset + positions * stride, stride)"
_DX = 'dx[:, :, rows, columns] += np.einsum("oc,nopq->ncpq", w[:, :, i, j], dy)'
_DW = 'dw[:, :, i, j] = np.einsum("nopq,ncpq->oc", dy, x[:, :, rows, columns])'
_BACK = "return inside, dw, dy.sum(axis=(0, 2, 3))"
_INSIDE = "inside = dx[:, :, padding : H - padding, padding : W - padding]"
_MAX = "return windows(x, size).max(axis=-1)"
_ARGMAX = "winners = windows(x, size).argmax(axis=-1)"
_WON = "won = np.arange(size * size) == winners[..., None]"

FRESH = (
    edited(
        "flipped in one direction",
        _SUM,
        'y += np.einsum("oc,ncpq->nopq", w[:, :, i, kw - 1 - j], met)',
    ),
    edited(
        "the same channel for all", _SUM, 'y += np.einsum("oc,npq->nopq", w[:, :, i, j], met[:, 0])'
    ),
    edited(
        "mean over the channels",
        _SUM,
        'y += np.einsum("oc,ncpq->nopq", w[:, :, i, j], met) / w.shape[1]',
        known="channels-averaged",
    ),
    edited(
        "mean over the kernel",
        _SUM,
        'y += np.einsum("oc,ncpq->nopq", w[:, :, i, j], met) / (kh * kw)',
    ),
    edited(
        "bias for every tap",
        _SUM,
        'y += np.einsum("oc,ncpq->nopq", w[:, :, i, j], met) + b[:, None, None]',
    ),
    edited(
        "only the last tap",
        _SUM,
        'y = np.einsum("oc,ncpq->nopq", w[:, :, i, j], met) + b[:, None, None]',
    ),
    edited("one bias for all", _B, "y = np.zeros((N, outputs, P, Q)) + b[0]"),
    edited("bias subtracted", _B, "y = np.zeros((N, outputs, P, Q)) - b[:, None, None]"),
    edited("whole answers", _B, "y = np.zeros((N, outputs, P, Q)) + b[:, None, None].astype(int)"),
    edited(
        "one position too few",
        _P,
        "P, Q = (H - kh) // stride, (W - kw) // stride",
        known="one-position-too-few",
    ),
    edited(
        "rounded up",
        _P,
        "P, Q = (H - kh + stride - 1) // stride + 1, (W - kw + stride - 1) // "
        "stride + 1\n"
        "    x = np.pad(x, ((0, 0), (0, 0), (0, stride), (0, stride)))",
    ),
    edited("kernel height for both", _P, "P, Q = (H - kh) // stride + 1, (W - kh) // stride + 1"),
    Fresh(
        "stride only downwards",
        (
            (_P, "P, Q = (H - kh) // stride + 1, W - kw + 1"),
            (
                "met = x[:, :, tap(i, P, stride), tap(j, Q, stride)]",
                "met = x[:, :, tap(i, P, stride), tap(j, Q, 1)]",
            ),
        ),
    ),
    edited(
        "the edge is repeated",
        _PAD,
        "wide = (padding, padding)\n    "
        "return np.pad(x, ((0, 0), (0, 0), wide, wide), mode='edge')",
        known="border-copied",
    ),
    edited(
        "padded by one at most",
        _PAD,
        "p = min(padding, 1)\n    return np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)))",
    ),
    edited(
        "padded above and left alone",
        _PAD,
        "return np.pad(x, ((0, 0), (0, 0), (2 * padding, 0), (2 * padding, 0)))",
    ),
    edited(
        "channels are padded too",
        _PAD,
        "return np.pad(x, padding)[padding : len(x) + padding, : x.shape[1]]",
    ),
    edited(
        "padding of ones",
        _PAD,
        "return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, "
        "padding)), constant_values=1)",
    ),
    edited(
        "stride moves the window before the tap",
        _TAP,
        "return slice(offset * stride, offset * stride + positions)",
    ),
    Fresh(
        "padding in place of stride",
        instead="""
def conv2d(x, w, b, stride, padding):
    x = padded(x, stride)
    (N, _, H, W), (outputs, _, kh, kw) = x.shape, w.shape
    step = max(padding, 1)
    P, Q = (H - kh) // step + 1, (W - kw) // step + 1
    y = np.zeros((N, outputs, P, Q)) + b[:, None, None]
    for i, j in np.ndindex(kh, kw):
        y += np.einsum("oc,ncpq->nopq", w[:, :, i, j], x[:, :, tap(i, P, step), tap(j, Q, step)])
    return y
""",
    ),
    Fresh(
        "kernel and channel mixed up",
        instead="""
def conv2d(x, w, b, stride, padding):
    x = padded(x, padding)
    (N, C, H, W), (O, _, kh, kw) = x.shape, w.shape
    w = w.reshape(C, O, kh, kw).swapaxes(0, 1)
    P, Q = (H - kh) // stride + 1, (W - kw) // stride + 1
    y = np.zeros((N, O, P, Q))
    for p in range(P):
        for q in range(Q):
            part = x[:, :, p * stride : p * stride + kh, q * stride : q * stride + kw]
            y[:, :, p, q] = np.tensordot(part, w, axes=([1, 2, 3], [1, 2, 3])) + b
    return y
""",
    ),
    Fresh(
        "the windows do not move with the stride",
        instead="""
def conv2d(x, w, b, stride, padding):
    x = padded(x, padding)
    (N, C, H, W), (O, _, kh, kw) = x.shape, w.shape
    P, Q = (H - kh) // stride + 1, (W - kw) // stride + 1
    y = np.zeros((N, O, P, Q))
    for p in range(P):
        for q in range(Q):
            part = x[:, :, p : p + kh, q : q + kw]
            y[:, :, p, q] = np.tensordot(part, w, axes=([1, 2, 3], [1, 2, 3])) + b
    return y
""",
        known="stride-ignored",
    ),
    Fresh(
        "only the first image",
        instead="""
def conv2d(x, w, b, stride, padding):
    x = padded(x, padding)
    (N, C, H, W), (O, _, kh, kw) = x.shape, w.shape
    P, Q = (H - kh) // stride + 1, (W - kw) // stride + 1
    y = np.zeros((N, O, P, Q))
    for o in range(O):
        for p in range(P):
            for q in range(Q):
                r, s = p * stride, q * stride
                y[:, o, p, q] = (x[0, :, r : r + kh, s : s + kw] * w[o]).sum() + b[o]
    return y
""",
    ),
    edited(
        "the slope overwrites",
        _DX,
        'dx[:, :, rows, columns] = np.einsum("oc,nopq->ncpq", w[:, :, i, j], dy)',
        known="overlaps-overwritten",
    ),
    edited(
        "kernel flipped on the way back",
        _DX,
        'dx[:, :, rows, columns] += np.einsum("oc,nopq->ncpq", w[:, :, -1 - i, -1 - j], dy)',
        known="kernel-flipped-on-the-way-back",
    ),
    edited("the border comes along", _INSIDE, "inside = dx", known="border-not-removed"),
    edited(
        "the border is taken off one side",
        _INSIDE,
        "inside = dx[:, :, 2 * padding :, 2 * padding :]",
    ),
    edited(
        "minus nothing cuts all", _INSIDE, "inside = dx[:, :, padding:-padding, padding:-padding]"
    ),
    edited(
        "dw of the first image",
        _DW,
        'dw[:, :, i, j] = np.einsum("opq,cpq->oc", dy[0], x[0][:, rows, columns])',
    ),
    edited(
        "dw as a mean over images",
        _DW,
        'dw[:, :, i, j] = np.einsum("nopq,ncpq->oc", dy, x[:, :, rows, columns]) / len(x)',
    ),
    edited(
        "dw flipped",
        _DW,
        'dw[:, :, -1 - i, -1 - j] = np.einsum("nopq,ncpq->oc", dy, x[:, :, rows, columns])',
        known="weights-gradient-flipped",
    ),
    edited(
        "dw without stride",
        _DW,
        'dw[:, :, i, j] = np.einsum("nopq,ncpq->oc", dy, x[:, :, i : i + P, j : j + Q])',
    ),
    edited(
        "db a mean over positions", _BACK, "return inside, dw, dy.mean(axis=(2, 3)).sum(axis=0)"
    ),
    edited(
        "db for each image",
        _BACK,
        "return inside, dw, dy.sum(axis=(2, 3))",
        known="bias-of-each-image",
    ),
    edited("db one number", _BACK, "return inside, dw, dy.sum()"),
    edited("db as a column", _BACK, "return inside, dw, dy.sum(axis=(0, 2, 3))[:, None]"),
    edited("dw first", _BACK, "return dw, inside, dy.sum(axis=(0, 2, 3))"),
    Fresh(
        "dw from the unpadded image",
        instead="""
def conv2d_backward(dy, x, w, stride, padding):
    (N, C, H, W), (O, _, kh, kw) = x.shape, w.shape
    big = padded(x, padding)
    dx, dw = np.zeros(big.shape), np.zeros(w.shape)
    for p in range(dy.shape[2]):
        for q in range(dy.shape[3]):
            r, s = p * stride, q * stride
            dx[:, :, r : r + kh, s : s + kw] += np.tensordot(dy[:, :, p, q], w, 1)
            part = np.zeros((N, C, kh, kw))
            cut = x[:, :, r : r + kh, s : s + kw]
            part[:, :, : cut.shape[2], : cut.shape[3]] = cut
            dw += np.tensordot(dy[:, :, p, q].T, part, 1)
    return dx[:, :, padding : H + padding, padding : W + padding], dw, dy.sum(axis=(0, 2, 3))
""",
        known="weights-without-border",
    ),
    edited("mean pooling", _MAX, "return windows(x, size).mean(axis=-1)", known="mean-for-max"),
    edited("smallest", _MAX, "return windows(x, size).min(axis=-1)", known="smallest-kept"),
    edited(
        "never below zero",
        _MAX,
        "return np.maximum(windows(x, size).max(axis=-1), 0)",
        known="never-below-zero",
    ),
    edited(
        "largest by absolute value",
        _MAX,
        "v = windows(x, size)\n"
        "    return np.take_along_axis(v, np.abs(v).argmax(axis=-1)[..., None], "
        "-1)[..., 0]",
        known="size-of-the-value",
    ),
    Fresh(
        "windows overlap",
        instead="""
def maxpool2d(x, size):
    N, C, H, W = x.shape
    y = np.zeros((N, C, H // size, W // size))
    for p in range(H // size):
        for q in range(W // size):
            y[:, :, p, q] = x[:, :, p : p + size, q : q + size].max(axis=(2, 3))
    return y
""",
    ),
    Fresh(
        "the rest makes a window too",
        instead="""
def maxpool2d(x, size):
    N, C, H, W = x.shape
    P, Q = -(-H // size), -(-W // size)
    y = np.zeros((N, C, P, Q))
    for p in range(P):
        for q in range(Q):
            part = x[:, :, p * size : (p + 1) * size, q * size : (q + 1) * size]
            y[:, :, p, q] = part.max(axis=(2, 3))
    return y
""",
        known="half-windows-kept",
    ),
    Fresh(
        "height for width",
        instead="""
def maxpool2d(x, size):
    N, C, H, W = x.shape
    y = np.zeros((N, C, H // size, H // size))
    for p in range(H // size):
        for q in range(min(H, W) // size):
            part = x[:, :, p * size : (p + 1) * size, q * size : (q + 1) * size]
            y[:, :, p, q] = part.max(axis=(2, 3))
    return y
""",
    ),
    Fresh(
        "over the channels as well",
        instead="""
def maxpool2d(x, size):
    N, C, H, W = x.shape
    y = np.zeros((N, C, H // size, W // size))
    for p in range(H // size):
        for q in range(W // size):
            part = x[:, :, p * size : (p + 1) * size, q * size : (q + 1) * size]
            y[:, :, p, q] = part.max(axis=(1, 2, 3))[:, None]
    return y
""",
        known="channels-pooled-together",
    ),
    edited(
        "the last of equal ones",
        _ARGMAX,
        "winners = size * size - 1 - windows(x, size)[..., ::-1].argmax(axis=-1)",
        known="last-of-the-equal",
    ),
    edited(
        "all equal ones",
        _WON,
        "won = windows(x, size) == windows(x, size).max(axis=-1)[..., None]",
        known="all-of-the-equal",
    ),
    edited(
        "shared among equal ones",
        _WON,
        "won = windows(x, size) == windows(x, size).max(axis=-1)[..., None]\n"
        "    won = won / won.sum(axis=-1, keepdims=True)",
        known="shared-by-the-equal",
    ),
    edited(
        "the first column by column",
        _ARGMAX,
        "v = windows(x, size).reshape(N, C, P, Q, size, size).swapaxes(4, "
        "5).reshape(N, C, P, Q, -1)\n"
        "    k = v.argmax(axis=-1)\n"
        "    winners = k % size * size + k // size",
        known="column-by-column",
    ),
    edited(
        "to all pixels of the window",
        _WON,
        "won = np.ones((N, C, P, Q, size * size))",
        known="every-pixel-of-the-window",
    ),
    edited("only ones", "(won * dy[..., None])", "(won * 1.0)", known="winners-without-gradient"),
    edited(
        "times the pixel",
        "(won * dy[..., None])",
        "(won * dy[..., None] * windows(x, size))",
        known="pixels-times-gradient",
    ),
    edited(
        "only where the pixel is positive",
        "(won * dy[..., None])",
        "(won * dy[..., None] * (windows(x, size) > 0))",
    ),
    Fresh(
        "one image only on the way back",
        instead="""
def maxpool2d_backward(dy, x, size):
    dx = np.zeros(x.shape)
    for n in range(dy.shape[0] - 1 or 1):
        for c in range(dy.shape[1]):
            for p in range(dy.shape[2]):
                for q in range(dy.shape[3]):
                    part = x[n, c, p * size : (p + 1) * size, q * size : (q + 1) * size]
                    i, j = np.unravel_index(part.argmax(), part.shape)
                    dx[n, c, p * size + i, q * size + j] = dy[n, c, p, q]
    return dx
""",
    ),
    Fresh(
        "in the place of the picture",
        instead="""
def maxpool2d_backward(dy, x, size):
    dx = x
    for n, c, p, q in np.ndindex(dy.shape):
        part = dx[n, c, p * size : (p + 1) * size, q * size : (q + 1) * size]
        k = np.unravel_index(part.argmax(), part.shape)
        part[:] = 0
        part[k] = dy[n, c, p, q]
    return dx
""",
    ),
    Fresh(
        "the left over keeps its pixels",
        instead="""
def maxpool2d_backward(dy, x, size):
    dx = x.copy()
    for n, c, p, q in np.ndindex(dy.shape):
        part = dx[n, c, p * size : (p + 1) * size, q * size : (q + 1) * size]
        k = np.unravel_index(part.argmax(), part.shape)
        part[:] = 0
        part[k] = dy[n, c, p, q]
    return dx
""",
    ),
    Fresh(
        "a double one: bias forgotten and kernel flipped",
        (
            (_B, "y = np.zeros((N, outputs, P, Q))"),
            (_SUM, 'y += np.einsum("oc,ncpq->nopq", w[:, :, kh - 1 - i, kw - 1 - j], met)'),
        ),
    ),
)
