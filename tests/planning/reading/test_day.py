"""The pages of a day."""

from datetime import date, timedelta

import pytest

from dlpath.planning.reading.day import pages_of_day
from dlpath.planning.reading.progress import progress

MONDAY = date(2026, 11, 23)


@pytest.fixture
def on(book):
    """Return a function from what was read and the days since Monday to what to read then."""

    def found(facts, day=0, a_day=None):
        return pages_of_day(progress(book, facts), MONDAY + timedelta(days=day), a_day)

    return found


def test_the_first_day_has_five_pages_and_a_day_in_chapter_2_six(on, read):
    assert on([]) == (1, 5, 5)
    assert on([read(1, 28)], day=1) == (29, 34, 6)


def test_what_is_read_today_is_not_asked_for_again_and_does_not_make_today_longer(on, read):
    assert on([read(1, 3)]) == (4, 5, 2)
    assert on([read(1, 5)]) == (6, 10, 0)
    assert on([read(1, 5), read(1, 5)]) == (6, 10, 0)
    assert on([read(1, 30)]) == (31, 36, 0)


def test_the_place_in_the_book_decides_not_the_calendar(on, read):
    assert on([read(1, 5)], day=1) == on([read(1, 5)], day=300)


def test_fewer_hours_have_fewer_pages(on):
    assert on([], a_day=10 * 8 / 19) == (1, 2, 2)


def test_the_last_day_ends_with_the_book_and_what_was_skipped_has_a_day_of_its_own(on, read):
    assert on([read(3, 714)], day=1) == (715, 716, 2)
    assert on([read(3, 716)], day=1) == (1, 2, 2)
    assert on([read(1, 716)], day=1) is None


def test_reading_what_each_day_asks_for_finishes_the_book_on_about_day_71(on, read):
    facts, day = [], 0
    while (today := on(facts, day)) is not None:
        facts.append(read(today.first, today.last, day))
        day += 1
    assert abs(day - 71) <= 1
