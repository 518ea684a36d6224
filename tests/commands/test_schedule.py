"""schedule, and the calendar it writes."""

import sys
from datetime import date, datetime

import pytest

from dlpath.export.ics import read

MORNING = "2026-11-24T08:00:00+01:00"


@pytest.fixture
def schedule(dlpath):
    """Return a function that runs ``dlpath schedule`` in the morning."""

    def call(*words, now=MORNING, **variables):
        return dlpath("schedule", *words, DLPATH_NOW=now, **variables)

    return call


def test_the_rest_of_the_path_is_laid_over_the_hours(schedule):
    laid = schedule("--json").json
    assert laid["schema"] == "dlpath.schedule/1"
    first = laid["blocks"][0]
    assert first["task"] == "o01-goal"
    assert (first["start"], first["end"]) == (
        "2026-11-24T09:00:00+01:00", "2026-11-24T09:25:00+01:00",
    )  # fmt: skip
    assert first["pomodoros"] == 1
    days = {datetime.fromisoformat(block["start"]).date() for block in laid["blocks"]}
    assert max(days).isoformat() == laid["finish"]
    assert all(day.weekday() < 5 for day in days)
    assert sum(block["pomodoros"] for block in laid["blocks"]) == 1685


def test_the_page_has_phases_weeks_and_the_finish(schedule):
    page = schedule().stdout
    assert page.startswith("From 24 November 2026 on, at 40 pomodoros a week, the path is done on")
    assert "5 Reproduce papers" in page
    assert page.count("week of") == 8
    assert "more: dlpath schedule --weeks" in page
    three = schedule("--weeks", "3").stdout  # from a Tuesday to a Monday
    assert three.count("week of") == 4
    assert "more" not in three


@pytest.mark.parametrize("width", [40, 60, 80])
def test_the_page_fits_the_terminal(schedule, width):
    page = schedule("--weeks", "20", COLUMNS=str(width)).stdout
    assert max(map(len, page.splitlines())) <= width


def test_it_agrees_with_init_on_every_date(dlpath, schedule):
    plan = dlpath("init", "--hours", "30", "--goal", "inventing", "--json", DLPATH_NOW=MORNING).json
    laid = schedule("--json").json
    assert plan["ends"] == laid["finish"]
    assert [phase["ends"] for phase in plan["phases"]] == [p["ends"] for p in laid["phases"]]


def test_it_agrees_with_the_plan_of_a_day(dlpath, schedule):
    laid = schedule("--json").json["blocks"]
    planned = dlpath("plan", "thursday", "--json", DLPATH_NOW=MORNING).json["blocks"]
    mine = [block for block in laid if block["study_day"] == "2026-11-26"]
    tasks = [block["task"] for block in planned if block["task"]]
    assert tasks == [block["task"] for block in mine for _ in range(block["pomodoros"])]
    assert planned[0]["start"] == mine[0]["start"]
    assert planned[-1]["end"] == mine[-1]["end"]


def test_it_begins_on_the_day_that_is_said_or_set(dlpath, schedule):
    assert schedule("--from", "monday", "--json").json["blocks"][0]["start"][:10] == "2026-11-30"
    dlpath("config", "set", "start_date", "2027-01-11")
    assert schedule("--json").json["blocks"][0]["start"][:10] == "2027-01-11"
    assert schedule("--from", "yesterday", "--json").error["code"] == "day-over"
    assert schedule("--from", "whenever", "--json").error["code"] == "bad-time"


def test_days_off_and_rests_stay_free(dlpath, schedule):
    dlpath("config", "set", "days_off", "wednesday")
    dlpath("goal", "rest", "friday", DLPATH_NOW=MORNING)
    days = {block["study_day"] for block in schedule("--json").json["blocks"]}
    assert {"2026-11-25", "2026-11-27"}.isdisjoint(days)
    assert all(date.fromisoformat(day).weekday() != 2 for day in days)


def test_work_that_was_done_is_not_scheduled_again(dlpath, schedule):
    before = sum(block["pomodoros"] for block in schedule("--json").json["blocks"])
    dlpath("log", "2", "--task", "b02-hello", DLPATH_NOW=MORNING)
    dlpath("skip", "b01-env", DLPATH_NOW=MORNING)
    after = sum(block["pomodoros"] for block in schedule("--json").json["blocks"])
    assert before - after == 2 + 3


def test_today_has_no_more_than_its_goal_or_its_plan(dlpath, schedule):
    def today():
        blocks = schedule("--weeks", "1", "--json").json["blocks"]
        return sum(b["pomodoros"] for b in blocks if b["study_day"] == "2026-11-24")

    dlpath("log", "3", DLPATH_NOW=MORNING)
    assert today() == 5
    dlpath("plan", "--hours", "1", DLPATH_NOW=MORNING)
    assert today() == 2
    emptied = f"{sys.executable} -c \"import sys; open(sys.argv[1], 'w').close()\""
    dlpath("plan", "--edit", DLPATH_NOW=MORNING, DLPATH_EDITOR=emptied)
    assert today() == 0


def test_what_is_over_of_today_is_not_scheduled_any_more(schedule):
    afternoon = schedule("--json", now="2026-11-24T13:10:00+01:00").json["blocks"]
    assert afternoon[0]["start"] == "2026-11-24T13:35:00+01:00"
    assert afternoon[1]["study_day"] == "2026-11-25"


def test_hours_that_never_finish_the_path_are_refused(dlpath, schedule):
    dlpath("config", "set", "weekday_hours", "mon 2")
    dlpath("config", "set", "days_off", "monday")
    assert schedule("--json").error["code"] == "no-hours"


def test_a_finished_path_has_nothing_to_schedule(dlpath, schedule, tmp_path):
    small = tmp_path / "small.yaml"
    small.write_text(
        "title: Small\nphases:\n  - {id: one, title: One, tasks: [{id: a, title: A, pomodoros: 2, "
        "done_when: It is done.}]}\n",
        encoding="utf-8",
    )
    dlpath("config", "set", "curriculum", str(small))
    dlpath("done", "a", DLPATH_NOW=MORNING)
    assert schedule("--json").json["finish"] is None
    assert schedule().stdout.startswith("Nothing is left to schedule")
    assert schedule("--ics", str(tmp_path / "a.ics")).exit_code == 0


def test_a_calendar_is_written_and_written_again(dlpath, schedule, tmp_path):
    file = tmp_path / "path.ics"
    words = "--weeks", "3", "--ics", str(file)
    laid = schedule(*words, "--json").json
    assert laid["file"] == str(file)
    before = read(file)
    assert len(before) == len(laid["blocks"])
    assert f"written {file}" in schedule(*words).stdout.replace("\n", " ")
    assert read(file) == before
    dlpath("config", "set", "work_starts", "9:30")
    schedule(*words)
    moved = read(file)
    assert {moved[uid].sequence for uid in before} == {1}
    assert {moved[uid].sequence for uid in moved.keys() - before.keys()} <= {0}


def test_days_of_work_leave_the_calendar_as_it_is(dlpath, schedule, tmp_path):
    file = tmp_path / "path.ics"
    words = "--weeks", "3", "--ics", str(file)
    schedule(*words)
    before = read(file)
    dlpath("done", "o01-goal", "--evidence", "word " * 40, DLPATH_NOW="2026-11-24T09:25:00+01:00")
    dlpath("log", "1", "--task", "o01-goal", DLPATH_NOW="2026-11-24T09:25:00+01:00")
    schedule(*words, now="2026-11-24T09:26:00+01:00")
    assert read(file) == before


def test_somebody_elses_file_is_refused_and_force_needs_a_file(schedule, tmp_path):
    file = tmp_path / "diary.ics"
    file.write_text("Dear diary", encoding="utf-8")
    assert schedule("--ics", str(file), "--json").error["code"] == "not-ours"
    assert file.read_text() == "Dear diary"
    assert schedule("--ics", str(tmp_path), "--json").error["code"] == "not-ours"
    assert schedule("--ics", str(file), "--force").exit_code == 0
    assert schedule("--force").exit_code == 2


def test_a_calendar_of_a_finished_path_is_said_to_be_written(dlpath, schedule, tmp_path):
    small = tmp_path / "small.yaml"
    small.write_text(
        "title: Small\nphases:\n  - {id: one, title: One, tasks: [{id: a, title: A, pomodoros: 1, "
        "done_when: It is done.}]}\n",
        encoding="utf-8",
    )
    dlpath("config", "set", "curriculum", str(small))
    assert "  1 pomodoro, until 24 Nov 2026" in schedule().stdout
    file = tmp_path / "path.ics"
    schedule("--ics", str(file))
    dlpath("done", "a", DLPATH_NOW="2026-11-24T07:00:00+01:00")
    page = " ".join(schedule("--ics", str(file)).stdout.split())
    assert f"written {file}: what lay ahead in it is cancelled." in page


def test_a_week_with_parts_of_pomodoros_is_rounded(dlpath, schedule):
    dlpath("config", "set", "pomodoro_minutes", "40")
    dlpath("config", "set", "break_minutes", "0")
    dlpath("config", "set", "hours_per_week", "13")
    assert "at 19.5 pomodoros a week" in schedule().stdout
    dlpath("config", "set", "break_minutes", "20")
    dlpath("config", "set", "hours_per_week", "1")
    assert "at 1 pomodoro a week" in schedule().stdout


def test_a_schedule_from_a_day_that_is_over_is_refused_with_what_is_possible(schedule):
    assert "such as --from tomorrow" in schedule("--from", "yesterday", "--json").error["hint"]
