import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.core.planted import Part, error, missed

from dlpath.core import conv, conv_plain
from dlpath.core.arguments import ArgumentError
from dlpath.core.conv import (
    conv2d_backward,
    conv2d_forward,
    max_pool_backward,
    max_pool_forward,
)

SETTINGS = {"stride": 2, "padding": 1}
ARGUMENTS = {"x": (2, 3, 9, 8), "w": (5, 3, 4, 6), "b": (5,)}


def draw(seed=0, **shapes):
    rng = np.random.default_rng(seed)
    return {name: rng.standard_normal(shape) for name, shape in shapes.items()}


def conv_part(name, settings=SETTINGS):
    arguments = draw(**ARGUMENTS)

    def forward(value):
        return conv2d_forward(**{**arguments, name: value}, **settings)[0]

    def backward(value, upstream):
        _, cache = conv2d_forward(**{**arguments, name: value}, **settings)
        return dict(zip("xwb", conv2d_backward(upstream, cache), strict=True))[name]

    return Part(forward, backward, arguments[name])


POOL = Part(
    lambda x: max_pool_forward(x, size=2)[0],
    lambda x, upstream: max_pool_backward(upstream, max_pool_forward(x, size=2)[1]),
    draw(x=(2, 3, 7, 4))["x"],
)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_convolution_gradients_are_those_of_its_values(name):
    assert error(conv_part(name)) < 1e-5
    assert error(conv_part(name, {"stride": 1, "padding": 2})) < 1e-5


def test_pooling_gradient_is_that_of_its_values():
    assert error(POOL) < 1e-5


@pytest.mark.parametrize("part", [*map(conv_part, ARGUMENTS), POOL], ids=[*ARGUMENTS, "pool"])
def test_planted_mistakes_are_caught(part):
    assert missed(part) == []


def test_convolution_of_a_small_image_by_hand():
    x = np.arange(9.0).reshape(1, 1, 3, 3)
    w = np.array([[[[1.0, 0.0], [0.0, -1.0]]]])
    y, _ = conv2d_forward(x, w, np.array([10.0]))
    assert y.tolist() == [[[[6.0, 6.0], [6.0, 6.0]]]]


@given(
    st.tuples(*[st.integers(1, 4)] * 3),
    st.tuples(st.integers(1, 9), st.integers(1, 9)),
    st.tuples(st.integers(1, 4), st.integers(1, 4)),
    st.integers(1, 4),
    st.integers(0, 3),
)
def test_fast_form_equals_the_definition(counts, image, kernel, stride, padding):
    images, channels, outputs = counts
    assume(all(k <= n + 2 * padding for n, k in zip(image, kernel, strict=True)))
    arguments = draw(x=(images, channels, *image), w=(outputs, channels, *kernel), b=(outputs,))
    y, cache = conv2d_forward(**arguments, stride=stride, padding=padding)
    plain_y, plain_cache = conv_plain.conv2d_forward(**arguments, stride=stride, padding=padding)
    np.testing.assert_allclose(y, plain_y, rtol=0, atol=1e-13)
    dy = draw(seed=1, dy=y.shape)["dy"]
    plain = conv_plain.conv2d_backward(dy, plain_cache)
    for fast, readable in zip(conv2d_backward(dy, cache), plain, strict=True):
        np.testing.assert_allclose(fast, readable, rtol=0, atol=1e-12)


def test_images_are_worked_on_in_parts_without_a_difference(monkeypatch):
    arguments = draw(x=(7, 3, 6, 5), w=(4, 3, 3, 2), b=(4,))
    whole, whole_cache = conv2d_forward(**arguments)
    gradients = conv2d_backward(whole, whole_cache)
    monkeypatch.setattr(conv, "_PATCH_BYTES", 9000)
    parts, parts_cache = conv2d_forward(**arguments)
    np.testing.assert_allclose(parts, whole, rtol=0, atol=1e-13)
    for of_parts, of_whole in zip(conv2d_backward(parts, parts_cache), gradients, strict=True):
        np.testing.assert_allclose(of_parts, of_whole, rtol=0, atol=1e-11)


def test_precision_is_that_of_the_images():
    arguments = {name: a.astype(np.float32) for name, a in draw(**ARGUMENTS).items()}
    y, cache = conv2d_forward(**arguments, **SETTINGS)
    pooled, pool_cache = max_pool_forward(y)
    dy = max_pool_backward(pooled, pool_cache)
    assert {a.dtype for a in (y, pooled, dy, *conv2d_backward(dy, cache))} == {np.dtype(np.float32)}


def test_pooling_keeps_the_largest_and_hands_the_gradient_to_the_first_of_equals():
    x = np.array([[[[1, 5, 2, 2, 9], [3, 4, 2, 2, 9], [9, 9, 9, 9, 9]]]])
    y, cache = max_pool_forward(x, size=2)
    assert y.tolist() == [[[[5, 2]]]]
    dx = max_pool_backward(np.array([[[[10.0, 20.0]]]]), cache)
    assert dx.tolist() == [[[[0, 10, 20, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]]]


def test_nothing_that_is_given_is_changed():
    arguments = draw(**ARGUMENTS)
    before = {name: a.copy() for name, a in arguments.items()}
    y, cache = conv2d_forward(**arguments)
    dy = np.ones_like(y)
    conv2d_backward(dy, cache)
    max_pool_backward(max_pool_forward(arguments["x"])[0], max_pool_forward(arguments["x"])[1])
    assert all(np.array_equal(arguments[name], before[name]) for name in arguments)
    assert np.array_equal(dy, np.ones_like(y))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"x": np.ones((3, 9, 8))}, r"x has shape \(3, 9, 8\), needed is \(N, C, H, W\)"),
        ({"w": np.ones((5, 2, 4, 6))}, r"w has shape \(5, 2, 4, 6\).*C = 3"),
        ({"b": np.ones(3)}, r"b has shape \(3,\).*O = 5"),
        ({"x": np.full((2, 3, 9, 8), np.nan)}, "x holds nan"),
        ({"w": np.ones((5, 3, 10, 2))}, r"w has shape .* does not fit into an image of 9 x 8"),
        ({"stride": 0}, "stride is 0"),
        ({"padding": -1}, "padding is -1"),
        ({"padding": 0.5}, "padding is 0.5"),
    ],
)
def test_convolution_says_which_argument_does_not_fit(change, message):
    with pytest.raises(ArgumentError, match=message):
        conv2d_forward(**{**draw(**ARGUMENTS), **change})


def test_backward_passes_say_which_shape_the_upstream_gradient_needs():
    _, cache = conv2d_forward(**draw(**ARGUMENTS))
    with pytest.raises(ArgumentError, match=r"dy has shape \(2, 5, 6\), needed is \(2, 5, 6, 3\)"):
        conv2d_backward(np.ones((2, 5, 6)), cache)
    _, pool_cache = max_pool_forward(np.ones((2, 3, 7, 6)))
    with pytest.raises(ArgumentError, match=r"needed is \(2, 3, 3, 3\)"):
        max_pool_backward(np.ones((2, 3, 7, 6)), pool_cache)
    with pytest.raises(ArgumentError, match="H, W >= 8"):
        max_pool_forward(np.ones((2, 3, 7, 6)), size=8)


def test_products_that_overflow_blame_the_largest_argument():
    x, w, b = np.full((1, 1, 3, 3), 1e200), np.full((1, 1, 2, 2), 1e150), np.zeros(1)
    with pytest.raises(ArgumentError, match="x holds numbers as large as"):
        conv2d_forward(x, w, b)
    y, cache = conv2d_forward(x, w / 1e150, b)
    with pytest.raises(ArgumentError, match="dy holds numbers as large as"):
        conv2d_backward(np.full(y.shape, 1e300), cache)


def test_a_missing_cache_is_refused():
    with pytest.raises(ArgumentError, match="cache is of type NoneType, needed is the ConvCache"):
        conv2d_backward(np.ones((1, 1, 2, 2)), None)
