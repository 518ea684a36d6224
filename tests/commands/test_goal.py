"""goal: the goal of a day, days of rest, freezes."""

from datetime import date, timedelta

from dlpath.commands.goal import day_names, exempt_days, missed_days
from dlpath.context import Context

TODAY = date(2026, 11, 24)


def work(dlpath, *days, count=1):
    for day in days:
        assert dlpath("log", f"{count}", "--date", day, "--at", "9:00", "--force").exit_code == 0


def test_without_a_goal_it_follows_from_the_hours(dlpath, home):
    shown = dlpath("goal", "--json").json
    assert shown["schema"] == "dlpath.goal/1"
    assert (shown["pomodoros"], shown["every_day"], shown["from_hours"]) == (8, None, 8)
    assert shown["streak"] == {"days": 0, "best": 0}
    assert shown["freezes"] == {"left": 2, "of": 2}
    assert "from your hours" in dlpath("goal", "show").stdout
    assert not (home / "record.db").exists()


def test_a_goal_is_set_cleared_and_taken_back(dlpath):
    shown = dlpath("goal", "set", "6", "--json").json
    assert (shown["pomodoros"], shown["every_day"]) == (6, 6)
    assert dlpath("next", "--json").json["goal"]["pomodoros"] == 6
    assert dlpath("prompt").stdout.endswith("0/6\n")
    assert dlpath("goal", "clear", "--json").json["pomodoros"] == 8
    dlpath("undo")
    assert dlpath("status", "--json").json["goal"]["pomodoros"] == 6
    assert "set the goal to 6 pomodoros a day" in dlpath("history").stdout
    for absurd in ("0", "49", "many"):
        assert dlpath("goal", "set", absurd).exit_code == 2


def test_a_new_goal_rewrites_no_day_before(dlpath):
    work(dlpath, "yesterday", count=3)
    dlpath("goal", "set", "3")
    days = {day["day"]: day for day in dlpath("goal", "--json").json["days"]}
    assert days["2026-11-23"] == {"day": "2026-11-23", "goal": 8, "done": 3, "exempt": None}
    assert days["2026-11-24"]["goal"] == 3


def test_a_missed_day_breaks_the_streak_and_a_freeze_brings_it_back(dlpath):
    work(dlpath, "2026-11-21", "2026-11-22")
    shown = dlpath("goal", "--json").json
    assert shown["streak"]["days"] == 0
    assert shown["to_save"] == ["2026-11-23"]
    page = " ".join(dlpath("goal").stdout.split())
    assert "Monday 23 November broke the streak. dlpath goal freeze 2026-11-23 saves it." in page
    frozen = dlpath("goal", "freeze", "--json").json
    assert frozen["streak"] == {"days": 2, "best": 2}
    assert frozen["freezes"]["left"] == 1
    assert frozen["exempt"] == [{"day": "2026-11-23", "kind": "freeze"}]
    assert dlpath("status", "--json").json["streak"]["days"] == 2
    dlpath("undo")
    assert dlpath("status", "--json").json["streak"]["days"] == 0


def test_freezes_are_two_a_month_and_for_missed_days_of_this_week(dlpath):
    work(dlpath, "2026-11-18", "2026-11-19", "2026-11-21", "2026-11-22")
    assert dlpath("goal", "freeze", "monday").exit_code == 0
    assert dlpath("goal", "freeze", "2026-11-20").exit_code == 0
    third = dlpath("goal", "freeze", "2026-11-17", "--json")
    assert (third.exit_code, third.error["code"]) == (1, "rest-day")
    assert third.error["message"] == "both freezes of 2026-11 are used"
    assert dlpath("goal", "freeze", "2026-10-01").exit_code == 1
    assert dlpath("goal", "freeze", "someday", "--json").error["code"] == "bad-time"


def test_a_freeze_that_would_save_nothing_is_refused_and_the_end_of_the_streak_is_told(dlpath):
    assert dlpath("goal", "--json").json["ended"] is None
    work(dlpath, "2026-11-19", "2026-11-20")
    refused = dlpath("goal", "freeze", "--json").error
    assert refused["message"].startswith("a freeze of 2026-11-23 would save nothing")
    assert dlpath("goal", "--json").json["ended"] == "2026-11-20"
    assert "The streak ended on Friday 20 November" in " ".join(dlpath("goal").stdout.split())


def test_a_rest_is_said_in_advance_and_has_no_goal(dlpath):
    work(dlpath, "yesterday")
    assert dlpath("goal", "rest", "--json").json["pomodoros"] == 0
    assert "a day off" in dlpath("next").stdout
    shown = dlpath("goal", "rest", "saturday", "--to", "2026-12-02", "--json").json
    assert [item["day"] for item in shown["exempt"]] == [
        "2026-11-24",
        *(f"{date(2026, 11, 28) + timedelta(days=k)}" for k in range(5)),
    ]
    later = "2026-12-03T18:00:00+01:00"
    assert dlpath("status", "--json", DLPATH_NOW=later).json["streak"]["days"] == 0
    assert dlpath("goal", "rest", "yesterday").exit_code == 1
    page = dlpath("goal").stdout
    assert "Saturday 28 November to Wednesday 2 December" in page
    assert dlpath("goal", "work", "--json").json["pomodoros"] == 8
    assert dlpath("goal", "work", "--json").error["code"] == "rest-day"


def test_a_streak_goes_on_over_a_rest(dlpath):
    work(dlpath, "yesterday", "today")
    dlpath("goal", "rest", "tomorrow", "--to", "2026-12-24")
    shown = dlpath("goal", "--json", DLPATH_NOW="2026-12-25T12:00:00+01:00").json
    assert shown["streak"] == {"days": 2, "best": 2}


def test_days_are_completed_by_name_and_those_to_save_first(dlpath, environ):
    work(dlpath, "2026-11-21", "2026-11-22")
    dlpath("goal", "rest", "tomorrow")
    context = Context(environ)
    assert day_names(context, "s") == [("saturday", "2026-11-28"), ("sunday", "2026-11-29")]
    assert missed_days(context, "") == [("2026-11-23", "missed")]
    assert exempt_days(context, "2026") == [("2026-11-25", "rest")]
    context.close()


def test_the_page_fits_the_terminal(dlpath):
    work(dlpath, "2026-11-21", "2026-11-22")
    dlpath("goal", "freeze")
    dlpath("goal", "rest", "tomorrow", "--to", "saturday")
    for width in (40, 60, 80):
        page = dlpath("goal", COLUMNS=str(width)).stdout
        assert max(map(len, page.splitlines())) <= width


def test_weekdays_missed_every_week_are_offered_as_days_off(dlpath):
    worked = [TODAY - timedelta(days=back) for back in range(1, 22)]
    work(dlpath, *(f"{day}" for day in worked if day.weekday() not in (2, 6)))
    dlpath("config", "set", "days_off", "sunday")
    assert dlpath("goal", "--json").json["weekdays_off"] == ["wednesday", "sunday"]
    page = " ".join(dlpath("goal").stdout.split())
    assert 'need not break the streak: dlpath config set days_off "wednesday, sunday"' in page
    dlpath("config", "set", "days_off", "wednesday, sunday")
    assert dlpath("goal", "--json").json["weekdays_off"] == []


def test_weeks_without_work_make_no_days_off(dlpath):
    work(dlpath, "2026-11-01", "2026-11-23")
    assert dlpath("goal", "--json").json["weekdays_off"] == []


def test_two_days_that_broke_the_streak_save_it_together(dlpath):
    work(dlpath, "2026-11-20", "2026-11-21")
    page = " ".join(dlpath("goal").stdout.split())
    assert "dlpath goal freeze 2026-11-22 and dlpath goal freeze 2026-11-23 save it." in page


def test_a_rest_that_is_too_long_is_told_how_long_one_may_be(dlpath):
    refused = dlpath("goal", "rest", "2026-12-01", "--to", "2027-03-03", "--json")
    assert "at most 92 days" in refused.error["hint"]
    assert dlpath("goal", "rest", "2026-12-01", "--to", "2027-03-02").exit_code == 0


def test_json_before_the_name_of_a_subcommand_counts_as_after_it(dlpath):
    assert dlpath("goal", "--json", "set", "5").json["pomodoros"] == 5
    assert dlpath("config", "--json", "get", "tips").json["schema"] == "dlpath.config/1"


def test_a_rest_of_another_year_is_shown_with_its_year(dlpath):
    page = dlpath("goal", "rest", "2026-12-24", "--to", "2027-01-02").stdout
    assert "Thursday 24 December to Saturday 2 January 2027" in page
