"""Other people's code: best in a framework of theirs, every issue read."""

import pytest
from tests.papers.papers_made import on

from dlpath.errors import UsageError
from dlpath.papers.repositories import (
    UnknownRepository,
    repository_named,
    same_framework,
    with_issues,
)
from dlpath.progress.paper_records import PaperRepository

ONE = PaperRepository("p", "https://github.com/a/colour", "keras", 0, 4, on(0))
TWO = ONE._replace(url="https://github.com/b/colour")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("keras", "Keras", True),
        ("fastai", "pytorch", True),
        ("pytorch", "keras", False),
        (None, "keras", False),
    ],
)
def test_code_can_be_copied_within_a_family_of_frameworks(one, other, same):
    assert same_framework(one, other) is same


def test_a_repository_is_named_by_a_part_of_its_address_if_that_is_enough():
    assert repository_named(None, [ONE]) is ONE
    assert repository_named("b/col", [ONE, TWO]) is TWO
    assert repository_named("https://github.com/a/colour/", [ONE, TWO]) is ONE
    for given, known in ((None, [ONE, TWO]), ("colour", [ONE, TWO]), ("x", [ONE]), ("x", [])):
        with pytest.raises(UnknownRepository):
            repository_named(given, known)


def test_no_more_issues_are_read_than_there_are():
    assert with_issues(ONE, 4, on(1)).issues_read == 4
    assert with_issues(ONE, 9, on(1), issues=12).issues == 12
    with pytest.raises(UsageError) as error:
        with_issues(ONE, 5, on(1))
    assert "--of 5" in error.value.hint
