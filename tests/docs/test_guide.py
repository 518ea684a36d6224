"""Every statement of the guide has a place, and every place is there."""

import importlib.util
from pathlib import Path

import pytest

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
    assert list(guide.problems(table, places)) == [
        "row 1 names task/s99-nothing, which is not there",
        "row 2 has no place",
    ]


def test_a_task_taken_out_of_the_curriculum_is_missed(guide, places):
    found = list(guide.problems(guide.sections(), places - {"task/s08-perceptron"}))
    assert found == ["row 42 names task/s08-perceptron, which is not there"]


@pytest.mark.parametrize("place", ["tip/no-math", "person/ylecun", "gpu-rule/own-rig"])
def test_a_place_is_what_show_takes(dlpath, places, place):
    assert place in places
    assert dlpath("show", place).exit_code == 0
