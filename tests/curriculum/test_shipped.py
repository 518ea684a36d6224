"""The path that dlpath brings along."""

import pytest

from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder


@pytest.fixture(scope="module")
def shipped():
    return read(curriculum_folder(None))


def test_it_has_no_problems(shipped):
    assert [str(problem) for problem in shipped.problems] == []


def test_it_has_six_phases(shipped):
    assert [phase.id for phase in shipped.curriculum.phases] == [
        "python",
        "kaggle",
        "cloud-gpu",
        "from-scratch",
        "papers",
        "theory",
    ]
