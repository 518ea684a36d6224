"""Only names of sites come into a hosts file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.planning.sites import site, with_www


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Reddit.com", "reddit.com"),
        (" news.ycombinator.com. ", "news.ycombinator.com"),
        ("bücher.de", "xn--bcher-kva.de"),
        ("xn--bcher-kva.de", "xn--bcher-kva.de"),
    ],
)
def test_a_name_is_read_as_it_is_looked_up(typed, name):
    assert site(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        "", ".", "com", "localhost", "a.localhost", "printer.local", "127.0.0.1", "::1",
        "https://x.com", "x.com/path", "x.com\n0.0.0.0 bank.com", "x.com evil.com", "x.com#",
        "-a.com", "a-.com", "a..com", "a_b.com", "*.com", "x" * 64 + ".com",
        "a." * 130 + "com", "x.com\0",
    ],
)  # fmt: skip
def test_what_is_no_name_of_a_site_is_refused(typed):
    with pytest.raises(ValueError, match="a "):
        site(typed)


@given(st.text(max_size=80))
def test_whatever_is_typed_nothing_but_a_name_comes_of_it(typed):
    try:
        name = site(typed)
    except ValueError:
        return
    assert re.fullmatch(r"[a-z0-9.-]+\.[a-z0-9-]+", name)
    assert site(name) == name


def test_each_site_comes_once_with_www_and_without():
    assert list(with_www(["www.x.com", "x.com", "a.org"])) == [
        ("x.com", "www.x.com"),
        ("a.org", "www.a.org"),
    ]
