r"""What came from Anki as we write it: no HTML, mathematics between dollars, gaps as they were."""

import pytest
from hypothesis import assume, given, settings
from tests.cards.anki.test_html import CLOZES

from dlpath.cards.anki.html import as_cloze, as_html
from dlpath.cards.anki.markdown import as_markdown
from dlpath.cards.clozes import faults, gaps
from dlpath.cards.segments import DISPLAY, MATH, segments


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("a <b>b</b> <i>c</i>&nbsp;d", "a **b** *c* d"),
        ("one<br>two", "one\\\ntwo"),
        ("one<br><br>two", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\n\ntwo"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b"),
        ("x<sub>i</sub> n<sup>10</sup>", r"x\_i n^(10)"),
        ('<pre><code class="language-python">x<br>y</code></pre>', "```python\nx\ny\n```"),
        ('<a href="https://x.y/z">z</a>', "[z](https://x.y/z)"),
        ("2 * 3 &lt; 7 &amp; _x_", r"2 \* 3 < 7 & \_x\_"),
        ("&lt;b&gt; &amp;lt;", r"\<b> \&lt;"),
        ("<script>x</script><style>y</style>z", "z"),
        ("- a", r"\- a"),
        ("1. a", r"1\. a"),
    ],
)
def test_html_becomes_markdown(html, markdown):
    assert as_markdown(html) == markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (r"\(x_1 &lt; y\)", "$x_1 < y$"),
        (r"\( x<br>y \)", "$x y$"),
        (r"\[x\]", "$$x$$"),
        (r"\(x\ \)", "$x$"),
        ("[$]x[/$] [$$]y[/$$]", "$x$ $$y$$"),
        (r"\(x\)5", "$x$ 5"),
        (r"<code>\(x\)</code>", r"`\(x\)`"),
    ],
)
def test_mathematics_stands_between_dollars(html, markdown):
    assert as_markdown(html) == markdown


def test_dollars_of_prices_open_no_mathematics():
    text = as_markdown("$5 and$ so on")
    assert text == r"\$5 and\$ so on"
    assert not any(part.kind in (MATH, DISPLAY) for part in segments(text))


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("{{c1::a::hint}} and {{c2::b}}", "{{c1::a}} and {{c2::b}}"),
        (r"{{c1::\(\frac{a}{\frac{b}{c}&#125;\)}}", r"{{c1::$\frac{a}{\frac{b}{c}}$}}"),
        ("{{c1::std:&#58;x}}", "{{c1::std::x}}"),
        ("{{c1::a {{c2::b::h}} c::g}}", "{{c1::a {{c2::b}} c}}"),
        ("{{c1::{}}", "{{c1::{}}"),
        ("a }} {{c1::b}}", "a }} {{c1::b}}"),
    ],
)
def test_gaps_stay_what_they_are(html, markdown):
    assert as_markdown(html, cloze=True) == markdown


def test_sounds_are_left_out():
    assert as_markdown("a [sound:x.mp3][anki:tts lang=en]b[/anki:tts]") == "a b"
    assert as_markdown(as_html("`[sound:x.mp3]`")) == "`[sound:x.mp3]`"


def test_links_that_run_something_are_words():
    assert as_markdown('<a href="javascript:alert(1)">a</a>') == "a"


def test_pictures_lie_where_they_are_said_to():
    html = '<img src="a%20b.png" alt="x"><img src="c.png"><img src="https://x.y/z.png">'
    places = {"a b.png": "p/a b.png"}
    text = as_markdown(html, places.get)
    assert text == "![x](<p/a b.png>)![](https://x.y/z.png)"


def test_what_no_parser_takes_for_html_becomes_plain_text():
    assert "words" in as_markdown("<b>words</b> <![CDATAb[ more")


def test_what_is_nested_too_deeply_becomes_plain_text():
    assert as_markdown("<b>" * 5_000 + "deep") == "deep"


def test_what_is_too_long_becomes_plain_text():
    assert as_markdown("<b>x</b><br>" * 20_000).startswith("x\n\nx")


def test_brackets_of_our_own_are_signs_like_others():
    assert as_markdown("⟦3⟧ &#10214;1&#x27E7; `⟦0⟧`") == "⟦3⟧ ⟦1⟧ \\`⟦0⟧\\`"


@settings(max_examples=100, deadline=None)
@given(CLOZES.map("{}{{{{c1::x}}}}".format))
def test_there_and_back_a_cloze_has_the_same_gaps(text):
    assume(not any(faults(text)))
    back = as_markdown(as_cloze(text), cloze=True)
    assert back is not None
    assert [gap.number for gap in gaps(back)] == [gap.number for gap in gaps(text)]
