"""Help in its order, and a letter of what was written."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.curriculum.path import Evidence, Task
from dlpath.papers.help_steps import Around, ask_from, framework_of
from dlpath.papers.index import IndexLine
from dlpath.papers.letter import WIDTH, Sender, letter
from dlpath.papers.problem_form import composed, kept
from dlpath.papers.problem_page import problem, rebuild_of
from dlpath.papers.problems import ProblemRecords, problems
from dlpath.papers.rebuild import rebuilds
from dlpath.progress.moments import moment
from dlpath.progress.paper_records import (
    Assumption,
    PaperRepository,
    Problem,
    ProblemMark,
    Reproduction,
    StageMark,
    Unknown,
)

DETAILED = {"title": "flat", "want": "less", "happens": "2.30", "smallest": "x = 1"}


def at(days=0):
    return moment(datetime(2026, 11, 24, 12, tzinfo=UTC) + timedelta(days=days), UTC, time(4))


TASK = Task("p", "P", "papers", 1, "It works.", kind="build", details={"area": "cnn"})
PAPER = Reproduction("c", "Colour", "paper", "cnn", "pytorch", True, 9, at(), id="1")


def stuck(said=DETAILED, marks=(), unknowns=(), tests=()):
    form = composed(**said)
    written = Problem("k", "p", None, form.title, kept(form), at())
    facts = ProblemRecords(
        [written],
        [ProblemMark("k", mark, at()) for mark in marks],
        [
            Unknown("k", text, "done" if answer else "open", at(), answer)
            for text, answer in unknowns
        ],
        [Assumption("k", name, outcome, at()) for name, outcome in tests],
    )
    return problems(facts)[0]


def rebuild(*facts, contact=None):
    return rebuilds([PAPER._replace(contact=contact), *facts])[0]


def around(paper=None, task=TASK, days=0, **more):
    return Around(at(days).study_day, task, paper, **more)


def test_help_comes_in_the_order_of_the_guide_and_the_author_last():
    tested = [(name, "holds") for name in ("shapes", "loss", "batch", "gradients", "range")]
    repo = PaperRepository("c", "https://a.example/r", "keras", 3, 5, at(), "2")
    read = repo._replace(issues_read=5, id="3")
    stages = [
        (stuck({"title": "flat"}), rebuild(), "write"),
        (stuck(), rebuild(), "unknowns"),
        (stuck(unknowns=[("a", None)]), rebuild(), "unknowns"),
        (stuck(unknowns=[("a", "b")]), rebuild(), "tests"),
        (stuck(unknowns=[("a", "b")], tests=tested), rebuild(), "refactor"),
        (stuck(DETAILED, ["refactored"], [("a", "b")], tested), rebuild(), "issues"),
        (stuck(DETAILED, ["refactored"], [("a", "b")], tested), rebuild(repo), "issues"),
        (stuck(DETAILED, ["refactored"], [("a", "b")], tested), rebuild(read), None),
    ]
    for item, paper, step in stages:
        assert problem(item, around(paper)).next == step
    last = stages[-1][0]
    assert problem(last, around(stages[-1][1], days=3)).next == "author"
    asked = stuck(DETAILED, ["refactored", "asked"], [("a", "b")], tested)
    assert problem(asked, around(rebuild(read), days=3)).next is None
    assert all(step.done for step in problem(asked, around(rebuild(read))).steps)


def test_the_author_is_asked_after_three_days_or_before_the_third_stage():
    assert ask_from(stuck(), around(rebuild())) == date(2026, 11, 27)
    assert ask_from(stuck(), around(rebuild(), days=3)) is None
    marks = [StageMark("c", stage, "passed", at(), id=f"{stage}") for stage in ("one", "overfit")]
    assert ask_from(stuck(), around(rebuild(*marks[:1]))) == date(2026, 11, 27)
    assert ask_from(stuck(), around(rebuild(*marks))) is None
    begun = StageMark("c", "generalise", "begun", at(), id="z")
    assert ask_from(stuck(), around(rebuild(*marks, begun))) == date(2026, 11, 27)


def test_what_is_no_network_has_no_tests_of_one_and_what_is_no_paper_no_author():
    plain = TASK._replace(kind="write", details={})
    page = problem(stuck(tests=[("the csv has a header", "fails")]), around(None, plain))
    assert [step.name for step in page.steps] == ["write", "unknowns", "tests", "refactor"]
    assert [test.name for test in page.tests] == ["the csv has a header"]
    numpy = TASK._replace(evidence=Evidence("exercise", exercise="mlp"), details={})
    assert problem(stuck(), around(None, numpy)).exercise == "mlp"
    assert framework_of(numpy, "pytorch") == "numpy"
    assert framework_of(TASK, "fastai") == "pytorch"


def test_the_paper_is_the_one_under_way_in_the_area_of_the_task():
    other = PAPER._replace(paper="d", id="5")
    known = rebuilds([PAPER, other, PAPER._replace(paper="e", area="gan", id="9")])
    assert rebuild_of(None, TASK, known).id == "d"
    assert rebuild_of(stuck()._replace(paper="c"), TASK, known).id == "c"
    assert rebuild_of(None, TASK._replace(details={}), known) is None


def test_notes_of_ones_own_index_come_up_where_they_are_about_what_is_unknown():
    lines = [
        IndexLine("a", "CS231n", "explains batch normalisation", "course", None, None),
        IndexLine("b", "fast.ai", "explains what this does", "course", None, None),
    ]
    page = problem(stuck(unknowns=[("what does batch do?", None)]), around(None, skimmed=lines))
    assert page.notes == ("CS231n: explains batch normalisation",)
    both = stuck(unknowns=[("does fast.ai explain batch normalisation?", None)])
    notes = problem(both, around(None, skimmed=[*lines[::-1], *lines[1:] * 2])).notes
    assert [note.partition(":")[0] for note in notes] == ["CS231n", "fast.ai", "fast.ai"]


def composed_letter(said=DETAILED, contact=None, sender=Sender(), **more):  # noqa: B008
    return letter(stuck(said, **more), rebuild(contact=contact), sender, ask_from=None)


def test_a_letter_that_lacks_nothing_has_no_placeholder():
    said = DETAILED | {"tried": "- a lower rate\n- one image"}
    made = composed_letter(
        said,
        "Ada Byron <ada@example.org>",
        Sender("Me"),
        unknowns=[("what is beta2?", None), ("why 2.30?", "ln 10")],
        tests=[("shapes", "holds")],
    )
    assert made.placeholders == ()
    assert "[" not in made.text
    for line in ("Dear Ada Byron,", "My question: what is beta2?", "    x = 1", "- one image",
                 "What I tried:", "- shapes: holds", "- why 2.30? ln 10", "Me"):  # fmt: skip
        assert line in made.text.splitlines()
    assert made.whole.startswith("To: Ada Byron <ada@example.org>\nSubject: A question on “Colour”")
    assert "rebuilding your paper “Colour” in PyTorch" in made.text


def test_what_is_lacking_is_listed_once_and_stands_in_brackets():
    made = letter(stuck({"title": "flat"}), None, Sender(), ask_from=None)
    assert len(made.placeholders) == 7
    assert all(f"[{what}]" in made.text.replace("\n", " ") for what in made.placeholders)


@pytest.mark.parametrize(
    ("contact", "name"),
    [("ada@example.org", None), ("https://a.example/ada", None), ("Ada (ada@a.org)", "Ada"),
     ("Ada Byron, ada@a.org", "Ada Byron"), (None, None)],
)  # fmt: skip
def test_the_greeting_has_the_name_that_is_in_the_contact(contact, name):
    greeting = composed_letter(contact=contact).text.splitlines()[0]
    assert greeting == f"Dear {name or '[the authors name]'},".replace("authors", "author's")


@given(st.lists(st.text("ab -\n", max_size=90)).map("\n".join))
def test_no_line_of_prose_is_wider_than_a_letter(text):
    made = composed_letter(DETAILED | {"tried": text, "want": text})
    for line in made.text.splitlines():
        assert len(line) <= WIDTH or line.startswith("    ") or " " not in line.strip("- ")


def test_a_long_case_is_better_linked():
    assert composed_letter(DETAILED | {"smallest": "x\n" * 41}).is_long
    assert not composed_letter().is_long
