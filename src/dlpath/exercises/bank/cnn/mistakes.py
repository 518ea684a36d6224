"""The mistakes that learners make with convolution and max-pooling."""

from dlpath.exercises.kit.exercise import Mistake

_CONVOLUTION = (
    Mistake(
        "kernel-flipped",
        "conv2d",
        "The kernel is turned upside down and left to right, as in a convolution by the book. What "
        "deep learning calls so is a cross-correlation: the kernel stays as it is.",
        edits=(("w[:, :, i, j]", "w[:, :, kh - 1 - i, kw - 1 - j]"),),
    ),
    Mistake(
        "kernel-transposed",
        "conv2d",
        "Rows and columns of the kernel are swapped.",
        instead=(
            "def conv2d(x, w, b, stride, padding):\n"
            "    x = padded(x, padding)\n"
            "    kh, kw = w.shape[2:]\n"
            "    P, Q = (x.shape[2] - kh) // stride + 1, (x.shape[3] - kw) // stride + 1\n"
            "    y = np.zeros((len(x), len(w), P, Q)) + b[:, None, None]\n"
            "    turned = w.swapaxes(2, 3).reshape(w.shape)\n"
            "    for i, j in np.ndindex(kh, kw):\n"
            "        met = x[:, :, tap(i, P, stride), tap(j, Q, stride)]\n"
            '        y += np.einsum("oc,ncpq->nopq", turned[:, :, i, j], met)\n'
            "    return y\n"
        ),
    ),
    Mistake(
        "bias-forgotten",
        "conv2d",
        "Your answers are what they would be without bias: b is not added.",
        edits=((" + b[:, None, None]", ""),),
    ),
    Mistake(
        "bias-at-every-weight",
        "conv2d",
        "The bias is added once for every weight of the kernel. It is added once for each answer.",
        edits=(("np.zeros((N, outputs, P, Q)) + b", "np.zeros((N, outputs, P, Q)) + kh * kw * b"),),
    ),
    Mistake(
        "padding-ignored",
        "conv2d",
        "The border of zeros is missing: your output is as small as without padding.",
        edits=(("padded(x, padding)", "padded(x, 0)"),),
    ),
    Mistake(
        "padding-on-one-side",
        "conv2d",
        "The zeros lie on two sides only, top and left. The border goes round all four.",
        edits=(
            (
                "padded(x, padding)",
                "np.pad(x, ((0, 0), (0, 0), (padding, 0), (padding, 0)))",
            ),
        ),
    ),
    Mistake(
        "padding-at-the-end",
        "conv2d",
        "All the zeros lie at the bottom and at the right. The border is equally wide on all four "
        "sides.",
        edits=(
            (
                "padded(x, padding)",
                "np.pad(x, ((0, 0), (0, 0), (0, 2 * padding), (0, 2 * padding)))",
            ),
        ),
    ),
    Mistake(
        "border-copied",
        "conv2d",
        "The border repeats the pixels of the edge. It is made of zeros.",
        edits=(
            (
                "padded(x, padding)",
                "np.pad(x, ((0, 0), (0, 0), (padding,) * 2, (padding,) * 2), mode='edge')",
            ),
        ),
    ),
    Mistake(
        "stride-ignored",
        "conv2d",
        "The output has the right size, but the kernel moves on by a single pixel each time: the "
        "stride only shortens the walk.",
        edits=(("tap(i, P, stride), tap(j, Q, stride)", "tap(i, P, 1), tap(j, Q, 1)"),),
    ),
    Mistake(
        "stride-in-one-direction",
        "conv2d",
        "Down the image the stride is right, across it the kernel moves on by a single pixel.",
        edits=(("tap(j, Q, stride)", "tap(j, Q, 1)"),),
    ),
    Mistake(
        "one-position-too-few",
        "conv2d",
        "The last row and the last column of positions are missing: between the first and the last "
        "there is one more position than there are steps.",
        edits=(
            ("(H - kh) // stride + 1", "(H - kh) // stride"),
            ("(W - kw) // stride + 1", "(W - kw) // stride"),
        ),
    ),
    Mistake(
        "first-channel-only",
        "conv2d",
        "Only the first channel counts. A kernel reads all channels and adds up what it finds.",
        edits=(('"oc,ncpq->nopq", w[:, :, i, j], met', '"o,npq->nopq", w[:, 0, i, j], met[:, 0]'),),
    ),
    Mistake(
        "channels-averaged",
        "conv2d",
        "Your answers, without the bias, are too small by the number of channels: their mean is "
        "taken, where they are added up.",
        edits=(("w[:, :, i, j], met", "w[:, :, i, j], met / x.shape[1]"),),
    ),
    Mistake(
        "first-kernel-row-missing",
        "conv2d",
        "The first row and column of the kernel are never used: the count begins at 1.",
        edits=(
            (
                "    for i, j in np.ndindex(kh, kw):\n",
                "    for i, j in list(np.ndindex(kh, kw)):\n        if 0 in (i, j):\n"
                "            continue\n",
            ),
        ),
    ),
)

_CONVOLUTION_BACKWARD = (
    Mistake(
        "overlaps-overwritten",
        "conv2d_backward",
        "dx is right only where kernels do not overlap: what one position hands back overwrites "
        "what another has handed back. It has to be added.",
        edits=(("columns] += np", "columns] = np"),),
    ),
    Mistake(
        "border-not-removed",
        "conv2d_backward",
        "dx still has the border of zeros around it. It has the shape of x, as that came in.",
        edits=(
            (
                "dx[:, :, padding : H - padding, padding : W - padding]",
                "dx",
            ),
        ),
    ),
    Mistake(
        "border-cut-off-the-end",
        "conv2d_backward",
        "dx has the right shape but is shifted: the border was cut off at the bottom and right "
        "only.",
        edits=(
            (
                "dx[:, :, padding : H - padding, padding : W - padding]",
                "dx[:, :, : H - 2 * padding, : W - 2 * padding]",
            ),
        ),
    ),
    Mistake(
        "stride-ignored-on-the-way-back",
        "conv2d_backward",
        "On the way back the kernel moves on by a single pixel: the stride is not used.",
        edits=(("tap(i, P, stride), tap(j, Q, stride)", "tap(i, P, 1), tap(j, Q, 1)"),),
    ),
    Mistake(
        "kernel-flipped-on-the-way-back",
        "conv2d_backward",
        "dx is handed back through a kernel that is turned round. Each weight hands back to the "
        "very pixel that it met.",
        edits=(
            (
                'np.einsum("oc,nopq->ncpq", w[:, :, i, j], dy)',
                'np.einsum("oc,nopq->ncpq", w[:, :, ::-1, ::-1][:, :, i, j], dy)',
            ),
        ),
    ),
    Mistake(
        "weights-gradient-flipped",
        "conv2d_backward",
        "dw is right but turned upside down and left to right.",
        edits=(("return inside, dw,", "return inside, dw[:, :, ::-1, ::-1],"),),
    ),
    Mistake(
        "images-averaged",
        "conv2d_backward",
        "dw and db are too small by the number of images: their mean is taken. Whatever mean the "
        "loss takes is in dy already; here everything is added up.",
        edits=(
            (
                "return inside, dw, dy.sum(axis=(0, 2, 3))",
                "return inside, dw / len(x), dy.sum(axis=(0, 2, 3)) / len(x)",
            ),
        ),
    ),
    Mistake(
        "bias-averaged",
        "conv2d_backward",
        "db is the mean of dy. The bias is added at every position of every image, so it answers "
        "for their sum.",
        edits=(("dy.sum(axis=(0, 2, 3))", "dy.mean(axis=(0, 2, 3))"),),
    ),
    Mistake(
        "bias-of-each-image",
        "conv2d_backward",
        "db has a row for every image. All images share the bias: add these up too.",
        edits=(("dy.sum(axis=(0, 2, 3))", "dy.sum(axis=(2, 3))"),),
    ),
    Mistake(
        "last-image-only",
        "conv2d_backward",
        "dw comes from the last image alone: each image overwrites what the one before has said.",
        edits=(
            (
                'np.einsum("nopq,ncpq->oc", dy, x[:, :, rows, columns])',
                'np.einsum("opq,cpq->oc", dy[-1], x[-1][:, rows, columns])',
            ),
        ),
    ),
    Mistake(
        "weights-without-border",
        "conv2d_backward",
        "With padding dw is wrong, without it dw is right: on the way forward the kernel met the "
        "image with its border, and here it meets another one.",
        edits=(
            (
                "    x = padded(x, padding)\n",
                "    x = np.pad(x, ((0, 0), (0, 0), (0, 2 * padding), (0, 2 * padding)))\n",
            ),
        ),
    ),
    Mistake(
        "upstream-ignored",
        "conv2d_backward",
        "Your gradients do not depend on dy, as if the loss were the plain sum of all answers.",
        edits=(
            (
                "    x = padded(x, padding)\n",
                "    x = padded(x, padding)\n    dy = np.ones(dy.shape)\n",
            ),
        ),
    ),
)

_POOLING = (
    Mistake(
        "mean-for-max",
        "maxpool2d",
        "Each window gives its mean. Max-pooling keeps its largest pixel.",
        edits=((".max(", ".mean("),),
    ),
    Mistake(
        "smallest-kept",
        "maxpool2d",
        "The smallest pixel of each window is kept, not the largest.",
        edits=((".max(", ".min("),),
    ),
    Mistake(
        "size-of-the-value",
        "maxpool2d",
        "The pixel that is furthest from zero is kept, also when it is negative. Only the largest "
        "counts, sign included.",
        instead=(
            "def maxpool2d(x, size):\n"
            "    rows = windows(x, size)\n"
            "    chosen = np.abs(rows).argmax(axis=-1)[..., None]\n"
            "    return np.take_along_axis(rows, chosen, axis=-1)[..., 0]\n"
        ),
    ),
    Mistake(
        "never-below-zero",
        "maxpool2d",
        "No answer is below zero: the search for the largest begins at 0. A window of negative "
        "pixels has a largest one too.",
        edits=(
            (
                "return windows(x, size).max(axis=-1)",
                "return np.maximum(0, windows(x, size).max(axis=-1))",
            ),
        ),
    ),
    Mistake(
        "windows-overlap",
        "maxpool2d",
        "The windows move on by a single pixel and overlap. They lie side by side: the stride is "
        "their size.",
        instead=(
            "def maxpool2d(x, size):\n"
            "    seen = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(2, 3))\n"
            "    return seen.max(axis=(-2, -1))\n"
        ),
    ),
    Mistake(
        "half-windows-kept",
        "maxpool2d",
        "Where the windows do not fit evenly, the rest makes windows of its own. What does not "
        "fill a window is left out.",
        instead=(
            "def maxpool2d(x, size):\n"
            "    more = [(0, -n % size) for n in x.shape[2:]]\n"
            "    x = np.pad(x, ((0, 0), (0, 0), *more), constant_values=-np.inf)\n"
            "    return windows(x, size).max(axis=-1)\n"
        ),
    ),
    Mistake(
        "channels-pooled-together",
        "maxpool2d",
        "All channels of an image answer the same: the largest is sought across channels. Each "
        "channel is pooled by itself.",
        edits=(
            (
                "windows(x, size).max(axis=-1)",
                "windows(x, size).max(axis=-1).max(axis=1, keepdims=True)"
                " + 0 * windows(x, size)[..., 0]",
            ),
        ),
    ),
)

_POOLING_BACKWARD = (
    Mistake(
        "all-of-the-equal",
        "maxpool2d_backward",
        "Where several pixels are equally large, each of them gets the whole gradient. There is "
        "one winner: the first.",
        edits=(
            ("winners = windows(x, size).argmax(axis=-1)", "winners = windows(x, size)"),
            (
                "np.arange(size * size) == winners[..., None]",
                "winners == winners.max(axis=-1, keepdims=True)",
            ),
        ),
    ),
    Mistake(
        "shared-by-the-equal",
        "maxpool2d_backward",
        "Where several pixels are equally large, they share the gradient. That is one way to "
        "settle a tie; asked for is the other, all of it to the first.",
        edits=(
            ("winners = windows(x, size).argmax(axis=-1)", "winners = windows(x, size)"),
            (
                "np.arange(size * size) == winners[..., None]",
                "winners == winners.max(axis=-1, keepdims=True)",
            ),
            ("(won * dy[..., None])", "(won / won.sum(axis=-1, keepdims=True) * dy[..., None])"),
        ),
    ),
    Mistake(
        "last-of-the-equal",
        "maxpool2d_backward",
        "Where several pixels are equally large, the last one gets the gradient. Asked for is the "
        "first: a later one has to be larger, not just as large.",
        edits=(
            (
                "windows(x, size).argmax(axis=-1)",
                "size * size - 1 - windows(x, size)[..., ::-1].argmax(axis=-1)",
            ),
        ),
    ),
    Mistake(
        "column-by-column",
        "maxpool2d_backward",
        "Where several pixels are equally large, yours is the first column by column. Read the "
        "window row by row.",
        edits=(
            (
                "windows(x, size).argmax(axis=-1)",
                "windows(x, size).reshape(N, C, P, Q, size, size).swapaxes(4, 5)"
                ".reshape(N, C, P, Q, -1).argmax(axis=-1)",
            ),
            (
                ".reshape(N, C, P, Q, size, size).swapaxes(3, 4)",
                ".reshape(N, C, P, Q, size, size).swapaxes(4, 5).swapaxes(3, 4)",
            ),
        ),
    ),
    Mistake(
        "every-pixel-of-the-window",
        "maxpool2d_backward",
        "Every pixel of a window gets the gradient. Only the one that was kept had a part in the "
        "result.",
        edits=(("(won * dy[..., None])", "(won * 0 + dy[..., None])"),),
    ),
    Mistake(
        "shared-by-the-window",
        "maxpool2d_backward",
        "The gradient is shared out evenly over its window, as behind mean-pooling. Here it goes "
        "to the one pixel that was kept.",
        edits=(("(won * dy[..., None])", "(won * 0 + dy[..., None] / size**2)"),),
    ),
    Mistake(
        "winners-without-gradient",
        "maxpool2d_backward",
        "dx marks the winners with 1 and does not depend on dy.",
        edits=(("(won * dy[..., None])", "(won * np.ones(dy[..., None].shape))"),),
    ),
    Mistake(
        "pixels-times-gradient",
        "maxpool2d_backward",
        "The gradient is multiplied with the pixel that was kept. The slope of the largest of some "
        "numbers is 1 for itself and 0 for the others.",
        edits=(("(won * dy[..., None])", "(won * windows(x, size) * dy[..., None])"),),
    ),
    Mistake(
        "remainder-cut-off",
        "maxpool2d_backward",
        "dx lacks the rows and columns that filled no window. They are part of x; their gradient "
        "is 0.",
        edits=(("    return dx", "    return dx[:, :, : P * size, : Q * size]"),),
    ),
)

MISTAKES = (*_CONVOLUTION, *_CONVOLUTION_BACKWARD, *_POOLING, *_POOLING_BACKWARD)
