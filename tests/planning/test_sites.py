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
        "a." * 130 + "com", "x.com\0", "x.com\r127.0.0.1 bank.com", "a." * 123 + "info",
        "x" * 100_000 + ".com", "x.com\u2028bank.com", "１２７.０.０.１", "reddit。com bank",
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


def test_a_name_of_other_letters_that_look_alike_is_another_name():
    assert site("r\u0435ddit.com") == "xn--rddit-zwe.com"


def test_no_line_of_a_hosts_file_has_a_name_that_is_too_long():
    longest = ".".join(["a" * 49] * 4) + "." + "a" * 49
    assert len(longest) == 249
    assert all(len(name) <= 253 for names in with_www([site(longest)]) for name in names)
