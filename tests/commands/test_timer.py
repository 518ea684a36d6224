"""start, pause, resume, stop and cancel: the timer is in the record."""

AT = "2026-11-24T{}:00+01:00"


def at(clock):
    return {"DLPATH_NOW": AT.format(clock)}


def test_stop_records_the_work_without_the_pauses(dlpath):
    started = dlpath("start", "b01-env", "--json", **at("09:00")).json
    assert started["timer"]["ends"] == "2026-11-24T09:25:00+01:00"
    dlpath("pause", **at("09:10"))
    dlpath("resume", **at("09:30"))
    stopped = dlpath("stop", "--json", **at("09:45")).json
    assert [(item["task"], item["minutes"]) for item in stopped["pomodoros"]] == [("b01-env", 25)]
    assert stopped["timer"] is None


def test_a_started_task_is_the_current_one_and_next_shows_the_timer(dlpath):
    dlpath("start", "b01-env", **at("09:00"))
    shown = dlpath("next", "--json", **at("09:05")).json
    assert shown["tasks"][0]["id"] == "b01-env"
    assert shown["tasks"][0]["state"] == "started"
    assert shown["timer"]["started"] == "2026-11-24T09:00:00+01:00"
    assert "timer on b01-env until 09:25" in dlpath("next", **at("09:05")).stdout
    assert "timer on b01-env, time up since 09:25" in dlpath("next", **at("09:45")).stdout
    later = dlpath("status", "--json", **at("09:51")).json["timer"]
    assert (later["over"], later["left"]) == (True, True)
    page = " ".join(dlpath("status", **at("09:51")).stdout.split())
    assert "left running since Tuesday 24 November, 09:00: dlpath stop --minutes N" in page


def test_only_one_timer_runs(dlpath):
    dlpath("start", **at("09:00"))
    result = dlpath("start", "b01-env", "--json", **at("09:05"))
    assert (result.exit_code, result.error["code"]) == (1, "timer")


def test_what_cannot_be_done_with_the_timer_is_refused_with_what_can(dlpath):
    for command in ("pause", "resume", "stop", "cancel"):
        result = dlpath(command, "--json")
        assert (result.exit_code, result.error["hint"]) == (1, "dlpath start begins one")
    dlpath("start", **at("09:00"))
    assert dlpath("resume", **at("09:01")).exit_code == 1
    dlpath("pause", **at("09:02"))
    assert dlpath("pause", **at("09:03")).exit_code == 1


def test_cancel_records_no_work_and_leaves_the_task_begun(dlpath):
    dlpath("start", **at("09:00"))
    assert "the task stays begun" in dlpath("cancel", **at("09:20")).stdout
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 0
    assert dlpath("next", "--json").json["tasks"][0]["state"] == "started"


def test_a_timer_left_running_is_not_taken_for_work(dlpath):
    dlpath("start", **at("09:00"))
    result = dlpath("stop", "--json", **at("18:00"))
    assert (result.exit_code, result.error["message"]) == (
        1,
        "the timer on o01-goal has run for 9 h 00 min",
    )
    assert dlpath("stop", "--minutes", "50", "--json", **at("18:00")).json["task"]["pomodoros"] == {
        "done": 2,
        "estimate": 1,
    }


def test_undo_of_stop_lets_the_timer_run_again(dlpath):
    dlpath("start", **at("09:00"))
    dlpath("stop", **at("09:25"))
    dlpath("undo", **at("09:26"))
    assert dlpath("status", "--json", **at("09:27")).json["timer"]["task"] == "o01-goal"


def test_prompt_tells_the_minutes_left(dlpath):
    assert dlpath("prompt").stdout == "o01-goal 0/8\n"
    dlpath("start", **at("09:00"))
    assert dlpath("prompt", **at("09:10")).stdout == "▶ o01-goal 15m 0/8\n"
    assert dlpath("prompt", **at("09:30")).stdout == "▶ o01-goal -5m 0/8\n"
    assert dlpath("prompt", **at("18:30")).stdout == "▶ o01-goal over 9h 0/8\n"
    dlpath("pause", **at("09:31"))
    assert dlpath("prompt", **at("09:40")).stdout == "▶ o01-goal paused 0/8\n"
