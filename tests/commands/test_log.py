"""dlpath log."""

import pytest


def test_bare_log_records_one_pomodoro_on_the_current_task_that_ends_now(dlpath):
    result = dlpath("log", "--json")
    assert result.exit_code == 0
    (pomodoro,) = result.json["pomodoros"]
    assert pomodoro["at"] == "2026-11-24T17:35:00+01:00"
    assert pomodoro["minutes"] == 25
    assert pomodoro["study_day"] == "2026-11-24"
    assert result.json["task"] == {"id": "o01-goal", "pomodoros": {"done": 1, "estimate": 1}}


def test_what_was_understood_is_said_back_with_the_way_to_take_it_back(dlpath):
    result = dlpath("log", "3", "--at", "9:00", "--note", "notes")
    assert result.stdout == (
        "logged 3 pomodoros on 2026-11-24, 09:00 to 10:15 (75 minutes)\n"
        "o01-goal  3 pomodoros, estimated 1  dlpath undo takes it back\n"
    )


@pytest.mark.parametrize("count", ["0", "49", "-1", "many", "1.5", "9" * 400])
def test_an_absurd_count_is_a_usage_error(dlpath, count):
    result = dlpath("log", "--json", "--", count)
    assert result.exit_code == 2
    assert result.error["code"] == "usage"
    assert dlpath("history", "--json").json["entries"] == []


@pytest.mark.parametrize("minutes", ["0", "481", "x"])
def test_absurd_minutes_are_a_usage_error(dlpath, minutes):
    assert dlpath("log", "--minutes", minutes).exit_code == 2


def test_a_time_to_come_is_refused_and_nothing_is_recorded(dlpath):
    result = dlpath("log", "--at", "today 19:00", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "future-time")
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 0


def test_an_overlap_is_refused_by_name_and_lifted_by_force(dlpath):
    dlpath("log", "2", "--at", "9:00")
    result = dlpath("log", "--at", "9:40", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "overlap")
    assert "2026-11-24 09:25 to 09:50 is recorded already, on o01-goal" in result.error["message"]
    assert dlpath("log", "--at", "9:40", "--force").exit_code == 0


def test_touching_times_do_not_overlap(dlpath):
    dlpath("log", "--at", "9:00")
    assert dlpath("log", "--at", "9:25").exit_code == 0
    assert dlpath("log", "--at", "8:35").exit_code == 0


def test_a_bare_log_is_never_checked_for_overlap(dlpath):
    dlpath("log")
    assert dlpath("log").exit_code == 0


def test_force_does_not_lift_the_refusal_of_the_future(dlpath):
    assert dlpath("log", "--at", "today 19:00", "--force").exit_code == 1


def test_an_unknown_task_is_refused_with_the_nearest(dlpath):
    result = dlpath("log", "--task", "perceptrn", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "unknown-task")
    assert result.error["hint"] == "did you mean 'perceptron'?"


def test_work_after_midnight_counts_for_the_study_day_before(dlpath):
    result = dlpath("log", "--json", DLPATH_NOW="2026-11-25T01:30:00+01:00")
    assert result.json["pomodoros"][0]["study_day"] == "2026-11-24"


def test_an_ambiguous_time_takes_the_earlier_and_says_so(dlpath):
    result = dlpath("log", "--at", "2:30", DLPATH_NOW="2026-10-25T12:00:00+01:00")
    assert result.exit_code == 0
    assert "the earlier one was taken" in result.stdout
    skipped = dlpath("log", "--at", "2:30", "--json", DLPATH_NOW="2026-03-29T12:00:00+02:00")
    assert (skipped.exit_code, skipped.error["code"]) == (1, "bad-time")


def test_contradicting_options_are_a_usage_error(dlpath):
    assert dlpath("log", "--at", "9:00", "--ago", "2h").exit_code == 2
    assert dlpath("log", "--to", "9:00").exit_code == 2


def test_a_log_goes_to_the_task_worked_on_last(dlpath):
    dlpath("log", "--task", "b01-env")
    assert dlpath("log", "--json").json["task"]["id"] == "b01-env"
