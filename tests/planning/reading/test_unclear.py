"""Sections that are not understood yet."""

import pytest

from dlpath.errors import DlpathError
from dlpath.planning.reading.unclear import section_of, unclear_of, unclear_section
from dlpath.progress.reading_records import UnclearSection


@pytest.fixture(scope="module")
def fact(lived):
    """Return a function that makes the fact of what was said about a section."""

    def made(section, state="unclear", day=0, book="deep-learning"):
        return UnclearSection(book, section, state, lived(day))

    return made


def test_a_number_alone_gets_the_title_that_the_book_gives_it(book):
    assert section_of(book, " 6.2 ") == "6.2 Gradient-Based Learning"
    assert section_of(book, "6.2.1  cost functions") == "6.2.1 cost functions"
    assert section_of(book, "6.2.1") == "6.2.1"
    assert section_of(book, "the Moore-Penrose thing") == "the Moore-Penrose thing"


def test_a_chapter_that_is_not_there_and_nothing_at_all_are_refused(book):
    with pytest.raises(DlpathError, match="no chapter 21"):
        section_of(book, "21.3")
    with pytest.raises(DlpathError, match="no section is named"):
        section_of(book, "  ")


def test_the_newest_word_on_a_section_holds_whatever_it_is_called(book, fact):
    said = [fact("6.2 softmax"), fact("2.7"), fact("6.2 Gradient-Based Learning", "clear", day=1)]
    assert [item.section for item in unclear_of(book, said)] == ["2.7"]


def test_sections_stand_in_the_order_of_the_book(book, fact):
    said = [fact(section) for section in ("10.2", "2.10", "depth", "2.9", "2.9.1")]
    found = [item.section for item in unclear_of(book, said)]
    assert found == ["2.9", "2.9.1", "2.10", "10.2", "depth"]


def test_sections_of_another_book_are_not_among_them(book, fact):
    assert unclear_of(book, [fact("6.2", book="other")]) == []


def test_an_unclear_section_is_named_by_its_number_or_the_beginning_of_its_words(book, fact):
    there = unclear_of(book, [fact("6.2 softmax"), fact("depth of what"), fact("depth again")])
    assert unclear_section("6.2", there) == "6.2 softmax"
    assert unclear_section("Depth of", there) == "depth of what"
    with pytest.raises(DlpathError, match="could be 2"):
        unclear_section("depth", there)
    with pytest.raises(DlpathError) as error:
        unclear_section("7.1", there)
    assert "'6.2 softmax'" in error.value.hint
    with pytest.raises(DlpathError) as error:
        unclear_section("7.1", [])
    assert error.value.hint == "nothing is unclear"
