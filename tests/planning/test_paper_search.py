"""What the learner rebuilds, and their index, are found beside what the path has."""

from tests.papers.papers_made import on, papers, taken

from dlpath.papers.index import entries
from dlpath.planning.catalogue import Catalogue, Named
from dlpath.planning.paper_search import INDEX, PAPER, with_papers
from dlpath.progress.paper_records import IndexEntry

OURS = Named("resource", "colour", "Colours", None)
PATH = Catalogue((OURS,), {"colour": OURS})


def test_what_the_path_calls_by_a_name_keeps_it_and_the_others_take_their_kind():
    index = entries([IndexEntry("Colour", "pads", "course", None, on(0))])
    found = with_papers(PATH, papers(taken("colour"), taken("other")), index)
    assert found.names["colour"] == OURS
    assert found.names["paper/colour"].kind == PAPER
    assert found.names["index/colour"].kind == INDEX
    assert found.names["other"].id == "other"
    assert len(found.entries) == 4
