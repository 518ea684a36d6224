"""Every analyser sees the cause that was planted, and says nothing where there is none."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from dlpath.exercises.kit.analysers import ANALYSERS, analysed
from dlpath.exercises.kit.findings import Seen

RNG = np.random.default_rng(7)
X = RNG.normal(size=(7, 3))
V = RNG.normal(size=5)
M = RNG.normal(size=(4, 6))
IMAGE = RNG.normal(size=(2, 5, 5))
BORDER = IMAGE.copy()
BORDER[:, [0, -1]] += 1.0
FIRST = M.copy()
FIRST[0] = 0.0
LAST = V.copy()
LAST[-1] += 1.0

PLANTED = [
    (None, V, {}, "is there a `return`?"),
    (V[:, None] - V, V, {}, "(5,) with (5, 1) made an (5, 5) array"),
    (M.T, M, {}, "transpose"),
    (V[:, None], V, {}, "in shape (5, 1), not (5,)"),
    (M.ravel(), M, {}, "in shape (24,), not (4, 6)"),
    (X.sum(axis=1), X.sum(axis=0), {"X": X}, "one number for each row of `X`"),
    (X.sum(axis=0), X.sum(axis=1), {"X": X}, "one number for each column of `X`"),
    (V * np.nan, V, {"z": V * 1000}, "NaN comes back for large inputs, here up to"),
    (V / 0 if False else V * np.inf, V, {"z": V}, "division by zero or the log of zero"),
    (V * 0, V, {}, "nothing but zeros"),
    (V, V + 1, {"w": V}, "`w` comes back just as it went in"),
    (-V, V, {}, "sign is flipped"),
    (7 * V, V, {"X": X}, "exactly 7 times too large, and 7 is the length of axis 0 of `X`"),
    (V / 3, V, {"X": X}, "exactly 3 times too small, and 3 is the length of axis 1 of `X`"),
    (-7 * V, V, {"X": X}, "7 times too large and has the other sign"),
    (2 * V, V, {}, "exactly 2 times too large"),
    (V / 2, V, {}, "exactly 2 times too small"),
    (1.7 * V, V, {}, "exactly 1.7 times too large"),
    (V + 0.25, V, {}, "off by the same number, 0.25"),
    (V[::-1], V, {}, "axis 0 runs backwards"),
    (M[:, ::-1], M, {}, "axis 1 runs backwards"),
    (V[[1, 0, 2, 4, 3]], V, {}, "in another order on axis 0"),
    (np.append(V[1:], 9.0), V, {}, "one place off along axis 0"),
    (np.append(9.0, V[:-1]), V, {}, "one place off along axis 0"),
    (np.trunc(5 * V), 5 * V, {}, "fractions are cut off"),
    (FIRST, M, {}, "only the first is wrong"),
    (LAST, V, {}, "only the last is wrong"),
    (BORDER, IMAGE, {}, "only the first and the last are wrong"),
]


@pytest.mark.parametrize(("mine", "right", "inputs", "says"), PLANTED, ids=lambda value: None)
def test_a_planted_cause_is_seen(mine, right, inputs, says):
    assert says in analysed([Seen(mine, right, inputs)]).says


@pytest.mark.parametrize("right", [V, M, IMAGE, 2.5, np.arange(6), np.zeros(3)])
def test_nothing_is_seen_where_nothing_is_wrong(right):
    for analyser in ANALYSERS:
        assert analyser(Seen(right, right, {"X": X})) is None
    single = np.asarray(right, dtype=np.float32)
    for analyser in ANALYSERS:
        assert analyser(Seen(single, right, {"X": X})) is None


def test_two_numbers_alone_are_no_pattern():
    assert analysed([Seen(3.1, 1.3, {})]) is None
    assert analysed([Seen(3.1, 1.3, {}), Seen(0.4, 1.9, {}), Seen(2.0, 7.7, {})]) is None


def test_numbers_that_are_off_alike_several_times_are_a_pattern():
    thrice = [Seen(1.7 * value, value, {}) for value in (1.3, -0.4, 2.2)]
    above = [Seen(value + 0.3, value, {}) for value in (1.3, -0.4, 2.2)]

    assert analysed(thrice).says == "everything is exactly 1.7 times too large"
    assert analysed(above).says == "everything is off by the same number, 0.3"


def test_a_factor_is_named_by_a_length_even_for_single_numbers():
    found = analysed([Seen(7 * 1.3, 1.3, {"y": np.zeros(7)})])

    assert "7 is the length of `y`: is a mean missing?" in found.says


def test_what_holds_of_one_failure_only_is_not_said():
    assert analysed([Seen(-V, V, {}), Seen(V + 0.5, V, {})]) is None
    assert analysed([]) is None


def test_noise_betrays_nothing():
    for _ in range(50):
        seen = [Seen(RNG.normal(size=(4, 3)), RNG.normal(size=(4, 3)), {"X": X}) for _ in "abc"]
        assert analysed(seen) is None


anything = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(),
    st.text(max_size=3),
    st.lists(st.floats(), max_size=3),
    arrays(np.float64, array_shapes(min_dims=0, min_side=0, max_side=4), elements=st.floats()),
    arrays(np.int8, array_shapes(max_side=4)),
)


@settings(max_examples=200)
@given(anything, anything, anything)
def test_no_result_makes_an_analyser_stumble(mine, right, given):
    analysed([Seen(mine, right, {"x": given})])
