"""config and init."""

import os

import pytest

KNOTS = """
title: Knots
phases:
  - id: basic
    title: Basic
    tasks:
      - {id: bowline, title: Bowline, pomodoros: 1, done_when: It holds.}
"""


def test_settings_are_shown_with_what_they_mean_and_changed_with_what_that_changes(dlpath):
    assert "hours_per_week       20 (default)" in dlpath("config").stdout
    changed = dlpath("config", "set", "hours_per_week", "10").stdout
    assert changed.startswith("hours_per_week is now 10\nIt changes the goal of a day")
    assert dlpath("config", "get", "hours_per_week", "--json").json["settings"][0] == {
        "key": "hours_per_week",
        "value": 10,
        "given": True,
        "help": "Focused hours you have in a week.",
        "effect": "the goal of a day, and the dates that dlpath init shows",
    }
    dlpath("config", "unset", "hours_per_week")
    assert dlpath("config", "get", "hours_per_week", "--json").json["settings"][0]["value"] == 20


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("hours_per_week", "0", "a number from 1 to 100"),
        ("hours_per_week", "nan", "a number from 1 to 100"),
        ("study_days_per_week", "8", "a whole number from 1 to 7"),
        ("days_off", "someday", "weekdays such as"),
        ("days_off", "mon tue wed thu fri sat sun", "not all seven"),
        ("start_date", "tomorrow", "a date such as"),
        ("goal", "fame", "one of building, inventing"),
        ("day_start", "25:00", "a time of day"),
        ("zone", "Mars/Olympus", "a time zone such as"),
        ("zone", "../../etc/passwd", "a time zone such as"),
        ("start_date", "9999-12-31", "a date from the year 1900 to 2200"),
        ("start_date", "1899-12-31", "a date from the year 1900 to 2200"),
        ("gpu_provider", "\udcff", "a name of at most 100 printable characters"),
        ("gpu_provider", "co\x1b[31mlab", "a name of at most 100 printable characters"),
        ("track", "py\x07torch", "a name of at most 100 printable characters"),
        ("curriculum", "/nowhere", "a folder or file that exists"),
        ("curriculum", "", "a folder or file that exists"),
        ("curriculum", "~nobody-is-called-so/path", "a folder or file that exists"),
        ("tips", "maybe", "on or off"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_can(dlpath, key, value, expected):
    error = dlpath("config", "set", key, value, "--json").error
    assert (error["code"], error["exit"]) == ("bad-setting", 1)
    assert expected in error["message"]


def test_an_unknown_setting_or_track_suggests_the_nearest(dlpath):
    assert dlpath("config", "set", "hours", "3", "--json").error["code"] == "bad-setting"
    hint = dlpath("config", "get", "hours_per_wek", "--json").error["hint"]
    assert hint == "did you mean 'hours_per_week'?"
    error = dlpath("config", "set", "track", "pytroch", "--json").error
    assert error["hint"] == "did you mean 'pytorch'?"


def test_the_learners_own_comments_survive_and_the_file_before_is_kept(dlpath, home):
    home.mkdir()
    (home / "config.toml").write_text("# my goal\ngoal = 'building' # for now\n")
    dlpath("config", "set", "study_days_per_week", "5")
    text = (home / "config.toml").read_text()
    assert "# my goal" in text
    assert "# for now" in text
    assert (home / "config.toml.bak").read_text() == "# my goal\ngoal = 'building' # for now\n"


def test_a_broken_curriculum_is_refused_as_curriculum_use_refuses_it(dlpath, home, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: Knots\nphases: 3\n")
    error = dlpath("config", "set", "curriculum", str(broken), "--json").error
    assert (error["code"], error["exit"]) == ("curriculum", 1)
    assert error == dlpath("curriculum", "use", str(broken), "--json").error
    assert not (home / "config.toml").exists()


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_folder_whose_name_is_no_text_is_refused_by_both_ways_to_set_it(dlpath, home, tmp_path):
    (folder := tmp_path / "\udcff").mkdir()
    (knots := folder / "knots.yaml").write_text(KNOTS)
    for words in (("config", "set", "curriculum"), ("curriculum", "use")):
        error = dlpath(*words, str(knots), "--json").error
        assert (error["code"], error["exit"]) == ("bad-setting", 1)
    assert not (home / "config.toml").exists()


def test_a_day_off_has_no_goal_and_does_not_break_a_streak(dlpath):
    dlpath("config", "set", "days_off", "sat, sun")
    friday, saturday = "2026-11-20T18:00:00+01:00", "2026-11-21T18:00:00+01:00"
    dlpath("log", DLPATH_NOW=friday)
    assert dlpath("next", "--json", DLPATH_NOW=saturday).json["goal"]["pomodoros"] == 0
    assert "a day off" in dlpath("next", DLPATH_NOW=saturday).stdout
    monday = "2026-11-23T18:00:00+01:00"
    dlpath("log", DLPATH_NOW=monday)
    assert dlpath("status", "--json", DLPATH_NOW=monday).json["streak"] == {"days": 2, "best": 2}


def test_init_sets_what_it_is_told_and_shows_the_plan_that_follows(dlpath):
    result = dlpath(
        *("init", "--goal", "inventing", "--hours", "30", "--days", "5", "--days-off", "sunday"),
        *("--start", "2026-12-01", "--track", "pytorch", "--json"),
    )
    plan = result.json
    assert plan["starts"] == "2026-12-01"
    assert plan["pomodoros_per_week"] == 60
    assert [phase["id"] for phase in plan["phases"]][-1] == "theory"
    assert all(phase["required"] for phase in plan["phases"])
    assert plan["phases"][0]["weeks"] == pytest.approx(69 / 60, abs=0.1)
    assert dlpath("config", "get", "days_off", "--json").json["settings"][0]["value"] == ["sunday"]


def test_init_takes_the_name_of_a_day_to_begin_on(dlpath):
    assert "From 24 November 2026 on" in dlpath("init", "--start", "today").stdout
    dlpath("init", "--start", "Tomorrow")
    [setting] = dlpath("config", "get", "start_date", "--json").json["settings"]
    assert setting["value"] == "2026-11-25"


def test_init_without_a_terminal_or_words_changes_nothing(dlpath, home):
    assert dlpath("init").exit_code == 0
    assert not (home / "config.toml").exists()


def test_init_refuses_what_cannot_be_and_changes_nothing(dlpath, home):
    assert (
        dlpath("init", "--hours", "20", "--goal", "fame", "--json").error["code"] == "bad-setting"
    )
    assert not (home / "config.toml").exists()


def test_init_saves_nothing_if_no_plan_follows(dlpath, home, monkeypatch):
    from dlpath.commands import init

    def overflowing(*_, **__):
        raise OverflowError("date value out of range")

    monkeypatch.setattr(init, "outline", overflowing)
    assert dlpath("init", "--hours", "30").exit_code == 1
    assert not (home / "config.toml").exists()


def test_init_refuses_a_start_at_the_end_of_time(dlpath, home):
    assert dlpath("init", "--start", "9999-12-31", "--json").error["code"] == "bad-setting"
    assert not (home / "config.toml").exists()


def test_a_setting_is_changed_and_shown_though_another_one_is_wrong(dlpath, home):
    dlpath("config", "set", "goal", "inventing")
    (home / "config.toml").write_text('goal = "both"\nday_start = "noon"\n')
    assert dlpath("next").exit_code == 3
    assert dlpath("config", "unset", "goal").exit_code == 0
    assert dlpath("config", "set", "day_start", "5").exit_code == 0
    assert dlpath("next").exit_code == 0


def test_a_value_may_begin_with_a_minus_and_the_setting_says_what_is_wrong_with_it(dlpath):
    refused = dlpath("config", "set", "hours_per_week", "-1")
    assert refused.exit_code == 1
    assert "hours_per_week cannot be '-1', expected a number from 1 to 100" in refused.stderr
