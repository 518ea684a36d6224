"""Addresses, and the searches that are made of a title."""

import pytest

from dlpath.errors import UsageError
from dlpath.papers.addresses import address, is_address, same_address, searches


def test_the_places_of_the_guide_are_searched_for_the_title_the_web_first():
    found = searches('Colours & "edges" #1')
    assert [link.id for link in found][:4] == ["web", "openreview", "arxiv", "arxiv-sanity"]
    for link in found:
        assert is_address(link.url)
        assert "Colours+%26+%22edges%22+%231" in link.url


@pytest.mark.parametrize("text", ["ftp://a.org", "javascript:alert(1)", "https://", "a b", ""])
def test_nonsense_is_no_address(text):
    with pytest.raises(UsageError):
        address(text)


def test_a_missing_scheme_is_pointed_out():
    with pytest.raises(UsageError) as error:
        address("github.com/a/b")
    assert error.value.hint == "did you mean https://github.com/a/b?"


def test_a_repository_is_the_same_however_its_address_is_written():
    ways = ("https://github.com/a/B", "http://www.github.com/a/b.git", "https://github.com/A/b/#x")
    assert {same_address(way) for way in ways} == {"github.com/a/b"}
