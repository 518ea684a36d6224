"""What of a book is read."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dlpath.planning.reading.progress import progress, seen, under_way

MONDAY = date(2026, 11, 23)

SPANS = st.lists(st.tuples(st.integers(1, 716), st.integers(0, 30), st.integers(0, 9)), max_size=8)


def test_a_page_that_is_read_twice_counts_once_on_its_first_day(book, read):
    found = progress(book, [read(3, 8, day=2), read(1, 5, day=1), read(1, 5, day=1)])
    assert len(found.first_read) == 8
    assert (found.first_read[4] - MONDAY).days == 1
    assert (found.first_read[7] - MONDAY).days == 2


def test_pages_between_chapters_are_none_to_read(book, read):
    assert set(progress(book, [read(26, 29)]).first_read) == {26, 29}


def test_reading_goes_on_from_the_furthest_page_and_then_turns_to_what_was_skipped(book, read):
    found = progress(book, [read(29, 40)])
    assert found.place == 40
    assert found.unread[0] == 41
    assert found.unread[-26:] == tuple(range(1, 27))


def test_only_the_pages_of_that_book_count(book, read):
    assert progress(book, [read(1, 5, book="other")]).first_read == {}


def test_what_is_under_way_is_begun_and_not_finished_the_last_one_first(book, read):
    other = book._replace(id="other")
    facts = [read(1, 5, day=3), read(1, 5, day=4, book="other")]
    assert [item.text.id for item in under_way([book, other], facts)] == ["other", "deep-learning"]
    facts.append(read(1, 716, day=5, book="other"))
    assert [item.text.id for item in under_way([book, other], facts)] == ["deep-learning"]


def test_the_numbers_of_a_copy_are_known_before_anything_is_read(read):
    found = seen([read(1, 2)], {"draft": 2})
    assert found["draft"] == (frozenset(), 2)
    assert found["deep-learning"] == ({1, 2}, 0)


@given(spans=SPANS)
def test_read_and_unread_are_together_the_book_whatever_the_order(book, read, spans):
    facts = [read(first, min(first + more, 716), day=day) for first, more, day in spans]
    found = progress(book, facts)
    assert sorted((*found.first_read, *found.unread)) == list(book.pages)
    assert progress(book, facts[::-1]) == found
