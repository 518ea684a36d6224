"""Problems are found beside what the path has, each by its number."""

import pytest
from tests.papers.test_problems import found, problem

from dlpath.planning.catalogue import Catalogue, Named
from dlpath.planning.problem_search import number_of, with_problems

OURS = Named("resource", "problem-1", "A list of problems", None)


def test_what_the_path_calls_by_a_name_keeps_it():
    known = with_problems(Catalogue((OURS,), {"problem-1": OURS}), found([problem("a")] * 2))
    assert known.names["problem-1"] == OURS
    assert [entry.full_name for entry in known.entries] == [
        "resource/problem-1",
        "problem/problem-1",
    ]


@pytest.mark.parametrize(
    ("name", "number"), [("problem-3", 3), (" Problem-12 ", 12), ("problem-x", None), ("3", None)]
)
def test_a_problem_is_named_by_its_number(name, number):
    assert number_of(name) == number
