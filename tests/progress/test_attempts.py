from datetime import UTC, date, datetime

import pytest

from dlpath.progress.attempts import Trials, passed, trials
from dlpath.progress.records import ExerciseAttempt, ExerciseHelp, Moment

FIRST, SECOND = date(2026, 11, 23), date(2026, 11, 24)


def at(day: date) -> Moment:
    instant = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Moment(instant, 60, "Europe/Stockholm", day)


def attempt(
    score: float, day: date = FIRST, *, edition: str = "e1", kind: str = "check"
) -> ExerciseAttempt:
    return ExerciseAttempt("mlp", at(day), score == 1, score, "hash", edition, 0, 0.1, kind)


def test_the_best_score_the_newest_pass_and_the_help_are_kept():
    helps = [
        ExerciseHelp("mlp", "hint", at(FIRST), 2),
        ExerciseHelp("mlp", "hint", at(FIRST), 1),
        ExerciseHelp("mlp", "solution", at(SECOND)),
    ]
    found = trials([attempt(0.5), attempt(1, edition="e2"), attempt(0.25, SECOND)], helps)
    assert found == {"mlp": Trials(3, 1.0, FIRST, "e2", 2, solution_seen=True)}


def test_help_alone_is_no_attempt():
    [of] = trials([], [ExerciseHelp("mlp", "hint", at(FIRST), 1)]).values()
    assert (of.attempts, of.level, of.state(begun=False, edition="")) == (0, 1, "open")


@pytest.mark.parametrize(
    ("attempts", "begun", "state"),
    [
        ([], False, "open"),
        ([], True, "started"),
        ([attempt(0.9)], False, "started"),
        ([attempt(1)], True, "passed"),
        ([attempt(1), attempt(0.3)], True, "passed"),
        ([attempt(1, edition="e0")], True, "stale"),
        ([attempt(1, kind="milestone")], False, "open"),
        ([attempt(0, kind="run")], False, "open"),
    ],
)
def test_a_pass_lasts_until_the_exercise_is_changed(attempts, begun, state):
    of = trials(attempts, []).get("mlp", Trials())
    assert of.state(begun=begun, edition="e1") == state


def test_a_stale_pass_is_a_pass_and_a_milestone_is_none():
    assert passed([attempt(1, edition="e0")]) == {"mlp"}
    assert passed([attempt(0.99), attempt(1, kind="milestone")]) == frozenset()
