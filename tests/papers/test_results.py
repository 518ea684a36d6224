"""A result beside the figure of the paper."""

import pytest
from tests.papers.papers_made import on

from dlpath.papers.index import entries, index
from dlpath.papers.results import difference
from dlpath.progress.paper_records import IndexEntry, PaperResult


@pytest.mark.parametrize(
    ("value", "published", "better", "expected"),
    [
        (0.68, 0.71, "higher", (-0.03, -4.23, "worse")),
        (38.0, 40.0, "lower", (-2.0, -5.0, "better")),
        (-1.0, -2.0, "higher", (1.0, 50.0, "better")),
        (0.5, 0.5, "lower", (0.0, 0.0, "equal")),
    ],
)
def test_the_difference_is_absolute_relative_and_better_or_worse(
    value, published, better, expected
):
    found = difference(PaperResult("p", "m", value, published, better, on(0)))
    assert (found.absolute, round(found.percent, 2), found.verdict) == expected


def test_nothing_is_relative_to_zero_or_to_a_figure_that_is_not_known():
    assert difference(PaperResult("p", "m", 1.0, 0.0, "higher", on(0))).percent is None
    assert difference(PaperResult("p", "m", 1.0, None, "higher", on(0))) is None


def test_the_index_keeps_the_newest_line_of_a_title_and_finds_all_words():
    lines = entries(
        [
            IndexEntry("CS231n", "strides", "course", None, on(0)),
            IndexEntry("cs231N", "every stride and pad", "course", None, on(1)),
            IndexEntry("Gone", "soon", "other", None, on(1)),
            IndexEntry("Gone", "", "other", None, on(2)),
        ]
    )
    assert [(line.title, line.note) for line in lines] == [("cs231N", "every stride and pad")]
    assert index(lines, find="PAD course").entries
    assert not index(lines, find="pad pool").entries
