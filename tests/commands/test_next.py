"""next, status, path and show."""

FORTY = "word " * 40


def test_a_new_learner_sees_the_first_task_of_the_path_without_any_set_up(dlpath, home):
    result = dlpath("next", "--json")
    assert result.exit_code == 0
    shown = result.json
    assert shown["schema"] == "dlpath.next/1"
    assert shown["study_day"] == "2026-11-24"
    assert shown["phase"]["id"] == "python"
    assert [task["id"] for task in shown["tasks"]] == ["o01-goal"]
    assert shown["tasks"][0]["evidence"] == {"type": "text", "min_words": 40}
    assert shown["due"] == {"cards": {"go": 0, "pen": 0}, "pages": 0}
    assert shown["goal"] == {"pomodoros": 8, "done": 0}
    assert shown["timer"] is None
    assert not (home / "record.db").exists()


def test_bare_dlpath_is_next_and_names_the_defaults_once(dlpath):
    assert dlpath().stdout == dlpath("next").stdout
    assert "Assumed: 20 hours a week on 5 days" in dlpath("next").stdout
    dlpath("log")
    assert "Assumed" not in dlpath("next").stdout


def test_next_shows_as_many_tasks_as_asked_for(dlpath):
    dlpath("done", "o01-goal", "--evidence", FORTY)
    tasks = dlpath("next", "-n", "3", "--json").json["tasks"]
    assert [task["id"] for task in tasks] == ["o02-hours", "o05-strategies", "b01-env"]
    assert "also ready" in dlpath("next", "-n", "3").stdout
    for absurd in ("0", "51", "x"):
        assert dlpath("next", "-n", absurd).exit_code == 2


def test_the_page_fits_the_terminal(dlpath):
    for width in (40, 60, 80, 120):
        page = dlpath("next", "-n", "5", COLUMNS=str(width)).stdout
        too_long = [line for line in page.splitlines() if len(line) > width and "http" not in line]
        assert too_long == []


def test_colour_only_where_it_is_wanted(dlpath):
    assert "\x1b[" not in dlpath("next", NO_COLOR="").stdout
    assert "\x1b[1m" in dlpath("next", "--color").stdout
    assert "\x1b[1m" in dlpath("--color", "next").stdout
    assert "\x1b[1m" in dlpath("next", NO_COLOR="", FORCE_COLOR="1").stdout
    assert "\x1b[" not in dlpath("next", "--plain", NO_COLOR="", FORCE_COLOR="1").stdout


def test_a_kept_page_is_not_shown_once_something_has_changed(dlpath):
    assert "0 of 8" in dlpath("next").stdout
    dlpath("log")
    assert "1 of 8" in dlpath("next").stdout
    dlpath("goal", "set", "5")
    assert "1 of 5" in dlpath("next").stdout
    assert "0 of 5" in dlpath("next", DLPATH_NOW="2026-11-25T09:00:00+01:00").stdout


def test_status_counts_tasks_pomodoros_and_days(dlpath):
    dlpath("log", "2", DLPATH_NOW="2026-11-22T18:00:00+01:00")
    dlpath("log", "3", DLPATH_NOW="2026-11-23T18:00:00+01:00")
    dlpath("log", "1")
    dlpath("skip", "b01-env")
    shown = dlpath("status", "--json").json
    assert shown["pomodoros"] == {"today": 1, "week": 4, "total": 6}
    assert shown["streak"] == {"days": 3, "best": 3}
    assert shown["goal"] == {"pomodoros": 8, "done": 1}
    assert shown["done"] == 1
    assert shown["forecast"] is None
    assert "3 study days" in dlpath("status").stdout


def test_path_shows_all_phases_or_one(dlpath):
    shown = dlpath("path", "--json").json
    assert [phase["id"] for phase in shown["phases"]] == [
        "python", "kaggle", "cloud-gpu", "from-scratch", "papers", "theory",
    ]  # fmt: skip
    assert [phase["id"] for phase in dlpath("path", "4", "--json").json["phases"]] == [
        "from-scratch"
    ]
    assert dlpath("path", "fourth", "--json").error["code"] == "unknown-phase"
    dlpath("skip", "b01-env")
    page = dlpath("path", "python").stdout
    assert "– Install Python" in page
    assert "← now" in page


def test_show_knows_tasks_phases_and_resources(dlpath):
    for name, kind in [
        ("s08-perceptron", "task"),
        ("perceptron", "task"),
        ("theory", "phase"),
        ("sklearn", "resource"),
    ]:
        shown = dlpath("show", name, "--json").json
        assert shown["kind"] == kind
        assert dlpath("show", name).exit_code == 0
    assert dlpath("show", "sklear", "--json").error["hint"] == "did you mean 'sklearn'?"
