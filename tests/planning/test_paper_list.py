"""Papers to read, a hundred of them in the end."""

from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.curriculum.index import load_reference
from dlpath.curriculum.reference.library import Paper, Papers, Topic
from dlpath.planning.paper_list import paper_list, paper_page
from dlpath.planning.paper_shelf import DEPTHS, GOAL, LEAST_CARDS, Shelf, UnknownPaper
from dlpath.progress.moments import moment
from dlpath.progress.reading_records import BookAdded, PaperRead

AT = moment(datetime(2026, 11, 24, 9, tzinfo=UTC), ZoneInfo("Europe/Stockholm"), time(4))
LISTED = Papers(
    topics=(Topic("memory", "Memory"),),
    papers=(Paper("su-001", "Deep Q", topic="memory"), Paper("su-002", "Deep R", topic="memory")),
)


def shelf(*readings, cards=(), own=()):
    return Shelf(
        LISTED,
        tuple(BookAdded(name, title, 10, AT) for name, title in own),
        tuple(PaperRead(paper, depth, AT) for paper, depth in readings),
        dict(cards),
    )


def test_the_guide_s_depths_and_numbers_are_those_of_the_path(tmp_path):
    facts = load_reference(Path(__file__).parents[2] / "curriculum", tmp_path).papers.facts
    assert set(facts["reading_modes"]) == set(DEPTHS)
    assert (facts["goal_papers"], facts["least_cards"]) == (GOAL, LEAST_CARDS)


def test_a_paper_that_is_neither_listed_nor_added_counts_if_it_is_on_cards():
    found = shelf(cards={"mine": 6})
    assert [line.id for line in found.lines()] == ["su-001", "su-002", "mine"]
    assert found.hundred() == (0, 1, 100)
    assert found.named("mine").title == "mine"


def test_a_depth_that_is_not_known_here_counts_least():
    assert shelf(("su-001", "skimmed"), ("su-001", "shallow")).lines()[0].depth == "shallow"


def test_a_text_that_is_only_read_page_by_page_is_no_paper():
    assert len(shelf(own=[("grokking", "Grokking")]).lines()) == 2


def test_a_paper_goes_by_its_id_or_the_beginning_of_its_title():
    found = shelf(own=[("mine", "Deep Own")])
    assert found.named("SU-001").id == "su-001"
    assert found.named("deep o").id == "mine"
    for given_ in ("deep", "", "nothing"):
        with pytest.raises(UnknownPaper):
            found.named(given_)


def test_a_paper_of_ones_own_has_a_page_before_it_is_read():
    found = shelf(own=[("mine", "Deep Own")])
    page = paper_page(found.named("mine"), found)
    assert (page.paper.title, page.paper.state, page.paper.own) == ("Deep Own", "open", True)


def test_topics_count_what_is_read_of_all_of_them_whatever_is_listed():
    report = paper_list(shelf(("su-001", "key")), unread=True)
    assert [line.id for line in report.papers] == ["su-002"]
    assert [(topic.read, topic.papers) for topic in report.topics] == [(1, 2)]


@given(st.lists(st.tuples(st.sampled_from(["su-001", "su-002", "x"]), st.sampled_from([*DEPTHS]))))
def test_every_paper_counts_once_with_its_deepest_reading(readings):
    found = shelf(*readings)
    assert found.hundred().read == len({paper for paper, _ in readings})
    for line in found.lines():
        depths = [list(DEPTHS).index(depth) for paper, depth in readings if paper == line.id]
        assert line.depth == (list(DEPTHS)[max(depths)] if depths else None)
