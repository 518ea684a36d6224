"""Code, mathematics and words are told apart as Pandoc does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.cards.segments import segments


def marked(text):
    return [(kind, text[start:end]) for kind, start, end in segments(text) if kind != "text"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a $x$ b", [("math", "$x$")]),
        ("$5 and $6", []),
        ("it costs 5$ or 6$", []),
        ("$x$5 and", []),
        ("$ x$", []),
        ("$x $ y$", []),
        (r"\$x$ y", []),
        (r"$a\$b$", [("math", r"$a\$b$")]),
        (r"$\text{for $i$} x$", [("math", r"$\text{for $i$} x$")]),
        ("$$x$$", [("display", "$$x$$")]),
        ("$$\nx\n$$ y", [("display", "$$\nx\n$$")]),
        ("$a\n\nb$", []),
        ("$a\nb$", [("math", "$a\nb$")]),
        ("`$x$` and $y$", [("code", "`$x$`"), ("math", "$y$")]),
        ("``a`b`` `c", [("code", "``a`b``")]),
        ("`a\n\nb`", []),
        ("```\n$x$\n```\n$y$", [("fence", "```\n$x$\n```"), ("math", "$y$")]),
        ("~~~\n```\n~~~~", [("fence", "~~~\n```\n~~~~")]),
        ("```\na", [("fence", "```\na")]),
    ],
)
def test_code_and_mathematics_are_found(text, found):
    assert marked(text) == found


@given(st.text(alphabet="$`~\\ 5a\n{}", max_size=60))
def test_the_parts_are_the_whole_text(text):
    assert "".join(text[start:end] for _, start, end in segments(text)) == text
    assert all(start < end for _, start, end in segments(text))
