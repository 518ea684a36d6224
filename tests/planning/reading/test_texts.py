"""What can be read page by page."""

import pytest

from dlpath.errors import DlpathError
from dlpath.planning.reading.texts import id_for, text_named, texts
from dlpath.progress.reading_records import BookAdded


@pytest.fixture(scope="module")
def own(lived):
    """Return a function that makes the fact of a text that was added."""

    def fact(name, title, pages=10):
        return BookAdded(name, title, pages, lived(0))

    return fact


def test_the_book_has_709_pages_in_20_chapters_and_ends_on_page_716(book):
    assert (len(book.pages), book.last_page, len(book.chapters)) == (709, 716, 20)
    assert 27 not in book.pages
    assert book.span == (5, 15)
    assert book.chapter_of(27).number == 2


def test_a_text_of_ones_own_is_one_chapter_from_page_1(reference, own):
    _, mine = texts(reference.books, [own("grokking", "Grokking Deep Learning", 300)])
    assert (mine.own, mine.pages[0], mine.last_page) == (True, 1, 300)


def test_a_text_of_ones_own_never_takes_the_place_of_a_book_of_the_path(reference, own):
    [book] = texts(reference.books, [own("deep-learning", "Other")])
    assert book.title == "Deep Learning"


def test_a_text_goes_by_its_id_or_the_beginning_of_its_id_or_title(reference, own):
    known = texts(reference.books, [own("a-b", "Anna"), own("a-c", "Anton")])
    assert text_named("DEEP", known).id == "deep-learning"
    assert text_named("anton", known).id == "a-c"
    with pytest.raises(DlpathError, match="could be 2 books"):
        text_named("a-", known)
    with pytest.raises(DlpathError) as error:
        text_named("deep-laerning", known)
    assert error.value.hint == "did you mean 'deep-learning'?"
    with pytest.raises(DlpathError) as error:
        text_named(" ", known)
    assert "--add" in error.value.hint


def test_an_id_comes_from_the_title_and_is_given_once():
    assert id_for("Über Attention: is ALL you need, and more words", ()) == (
        "uber-attention-is-all-you-need"
    )
    assert id_for("深度学习", ()) == "text"
    with pytest.raises(DlpathError, match="grokking is there already"):
        id_for("Grokking", ["grokking"])


def test_a_page_on_which_two_chapters_meet_is_one_page(book):
    chapters = (book.chapters[0], book.chapters[1]._replace(first_page=26))
    assert book._replace(chapters=chapters).pages == tuple(range(1, 51))


@pytest.mark.parametrize("facts", [{}, {"plan": 3}, {"plan": {"months": "3", "lighter": [1]}}])
def test_facts_of_a_book_may_be_anything(reference, facts):
    [book] = texts([reference.books[0]._replace(facts=facts)], ())
    assert (book.months, book.lighter) == (None, None)


def test_the_guide_gives_the_book_three_months_and_a_lighter_way(book):
    assert book.months == 3
    assert book.lighter == "part 1 alone, pages 27-161"
