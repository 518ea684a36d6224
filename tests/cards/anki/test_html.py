r"""What Anki gets to read: HTML, mathematics as \(…\), and gaps that end where we end them."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dlpath.cards.anki.gaps import signs
from dlpath.cards.anki.html import as_cloze, as_html
from dlpath.cards.clozes import faults, gaps

PIECES = st.sampled_from(
    (
        "a", " ", "\n", "\n\n", "{", "}", "}}", "::", ":", "$", "$x$", r"$\frac{a}{\frac{b}{c}}$",
        "`", "`b`", "```\n", "*b*", "**c**", "_", "- ", "[x]", "(y)", "<b>", "&amp;", "⟦0⟧", "\\",
        "![p](q.png)",
    )
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join)
CLOZES = st.lists(
    st.recursive(
        PIECES,
        lambda inner: st.builds(
            lambda number, parts: f"{{{{c{number}::{''.join(parts)}}}}}",
            st.integers(1, 3),
            st.lists(inner, min_size=1, max_size=4),
        ),
        max_leaves=5,
    ),
    max_size=8,
).map("".join)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**bold** and *slanted*", "<strong>bold</strong> and <em>slanted</em>"),
        ("`x < y`", "<code>x &lt; y</code>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("```python\nx\n```", '<pre><code class="language-python">x\n</code></pre>'),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("a <script> & b", "a &lt;script&gt; &amp; b"),
    ],
)
def test_markdown_becomes_html(markdown, html):
    assert as_html(markdown) == html


def test_mathematics_gets_the_signs_that_anki_knows():
    assert as_html(r"$\hat y_i * 2$ and $a<b$") == r"\(\hat y_i * 2\) and \(a&lt;b\)"
    assert as_html("$$\nx\n$$") == "\\[\nx\n\\]"


def test_prices_are_no_mathematics():
    assert as_html("$5 and $6") == "$5 and $6"


def test_mathematics_in_code_stays_code():
    assert as_html("`$x$`") == "<code>$x$</code>"


@pytest.mark.parametrize("command", ["[sound:x.mp3]", "[$]x[/$]", "[latex]x[/latex]", "[anki:tts]"])
def test_anki_is_told_to_do_nothing(command):
    html = as_html(f"`{command}`")
    assert not re.search(r"\[/?(sound|\$|latex|anki)", html)
    assert "&#91;" in html


def test_braces_in_a_gap_do_not_end_it():
    html = as_cloze(r"{{c1::$\frac{1}{\sqrt{n}}$ and}}")
    assert html == r"{{c1::\(\frac{1}{\sqrt{n}&#125;\) and}}"


def test_a_brace_before_the_end_of_a_gap_does_not_end_it():
    assert as_cloze("{{c1::{x}}}") == "{{c1::{x&#125;}}"


def test_two_colons_in_a_gap_are_no_hint():
    assert as_cloze("{{c1::std::vector}} and a::b") == "{{c1::std:&#58;vector}} and a::b"


def test_gaps_lie_in_each_other_in_code_and_in_mathematics():
    assert as_cloze("{{c1::a {{c2::b}} c}}") == "{{c1::a {{c2::b}} c}}"
    assert as_cloze("`f({{c1::x}})`") == "<code>f({{c1::x}})</code>"
    assert as_cloze(r"$\frac{ {{c1::a}} }{b}$") == r"\(\frac{ {{c1::a}} }{b}\)"


@pytest.mark.parametrize(
    "text",
    ["[x]: {{c1::y}}\n\nz", "[x]({{c1::y}})", "![{{c1::y}}](z.png)", "[x]: {{c1::y}}\n\n[x]"],
)
def test_a_gap_where_markdown_shows_nothing_is_shown(text):
    html = as_cloze(text)
    assert [sign.number for sign in signs(html)] == [1, None]
    assert "{{c1::y}}" in re.sub(r"<[^>]*>", "", html)


def test_pictures_are_called_as_they_are_named():
    html = as_html("![p](a/q.png) ![](<b c.png>) ![](http://x.y/z.png)", str.upper)
    assert re.findall('src="([^"]*)"', html) == ["A/Q.PNG", "B C.PNG", "http://x.y/z.png"]


@settings(max_examples=100, deadline=None)
@given(CLOZES.map("{}{{{{c1::x}}}}".format))
def test_anki_finds_the_gaps_that_we_find(text):
    assume(not any(faults(text)))
    html = as_cloze(text)
    numbers = [sign.number for sign in signs(html) if sign.number is not None]
    assert numbers == [gap.number for gap in gaps(text)]
    for start, end, number in signs(html):
        if number is None:
            assert html[start:end] == "}}"  # and no hint
