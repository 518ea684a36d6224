"""dlpath curriculum: use, diff, show, validate, schema."""

import json

import pytest

ONE = """\
title: Knots
tracks: {sea: On board, land: Ashore}
phases:
  - id: ropes
    title: Ropes
    tasks:
      - {id: bowline, title: Bowline, pomodoros: 1, done_when: It holds.}
      - {id: splice, title: Eye splice, pomodoros: 4, done_when: Ok., prerequisites: [bowline]}
"""
EDITED = ONE.replace("id: bowline,", "id: loop, aliases: [bowline],").replace(
    "[bowline]}", "[loop]}"
)


@pytest.fixture
def knots(tmp_path):
    """Return the file of a small curriculum."""
    file = tmp_path / "knots.yaml"
    file.write_text(ONE)
    return file


def test_a_curriculum_is_used_and_left_again(dlpath, knots):
    result = dlpath("curriculum", "use", str(knots), "--json")
    assert (result.exit_code, result.json["title"]) == (0, "Knots")
    assert result.json["location"] == str(knots)
    assert dlpath("next", "--json").json["tasks"][0]["id"] == "bowline"
    assert dlpath("config", "get", "curriculum", "--json").json
    assert "--default goes back" in dlpath("curriculum", "use", str(knots)).stdout
    left = dlpath("curriculum", "use", "--default")
    assert (left.exit_code, "goes back" in left.stdout) == (0, False)
    assert dlpath("next", "--json").json["tasks"][0]["id"] == "o01-goal"


def test_of_many_tasks_that_are_archived_the_first_are_named(dlpath, knots):
    for task in ("o01", "o02", "o03", "o04", "b01", "b02", "b03", "b04", "b05", "b06", "b07"):
        dlpath("skip", task)
    page = dlpath("curriculum", "use", str(knots)).stdout
    assert "  and 1 task more\n" in page
    assert page.count("): archived") == 10
    assert dlpath("path", "--archived").stdout.count("): archived") == 11


def test_a_folder_is_used_as_well_as_a_file(dlpath, knots, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "curriculum.yaml").write_text(ONE)
    for words in (("use", str(folder)), ("show", str(folder)), ("validate", str(folder))):
        assert dlpath("curriculum", *words).exit_code == 0
    assert dlpath("next", "--json").json["tasks"][0]["id"] == "bowline"


def test_a_broken_curriculum_is_refused_and_the_one_before_stays(dlpath, knots):
    dlpath("curriculum", "use", str(knots))
    broken = knots.with_name("broken.yaml")
    broken.write_text(ONE.replace("pomodoros: 1", "pomodoros: none"))
    result = dlpath("curriculum", "use", str(broken), "--json")
    assert (result.exit_code, result.error["code"]) == (1, "curriculum")
    assert "broken.yaml:7: " in result.error["message"]
    assert "dlpath curriculum validate" in result.error["hint"]
    assert dlpath("curriculum", "show", "--json").json["title"] == "Knots"
    assert dlpath("curriculum", "show", str(broken)).exit_code == 1
    assert dlpath("curriculum", "diff", str(knots), str(broken)).exit_code == 1


def test_a_curriculum_in_use_that_breaks_can_be_left(dlpath, knots):
    dlpath("curriculum", "use", str(knots))
    knots.write_text("")
    assert dlpath("next").exit_code == 3
    assert dlpath("curriculum", "use", "--default").exit_code == 0
    assert dlpath("next").exit_code == 0


def test_a_curriculum_in_use_that_is_gone_can_be_left(dlpath, knots):
    dlpath("curriculum", "use", str(knots))
    knots.unlink()
    assert dlpath("next").exit_code == 3
    assert dlpath("curriculum", "use", "--default").exit_code == 0
    assert dlpath("next").exit_code == 0


@pytest.mark.parametrize("words", [[], ["x", "--default"]])
def test_either_a_folder_or_the_default_is_asked_for(dlpath, words):
    assert dlpath("curriculum", "use", *words).exit_code == 2


def test_using_says_what_becomes_of_the_record(dlpath, knots):
    dlpath("curriculum", "use", str(knots))
    dlpath("log", "3", "--task", "bowline")
    dlpath("done", "bowline")
    dlpath("log", "--task", "splice")
    knots.write_text(EDITED)
    used = dlpath("curriculum", "use", str(knots), "--json").json
    assert used["kept"] == 1
    assert used["progress"] == [
        {"task": "bowline", "state": "done", "pomodoros": 3, "becomes": "loop"}
    ]
    left = dlpath("curriculum", "use", "--default").stdout
    assert "bowline (done, 3 pomodoros): archived" in left
    assert "splice (started, 1 pomodoro): archived" in left


def test_progress_follows_the_alias_in_every_command(dlpath, knots):
    dlpath("curriculum", "use", str(knots))
    dlpath("log", "3", "--task", "bowline")
    dlpath("done", "bowline")
    knots.write_text(EDITED)
    item = dlpath("show", "loop", "--json").json["item"]
    assert (item["state"], item["pomodoros"]["done"]) == ("done", 3)
    assert dlpath("show", "bowline", "--json").json["item"]["id"] == "loop"
    assert dlpath("next", "--json").json["tasks"][0]["id"] == "splice"
    assert dlpath("status", "--json").json["done"] == 1
    assert dlpath("done", "loop", "--json").error["code"] == "already-settled"
    assert dlpath("log", "--task", "loop", "--json").json["task"]["pomodoros"]["done"] == 4
    assert dlpath("path", "--archived", "--json").json["tasks"] == []


def test_a_timer_goes_on_under_the_new_name(dlpath, knots):
    dlpath("curriculum", "use", str(knots))
    dlpath("start", "bowline")
    knots.write_text(EDITED)
    assert dlpath("status", "--json").json["timer"]["task"] == "loop"
    later = "2026-11-24T18:25:00+01:00"
    assert dlpath("stop", "--json", DLPATH_NOW=later).exit_code == 0
    assert dlpath("show", "loop", "--json").json["item"]["pomodoros"]["done"] == 1


def test_what_is_archived_is_listed_and_comes_back(dlpath, knots):
    dlpath("curriculum", "use", str(knots))
    dlpath("log", "2", "--task", "splice")
    knots.write_text("\n".join(line for line in ONE.splitlines() if "splice" not in line))
    assert dlpath("path", "--json").json["archived"] == 1
    assert "1 task of your record no longer in this path" in dlpath("path").stdout
    listed = dlpath("path", "--archived", "--json").json["tasks"]
    assert listed == [{"task": "splice", "state": "started", "pomodoros": 2, "becomes": None}]
    assert "splice (started, 2 pomodoros): archived" in dlpath("path", "--archived").stdout
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 2
    knots.write_text(ONE)
    assert dlpath("show", "splice", "--json").json["item"]["pomodoros"]["done"] == 2
    assert "Nothing is archived" in dlpath("path", "--archived").stdout


def test_another_track_than_the_curriculum_has_is_told_of(dlpath, knots):
    dlpath("config", "set", "track", "keras")
    advice = dlpath("curriculum", "use", str(knots), "--json").json["advice"]
    assert advice == ["Your track keras is none of this path's (sea, land): "
                      "dlpath config set track chooses one."]  # fmt: skip
    dlpath("config", "set", "track", "sea")
    assert dlpath("curriculum", "use", str(knots), "--json").json["advice"] == []


def test_diff_tells_what_became_of_the_tasks_and_of_the_record(dlpath, knots):
    edited = knots.with_name("edited.yaml")
    edited.write_text(EDITED.replace("splice, title: Eye splice", "splice, title: A splice"))
    dlpath("curriculum", "use", str(knots))
    dlpath("log", "--task", "bowline")
    found = dlpath("curriculum", "diff", str(knots), str(edited), "--json").json
    assert found["renamed"] == [{"old": "bowline", "new": "loop"}]
    assert found["changed"] == [{"id": "splice", "fields": ["title"]}]
    assert found["progress"] == [
        {"task": "bowline", "state": "started", "pomodoros": 1, "becomes": "loop"}
    ]
    page = dlpath("curriculum", "diff", str(knots), str(edited)).stdout
    assert "renamed     bowline → loop" in page
    assert "bowline (started, 1 pomodoro): counts for loop" in page
    same = dlpath("curriculum", "diff", str(knots), str(knots)).stdout
    assert same == "The tasks are the same; your progress stays as it is.\n"


def test_a_diff_that_touches_nothing_recorded_says_so(dlpath, knots):
    edited = knots.with_name("edited.yaml")
    edited.write_text(EDITED)
    page = dlpath("curriculum", "diff", str(knots), str(edited)).stdout
    assert "All that you have recorded goes on as it is." in page


def test_show_describes_the_one_in_use_or_the_one_named(dlpath, knots):
    assert dlpath("curriculum", "show", "--json").json["phases"][0]["id"] == "python"
    assert dlpath("curriculum", "show", str(knots), "--json").json["title"] == "Knots"


def test_the_schema_is_json(dlpath):
    assert json.loads(dlpath("curriculum", "schema", "tips").stdout)["properties"]["tips"]


@pytest.mark.parametrize("command", ["use", "diff", "show", "validate"])
def test_the_help_of_each_command_explains_json(dlpath, command):
    shown = dlpath("curriculum", command, "--help").stdout
    assert "Print one JSON object." in shown
    assert "--no-json" not in shown
