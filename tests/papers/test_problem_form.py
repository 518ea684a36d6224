"""The form of a problem: what is written is what is read, and no fault loses a word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dlpath.papers.form_reading import read, recalled
from dlpath.papers.problem_form import (
    EMPTY,
    LONGEST,
    BadForm,
    Form,
    Written,
    composed,
    entry,
    kept,
    page,
)

PARTS = st.lists(
    st.sampled_from(
        ["## What I did", "## what i did ", "## Other", "# x", "<!-- a", "-->", "```", "", "  y"]
    )
    | st.text(max_size=12)
).map("\n".join)
SAID = st.fixed_dictionaries(
    {"title": st.text(min_size=1).map(lambda text: f"t{text}")},
    optional=dict.fromkeys(Form._fields[1:], PARTS),
)


@given(SAID, st.lists(PARTS, max_size=4))
@example({"title": "a", "smallest": "```\n## What I did\n# a comment"}, ["- [ ] x"])
def test_what_was_said_is_read_back_from_the_page_and_from_the_record(said, unknowns):
    form = composed(**said)
    written = Written(form, tuple(filter(None, dict.fromkeys(map(entry, unknowns)))))
    assert read(page(written, about="a-task")) == written
    assert read(kept(form)).form == form == recalled(form.title, kept(form))


def test_the_empty_form_says_nothing():
    assert read(page(EMPTY, about="a-task")) == EMPTY
    assert read("") == EMPTY


def test_code_keeps_its_blanks_and_its_comments():
    code = "```python\n# a comment\nif x:\n    y\n## What I did\n<!-- html -->\n```"
    assert composed(title="t", smallest=code).smallest == code


def test_without_a_title_the_first_line_of_what_happens_is_it():
    assert composed(happens="\nloss is nan\nat step 3").title == "loss is nan"
    text = page(EMPTY, about="x").replace("instead\n", "instead\n```\nValueError: 3\n```\n")
    assert read(text).form.title == "ValueError: 3"
    with pytest.raises(BadForm):
        composed(tried="nothing")


def test_colours_of_a_message_are_taken_off():
    form = composed(title="t", happens="\x1b[31mError\x1b[0m: \x07bad\r\n  line")
    assert form.happens == "Error: bad\n  line"


def test_what_a_list_is_marked_with_is_no_part_of_an_unknown():
    assert [entry(line) for line in ("- a", "* [ ] a", "1. a", "2) [x] a", " a ")] == ["a"] * 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# t\n## What I wnat to happen\nx", "line 2: this may be '## What I want to happen'"),
        ("# t\n## What I did\n## What hapens instead", "line 3: this may be '## What happens"),
        ("# t\nstray\nmore\n## What I did", "line 2: what begins here stands under no heading"),
        ("# t\n<!-- open\n## What I did", "line 2: the note that begins here has no -->"),
        ("# t\n## What I did\n```\nx = 1", "line 3: what begins here has no ``` at its end"),
        ("# t\n## What I did\na\n## What I did\nb", "line 4: this heading stands in line 2 too"),
        ("## What I did\na", "neither a title nor anything under '## What happens instead'"),
        ("x" * (LONGEST + 1), f"{LONGEST} are the most"),
    ],
)
def test_each_fault_is_named_with_its_line(text, told):
    with pytest.raises(BadForm) as caught:
        read(text)
    assert told in caught.value.message


def test_all_faults_are_named_at_once_and_a_heading_that_is_there_is_not_mistyped():
    with pytest.raises(BadForm, match=r"line 2: .*; line 4: "):
        read("# t\nstray\n## What I did\n```")
    text = "# t\n## What I did\n### What I have tryed\nx\n## What I have tried\ny"
    assert read(text).form.did == " ### What I have tryed\nx"


def test_a_record_that_is_no_form_of_ours_is_shown_as_it_is():
    assert recalled("t", "a\nb\n") == Form("t", happens="a\nb\n")
