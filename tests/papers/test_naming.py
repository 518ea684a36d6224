"""Ids that can be typed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.papers.naming import slug, unused


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Colorful Image Colorization with CNNs", "colorful-image-colorization"),
        ("Learning to Generate Images of Birds", "learning-to-generate-images"),
        ("Générer l'été", "generer-lete"),
        ("深度学习", "paper"),
    ],
)
def test_a_title_becomes_an_id_of_whole_words(title, id_):
    assert slug(title) == id_


@settings(deadline=None)
@given(st.lists(st.text(), max_size=8))
def test_ids_are_short_can_be_typed_and_are_never_given_twice(titles):
    taken = set()
    for title in titles:
        id_ = unused(title, taken)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)
        assert len(id_) < 40
        assert id_ not in taken
        taken.add(id_)
