import pytest

from dlpath.view.look import Look, harmless
from dlpath.view.markdown import markdown

TEXT = """
# The rule

A **strong** word, `code`, and a long line that has to be wrapped somewhere, wherever that may be.

    w ← w + η x

- first https://example.org/a/very/long/address/that/does/not/fit/anywhere/at/all
- second, see https://example.org
"""


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_no_address_is_broken(width):
    lines = markdown(TEXT, Look(width)).splitlines()
    address = "https://example.org/a/very/long/address/that/does/not/fit/anywhere/at/all"
    assert any(address in line for line in lines)
    assert max(len(line) for line in lines if address not in line) <= min(width, 80)


def test_without_colour_there_is_nothing_but_text():
    shown = markdown(TEXT, Look(80))
    assert "\x1b" not in shown
    assert shown.startswith("The rule\n\nA strong word, code,")
    assert "    w ← w + η x" in shown


def test_colours_are_those_that_a_page_may_have():
    shown = markdown(TEXT, Look(80, colour=True))
    assert "\x1b[1mstrong\x1b[0m" in shown
    assert harmless(shown) == shown


@pytest.mark.parametrize("text", ["", "\x00", "[", "```", "|a|\n|-|", "<b>x</b>", "&amp;", "]()[["])
def test_any_text_is_shown_somehow(text):
    assert isinstance(markdown(text, Look(40)), str)


@pytest.mark.parametrize("width", range(22, 60))
def test_no_line_ends_within_a_difference(width):
    text = "The nudge moves z by a (1 − a) and the loss by (a − y)/n, divided by n/(n − 1) at most."
    shown = markdown(text, Look(width))
    assert " ".join(shown.split()) == text
    assert not any(line.endswith("−") or line.startswith("−") for line in shown.splitlines())
    assert "a (1 − a)" in shown
