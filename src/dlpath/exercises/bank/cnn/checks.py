"""What is asked of convolution and max-pooling."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.bank.cnn.inputs import (
    ODD,
    PADDED,
    PLAIN,
    POINT,
    SMALL,
    STRIDED,
    WIDE,
    Layer,
    backward,
    edges,
    forward,
    image,
    pooled,
    some_digits,
    tied,
)
from dlpath.exercises.kit.checks import (
    agrees,
    gradient_of,
    has_shapes,
    holds,
    keeps_inputs,
    one_call,
)
from dlpath.exercises.kit.exercise import Judged
from dlpath.sandbox.values import Call, Named


def _without_bias(solution: Any, x: Any, w: Any, stride: int, padding: int, b: Any) -> Any:
    return solution.conv2d(x, w, b, stride, padding)


def _any_bias(dy: Any, x: Any, w: Any, stride: int, padding: int) -> tuple[Any, ...]:
    return (np.linspace(-1, 1, len(w)),)


def _moved(rng: Generator) -> Sequence[Call]:
    """Ask for an image, and for the same image one pixel down and two to the right."""
    x, w, b, stride, padding = forward(rng, Layer(height=8, width=9))
    x[:, :, -1], x[:, :, :, -2:] = 0, 0
    moved = np.roll(x, (1, 2), axis=(2, 3))
    return tuple(Call(Named("conv2d"), (some, w, b, stride, padding)) for some in (x, moved))


def _moves_along(judged: Judged) -> str | None:
    one, two = (np.asarray(outcome.returned, dtype=float) for outcome in judged.outcomes)
    if one.ndim == 4 and np.allclose(one[:, :, :-1, :-2], two[:, :, 1:, 2:], rtol=1e-4, atol=1e-5):
        return None
    return "when the image moves, the answer does not move along: the weights are not shared"


def _keeps_total(judged: Judged) -> str | None:
    dy: Any = judged.calls[0].arguments[0]
    given = np.asarray(judged.outcomes[0].returned, dtype=float)
    total, needed = given.sum(axis=(2, 3)), dy.sum(axis=(2, 3))
    if np.allclose(total, needed, rtol=1e-4, atol=1e-5):
        return None
    return "pooling hands each gradient on to one pixel: dx and dy must have the same total"


_CONVOLUTION = (
    has_shapes("conv2d", partial(forward, layer=STRIDED)),
    agrees(
        "conv2d",
        partial(forward, layer=POINT),
        name="mixes channels pixel by pixel, kernel 1 x 1",
        rtol=1e-6,
    ),
    agrees("conv2d", forward, name="is right without padding, stride 1", rtol=1e-6),
    agrees("conv2d", partial(forward, layer=PADDED), name="is right with padding 1", rtol=1e-6),
    agrees("conv2d", partial(forward, layer=STRIDED), name="is right with stride 2", rtol=1e-6),
    agrees(
        "conv2d",
        partial(forward, layer=WIDE),
        name="is right with a wide kernel, stride 3, padding 2",
        rtol=1e-6,
    ),
    agrees(
        "conv2d",
        partial(forward, layer=SMALL),
        name="is right where the kernel is as large as the image",
        rtol=1e-6,
    ),
    holds("moves along with the image", "properties", "conv2d", _moved, _moves_along),
    keeps_inputs("conv2d", partial(forward, layer=PADDED)),
    agrees(
        "conv2d",
        edges,
        name="finds the edges in real digits",
        layer="learns",
        rtol=1e-6,
        seeds=1,
        seconds=20,
    ),
)

_CONVOLUTION_BACKWARD = (
    has_shapes(
        "conv2d_backward",
        partial(backward, layer=STRIDED),
        name="gives each gradient its shape, the border taken off",
    ),
    *(
        gradient_of(
            "conv2d_backward",
            _without_bias,
            partial(backward, layer=layer),
            name=f"agrees with the measured slope {where}",
            wrt=(1, 2, 5),
            upstream=0,
            extra=_any_bias,
            seeds=2,
        )
        for layer, where in (
            (
                Layer(images=2, channels=2, height=4, width=5, outputs=3),
                "without padding, stride 1",
            ),
            (
                Layer(images=2, channels=1, height=3, width=4, outputs=2, padding=1),
                "with padding 1",
            ),
        )
    ),
    *(
        agrees(
            "conv2d_backward",
            partial(backward, layer=layer),
            name=f"is right {where}",
            layer="gradients",
            rtol=1e-6,
        )
        for layer, where in (
            (POINT, "with a kernel of 1 x 1"),
            (PLAIN, "with more channels and kernels"),
            (STRIDED, "with stride 2, where a column is left over"),
            (WIDE, "with a wide kernel, stride 3, padding 2"),
            (SMALL, "where the kernel is as large as the image"),
        )
    ),
    keeps_inputs("conv2d_backward", partial(backward, layer=PADDED)),
)

_POOLING = (
    has_shapes("maxpool2d", partial(image, **ODD)),
    agrees("maxpool2d", image, name="keeps the largest of 2 x 2", rtol=1e-6),
    agrees(
        "maxpool2d",
        partial(image, **ODD),
        name="leaves out what does not fill a window of 3 x 3",
        rtol=1e-6,
    ),
    agrees("maxpool2d", partial(image, size=1), name="changes nothing at size 1", rtol=1e-6),
    keeps_inputs("maxpool2d", image),
    agrees(
        "maxpool2d",
        lambda rng: (some_digits(rng), 2),
        name="makes real digits smaller",
        layer="learns",
        rtol=1e-6,
        seeds=1,
        seconds=20,
    ),
)

_POOLING_BACKWARD = (
    has_shapes(
        "maxpool2d_backward", partial(pooled, **ODD), name="gives the gradient the shape of x"
    ),
    gradient_of(
        "maxpool2d_backward",
        "maxpool2d",
        partial(pooled, shape=(2, 1, 4, 6)),
        name="agrees with the measured slope",
        wrt=(1,),
        upstream=0,
        seeds=2,
    ),
    agrees(
        "maxpool2d_backward",
        partial(pooled, **ODD),
        name="gives nothing to what is left out",
        layer="gradients",
        rtol=1e-6,
    ),
    agrees(
        "maxpool2d_backward",
        partial(pooled, of=tied),
        name="gives it to the first of equal pixels",
        layer="gradients",
        rtol=1e-6,
    ),
    agrees(
        "maxpool2d_backward",
        partial(pooled, size=1),
        name="changes nothing at size 1",
        layer="gradients",
        rtol=1e-6,
    ),
    holds(
        "hands on the whole gradient, no more and no less",
        "properties",
        "maxpool2d_backward",
        one_call("maxpool2d_backward", partial(pooled, of=tied)),
        _keeps_total,
    ),
    keeps_inputs("maxpool2d_backward", pooled),
)

CHECKS = (*_CONVOLUTION, *_CONVOLUTION_BACKWARD, *_POOLING, *_POOLING_BACKWARD)
