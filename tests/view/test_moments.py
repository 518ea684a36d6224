"""The moments of tips in words."""

import pytest

from dlpath.view.moments import moment_in_words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("init", "at the very start"),
        ("phase.start:kaggle", "when phase kaggle begins"),
        ("phase.start:theory[papers_done<2]", "when phase theory begins (papers done<2)"),
        ("task.stuck:1", "when you are stuck, step 1"),
        ("nobody.knows:this", "nobody.knows:this"),
    ],
)
def test_a_moment_is_told_in_words(moment, words):
    assert moment_in_words(moment) == words
