"""A curriculum that is named is read whole or refused."""

import pytest

from dlpath.curriculum.loader import read
from dlpath.curriculum.sound import NotSound, sound


def test_a_sound_one_is_returned(write):
    folder = write({})
    assert sound(folder) == read(folder).curriculum


def test_one_with_problems_is_refused_with_the_first_and_their_number(write):
    folder = write({"curriculum.yaml": "phases: []\n"})
    with pytest.raises(NotSound) as refused:
        sound(folder)
    assert refused.value.exit == 1
    assert "curriculum.yaml:1: " in refused.value.message
    assert refused.value.hint == f"dlpath curriculum validate {folder} lists all that is wrong"


def test_one_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(NotSound, match=r"there is no curriculum\.yaml here"):
        sound(tmp_path / "gone")
