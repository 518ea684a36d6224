"""Cards are read from Markdown, and all that is wrong is told at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.cards.notation import parse

EXAMPLE = r"""---
deck: go              # go | pen
source: DLB ch.6
tags: [dlb, ch06]
---
Q: Define softmax. ^c7f3k2a
A: $\mathrm{softmax}(z)_i = e^{z_i}/\sum_j e^{z_j}$

C: The {{c1::ReLU}} is $\max\{0,z\}$. ^c9q1zz0

E: Derive $\partial L/\partial z$ for softmax with cross-entropy. ^e4m2ab1
time: 10m
A: $\hat y - y$
"""


def notes(text):
    parsed = parse(text, "a.md")
    assert parsed.problems == ()
    return parsed.notes


def wrong(text):
    return [(line, message) for _, line, message, _ in parse(text, "a.md").problems]


def test_the_three_kinds_of_card_are_read():
    question, cloze, exercise = notes(EXAMPLE)
    assert (question.id, question.kind, question.line) == ("c7f3k2a", "basic", 6)
    assert question.question == "Define softmax."
    assert question.answer == r"$\mathrm{softmax}(z)_i = e^{z_i}/\sum_j e^{z_j}$"
    assert (cloze.kind, cloze.answer) == ("cloze", "")
    assert cloze.question == r"The {{c1::ReLU}} is $\max\{0,z\}$."
    assert (exercise.kind, exercise.minutes, exercise.answer) == ("exercise", 10, r"$\hat y - y$")
    assert {note.deck for note in (question, cloze, exercise)} == {"go"}
    assert {note.source for note in (question, cloze, exercise)} == {"DLB ch.6"}
    assert {note.tags for note in (question, cloze, exercise)} == {("dlb", "ch06")}


def test_an_answer_runs_to_the_next_card():
    first, second = notes("Q: a\nA: b\n\nc\n\n- d\n# e\n\nQ: f\nA: g\n")
    assert first.answer == "b\n\nc\n\n- d\n# e"
    assert second.question == "f"


def test_without_front_matter_the_deck_is_go():
    [note] = notes("Q: a\nA: b")
    assert (note.deck, note.source, note.tags, note.paper) == ("go", None, (), None)


def test_a_card_may_say_more_of_itself_than_its_file_does():
    head = "---\ndeck: pen\ntags: [a]\nsource: b\npaper: su-001\n---\n"
    said, plain = notes(f"{head}Q: x\nsource: 'c # d'\ntags: e, a\ntime: 1h5m\nA: y\nQ: z\nA: w")
    assert (said.source, said.tags, said.minutes) == ("c # d", ("a", "e"), 65)
    assert (plain.source, plain.tags, plain.minutes) == ("b", ("a",), None)
    assert {said.paper, plain.paper} == {"su-001"}


def test_what_is_said_of_a_card_is_text_after_its_answer_began():
    [note] = notes("Q: a\nA: b\ntime: flies")
    assert note.answer == "b\ntime: flies"


def test_questions_have_several_lines():
    [note] = notes("Q: ^c7f3k2a\n\na\n  b\n\nA:\n\n    c\n")
    assert (note.id, note.question, note.answer) == ("c7f3k2a", "a\n  b", "    c")


def test_lines_inside_a_fence_are_text():
    question = "What is this?\n```\nQ: no card\nA: no answer\ntime: no time\n~~~\n```"
    text = f"Q: {question}\nA: ~~~~x\nC: no\n~~~~"
    [note] = notes(text)
    assert note.question == question
    assert note.answer == "~~~~x\nC: no\n~~~~"


@pytest.mark.parametrize("line", [" Q: a", "Q:a", "q: a", "QQ: a", "Question: a", "C:\\Users"])
def test_a_card_begins_only_with_its_letter_a_colon_and_a_blank(line):
    [note] = notes(f"Q: a\nA: b\n{line}")
    assert note.answer == f"b\n{line}"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_ends_of_lines_make_no_difference(end):
    assert parse(EXAMPLE.replace("\n", end), "a.md") == parse(EXAMPLE, "a.md")
    assert parse("\ufeff" + EXAMPLE.replace("\n", end), "a.md") == parse(EXAMPLE, "a.md")


def test_the_lines_that_need_an_id_are_told():
    parsed = parse("Q: a\nA: b\n\nC: {{c1::c}} ^c9q1zz0\n\nE: d\nA: e", "a.md")
    assert parsed.missing_ids == (1, 6)
    assert [note.id for note in parsed.notes] == ["", "c9q1zz0", ""]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("hello\n\nworld", [(1, "text that belongs to no card")]),
        ("\n\n  hello\nQ: a\nA: b", [(3, "text that belongs to no card")]),
        ("A: b", [(1, "an answer without a question")]),
        ("Q: a", [(1, "a question without an answer")]),
        ("E: a\ntime: 5m", [(1, "a question without an answer")]),
        ("Q: a\nA: b\nA: c", [(3, "a second answer")]),
        ("Q: a\nA:\n\n", [(2, "the answer is empty")]),
        ("Q:\nA: b", [(1, "nothing stands after Q:")]),
        ("C: {{c1::a}}\nA: b", [(2, "a cloze has no answer but its gaps")]),
        ("C: a", [(1, "the cloze has no gap")]),
        ("C: a\n\nb {{c1::c", [(3, "the gap is not closed")]),
        ("C: {{c1::a}}\nsource: x\n{{c2:: }}", [(3, "the gap hides nothing")]),
        ("C: {{c0::a}}", [(1, "no gap has the number 0")]),
        ("Q: a ^abcdef1 ^abcdef2\nA: b", [(1, "the card has two ids")]),
        ("Q: a ^ABCDEF1\nA: b", [(1, "'^ABCDEF1' is no id")]),
        ("Q: a ^abcde1\nA: b", [(1, "'^abcde1' is no id")]),
        ("Q: a\nb ^abcdef1\nA: b", [(2, "the id is not on the first line of its card")]),
        ("E: a\ntime: soon\nA: b", [(2, "'soon' is no length of time")]),
        ("E: a\ntime: 0m\nA: b", [(2, "'0m' is no length of time")]),
        ("E: a\ntime: 9h\nA: b", [(2, "'9h' is no length of time")]),
        ("E: a\ntime: 1m\ntime: 2m\nA: b", [(3, "time is given again, first in line 2")]),
        ("Q: a\ntags: [b c]\nA: d", [(2, "the tag 'b c' contains a blank")]),
        ("Q: a\nA: ```\nb", [(2, "a code fence without an end")]),
        ("---\ndeck: pne\n---\nQ: a\nA: b", [(2, "'pne' is no deck")]),
        ("---\ndekc: go\n---\nQ: a\nA: b", [(2, "unknown key 'dekc'")]),
        ("---\ndeck: go\ndeck: go\n---\n", [(3, "deck is given again, first in line 2")]),
        ("---\nhello\n---\n", [(2, "'hello' is no front matter")]),
        ("---\ntags: [a\n---\n", [(2, "the list has no end")]),
        ("---\ndeck: go\nQ: a\nA: b", [(1, "the front matter has no end")]),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, problems):
    assert wrong(text) == problems


def test_all_problems_of_a_file_are_told_at_once():
    text = "x\nQ: a\nC: b\nQ: c\nA: ```\nQ: d\nA: e\nE: f\n"
    assert [line for line, _ in wrong(text)] == [1, 2, 3, 5, 8]


def test_every_problem_says_how_to_write_it():
    for problem in parse("x\nQ: a\nC: {{c1:b}}\nQ: c\ntime: x\nA: ```", "a.md").problems:
        assert problem.how
        assert str(problem) == f"a.md:{problem.line}: {problem.message}; {problem.how}"


def test_cards_with_nothing_wrong_are_read_beside_those_with():
    parsed = parse("Q: a\n\nQ: b ^abcdef1\nA: c\n\nC: d ^abcdef2\n", "a.md")
    assert [note.id for note in parsed.notes] == ["abcdef1"]
    assert parsed.held == {"abcdef2"}


def test_below_a_fence_without_an_end_no_card_is_read_and_none_is_forgotten():
    parsed = parse("Q: a ^abcdef1\nA: ```\nQ: b ^abcdef2\nA: c\n\nQ: d\nA: e\n", "a.md")
    assert (parsed.notes, parsed.missing_ids) == ((), ())
    assert parsed.held == {"abcdef1", "abcdef2"}


def test_of_a_file_whose_deck_is_unknown_no_card_is_read_and_none_is_forgotten():
    parsed = parse("---\ndeck: x\n---\nQ: a ^abcdef1\nA: b\n\nQ: c\nA: d\n", "a.md")
    assert (parsed.notes, parsed.missing_ids, parsed.held) == ((), (), {"abcdef1"})


@pytest.mark.parametrize("value", ["go", '"go"', "'go'  # x", "my-go", "paper::pen", "PEN"])
def test_the_name_of_a_deck_contains_go_or_pen(value):
    [note] = notes(f"---\ndeck: {value}\n---\nQ: a\nA: b")
    assert note.deck == value.partition("  #")[0].strip("'\"")


def test_tags_are_written_as_a_list_in_any_way_of_yaml():
    for tags in ("tags: [a, 'b']", "tags: a, b", "tags:\n  - a\n  - b  # c", "tags: [ a,b, ]"):
        [note] = notes(f"---\n{tags}\n---\nQ: a\nA: b")
        assert note.tags == ("a", "b")


def test_a_word_after_a_caret_is_text():
    [note] = notes("Q: What is e ^lambda\nA: b")
    assert (note.id, note.question) == ("", "What is e ^lambda")


@given(st.text(alphabet="QCEA: \n`~^$\\{}c1:ab-\r\t", max_size=80))
def test_any_text_is_notes_or_problems(text):
    parsed = parse(text, "a.md")
    assert parsed.notes or parsed.problems or not text.strip() or text.startswith("---")
    assert [note.line for note in parsed.notes if not note.id] == list(parsed.missing_ids)
