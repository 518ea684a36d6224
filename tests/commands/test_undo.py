"""undo, redo, amend and history: whatever was recorded can be taken back or corrected."""


def total(dlpath):
    return dlpath("status", "--json").json["pomodoros"]["total"]


def test_undo_takes_back_the_newest_change_and_redo_brings_it_back(dlpath):
    dlpath("log", "2")
    dlpath("log", "3")
    undone = dlpath("undo", "--json").json
    assert undone["target"]["summary"] == "logged 3 pomodoros on o01-goal"
    assert undone["target"]["change"] < undone["change"]
    assert total(dlpath) == 2
    dlpath("undo")
    assert total(dlpath) == 0
    assert dlpath("redo", "--json").json["target"]["summary"] == "logged 2 pomodoros on o01-goal"
    dlpath("redo")
    assert total(dlpath) == 5


def test_with_nothing_to_undo_or_redo_it_says_so(dlpath):
    for command in ("undo", "redo"):
        result = dlpath(command, "--json")
        assert (result.exit_code, result.error["code"]) == (1, f"nothing-to-{command}")


def test_a_new_change_clears_redo(dlpath):
    dlpath("log")
    dlpath("undo")
    dlpath("log", "2")
    assert dlpath("redo").exit_code == 1
    assert total(dlpath) == 2


def test_undo_takes_back_done_skip_start_and_amend(dlpath):
    dlpath("skip", "b01-env")
    dlpath("undo")
    assert dlpath("show", "b01-env", "--json").json["item"]["state"] == "open"
    dlpath("start")
    dlpath("undo")
    assert dlpath("status", "--json").json["timer"] is None
    dlpath("log")
    dlpath("amend", "@1", "--minutes", "20")
    dlpath("undo")
    assert "(25 minutes)" in dlpath("amend", "@1", "--minutes", "30").stdout


def test_history_lists_changes_in_words_with_the_undone_ones(dlpath):
    dlpath("log")
    dlpath("skip", "b01-env")
    dlpath("undo")
    entries = dlpath("history", "--json").json["entries"]
    assert [(entry["summary"], entry["undone"]) for entry in entries] == [
        ("skipped b01-env", True),
        ("logged 1 pomodoro on o01-goal", False),
    ]


def test_an_empty_history_says_what_to_do(dlpath):
    assert dlpath("history").stdout == "Nothing is recorded yet: dlpath log records a pomodoro.\n"


def test_amend_corrects_the_newest_pomodoro_by_recording(dlpath):
    dlpath("log", "--at", "15:00")
    dlpath("log", "--at", "9:00")
    result = dlpath("amend", "@1", "--minutes", "20", "--note", "shorter", "--json").json
    assert result["before"]["at"] == "2026-11-24T09:00:00+01:00"
    assert (result["after"]["minutes"], result["after"]["note"]) == (20, "shorter")
    assert dlpath("history", "--json").json["entries"][0]["summary"] == (
        "amended the pomodoro of 2026-11-24 09:00 on o01-goal: 20 minutes, note"
    )


def test_amend_shows_a_note_that_it_changed_and_no_other(dlpath):
    dlpath("log", "--note", "one")
    assert "one" not in dlpath("amend", "--minutes", "20").stdout
    shown = dlpath("amend", "--note", "two").stdout
    assert shown.index("“one”") < shown.index("“two”")
    assert "without a note" in " ".join(dlpath("amend", "--note", "").stdout.split())


def test_work_that_was_longer_than_recorded_began_earlier_and_not_in_the_future(dlpath):
    dlpath("log")
    after = dlpath("amend", "--minutes", "50", "--json").json["after"]
    assert (after["at"], after["minutes"]) == ("2026-11-24T17:10:00+01:00", 50)


def test_work_that_a_clock_ahead_of_this_one_recorded_stays_where_it_is(dlpath):
    dlpath("log", "--at", "9:00", DLPATH_NOW="2031-03-01T12:00:00+01:00")
    after = dlpath("amend", "--minutes", "20", "--note", "the clock was wrong", "--json").json[
        "after"
    ]
    assert (after["at"], after["minutes"]) == ("2031-03-01T09:00:00+01:00", 20)


def test_a_corrected_start_is_on_the_day_of_the_entry_and_neither_to_come_nor_taken(dlpath):
    dlpath("log", "--at", "9:00", "--date", "2026-11-20")
    dlpath("log", "--at", "10:00", "--date", "2026-11-20")
    after = dlpath("amend", "--at", "11:00", "--json").json["after"]
    assert after["at"] == "2026-11-20T11:00:00+01:00"
    assert dlpath("amend", "--at", "9:10", "--json").error["code"] == "overlap"
    assert dlpath("amend", "--at", "9:10", "--force").exit_code == 0
    assert dlpath("amend", "--at", "today 17:50", "--json").error["code"] == "future-time"


def test_amend_twice_keeps_both_corrections(dlpath):
    dlpath("log")
    dlpath("amend", "--minutes", "20")
    result = dlpath("amend", "--task", "b01-env", "--json").json
    assert (result["after"]["minutes"], result["after"]["task"]) == (20, "b01-env")


def test_amend_says_what_is_wrong_with_its_words(dlpath):
    assert dlpath("amend", "@1", "--minutes", "20").exit_code == 1
    dlpath("log")
    assert dlpath("amend").exit_code == 2
    assert dlpath("amend", "first", "--minutes", "20").exit_code == 2
    assert dlpath("amend", "@2", "--minutes", "20", "--json").error["code"] == "unknown-entry"
    assert dlpath("amend", "@1", "--at", "today 19:00").exit_code == 1
