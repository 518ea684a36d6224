"""A small path: two phases, a chain, a fork, an optional task, two tracks."""

from datetime import UTC, datetime, time

import pytest

from dlpath.curriculum.path import Curriculum, Evidence, Phase, Task
from dlpath.planning.evidence import Shown
from dlpath.planning.standing import Standing
from dlpath.progress.moments import moment
from dlpath.progress.records import TaskMark
from dlpath.progress.states import states


def task(id_, phase="one", **fields):
    return Task(
        id_, f"Title of {id_}", phase, fields.pop("pomodoros", 2), f"{id_} works.", **fields
    )


SMALL = Curriculum(
    "A small path",
    (
        Phase("one", 1, "First", "Begin.", "Begun.", (
            task("a1-begin", aliases=("begin",)),
            task("a2-extra", optional=True, prerequisites=("a1-begin",)),
            task("a3-write", prerequisites=("a1-begin",), evidence=Evidence("text", min_words=3)),
            task("a4-keras", tracks=("keras",), prerequisites=("a1-begin",)),
            task("a5-torch", tracks=("pytorch",), prerequisites=("a1-begin",)),
        )),
        Phase("two", 2, "Second", "Go on.", "Gone.", (
            task("b1-end", "two", prerequisites=("a3-write", "a4-keras", "a2-extra")),
        )),
        Phase("theory", 3, "Third", "Know.", "Known.", (
            task("t1-book", "theory", prerequisites=("b1-end",)),
        ), required_for="inventing"),
    ),
)  # fmt: skip

AT = moment(datetime(2026, 11, 24, 12, tzinfo=UTC), UTC, time(4))


@pytest.fixture
def standing():
    """Return a function: the standing after these tasks were done, in a track and for a goal."""

    def after(*done, track="keras", goal="building", at_work=None, curriculum=SMALL):
        marks = [TaskMark(name, "done", AT, id=f"{n:03}") for n, name in enumerate(done)]
        return Standing(curriculum, states(marks, {}), track=track, goal=goal, at_work=at_work)

    return after


BEYOND = {"==": 0.0, ">=": 0.0, "<=": 0.0, ">": 1.0, "<": -1.0, "!=": 1.0}
"""How far beyond its bound a number is enough."""


def enough(evidence):
    """Return just enough evidence."""
    match evidence.type:
        case "text":
            return Shown("word " * evidence.min_words)
        case "number":
            bound = 1.0 if evidence.value is None else evidence.value
            beaten = "" if evidence.value is not None else f" against {bound}"
            return Shown(f"{bound + BEYOND[evidence.op]!r}{beaten}")
        case "file":
            return Shown(evidence.path, file_exists=True)
        case "url":
            return Shown("https://example.org/mine")
        case "pages":
            return Shown(f"{evidence.first_page}-{evidence.last_page}")
        case "setting":
            return Shown(settings=evidence.keys)
        case "record":
            return Shown(records={evidence.record: evidence.count})
        case "exercise":
            return Shown(exercises=[evidence.exercise])
        case _:
            return Shown()
