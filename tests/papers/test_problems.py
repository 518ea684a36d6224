"""Where problems stand: numbers, keys, what holds of several facts, which one is meant."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.papers.problem_form import Form, kept
from dlpath.papers.problem_lookup import (
    UnknownProblem,
    last_solved,
    meant,
    numbered,
    on_task,
    open_on,
    question_numbered,
)
from dlpath.papers.problems import Outcome, ProblemRecords, Question, key_of, problems
from dlpath.progress.moments import moment
from dlpath.progress.paper_records import Assumption, Problem, ProblemMark, Unknown

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def at(minutes=0):
    return moment(NOON + timedelta(minutes=minutes), UTC, time(4))


def problem(key, minutes=0, title="flat", task="a"):
    return Problem(key, task, None, title, kept(Form(title)), at(minutes))


def found(written, marks=(), unknowns=(), assumptions=()):
    return problems(ProblemRecords(written, marks, unknowns, assumptions))


def test_problems_are_numbered_in_the_order_of_recording_and_keep_their_number_when_rewritten():
    first, second = found([problem("k1"), problem("k2", 1), problem("k1", 2, title="flatter")])
    assert (first.number, first.form.title, first.recorded) == (1, "flatter", at())
    assert (second.number, second.key) == (2, "k2")


@given(st.text(max_size=80), st.sets(st.integers(2, 5)))
def test_a_key_is_new_and_differs_between_moments(title, taken):
    base = key_of(title, at(), known=())
    known = {base, *(f"{base}-{number}" for number in taken)}
    assert key_of(title, at(), known=known) not in known
    assert key_of(title, at(1), known=()) != base


def test_a_problem_ends_when_it_is_solved_and_goes_on_when_it_is_opened_again():
    solved = ProblemMark("k", "solved", at(5), "the rate")
    asked = ProblemMark("k", "asked", at(6))
    [ended] = found([problem("k")], [solved, asked])
    assert (ended.state, ended.how, ended.solved, ended.asked) == (
        "solved",
        "the rate",
        at(5),
        at(6),
    )
    [again] = found([problem("k")], [solved, ProblemMark("k", "reopened", at(7))])
    assert (again.state, again.solved, again.since, again.recorded) == ("open", None, at(7), at())


def test_the_newest_word_on_an_unknown_and_on_an_assumption_holds():
    words = [("a", "open", None), ("b", "open", None), ("a", "done", "x"), ("b", "gone", None)]
    unknowns = [Unknown("k", text, state, at(), answer) for text, state, answer in words]
    unknowns.append(Unknown("k", "c", "open", at()))
    tests = [("shapes", "holds"), ("loss", "fails"), ("shapes", "untested")]
    [stuck] = found([problem("k")], (), unknowns, [Assumption("k", *t, at()) for t in tests])
    assert stuck.questions == (Question(1, "a", "x"), Question(3, "c", None))
    assert stuck.open_questions == [Question(3, "c", None)]
    assert stuck.tested == {"loss": Outcome("fails", None)}
    assert question_numbered(3, stuck).text == "c"
    with pytest.raises(UnknownProblem, match="no unknown 2"):
        question_numbered(2, stuck)


def test_facts_about_a_problem_that_is_not_there_count_for_nothing():
    assert found([], [ProblemMark("k", "solved", at())], [Unknown("k", "a", "open", at())]) == ()


def test_a_task_is_found_under_the_name_it_had():
    old, new = found([problem("k1", task="old"), problem("k2", 1, task="a")])
    assert on_task("a", [old, new], heirs={"old": "a"}) == [old, new]
    assert open_on("a", [old, new], heirs={}) == new
    assert open_on("b", [old, new], heirs={}) is None


def test_without_a_number_it_is_the_problem_at_hand_or_the_only_open_one():
    one, two = found([problem("k1"), problem("k2", 1)], [ProblemMark("k1", "solved", at(2), "x")])
    assert meant([one, two], None) == two
    assert meant([one, two], one) == one
    with pytest.raises(UnknownProblem, match="no problem is open"):
        meant([one], None)
    with pytest.raises(UnknownProblem, match="2 others are open"):
        meant([two, two], None)
    assert last_solved([one, two]) == one
    for number in (0, -1, 3):
        with pytest.raises(UnknownProblem):
            numbered(number, [one, two])
