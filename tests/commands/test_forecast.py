"""forecast: when the path will be finished."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.benchmarks.learners import path

from dlpath.progress.moments import moment
from dlpath.progress.records import Change, Pomodoro, TaskMark
from dlpath.store.store import Store

NOW = datetime(2026, 11, 24, 18, tzinfo=ZoneInfo("Europe/Stockholm"))
DAY_START = datetime(2026, 1, 1, 4).time()


def lived(day, hour=9):
    return moment(NOW.replace(hour=hour) - timedelta(days=day), NOW.tzinfo, DAY_START)


@pytest.fixture
def worked(home):
    """Return a function that records work: a task takes two days of four pomodoros."""

    def fill(days):
        home.mkdir(exist_ok=True)
        records = []
        tasks = iter(path("building"))
        for back in reversed(range(days)):
            if back % 2 == 1:
                _, task = next(tasks)
            records += [Pomodoro(task.id, lived(back, hour), 25) for hour in (9, 10, 11, 12)]
            if back % 2 == 0:
                records.append(TaskMark(task.id, "done", lived(back, 13)))
        with_all = Change("worked", lived(0, 17), tuple(records))
        store = Store(home / "record.db")
        store.append(with_all)
        store.close()

    return fill


def test_too_little_says_so_and_names_the_date_of_the_plan(dlpath):
    shown = dlpath("forecast", "--json").json
    assert shown["schema"] == "dlpath.forecast/1"
    assert (shown["enough"], shown["median"], shown["ranges"]) == (False, None, None)
    assert date.fromisoformat(shown["plan"]) > NOW.date()
    assert shown["pace"] == {"pomodoros_per_day": 0.0, "ratio": None}
    page = dlpath("forecast").stdout
    assert "Not enough yet" in page
    assert "by plan" in page
    assert dlpath("status", "--json").json["forecast"] is None


def test_a_range_for_each_probability_and_the_same_again(dlpath, worked):
    worked(30)
    shown = dlpath("forecast", "--json").json
    assert shown["enough"]
    assert list(shown["ranges"]) == ["50", "80", "95"]
    assert shown["ranges"]["80"][0] < shown["median"] < shown["ranges"]["80"][1]
    assert shown["pace"]["pomodoros_per_day"] == 4.0
    assert shown["finished"] is None
    assert dlpath("forecast", "--json").json == shown


def test_the_last_forecast_is_shown_with_its_day_until_the_path_is_another(dlpath, worked):
    worked(30)
    assert dlpath("status", "--json").json["forecast"] is None
    made = dlpath("forecast", "--json").json
    last = {"made": "2026-11-24", "median": made["median"], "80": made["ranges"]["80"]}
    assert dlpath("status", "--json").json["forecast"] == last
    tomorrow = {"DLPATH_NOW": "2026-11-25T18:00:00+01:00"}
    assert dlpath("status", "--json", **tomorrow).json["forecast"] == last
    assert "(made on 24 November)" in dlpath("next", **tomorrow).stdout
    assert "forecast of 24 November 2026" in " ".join(dlpath("status", **tomorrow).stdout.split())
    dlpath("config", "set", "goal", "inventing")
    assert dlpath("status", "--json").json["forecast"] is None


def test_a_kept_page_is_made_anew_after_a_forecast(dlpath, worked):
    worked(30)
    assert "forecast" not in dlpath("status").stdout
    dlpath("forecast")
    assert "forecast" in dlpath("status").stdout


def test_a_cache_of_nonsense_is_no_forecast(dlpath, worked, home):
    worked(30)
    dlpath("forecast")
    (home / "cache" / "forecast.json").write_text(json.dumps({"made": 3}))
    assert dlpath("status", "--json").json["forecast"] is None


def test_the_page_shows_the_fan_and_fits_the_terminal(dlpath, worked):
    worked(30)
    for width in (40, 60, 80):
        page = dlpath("forecast", COLUMNS=str(width)).stdout
        assert "100 %" in page
        assert "80 % sure" in page
        assert max(map(len, page.splitlines())) <= width


def test_a_finished_path_shows_its_day(dlpath, home):
    home.mkdir()
    store = Store(home / "record.db")
    marks = tuple(TaskMark(task.id, "done", lived(3)) for _, task in path("building"))
    store.append(Change("all", lived(3), marks))
    store.close()
    shown = dlpath("forecast", "--json").json
    assert (shown["finished"], shown["median"], shown["ranges"]) == ("2026-11-21", None, None)
    assert "The path was finished on 21 November 2026." in dlpath("forecast").stdout


def test_status_says_that_something_is_left_only_where_it_is(dlpath, tmp_path):
    small = tmp_path / "small.yaml"
    small.write_text(
        "title: Small\nphases:\n  - {id: one, title: One, tasks: [{id: a, title: A, pomodoros: 1, "
        "done_when: It is done.}, {id: b, title: B, pomodoros: 1, done_when: It is done., "
        "optional: true}]}\n",
        encoding="utf-8",
    )
    dlpath("config", "set", "curriculum", str(small))
    dlpath("done", "a")
    assert "1 of 2 tasks settled; what is left is optional" in dlpath("status").stdout
    dlpath("done", "b")
    assert "2 of 2 tasks settled\n" in dlpath("status").stdout
