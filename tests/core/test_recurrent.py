import numpy as np
import pytest
from tests.core.planted import Part, error, missed

from dlpath.core.activations import sigmoid
from dlpath.core.arguments import ArgumentError
from dlpath.core.recurrent import lstm_backward, lstm_forward, rnn_backward, rnn_forward

T, B, D, H = 4, 2, 5, 3
RNN = {"x": (T, B, D), "h0": (B, H), "Wx": (D, H), "Wh": (H, H), "b": (H,)}
LSTM = {
    "x": (T, B, D),
    "h0": (B, H),
    "c0": (B, H),
    "Wx": (D, 4 * H),
    "Wh": (H, 4 * H),
    "b": (4 * H,),
}
CELLS = {"rnn": (rnn_forward, rnn_backward, RNN), "lstm": (lstm_forward, lstm_backward, LSTM)}
ARGUMENTS = [(cell, name) for cell, (*_, shapes) in CELLS.items() for name in shapes]


def draw(shapes):
    rng = np.random.default_rng(0)
    return {name: rng.standard_normal(shape) for name, shape in shapes.items()}


def part(cell, name):
    forward, backward, shapes = CELLS[cell]
    arguments = draw(shapes)

    def states(value):
        return forward(**{**arguments, name: value})[0]

    def gradient(value, upstream):
        _, cache = forward(**{**arguments, name: value})
        return dict(zip(shapes, backward(upstream, cache), strict=True))[name]

    return Part(states, gradient, arguments[name])


@pytest.mark.parametrize(("cell", "name"), ARGUMENTS)
def test_gradients_are_those_of_the_values(cell, name):
    assert error(part(cell, name)) < 1e-5


@pytest.mark.parametrize(("cell", "name"), ARGUMENTS)
def test_planted_mistakes_are_caught(cell, name):
    assert missed(part(cell, name)) == []


def test_rnn_follows_its_rule():
    a = draw(RNN)
    h, _ = rnn_forward(**a)
    state = a["h0"]
    for x_t, h_t in zip(a["x"], h, strict=True):
        state = np.tanh(x_t @ a["Wx"] + state @ a["Wh"] + a["b"])
        np.testing.assert_allclose(h_t, state, rtol=1e-13)


def test_lstm_follows_its_rule():
    a = draw(LSTM)
    h, cache = lstm_forward(**a)
    state, cell = a["h0"], a["c0"]
    for t in range(T):
        gates = a["x"][t] @ a["Wx"] + state @ a["Wh"] + a["b"]
        i, f, g, o = np.split(gates, 4, axis=1)
        cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(g)
        state = sigmoid(o) * np.tanh(cell)
        np.testing.assert_allclose(h[t], state, rtol=1e-12)
        np.testing.assert_allclose(cache.c[t + 1], cell, rtol=1e-12)


@pytest.mark.parametrize("cell", CELLS)
def test_a_sequence_read_in_two_pieces_gives_the_same_states(cell):
    forward, _, shapes = CELLS[cell]
    a = draw(shapes)
    whole, whole_cache = forward(**a)
    first, cache = forward(**{**a, "x": a["x"][:1]})
    weights = {name: a[name] for name in ("Wx", "Wh", "b")}
    second, cache = forward(a["x"][1:], *cache.state, **weights)
    np.testing.assert_allclose(np.concatenate([first, second]), whole, rtol=1e-14)
    for after_pieces, after_whole in zip(cache.state, whole_cache.state, strict=True):
        np.testing.assert_allclose(after_pieces, after_whole, rtol=1e-14)


@pytest.mark.parametrize("cell", CELLS)
def test_large_inputs_saturate_without_a_warning(cell):
    forward, backward, shapes = CELLS[cell]
    a = {name: 1e6 * value for name, value in draw(shapes).items()}
    h, cache = forward(**a)
    assert np.isfinite(h).all()
    assert all(np.isfinite(gradient).all() for gradient in backward(np.ones_like(h), cache))


@pytest.mark.parametrize("cell", CELLS)
def test_precision_is_that_of_the_input_and_nothing_given_is_changed(cell):
    forward, backward, shapes = CELLS[cell]
    a = {name: value.astype(np.float32) for name, value in draw(shapes).items()}
    before = {name: value.copy() for name, value in a.items()}
    h, cache = forward(**a)
    dh = np.ones_like(h)
    assert {g.dtype for g in (h, *backward(dh, cache))} == {np.dtype(np.float32)}
    assert all(np.array_equal(a[name], before[name]) for name in a)
    assert np.array_equal(dh, np.ones_like(h))


@pytest.mark.parametrize(
    ("cell", "change", "message"),
    [
        ("rnn", {"x": np.ones((T, D))}, r"x has shape \(4, 5\), needed is \(T, B, D\)"),
        ("rnn", {"Wh": np.ones((H, D))}, r"Wh has shape \(3, 5\), needed is \(H, H\) with H = 3"),
        ("lstm", {"Wx": np.ones((D, H))}, r"Wx has shape \(5, 3\), needed is \(D, 4H\)"),
        ("lstm", {"c0": np.ones((B, D))}, r"c0 has shape \(2, 5\).*H = 3"),
        ("lstm", {"b": np.full(4 * H, np.inf)}, "b holds inf"),
    ],
)
def test_error_names_the_argument_its_shape_and_the_shape_needed(cell, change, message):
    forward, _, shapes = CELLS[cell]
    with pytest.raises(ArgumentError, match=message):
        forward(**{**draw(shapes), **change})


@pytest.mark.parametrize("cell", CELLS)
def test_backward_says_which_shape_the_upstream_gradient_needs(cell):
    forward, backward, shapes = CELLS[cell]
    _, cache = forward(**draw(shapes))
    with pytest.raises(ArgumentError, match=r"dh has shape \(2, 3\), needed is \(4, 2, 3\)"):
        backward(np.ones((B, H)), cache)


def test_products_that_overflow_blame_the_largest_argument():
    # What comes from x is infinite, what comes from the state before as much with the other sign.
    x, h0 = np.full((2, 1, 1), 1e200), np.zeros((1, 4))
    with pytest.raises(ArgumentError, match="Wh holds numbers as large as"):
        rnn_forward(x, h0, np.full((1, 4), 1e150), np.full((4, 4), -1e308), np.zeros(4))
    with pytest.raises(ArgumentError, match="Wh holds numbers as large as"):
        lstm_forward(x, h0, h0, np.full((1, 16), 1e150), np.full((4, 16), -1e308), np.zeros(16))
    _, cache = rnn_forward(np.zeros((1, 1, 1)), h0, np.full((1, 4), 1e150), np.eye(4), np.zeros(4))
    with pytest.raises(ArgumentError, match="dh holds numbers as large as"):
        rnn_backward(np.full((1, 1, 4), 1e300), cache)


@pytest.mark.parametrize("backward", [rnn_backward, lstm_backward])
def test_a_missing_cache_is_refused(backward):
    with pytest.raises(ArgumentError, match="cache is of type NoneType"):
        backward(np.ones((1, 1, 1)), None)
