"""Convolution and max-pooling, forward and backward."""

from dlpath.exercises.bank.cnn.checks import CHECKS
from dlpath.exercises.bank.cnn.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="cnn",
    title="Convolution and max-pooling, both ways",
    functions=("conv2d", "conv2d_backward", "maxpool2d", "maxpool2d_backward"),
    teaches=("convolution", "weight sharing", "padding and stride", "max-pooling"),
    needs=("backpropagation", "chain rule", "hidden layer"),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "conv2d_backward: … (np.zeros(x.shape), np.zeros(w.shape))"
            " -> … (np.zeros(x.shape), np.ones(w.shape))",
            "every tap writes its own place in dw, whatever was there",
        ),
        (
            "windows: …ize, :Q * size].reshape(N, C, P, size, Q, size)"
            " -> …ize, :Q * size].reshape(C, N, P, size, Q, size)",
            "both axes keep their order in memory, and the second reshape takes them as N, C again",
        ),
        (
            "windows: return blocks.swapaxes(3, 4).reshape(N, C, P, Q, si…"
            " -> return blocks.swapaxes(4, 3).reshape(N, C, P, Q, si…",
            "two axes change places, in either order",
        ),
        (
            "maxpool2d_backward: …Q, size, size).swapaxes(3, 4) -> …Q, size, size).swapaxes(4, 3)",
            "two axes change places, in either order",
        ),
        (
            "maxpool2d_backward: … dy[..., None]).reshape(N, C, P, Q, size, size).swap…"
            " -> … dy[..., None]).reshape(C, N, P, Q, size, size).swap…",
            "both axes keep their order in memory, and the second reshape takes them as N, C again",
        ),
    ),
)
