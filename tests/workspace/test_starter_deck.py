"""The starter deck is fifty good cards, and what they say is right."""

from collections import Counter
from itertools import product
from statistics import fmean

import numpy as np
import pytest

from dlpath.cards.card import cards_of
from dlpath.cards.clozes import gaps
from dlpath.cards.collecting import collected
from dlpath.cards.notation import parse
from dlpath.workspace.starter_deck import FOLDER, copied, starter_files

FILES = sorted(FOLDER.glob("*.md"))
SECTIONS = {
    "2.5": 37, "2.6": 38, "2.7": 40, "2.8": 42, "2.9": 43, "2.11": 45, "2.12": 45,
    "3.4": 56, "3.5": 57, "3.8": 58, "3.9": 60, "3.10": 65, "3.11": 68, "3.13": 71,
    "4.1": 78, "4.2": 80, "4.3": 80, "4.4": 91,
    "5.1": 97, "5.2": 108, "5.3": 118, "5.4": 120, "5.5": 129, "5.6": 133, "5.9": 149,
    "6.1": 167, "6.2": 172, "6.3": 187, "6.4": 193, "6.5": 200,
}  # fmt: skip
"""Sections of the book and the pages on which they begin."""

DECK = collected(parse(path.read_text("utf-8"), path.name) for path in FILES)


def test_the_deck_has_nothing_wrong():
    assert DECK.problems == ()
    assert all(note.id for note in DECK.notes)
    assert Counter(note.deck for note in DECK.notes) == {"go": 40, "pen": 10}


@pytest.mark.parametrize("note", DECK.notes, ids=lambda note: note.id)
def test_cards_are_short_and_say_where_they_are_from(note):
    assert note.source in {f"DLB {section}, p. {page}" for section, page in SECTIONS.items()}
    assert (note.minutes is not None) == (note.kind == "exercise") == (note.deck == "pen")
    for text in (note.question, note.answer):
        assert len(text) < 260
        assert text.count("$") % 2 == 0
    for gap in gaps(note.question):
        inside = note.question[gap.inside : gap.closing].replace(r"\{", "").replace(r"\}", "")
        assert inside.count("{") == inside.count("}")
        assert inside.count("$") % 2 == 0
    assert all(card.front != card.back for card in cards_of(note))


def test_it_is_copied_once_and_never_over_a_file(tmp_path):
    mine = tmp_path / FILES[0].name
    mine.write_text("mine")
    copies = copied(tmp_path, known=())
    assert (len(copies.made), copies.left) == (len(FILES) - 1, (FILES[0].name,))
    assert mine.read_text() == "mine"
    assert copied(tmp_path, known=()).made == ()


def test_cards_that_were_moved_are_not_copied_again(tmp_path):
    known = {id_ for item in starter_files() for id_ in list(item.ids)[:1]}
    assert copied(tmp_path, known=known).made == ()
    assert list(tmp_path.iterdir()) == []


# What the cards claim, computed.

RNG = np.random.default_rng(0)


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def slope(f, x, step=1e-6):
    steps = step * np.eye(len(x))
    return np.array([(f(x + one) - f(x - one)) / (2 * step) for one in steps])


def test_least_squares_and_pseudoinverse():
    X, y = RNG.normal(size=(9, 3)), RNG.normal(size=9)
    w = np.linalg.inv(X.T @ X) @ X.T @ y
    assert np.allclose(w, np.linalg.pinv(X) @ y)
    assert np.allclose(2 * X.T @ (X @ w - y), 0)


def test_the_best_direction_is_the_greatest_eigenvector():
    X = RNG.normal(size=(20, 4)) * [1, 2, 3, 4]
    values, vectors = np.linalg.eigh(X.T @ X)
    loss = [np.sum((X - X @ np.outer(d, d)) ** 2) for d in vectors.T]
    assert np.argmin(loss) == np.argmax(values) == 3
    assert np.allclose(loss, np.trace(X.T @ X) - values)


def test_bayes_on_a_rare_illness():
    likely = 0.99 * 0.01 / (0.99 * 0.01 + 0.05 * 0.99)
    assert likely == pytest.approx(1 / 6)


def test_divergence_of_two_normal_distributions():
    m, s, n, t = 0.3, 0.8, -0.5, 1.7
    x = np.linspace(-12, 12, 200_001)
    log_p, log_q = -(((x - m) / s) ** 2) / 2 - np.log(s), -(((x - n) / t) ** 2) / 2 - np.log(t)
    p = np.exp(log_p) / np.sqrt(2 * np.pi)
    computed = np.sum(p * (log_p - log_q)) * (x[1] - x[0])
    assert computed == pytest.approx(np.log(t / s) + (s**2 + (m - n) ** 2) / (2 * t**2) - 1 / 2)


def test_cross_entropy_is_entropy_and_a_divergence():
    p, q = softmax(RNG.normal(size=5)), softmax(RNG.normal(size=5))
    divergence = np.sum(p * np.log(p / q))
    assert -np.sum(p * np.log(q)) == pytest.approx(-np.sum(p * np.log(p)) + divergence)
    assert divergence > 0


def test_derivatives_of_sigmoid_and_softplus():
    x = np.linspace(-3, 3, 7)
    s = 1 / (1 + np.exp(-x))
    up, down = x + 1e-6, x - 1e-6
    assert np.allclose((1 / (1 + np.exp(-up)) - 1 / (1 + np.exp(-down))) / 2e-6, s * (1 - s))
    assert np.allclose((np.log1p(np.exp(up)) - np.log1p(np.exp(down))) / 2e-6, s)


def test_the_best_step_against_the_gradient():
    A = RNG.normal(size=(3, 3))
    H, g = A @ A.T, RNG.normal(size=3)
    best = g @ g / (g @ H @ g)
    steps = best + np.array([-0.01, 0, 0.01])
    assert np.argmin(-steps * (g @ g) + steps**2 * (g @ H @ g) / 2) == 1


def test_the_variance_around_the_mean_of_the_samples_is_too_small():
    m = 3  # all samples of three throws of a coin with the values 0 and 1, whose variance is 1/4
    found = fmean(float(np.var(throws)) for throws in product((0, 1), repeat=m))
    assert found == pytest.approx((m - 1) / m / 4)


def test_the_network_of_xor():
    W, c, w = np.ones((2, 2)), np.array([0, -1]), np.array([1, -2])
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    hidden = np.maximum(0, X @ W + c)
    assert hidden.tolist() == [[0, 0], [1, 0], [1, 0], [2, 1]]
    assert (hidden @ w).tolist() == [0, 1, 1, 0]


def test_gradients_of_softmax_and_of_a_layer():
    z, y = RNG.normal(size=4), np.eye(4)[2]
    assert np.allclose(slope(lambda z: -np.log(softmax(z)) @ y, z), softmax(z) - y)
    W, b, x, g = RNG.normal(size=(3, 2)), RNG.normal(size=3), RNG.normal(size=2), RNG.normal(size=3)
    delta = g * (W @ x + b > 0)
    assert np.allclose(slope(lambda x: g @ np.maximum(0, W @ x + b), x), W.T @ delta)
    assert np.allclose(slope(lambda b: g @ np.maximum(0, W @ x + b), b), delta)
    flat = slope(lambda w: g @ np.maximum(0, w.reshape(3, 2) @ x + b), W.ravel())
    assert np.allclose(flat.reshape(3, 2), np.outer(delta, x))
