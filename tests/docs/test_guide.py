"""Every statement of the guide has a place, every place is there, and says it."""

import importlib.util
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from dlpath.cli import run
from dlpath.context import Context

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def guide():
    spec = importlib.util.spec_from_file_location("guide", DOCS / "guide.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def places(guide):
    return guide.places()


def test_all_189_rows_have_places_that_exist(guide, places):
    table = guide.sections()
    assert list(guide.problems(table, places)) == []
    lines = [row["line"] for section in table for row in section["rows"]]
    assert len(lines) == 189
    assert all(2 <= line <= 70 for line in lines)


@pytest.fixture(scope="module")
def read(guide, tmp_path_factory):
    """What a learner who has done nothing yet reads at each place, on a wide terminal."""
    environ = {
        "DLPATH_HOME": str(tmp_path_factory.mktemp("home")),
        "DLPATH_NOW": "2026-11-24T18:00:00+01:00",
        "TZ": "Europe/Stockholm",
        "COLUMNS": "10000",
    }

    def printed(*words):
        with redirect_stdout(StringIO()) as out:
            assert run(words, environ) == 0
        return out.getvalue()

    return guide.texts(Context(environ), printed)


def test_each_place_says_what_the_guide_says(guide, read):
    assert list(guide.unsaid(guide.sections(), read)) == []


@pytest.mark.parametrize(
    ("place", "words", "changed", "row"),
    [
        ("tip/stage1-20", "20 %", "30 %", 69),
        ("phase/kaggle", "1 to 2 weeks", "1 to 3 weeks", 18),
        ("tip/practice-first", "18 months", "8 months", 134),
        ("person/ylecun", "twitter.com/ylecun", "twitter.com/lecun", 114),
        ("gpu-rule/startup-credit", "5,000 to 100,000", "5,000 to 10,000", 164),
        ("command/people", "hardmaru", "hardly", 107),
    ],
)
def test_a_number_or_a_name_that_was_changed_is_missed(guide, read, place, words, changed, row):
    assert words in read[place]
    altered = {**read, place: read[place].replace(words, changed)}
    found = list(guide.unsaid(guide.sections(), altered))
    assert any(problem.startswith(f"row {row}: ") for problem in found), found


def without(table, number):
    return [
        {**section, "rows": [row for row in section["rows"] if row["row"] != number]}
        for section in table
    ]


@pytest.mark.parametrize("number", [1, 47, 100, 189])
def test_a_row_that_is_taken_out_is_missed(guide, places, number):
    found = list(guide.problems(without(guide.sections(), number), places))
    assert found == [f"the rows are not 1 to 189 in order; missing: [{number}]"]


def test_a_place_that_is_not_there_is_seen(guide, places):
    table = guide.sections()
    table[0]["rows"][0]["at"].append("task/s99-nothing")
    del table[0]["rows"][1]["at"]
    del table[0]["rows"][2]["says"]
    assert list(guide.problems(table, places)) == [
        "row 1 names task/s99-nothing, which is not there",
        "row 2 has no place",
        "row 3 has no words",
    ]


def test_a_task_taken_out_of_the_curriculum_is_missed(guide, places):
    found = list(guide.problems(guide.sections(), places - {"task/s08-perceptron"}))
    assert found == ["row 42 names task/s08-perceptron, which is not there"]


@pytest.mark.parametrize("place", ["tip/no-math", "person/ylecun", "gpu-rule/own-rig"])
def test_a_place_is_what_show_takes(dlpath, places, place):
    assert place in places
    assert dlpath("show", place).exit_code == 0
