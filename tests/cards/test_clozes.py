"""Gaps nest, count inside code, and let the braces of mathematics be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.cards.clozes import faults, filled, gaps, hidden


def insides(text):
    return [(gap.number, text[gap.inside : gap.closing]) for gap in gaps(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a {{c1::b}} c", [(1, "b")]),
        ("{{c2::a}} {{c1::b}}", [(2, "a"), (1, "b")]),
        (r"$x = {{c1::\frac{1}{2}}}$", [(1, r"\frac{1}{2}")]),
        (r"{{c1::$\max\{0,z\}$}}", [(1, r"$\max\{0,z\}$")]),
        (r"{{c1::$\left\{ x \right.$}}", [(1, r"$\left\{ x \right.$")]),
        (r"{{c1::$e^{-x^{2}}$}} b", [(1, "$e^{-x^{2}}$")]),
        ("{{c1::{'a': {1: 2}}}} b", [(1, "{'a': {1: 2}}")]),
        ("{{c1::a {{c2::b}} c}}", [(1, "a {{c2::b}} c"), (2, "b")]),
        ("{{c1::{{c2::b}}}}", [(1, "{{c2::b}}"), (2, "b")]),
        ("{{c1::std::vector}}", [(1, "std::vector")]),
        ("`{{c1::f}}(x)`\n```\n{{c2::g}}\n```", [(1, "f"), (2, "g")]),
        # A brace among words without a partner: the first }} ends the gap, as in Anki.
        ("{{c1::a { b}} c", [(1, "a { b")]),
        (r"{{c1::C:\}} c", [(1, "C:\\")]),
        (r"{{c1::a { $x_{i}$}} and {{c2::b}}", [(1, "a { $x_{i}$"), (2, "b")]),
        ("a }} {{c1::b}} } }}", [(1, "b")]),
        (r"$\{{{c1::x}}\}$", [(1, "x")]),
    ],
)
def test_gaps_are_found(text, found):
    assert insides(text) == found
    assert list(faults(text)) == []


def test_the_gaps_of_one_number_are_hidden_and_the_others_filled_in():
    text = "{{c1::a {{c2::b}}}} and {{c1::c}} or {{c2::d}}"
    assert hidden(text, 1) == "[…] and […] or d"
    assert hidden(text, 2) == "a […] and c or […]"
    assert filled(text) == "a b and c or d"


def test_a_gap_within_one_of_its_own_number_is_hidden_with_it():
    assert hidden("{{c1::a {{c1::b}}}} c", 1) == "[…] c"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("a", ["the cloze has no gap"]),
        ("a {{c1::b", ["the gap is not closed"]),
        ("{{c1::a {{c2::b}}", ["the gap is not closed"]),
        ("{{c1::}}", ["the gap hides nothing"]),
        ("{{c0::a}}", ["no gap has the number 0"]),
        ("{{c500::a}}", ["no gap has the number 500"]),
        ("{{c1:a}}", ["'{{c1:' opens no gap"]),
        ("{{C1::a}}", ["'{{C1::' opens no gap"]),
        ("{{c::a}}", ["'{{c::' opens no gap"]),
        ("{{1::a}}", ["'{{1::' opens no gap"]),
        ("{{c12345678901::a}}", ["'{{c12345678901::' opens no gap"]),
    ],
)
def test_what_is_wrong_with_gaps_is_told(text, messages):
    assert [fault.message for fault in faults(text)] == messages


FORMULAS = st.recursive(
    st.sampled_from(["x", "\\alpha", "e^{x}", "\\{", "\\}", "\\frac{1}{n}", " ", "\\\\"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda parts: "{" + "".join(parts) + "}"),
    max_leaves=8,
)


@given(st.lists(FORMULAS, min_size=1, max_size=4).map("".join).filter(str.strip))
def test_a_formula_in_a_gap_is_hidden_whole(formula):
    text = f"The value is ${{{{c1::{formula}}}}}$ here."
    assert insides(text) == [(1, formula)]
    assert hidden(text, 1) == "The value is $[…]$ here."
    assert filled(text) == f"The value is ${formula}$ here."


@given(st.text(alphabet="{}c1:$\\ a`\n", max_size=60))
def test_gaps_of_any_text_lie_within_or_beside_each_other(text):
    found = gaps(text)
    for gap in found:
        assert text[gap.start : gap.inside] == f"{{{{c{text[gap.start + 3 : gap.inside - 2]}::"
        assert text[gap.closing : gap.end] == "}}"
    for one, two in pairwise(found):
        assert two.start >= one.end or two.end <= one.closing
    assert list(faults(text)) or found
