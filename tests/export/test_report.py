"""What the report says of exercises, notes and evidence."""

from datetime import UTC, date, datetime

from dlpath.curriculum.path import Curriculum, Phase, Task
from dlpath.exercises.listing import ExerciseLine
from dlpath.export.report import Evidence, Note, begun, evidence_of, notes_of
from dlpath.planning.standing import Standing
from dlpath.progress.records import Moment, Pomodoro, TaskMark
from dlpath.progress.states import states

AT = Moment(datetime(2026, 11, 24, 17, tzinfo=UTC), 60, "Europe/Stockholm", date(2026, 11, 24))


def exercise(state):
    return ExerciseLine("mlp", "A network", None, state, None, 0, 0.0, None, 0, False, None)


def test_exercises_are_told_of_once_one_is_begun():
    assert begun([exercise("open"), exercise("open")]) == ()
    assert len(begun([exercise("open"), exercise("started")])) == 2


def test_notes_come_the_newest_first_on_the_task_that_goes_by_another_name_now():
    work = [
        Pomodoro("old", AT, 25, "first"),
        Pomodoro("a", AT, 25),
        Pomodoro("a", AT, 25, ""),
        Pomodoro("a", AT, 25, "second"),
    ]
    assert notes_of(work, {"old": "new"}) == (
        Note(AT.study_day, "a", "second"),
        Note(AT.study_day, "new", "first"),
    )


def test_evidence_is_that_of_tasks_as_they_are_settled_now():
    tasks = tuple(Task(name, name, "one", 1, "") for name in "abcde")
    path = Curriculum("Path", (Phase("one", 1, "One", "", "", tasks),))
    marks = [
        TaskMark("b", "done", AT, evidence="0.9", verified=False),
        TaskMark("a", "skipped", AT, reason="known"),
        TaskMark("c", "done", AT, evidence="once"),
        TaskMark("c", "reopened", AT),
        TaskMark("d", "done", AT),
        TaskMark("gone", "done", AT, evidence="was there"),
    ]
    assert list(evidence_of(Standing(path, states(marks, {})))) == [
        Evidence("a", "skipped", AT.study_day, "known", verified=True),
        Evidence("b", "done", AT.study_day, "0.9", verified=False),
    ]
