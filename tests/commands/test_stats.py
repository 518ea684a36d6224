"""stats: what the work adds up to."""


def test_an_empty_record_says_what_will_be_here_and_what_to_do(dlpath):
    page = dlpath("stats").stdout
    assert "No pomodoro is recorded yet." in page
    assert "dlpath start" in page
    shown = dlpath("stats", "--json").json
    assert (shown["since"], shown["days"], shown["pomodoros"]) == (None, [], 0)


def learner(dlpath):
    dlpath("log", "2", "--date", "2026-11-03", "--at", "9:00")
    dlpath("log", "8", "--date", "yesterday", "--at", "9:00")
    dlpath("log", "3", "--task", "b01-env", "--date", "today", "--at", "13:30")
    dlpath("done", "b01-env", "--force")
    dlpath("start")
    dlpath("pause")
    dlpath("cancel")


def test_work_is_summed_by_day_week_phase_task_kind_and_hour(dlpath):
    learner(dlpath)
    shown = dlpath("stats", "--json").json
    assert shown["schema"] == "dlpath.stats/1"
    assert (shown["pomodoros"], shown["minutes"], shown["days_worked"]) == (13, 325, 3)
    assert shown["since"] == "2026-11-03"
    assert len(shown["days"]) == 22
    assert shown["days"][0] == {"day": "2026-11-03", "pomodoros": 2, "minutes": 50, "goal": 8}
    assert shown["goals_reached"] == 1
    assert [week["pomodoros"] for week in shown["weeks"]] == [2, 0, 0, 11]
    assert [(phase["id"], phase["pomodoros"]) for phase in shown["phases"]] == [("python", 13)]
    assert [(task["id"], task["pomodoros"]) for task in shown["tasks"]] == [
        ("o01-goal", 10),
        ("b01-env", 3),
    ]
    assert shown["estimates"] == [{"kind": "setup", "tasks": 1, "estimate": 3, "pomodoros": 3}]
    assert sum(shown["by_hour"]) == 325
    assert shown["by_hour"][14] == 45
    assert shown["interruptions"] == {
        "timers": 1, "pauses": 1, "paused_minutes": 0, "cancelled": 1,
    }  # fmt: skip
    assert shown["streak"] == {"days": 2, "best": 2}


def test_a_part_of_the_time_is_looked_at_and_the_streak_is_whole(dlpath):
    learner(dlpath)
    for option in (("--since", "monday"), ("--weeks", "1"), ("--since", "2026-11-23")):
        shown = dlpath("stats", *option, "--json").json
        assert (shown["since"], shown["pomodoros"]) == ("2026-11-23", 11)
        assert shown["streak"] == {"days": 2, "best": 2}
    assert dlpath("stats", "--weeks", "2", "--since", "monday").exit_code == 2
    assert dlpath("stats", "--since", "2027-01-01", "--json").error["code"] == "future-time"
    assert dlpath("stats", "--weeks", "0").exit_code == 2


def test_nothing_of_late_is_said(dlpath):
    learner(dlpath)
    later = {"DLPATH_NOW": "2027-03-01T12:00:00+01:00"}
    assert "No pomodoro is recorded since" in dlpath("stats", "--weeks", "2", **later).stdout


def test_the_page_shows_pictures_and_fits_the_terminal(dlpath):
    learner(dlpath)
    for width in (40, 60, 80):
        page = dlpath("stats", COLUMNS=str(width)).stdout
        assert max(map(len, page.splitlines())) <= width
        for title in ("Day by day", "Phases", "Hours of the day", "Interruptions"):
            assert title in page


def test_a_first_day_that_has_not_come_is_refused_and_told_what_is_possible(dlpath):
    refused = dlpath("stats", "--since", "2030-01-01", "--json").error
    assert (refused["code"], refused["hint"]) == (
        "future-time",
        "dlpath stats --since monday looks back",
    )


def test_today_is_the_study_day_also_after_midnight(dlpath):
    night = {"DLPATH_NOW": "2026-11-25T01:00:00+01:00"}
    dlpath("log", **night)
    assert dlpath("stats", "--since", "today", "--json", **night).json["since"] == "2026-11-24"
