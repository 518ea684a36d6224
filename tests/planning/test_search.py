"""Search: what is found, in which order, and however it is spelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planning.conftest import task

from dlpath.curriculum.path import Curriculum, Phase, Resource
from dlpath.curriculum.reference import Reference
from dlpath.planning.catalogue import catalogue
from dlpath.planning.search import search

TASKS = (
    task("t1-bowline", aliases=("loop",), why="A knot that never slips."),
    task(
        "t2-splice",
        steps=(
            "Open the strands.",
            "Tuck them under one another, like a bowline or a clove hitch.",
        ),
    ),
    task("t3-clove", why="It slips unless both ends are loaded."),
)
KNOTS = catalogue(
    Curriculum(
        "Knots",
        (Phase("ropes", 1, "Ropes", "Tie knots.", "Tied.", TASKS),),
        resources={
            "ashley": Resource("ashley", "The book of knots", "https://bowline.org", "book"),
            "clove": Resource("clove", "A photograph", "https://example.org", "picture"),
        },
    ),
    Reference(),
)


def found(query, **options):
    return [hit.id for hit in search(query, KNOTS, **options).hits]


def test_a_title_counts_more_than_a_text():
    assert found("bowline") == ["t1-bowline", "t2-splice"]
    assert found("clov") == ["t3-clove", "clove", "t2-splice"]


def test_an_id_that_is_asked_for_as_it_is_comes_first():
    assert found("clove") == ["clove", "t3-clove", "t2-splice"]


def test_an_alias_finds_its_task():
    assert found("loop")[0] == "t1-bowline"


@pytest.mark.parametrize("query", ["bowlin", "bowlien", "BOWLINE", "bowlline", "bowline!"])
def test_a_slip_of_the_fingers_does_not_matter(query):
    assert found(query)[0] == "t1-bowline"


def test_what_has_more_of_the_words_wins():
    assert found("bowline strands") == ["t2-splice"]
    assert found("slips loaded") == ["t3-clove"]


def test_words_that_are_nowhere_are_passed_over():
    assert found("bowline qqqqq") == ["t1-bowline", "t2-splice"]


def test_addresses_are_not_searched():
    assert "ashley" not in found("bowline")
    assert found("https") == []


def test_the_snippet_is_the_piece_that_was_looked_for():
    hit = search("strands", KNOTS).hits[0]
    assert hit.snippet == "Open the strands."


def test_a_long_text_is_cut_around_the_word():
    long = "word " * 100 + "needle " + "word " * 100
    knots = catalogue(
        Curriculum("X", (Phase("one", 1, "X", "", "", (task("a", why=long),)),)), Reference()
    )
    snippet = search("needle", knots).hits[0].snippet
    assert "needle" in snippet
    assert len(snippet) < 150
    assert snippet.startswith("… ")
    assert snippet.endswith(" …")


def test_only_so_many_are_returned():
    whole = search("knots", KNOTS)
    assert search("knots", KNOTS, limit=1).hits == whole.hits[:1]
    assert search("knots", KNOTS, limit=1).total == whole.total


@given(st.text(max_size=60))
def test_any_query_gives_hits_in_falling_order_that_can_be_shown(query):
    result = search(query, KNOTS)
    scores = [hit.score for hit in result.hits]
    assert scores == sorted(scores, reverse=True)
    assert all(hit.id.lower() in KNOTS.names for hit in result.hits)


@given(st.sampled_from(KNOTS.entries))
def test_whatever_is_asked_for_by_its_name_comes_first(entry):
    assert found(KNOTS.name_of(entry))[0] == KNOTS.name_of(entry)
