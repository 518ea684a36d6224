"""A learner with two months of record, and the page that tells of it."""

from datetime import UTC, datetime, timedelta

import pytest

from dlpath.commands.report import made
from dlpath.context import Context
from dlpath.export.html.page import page
from dlpath.progress.card_records import CardEntry, CardReview
from dlpath.progress.paper_records import (
    PaperResult,
    Reproduction,
    ReproductionMark,
    StageMark,
)
from dlpath.progress.reading_records import PagesRead, PaperRead, UnclearSection
from dlpath.progress.records import Change, ExerciseAttempt, PlanBlock, Pomodoro, TaskMark

FIRST = datetime(2026, 9, 21, 7, tzinfo=UTC)
DAYS = 64


def record(app):
    """Three pomodoros on most days, a task done every second day, one skipped, a plan, a note."""
    tasks = [task.id for task in app.curriculum.tasks]
    for number in range(DAYS):
        if number % 7 in (5, 6) and number % 3:
            continue
        start, task = FIRST + timedelta(days=number), tasks[number // 2]
        for count in range(1 + number % 4 * 3):
            at = app.moment_at(start + timedelta(minutes=30 * count))
            yield Pomodoro(task, at, 25, "read <i>all</i> of it" if number == 39 else None)
        if number % 2:
            mark = "skipped" if number == 9 else "done"
            end = app.moment_at(start + timedelta(hours=7))
            yield TaskMark(task, mark, end, evidence="0.93 & more", reason="knew it already")
    yield ExerciseAttempt("least-squares", app.moment, True, 1.0, "code", "edition", 0, 1.0)
    yield ExerciseAttempt("perceptron", app.moment, False, 0.5, "code", "edition", 0, 1.0)
    yield from theory(app)
    yield from rebuilt(app)
    yield PlanBlock(app.moment.study_day, "task", tasks[DAYS // 2], "19:00", 25, app.moment)


def theory(app):
    """Pages of the book, one section unclear; a paper; a card that was remembered once."""
    yield PagesRead("deep-learning", 1, 40, app.moment)
    yield UnclearSection("deep-learning", "2.7 <i>Eigen</i>", "unclear", app.moment)
    yield PaperRead("su-001", "key", app.moment)
    first, second = (app.moment_at(FIRST + timedelta(days=day)) for day in (60, 63))
    yield CardEntry("abcdefg", "abcdefg", "<b>go</b>", "digest", "there", first)
    for at in (first, second):
        due = at.study_day + timedelta(days=3)
        yield CardReview("abcdefg", 3, 9.0, due, 2.3, 5.0, 0, "fsrs 6.3.2", at)


def rebuilt(app):
    """A paper that is finished, beyond a gate that was forced, and a project under way."""
    at = app.moment_at(FIRST)
    for name, kind, url in (
        ("one", "paper", "https://example.org/p?a=1&b=2"),
        ("two", "project", None),
    ):
        yield Reproduction(name, f"Paper <{name}>", kind, "cnn", "keras", True, None, at, url)
    yield StageMark("one", "generalise", "passed", at, forced=True)
    yield PaperResult("one", "error", 0.3, 0.2, "lower", at, "https://example.org/write-up")
    yield ReproductionMark("one", "finished", app.moment)


@pytest.fixture(scope="module")
def report(learner):
    """What the page of that learner says, notes and evidence included."""
    return learner(record)


@pytest.fixture(scope="module")
def plain(report):
    """The same without notes and evidence."""
    return report._replace(notes=None, evidence=None)


@pytest.fixture(scope="module")
def empty(learner):
    """What the page of somebody says who has not begun."""
    return learner(lambda app: ())


@pytest.fixture(scope="module")
def learner(tmp_path_factory):
    """Return a function that makes a report of the facts that it is given."""

    def reported(facts):
        environ = {
            "DLPATH_HOME": str(tmp_path_factory.mktemp("learner") / "home"),
            "DLPATH_NOW": "2026-11-24T18:00:00+01:00",
            "TZ": "Europe/Stockholm",
        }
        app = Context(environ)
        if found := tuple(facts(app)):
            app.append(Change("two months", app.moment, found))
        try:
            return made(app, notes=True, evidence=True)
        finally:
            app.close()

    return reported


@pytest.fixture
def written(tmp_path):
    """Return a function that writes the page of a report and returns its address."""

    def write(report):
        file = tmp_path / "page.html"
        file.write_bytes(page(report))
        return file.as_uri()

    return write
