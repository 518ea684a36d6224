"""Pages as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.errors import DlpathError, UsageError
from dlpath.planning.reading.numbers import said_pages, understood


def test_a_range_or_the_last_page_is_understood():
    assert understood("29-40") == (29, 40)
    assert understood(" 29 – 40 ") == (29, 40)
    assert understood("40") == (None, 40)


@pytest.mark.parametrize("words", ["", "x", "-5", "5-", "1-2-3", "4.5", "1234567"])
def test_what_names_no_pages_is_a_mistake_of_the_command_line(words):
    with pytest.raises(UsageError):
        understood(words)


def test_the_last_page_alone_goes_on_from_where_the_learner_is(book):
    assert said_pages(None, 40, book, place=28) == (29, 40)
    assert said_pages(None, 5, book, place=0) == (1, 5)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (1, 717, "ends on page 716"),
        (0, 5, "begins on page 1"),
        (None, 0, "begins on page 1"),
        (None, 28, "you are on page 28 already"),
        (40, 29, "runs backwards"),
    ],
)
def test_pages_that_are_not_there_are_refused(book, first, last, said):
    with pytest.raises(DlpathError, match=said):
        said_pages(first, last, book, place=28)


def test_the_numbers_of_another_copy_are_shifted(book):
    assert said_pages(31, 42, book, place=0, offset=2) == (29, 40)
    assert said_pages(None, 718, book, place=700, offset=2) == (701, 716)
    with pytest.raises(DlpathError, match="ends on page 718; there is no page 719"):
        said_pages(1, 719, book, place=0, offset=2)


@given(
    first=st.none() | st.integers(-10, 800),
    last=st.integers(-10, 800),
    place=st.integers(0, 716),
    offset=st.integers(-5, 5),
)
def test_pages_are_of_the_book_and_forwards_or_refused(book, first, last, place, offset):
    try:
        found = said_pages(first, last, book, place=place, offset=offset)
    except DlpathError as error:
        assert error.hint
    else:
        assert 1 <= found.first <= found.last == last - offset <= 716
