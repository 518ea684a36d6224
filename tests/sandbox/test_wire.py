"""Values cross the boundary as they are; what is no value, and what is forged, does not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlpath.sandbox import writing
from dlpath.sandbox.reading import decode
from dlpath.sandbox.values import Made, Named, Seeded
from dlpath.sandbox.wire import Malformed, Unreadable, joined, parted
from dlpath.sandbox.writing import encode

dtypes = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="?"),
    hnp.unsigned_integer_dtypes(endianness="?"),
    hnp.floating_dtypes(endianness="?", sizes=(16, 32, 64)),
    hnp.complex_number_dtypes(endianness="?"),
)
arrays = hnp.arrays(dtypes, hnp.array_shapes(min_dims=0, min_side=0, max_side=4))
laid_out = st.builds(
    lambda array, how: how(array),
    arrays,
    st.sampled_from(
        [np.asarray, np.asfortranarray, np.transpose, lambda a: a[..., ::-1] if a.ndim else a]
    ),
)
texts = st.text(st.characters(exclude_categories=()), max_size=5)
plain = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.complex_numbers(), texts, laid_out
)
stand_ins = st.one_of(
    st.builds(Named, texts, texts),
    st.builds(Seeded, st.integers(0, 2**64)),
    st.builds(Made, st.builds(Named, texts), st.tuples(plain)),
)
values = st.recursive(
    plain | stand_ins | laid_out.filter(lambda a: a.ndim == 0).map(lambda a: a[()]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(texts, inner, max_size=3),
    ),
    max_leaves=8,
)


def same(one, other):
    """Tell whether two values cannot be told apart, to the last bit and the sign of zero."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray | np.generic):
        return (
            one.dtype == other.dtype
            and one.shape == other.shape
            and np.array_equal(np.asarray(one).tobytes(), np.asarray(other).tobytes())
        )
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, float):
        return repr(one) == repr(other)
    if isinstance(one, complex):
        return same(one.real, other.real) and same(one.imag, other.imag)
    return one == other


@settings(max_examples=150)
@given(values)
def test_what_is_written_is_read(value):
    read = decode(encode(value))
    assert same(read, value)


@given(laid_out)
def test_arrays_that_are_read_can_be_written_to_and_keep_their_order(array):
    read = decode(encode(array))
    assert read.flags.writeable
    assert read.flags.owndata
    if array.flags.f_contiguous:
        assert read.flags.f_contiguous


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (object(), "is an object"),
        ((n for n in "a"), "is a generator"),
        (range(3), "is a range"),
        (int, "is the class int"),
        (len, "is a builtin_function"),
        (np.array([None]), "is an array of object"),
        (np.array(["a"]), "is an array of str"),
        ({1: 2}, "a key that is an int"),
        ([[{"a": {1}}]], "is a set"),
        (10**4000, "whole number"),
        (np.lib.stride_tricks.as_strided(np.zeros(1), (2**40,), (0,)), "larger"),
        ("x" * (writing.LARGEST + 1), "larger"),
    ],
)
def test_what_is_no_plain_value_is_refused_in_words(value, said):
    with pytest.raises(Unreadable, match=said):
        encode(value)


def test_a_list_in_itself_and_one_that_grows_without_end_are_refused(monkeypatch):
    circle = []
    circle.append(circle)
    with pytest.raises(Unreadable, match="nested"):
        encode(circle)
    tower = [0] * 10
    monkeypatch.setattr(writing, "MOST_PARTS", 10_000)
    for _ in range(30):
        tower = [tower] * 10
    with pytest.raises(Unreadable, match="larger"):
        encode(tower)


@given(st.binary(max_size=200))
def test_noise_is_malformed_or_a_value_and_nothing_else(noise):
    for read in (decode, parted):
        try:
            read(noise)
        except Malformed:
            continue


@given(values, st.integers(0, 1000), st.integers(0, 255))
def test_a_changed_byte_gives_a_value_or_is_malformed(value, where, byte):
    data = bytearray(encode(value))
    data[where % len(data)] = byte
    try:
        decode(bytes(data))
    except Malformed:
        return


@pytest.mark.parametrize(
    "header",
    [
        '["array", "<f8", [1000000000000], "C"]',
        '["array", "<f8", [-1], "C"]',
        '["array", "O", [0], "C"]',
        '["array", "<f8", [99999999999, 99999999999, 0], "C"]',
        '["array", "V1000", [0], "C"]',
        '["pickle", "x"]',
        '{"a": 1}',
        "[" * 100_000,
        "1" * 10_000,
        "[]",
    ],
)
def test_forged_headers_are_malformed(header):
    text = header.encode()
    with pytest.raises(Malformed):
        decode(len(text).to_bytes(8, "little") + text)


@given(st.lists(st.binary(max_size=20), max_size=5))
def test_frames_are_parted_as_they_were_joined(frames):
    assert [bytes(frame) for frame in parted(joined(frames))] == frames
