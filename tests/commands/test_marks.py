"""done, skip and reopen."""

import pytest

FORTY = "word " * 40


def test_done_checks_the_evidence_and_says_what_is_missing(dlpath):
    result = dlpath("done", "o01-goal", "--evidence", "too short", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "evidence")
    assert result.error["message"] == "o01-goal asks for a text of at least 40 words; there are 2"
    assert dlpath("show", "o01-goal", "--json").json["item"]["state"] == "open"


def test_done_marks_the_current_task_and_names_the_next(dlpath):
    result = dlpath("done", "--evidence", FORTY, "--json")
    assert result.exit_code == 0
    assert result.json["task"]["id"] == "o01-goal"
    assert result.json["task"]["state"] == "done"
    assert result.json["verified"] is True
    assert result.json["next"]["id"] == "o02-hours"


def test_force_marks_it_done_but_unverified(dlpath):
    result = dlpath("done", "--force", "--json")
    assert (result.exit_code, result.json["verified"]) == (0, False)
    assert dlpath("history", "--json").json["entries"][0]["summary"] == (
        "marked o01-goal done, unverified"
    )


def test_force_with_enough_evidence_is_verified(dlpath):
    assert dlpath("done", "--force", "--evidence", FORTY, "--json").json["verified"] is True


def test_settings_are_evidence(dlpath):
    dlpath("done", "--evidence", FORTY)
    assert "hours_per_week" in dlpath("done", "--json").error["message"]
    for key, value in [
        ("hours_per_week", "10"),
        ("study_days_per_week", "5"),
        ("start_date", "2026-12-01"),
    ]:
        assert dlpath("config", "set", key, value).exit_code == 0
    assert dlpath("done").exit_code == 0


def test_a_settled_task_is_not_settled_twice(dlpath):
    dlpath("skip", "b01-env")
    for words in (("done", "b01-env"), ("skip", "b01-env"), ("start", "b01-env")):
        result = dlpath(*words, "--json")
        assert (result.exit_code, result.error["code"]) == (1, "already-settled")
        assert result.error["hint"] == "dlpath reopen b01-env opens it again"


def test_skip_settles_and_reopen_opens_again(dlpath):
    assert (
        dlpath("skip", "b01-env", "--reason", "knew it", "--json").json["task"]["state"]
        == "skipped"
    )
    assert dlpath("reopen", "b01-env", "--json").json["task"]["state"] == "open"
    assert dlpath("reopen", "b01-env").exit_code == 1


@pytest.mark.parametrize("command", ["done", "skip", "reopen", "start", "show"])
@pytest.mark.parametrize("name", ["nonsense", "", "../../etc/passwd", "x" * 5000, "\u202e"])
def test_an_unknown_name_is_refused(dlpath, command, name):
    result = dlpath(command, name, "--json")
    assert result.exit_code == 1
    assert result.error["hint"]


def test_the_state_after_work_is_started_and_after_reopening_open(dlpath):
    dlpath("log", "--task", "b01-env")
    assert dlpath("show", "b01-env", "--json").json["item"]["state"] == "started"
    dlpath("skip", "b01-env")
    dlpath("reopen", "b01-env")
    assert dlpath("show", "b01-env", "--json").json["item"]["state"] == "open"
