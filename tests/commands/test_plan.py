"""plan, and what next and status know of it."""

import sys

import pytest

MORNING = "2026-11-24T08:02:00+01:00"
SATURDAY = "2026-11-28T08:02:00+01:00"


@pytest.fixture
def plan(dlpath, tmp_path):
    """Return a function that runs ``dlpath plan`` in the morning; ``editor`` says what is typed."""

    def call(*words, editor="", now=MORNING):
        program = tmp_path / "editor.py"
        program.write_text(
            "import pathlib, sys\n"
            "f = pathlib.Path(sys.argv[1])\n"
            "pathlib.Path(__file__).with_name('seen').write_text(f.read_text())\n" + editor,
            encoding="utf-8",
        )
        command = f'"{sys.executable}" "{program}"'
        return dlpath("plan", *words, DLPATH_NOW=now, DLPATH_EDITOR=command)

    return call


@pytest.fixture
def seen(tmp_path):
    """Return a function: the text that the editor was given last."""
    return lambda: (tmp_path / "seen").read_text()


def work(result):
    """Return the blocks of work: clock and task."""
    return [
        f"{block['start'][11:16]} {block['task']}"
        for block in result.json["blocks"]
        if block["kind"] == "task"
    ]


def writing(text):
    return f"f.write_text({text!r})\n"


def test_the_first_plan_is_made_from_the_hours_and_recorded(dlpath, plan):
    made = plan("--json").json
    assert made["schema"] == "dlpath.plan/1"
    assert made["study_day"] == "2026-11-24"
    assert made["blocks"][0] == {
        "kind": "task", "task": "o01-goal", "note": None, "done": False,
        "start": "2026-11-24T09:00:00+01:00", "end": "2026-11-24T09:25:00+01:00",
    }  # fmt: skip
    assert sum(block["kind"] == "task" for block in made["blocks"]) == 8
    assert [block["kind"] for block in made["blocks"]].count("lunch") == 1
    assert made["state"] == "made"
    again = plan("--json").json
    assert again["state"] == "shown"
    assert again["blocks"] == made["blocks"]
    history = dlpath("history", "--json").json["entries"]
    assert [entry["summary"] for entry in history] == ["planned 2026-11-24: 8 blocks of work"]


def test_undo_takes_a_plan_back_to_the_one_before(dlpath, plan):
    plan()
    plan("--hours", "1")
    assert len(work(plan("--json"))) == 2
    dlpath("undo")
    assert len(work(plan("--json"))) == 8
    dlpath("undo")
    assert dlpath("next", "--json").json["plan"] is None


def test_a_plan_of_today_begins_now_and_has_what_the_goal_still_wants(dlpath, plan):
    dlpath("log", "3", "--task", "o01-goal", DLPATH_NOW="2026-11-24T10:31:00+01:00")
    made = plan("--json", now="2026-11-24T10:31:00+01:00")
    assert work(made)[0] == "10:35 o01-goal"
    assert len(work(made)) == 5
    assert {block["done"] for block in made.json["blocks"]} == {None, False}


def test_begin_and_hours_may_be_said(plan):
    blocks = work(plan("--at", "14:00", "--hours", "1.5", "--json"))
    assert blocks == ["14:00 o01-goal", "14:30 o02-hours", "15:00 o03-blocker"]
    for wrong in (("--at", "25:00"), ("--hours", "0"), ("--hours", "17"), ("--hours", "x")):
        assert plan(*wrong).exit_code == 2


def test_tomorrow_goes_on_where_today_ends(plan):
    today = work(plan("--json"))
    tomorrow = plan("tomorrow", "--json")
    assert tomorrow.json["study_day"] == "2026-11-25"
    assert today[-1].endswith("b02-hello")
    assert work(tomorrow)[:3] == ["09:00 b02-hello", "09:30 b02-hello", "10:00 b03-control"]


def test_a_day_off_gets_a_kind_word_and_no_plan(dlpath, plan):
    dlpath("config", "set", "days_off", "saturday")
    result = plan(now=SATURDAY)
    assert result.stdout.startswith("Saturday 28 November is a day off. Rest well")
    assert plan("--json", now=SATURDAY).json["blocks"] == []
    assert dlpath("history", "--json").json["entries"] == []
    assert len(work(plan("--hours", "1", "--json", now=SATURDAY))) == 2


def test_hours_by_weekday_make_long_and_short_days(dlpath, plan):
    dlpath("config", "set", "weekday_hours", "tue 1, sat 6")
    assert len(work(plan("--json"))) == 2
    assert len(work(plan("saturday", "--json"))) == 12
    assert plan("sunday", "--json").json["state"] == "off"


def test_in_the_evening_planned_stands_beside_done(dlpath, plan):
    plan("--hours", "1")
    dlpath("log", "1", "--task", "o01-goal")
    dlpath("log", "2", "--task", "b01-env")
    page = dlpath("plan").stdout
    assert "Decide what all this is for" in page
    rows = [line.split() for line in page.splitlines()]
    assert ["o01-goal", "25", "25"] in rows
    assert ["o02-hours", "25", "-"] in rows
    assert ["b01-env", "-", "50"] in rows
    tomorrow = "2026-11-25T09:00:00+01:00"
    assert [task["done"] for task in plan("yesterday", "--json", now=tomorrow).json["tasks"]] == [
        25, 0, 50,
    ]  # fmt: skip


def test_a_day_that_is_over_is_shown_and_not_planned(dlpath, plan):
    dlpath("log", DLPATH_NOW="2026-11-23T12:00:00+01:00")
    page = plan("yesterday").stdout
    assert page.startswith("Monday 23 November was not planned.")
    assert "o01-goal" in page
    for words in (("--edit",), ("--hours", "1"), ("--at", "9:00")):
        assert plan("yesterday", *words, "--json").error["code"] == "day-over"
    assert plan("someday", "--json").error["code"] == "bad-time"


def test_past_midnight_it_is_still_the_study_day_before(plan):
    made = plan("--hours", "8", "--json", now="2026-11-25T01:58:00+01:00").json
    assert made["study_day"] == "2026-11-24"
    assert made["blocks"][0]["start"] == "2026-11-25T02:00:00+01:00"
    assert made["blocks"][-1]["end"] <= "2026-11-25T04:00:00+01:00"
    assert made["left_out"] == 12
    assert "Left out: 12 pomodoros" in plan("--hours", "8", now="2026-11-25T01:58:00+01:00").stdout


def test_a_finished_path_leaves_nothing_to_plan(dlpath, plan, tmp_path):
    small = tmp_path / "small.yaml"
    small.write_text(
        "title: Small\nphases:\n  - {id: one, title: One, tasks: [{id: a, title: A, pomodoros: 2, "
        "done_when: It is done.}]}\n",
        encoding="utf-8",
    )
    dlpath("config", "set", "curriculum", str(small))
    assert len(work(plan("tomorrow", "--json"))) == 0
    assert len(work(plan("--json"))) == 2
    dlpath("done", "a")
    assert "nothing to plan" in plan("thursday").stdout


def test_the_editor_is_given_the_plan_and_what_it_returns_is_recorded(dlpath, plan, seen):
    plan("--hours", "1")
    typed = "10:00 50 task b01-env my own way\n12:00 30 lunch\n"
    result = plan("--edit", "--json", editor=writing(typed))
    assert "09:00  25 task o01-goal\n09:25   5 break\n09:30  25 task o02-hours\n" in seen()
    assert result.json["state"] == "edited"
    assert work(result) == work(plan("--json")) == ["10:00 b01-env"]
    assert result.json["blocks"][0]["note"] == "my own way"


def test_what_is_read_may_be_of_ones_own(plan):
    typed = "9:00 25 reading Szepesvari\n9:30 25 reading b-ch01 pages 1-5\n10:00 25 reading\n"
    page = plan("--edit", editor=writing(typed)).stdout
    assert "Read: Szepesvari" in page
    assert "Read: Chapter 1: Introduction (p. 1-26), pages 1-5" in " ".join(page.split())


def test_a_day_without_a_plan_is_edited_from_a_proposal_and_nothing_is_recorded_unchanged(
    dlpath, plan, seen
):
    assert "nothing was changed" in plan("tomorrow", "--edit").stdout
    assert seen().startswith("# The plan of 2026-11-25")
    assert "09:00  25 task" in seen()
    assert dlpath("history", "--json").json["entries"] == []


def test_mistakes_are_told_all_at_once_and_what_was_typed_is_opened_again(dlpath, plan, seen):
    wrong = "9:00 25 task o01-gaol\n10:00 25 sleep\n"
    told = plan("--edit", "--json", editor=writing(wrong)).error
    assert told["code"] == "bad-plan"
    assert "line 1: no task is called 'o01-gaol', did you mean 'o01-goal'?" in told["message"]
    assert "line 2: 'sleep' is no kind of block" in told["message"]
    assert dlpath("history", "--json").json["entries"] == []
    mended = "f.write_text(f.read_text().replace('gaol', 'goal').replace('sleep', 'break'))\n"
    assert work(plan("--edit", "--json", editor=mended)) == ["09:00 o01-goal"]
    assert seen() == wrong
    plan("--edit")
    assert seen().startswith("# The plan of 2026-11-24")


def test_a_plan_may_be_emptied(dlpath, plan):
    plan()
    emptied = plan("--edit", "--json", editor=writing("# not today\n")).json
    assert emptied["blocks"] == []
    assert plan("--json").json["state"] == "shown"
    assert "is to have no plan" in plan().stdout
    assert dlpath("next", "--json").json["plan"] is None


def test_without_an_editor_the_plan_stays_and_the_way_out_is_named(dlpath):
    result = dlpath("plan", "--edit", "--json")
    assert result.error["code"] == "editor"
    assert "DLPATH_EDITOR" in result.error["hint"]


def test_next_and_status_tell_where_the_plan_stands(dlpath, plan):
    assert dlpath("next", "--json").json["plan"] is None
    assert dlpath("status", "--json").json["plan"] is None
    plan("--hours", "1")
    at = "2026-11-24T09:10:00+01:00"
    shown = dlpath("next", "--json", DLPATH_NOW=at).json["plan"]
    assert shown == dlpath("status", "--json", DLPATH_NOW=at).json["plan"]
    assert (shown["blocks"], shown["done"]) == (2, 0)
    assert shown["now"] == {
        "kind": "task", "task": "o01-goal",
        "start": "2026-11-24T09:00:00+01:00", "end": "2026-11-24T09:25:00+01:00",
    }  # fmt: skip
    page = dlpath("next", DLPATH_NOW=at).stdout.replace("\n", " ")
    assert "plan 0 of 2 blocks, now o01-goal until 09:25" in " ".join(page.split())
    assert "0 of 2 blocks, break" not in page
    assert (
        "0 of 2 blocks, now break until 09:30"
        in dlpath("status", DLPATH_NOW="2026-11-24T09:26:00+01:00").stdout
    )
    assert "0 of 2 blocks, o01-goal at 09:00" in dlpath("status", DLPATH_NOW=MORNING).stdout


def test_a_kept_page_holds_no_longer_than_the_block_of_the_plan(dlpath, plan, environ):
    from datetime import UTC, datetime

    from dlpath.context import Context

    plan("--hours", "1")
    for now, until in (("09:10", "09:25"), ("09:26", "09:30"), ("08:00", "09:00")):
        app = Context({**environ, "DLPATH_NOW": f"2026-11-24T{now}:00+01:00"})
        assert app.holds_until == datetime.fromisoformat(f"2026-11-24T{until}:00+01:00")
        app.close()
    app = Context({**environ, "DLPATH_NOW": "2026-11-24T20:00:00+01:00"})
    assert app.holds_until == datetime(2026, 11, 25, 3, tzinfo=UTC)
    app.close()


def test_once_a_task_is_settled_the_plan_says_which_is_next(dlpath, plan):
    typed = "9:00 25 task b01-env\n10:00 25 task b11-cli-nav\n"
    plan("--edit", editor=writing(typed))
    assert dlpath("next", "--json").json["tasks"][0]["id"] == "b01-env"
    dlpath("done", "b01-env")
    assert dlpath("next", "--json").json["tasks"][0]["id"] == "b11-cli-nav"
    dlpath("start", "o01-goal")
    dlpath("stop")
    assert dlpath("next", "--json").json["tasks"][0]["id"] == "o01-goal"


@pytest.mark.parametrize("width", [40, 60, 80])
def test_the_page_fits_the_terminal(dlpath, plan, width):
    plan()
    dlpath("log", "2")
    page = dlpath("plan", COLUMNS=str(width)).stdout
    assert max(map(len, page.splitlines())) <= width


def test_days_are_completed(dlpath, capsys):
    from dlpath.commands.plan import days
    from dlpath.context import Context

    app = Context({"DLPATH_NOW": MORNING, "DLPATH_HOME": "/nowhere", "TZ": "Europe/Stockholm"})
    assert days(app, "t") == [
        ("today", "2026-11-24"), ("tomorrow", "2026-11-25"),
        ("tuesday", "2026-11-24"), ("thursday", "2026-11-26"),
    ]  # fmt: skip


def test_advice_on_another_day_names_that_day(dlpath, plan):
    assert "dlpath plan 2026-11-25 --edit changes it" in plan("tomorrow").stdout
    dlpath("config", "set", "days_off", "saturday")
    off = plan("saturday").stdout
    assert "dlpath plan 2026-11-28 --hours 2" in " ".join(off.split())
    late = " ".join(plan("friday", "--at", "3:59").stdout.split())
    assert "no room for a pomodoro so late. dlpath plan 2026-11-27 --at 9:00" in late
    some = " ".join(plan("friday", "--at", "3:00").stdout.split())
    assert "dlpath plan 2026-11-27 --at HH:MM begins earlier" in some
    assert "dlpath plan tomorrow plans the next day" in " ".join(
        plan("--at", "3:59").stdout.split()
    )


def test_a_line_that_is_too_short_is_told_what_a_whole_one_looks_like(plan):
    wrong = plan("--edit", "--json", editor=writing("09:00\n"))
    assert wrong.error["message"] == (
        "the plan is not kept; line 1: expected a time, minutes and a kind, "
        "such as 09:00 25 task b01-env"
    )


def test_a_block_that_is_done_is_not_announced(dlpath, plan):
    plan("--at", "10:00", "--hours", "1")
    dlpath("log", "--task", "o01-goal", DLPATH_NOW="2026-11-24T08:30:00+01:00")
    shown = dlpath("status", "--json", DLPATH_NOW="2026-11-24T08:31:00+01:00").json["plan"]
    assert shown["done"] == 1
    assert shown["then"]["task"] == "o02-hours"
