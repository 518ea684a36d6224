"""The exercises as a learner meets them: the file, the verdict, help, and what is recorded."""

import io
import json
import re
import shlex
from pathlib import Path

import pytest
from rich.cells import cell_len

from dlpath.exercises.kit import bank
from dlpath.terminal import Terminal
from dlpath.view.look import written

NAME = "least-squares"
WRONG = """
import numpy as np

def mean_squared_error(x, y, slope, intercept):
    print("trying")
    return np.sum((slope * x + intercept - y) ** 2)

def fit_line(x, y):
    return 1 / 0
"""


@pytest.fixture
def mine(dlpath, home: Path) -> Path:
    """Return the learner's file, begun."""
    assert dlpath("exercise", "start", NAME).exit_code == 0
    return home / "exercises" / f"{NAME}.py"


def solve(path: Path) -> None:
    path.write_text(bank.texts(NAME).solution)


def test_a_beginner_sees_all_exercises_and_the_first_to_start(dlpath):
    shown = dlpath("exercise")
    assert shown.exit_code == 0
    assert f"dlpath exercise start {NAME}" in shown.stdout
    listed = dlpath("exercise", "list", "--json").json
    assert listed["schema"] == "dlpath.exercises/1"
    assert [item["name"] for item in listed["exercises"]] == list(bank.names())
    assert {(item["state"], item["file"]) for item in listed["exercises"]} == {("open", None)}
    assert listed["exercises"][0]["task"] == "s02-least-squares"


def test_every_exercise_belongs_to_a_task_of_the_path(dlpath):
    assert all(item["task"] for item in dlpath("exercise", "list", "--json").json["exercises"])


def test_starting_gives_the_lesson_and_a_file_that_is_never_written_over(dlpath, home):
    shown = dlpath("exercise", "start", NAME)
    path = home / "exercises" / f"{NAME}.py"
    assert "The idea" in shown.stdout
    assert "exercise watch" in shown.stdout
    assert path.read_text() == bank.texts(NAME).starter
    path.write_text("mine")
    again = dlpath("exercise", "start", NAME, "--json").json
    assert (again["file"], again["made"]) == (str(path), False)
    assert path.read_text() == "mine"


def test_a_later_exercise_says_what_it_builds_on_and_opens_all_the_same(dlpath):
    shown = dlpath("exercise", "start", "gradient-descent")
    assert shown.exit_code == 0
    assert "builds on least-squares" in " ".join(shown.stdout.split())


def test_a_file_in_a_folder_of_ones_own_is_found_by_every_command(dlpath, tmp_path):
    folder = tmp_path / "code"
    dlpath("exercise", "start", NAME, "--dir", str(folder))
    solve(folder / f"{NAME}.py")
    assert dlpath("exercise", "check", NAME).exit_code == 0


def test_an_untouched_file_fails_every_check_and_is_said_to_be_untouched(dlpath, mine):
    shown = dlpath("exercise", "check", NAME)
    assert shown.exit_code == 1
    assert "nothing written yet" in shown.stdout
    verdict = dlpath("exercise", "check", NAME, "--json").json
    assert (verdict["passed"], verdict["score"]) == (False, 0)
    assert verdict["checks"]
    assert not any(item["passed"] for item in verdict["checks"])


def test_a_wrong_file_is_told_what_is_wrong_at_its_own_line(dlpath, mine):
    mine.write_text(WRONG)
    shown = dlpath("exercise", "check", NAME)
    assert shown.exit_code == 1
    assert "mean is" in " ".join(shown.stdout.split())
    assert "│ trying" in shown.stdout
    verdict = dlpath("exercise", "check", NAME, "--json").json
    assert verdict["schema"] == "dlpath.check/1"
    assert 0 < verdict["score"] < 1
    assert verdict["diagnosis"]["mistake"]
    assert {item["layer"] for item in verdict["checks"]} >= {"runs", "shapes", "values"}
    [divides] = {item["line"] for item in verdict["checks"] if item["function"] == "fit_line"}
    assert WRONG.splitlines()[divides - 1].strip() == "return 1 / 0"


def test_the_first_failing_call_can_be_made_again_in_python(dlpath, mine, capsys):
    mine.write_text(WRONG)
    snippet = dlpath("exercise", "check", NAME, "--replay").stdout
    exec(compile(snippet, "replay", "exec"), {})
    assert "mean_squared_error" in snippet


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("def f(:\n", "line 1"),
        ("import nothing_of_that_name\n", "nothing_of_that_name"),
        ("import dlpath\n", "dlpath"),
        ("x = 1\n", "mean_squared_error"),
    ],
)
def test_a_file_that_cannot_run_says_why_in_one_place(dlpath, mine, text, said):
    mine.write_text(text)
    shown = dlpath("exercise", "check", NAME)
    assert shown.exit_code == 1
    assert said in shown.stdout
    assert "Traceback" not in shown.stdout + shown.stderr
    assert len(shown.stdout.splitlines()) < 25


def test_any_file_is_judged_and_none_is_needed_at_home(dlpath, tmp_path):
    path = tmp_path / "elsewhere.py"
    solve(path)
    verdict = dlpath("exercise", "check", NAME, "--file", str(path), "--json")
    assert verdict.exit_code == 0
    assert (verdict.json["passed"], verdict.json["file"]) == (True, str(path))


def test_what_is_no_file_is_refused(dlpath, tmp_path):
    assert dlpath("exercise", "check", NAME).exit_code == 1
    assert dlpath("exercise", "check", NAME, "--json").error["code"] == "not-started"
    gone = dlpath("exercise", "check", NAME, "--file", str(tmp_path / "gone.py"), "--json")
    assert (gone.exit_code, gone.error["code"]) == (1, "no-python-file")


def test_an_unknown_exercise_gets_a_suggestion(dlpath):
    found = dlpath("exercise", "check", "perceptrn", "--json")
    assert found.exit_code == 1
    assert found.error["code"] == "unknown-exercise"
    assert "perceptron" in found.error["hint"]


def test_an_attempt_is_recorded_once_and_can_be_undone(dlpath, mine):
    mine.write_text(WRONG)
    first = dlpath("exercise", "check", NAME, "--json").json
    assert dlpath("exercise", "check", NAME, "--json").json["change"] is None
    [entry] = dlpath("history", "--json").json["entries"]
    assert entry["change"] == first["change"]
    assert NAME in entry["summary"]
    assert dlpath("exercise", "status", NAME, "--json").json["exercise"]["attempts"] == 1
    dlpath("undo")
    assert dlpath("exercise", "status", NAME, "--json").json["exercise"]["attempts"] == 0


def test_a_pass_is_offered_as_evidence_and_the_next_exercise_as_the_next_step(dlpath, mine):
    solve(mine)
    shown = dlpath("exercise", "check", NAME)
    assert shown.exit_code == 0
    assert "dlpath done s02-least-squares" in shown.stdout
    assert "exercise start gradient-descent" in shown.stdout
    assert dlpath("done", "s02-least-squares", "--json").json["verified"] is True
    assert dlpath("exercise", "check", NAME, "--json").json["task"] is None


def test_a_pass_of_an_exercise_that_was_changed_is_stale_not_lost(dlpath, mine, monkeypatch):
    solve(mine)
    dlpath("exercise", "check", NAME)
    assert dlpath("exercise", "status", NAME, "--json").json["exercise"]["state"] == "passed"
    monkeypatch.setattr(bank, "edition", lambda name: "another")
    assert dlpath("exercise", "status", NAME, "--json").json["exercise"]["state"] == "stale"
    assert "changed since" in dlpath("exercise", "status", NAME).stdout
    assert dlpath("done", "s02-least-squares").exit_code == 0


def test_all_that_is_begun_is_judged_together(dlpath, mine):
    solve(mine)
    dlpath("exercise", "start", "gradient-descent")
    checked = dlpath("exercise", "check", "--all", "--json")
    assert checked.exit_code == 1
    assert [item["passed"] for item in checked.json["verdicts"]] == [True, False]
    assert dlpath("exercise", "check", NAME, "--all").exit_code == 2


def test_nothing_begun_is_nothing_to_judge(dlpath):
    shown = dlpath("exercise", "check", "--all")
    assert shown.exit_code == 0
    assert "dlpath exercise start" in shown.stdout


def test_hints_come_one_after_another_and_are_recorded(dlpath, mine):
    seen = [dlpath("exercise", "hint", NAME, "--json").json for _ in range(4)]
    assert [item["level"] for item in seen] == [1, 2, 3, 3]
    assert [item["change"] is None for item in seen] == [False, False, False, True]
    assert len({item["text"] for item in seen}) == 3
    again = dlpath("exercise", "hint", NAME, "--level", "1", "--json").json
    assert (again["level"], again["change"]) == (1, None)
    assert dlpath("exercise", "status", NAME, "--json").json["exercise"]["hints"] == 3


def test_no_hint_is_leapt_over(dlpath):
    found = dlpath("exercise", "hint", NAME, "--level", "2")
    assert found.exit_code == 1
    assert "hint 1" in found.stderr


def test_the_solution_waits_for_a_pass_or_for_giving_up(dlpath, mine):
    refused = dlpath("exercise", "solution", NAME, "--json")
    assert (refused.exit_code, refused.error["code"]) == (1, "not-passed")
    shown = dlpath("exercise", "solution", NAME, "--give-up")
    assert "+++ the solution" in shown.stdout
    assert "NotImplementedError" in shown.stdout
    assert dlpath("exercise", "status", NAME, "--json").json["exercise"]["solution_seen"] is True
    assert dlpath("exercise", "solution", NAME).exit_code == 0


def test_after_a_pass_the_solution_is_there(dlpath, mine):
    solve(mine)
    dlpath("exercise", "check", NAME)
    assert "letter by letter" in dlpath("exercise", "solution", NAME).stdout


def test_resetting_keeps_a_copy_and_says_where(dlpath, mine):
    mine.write_text("mine")
    done = dlpath("exercise", "reset", NAME, "--json").json
    assert Path(done["kept"]).read_text() == "mine"
    assert mine.read_text() == bank.texts(NAME).starter


def test_the_exercise_that_is_meant_is_the_one_of_the_current_task(dlpath):
    dlpath("start", "s08-perceptron")
    assert dlpath("exercise", "explain", "--json").json["exercise"] == "perceptron"


def test_without_a_task_it_is_the_one_that_is_begun(dlpath):
    dlpath("exercise", "start", "gradient-descent")
    assert dlpath("exercise", "explain", "--json").json["exercise"] == "gradient-descent"


def test_a_read_only_record_does_not_cost_the_verdict(dlpath, mine, home, monkeypatch):
    from dlpath.store.errors import ReadOnly
    from dlpath.store.store import Store

    def refuse(*_: object, **__: object) -> None:
        raise ReadOnly("the record", "attempt to write")

    solve(mine)
    monkeypatch.setattr(Store, "append", refuse)
    shown = dlpath("exercise", "check", NAME)
    assert shown.exit_code == 3
    assert "Passed." in shown.stdout


@pytest.mark.parametrize("word", ["list", "explain", "hint", "status"])
def test_every_page_fits_a_narrow_terminal(dlpath, word):
    page = dlpath("exercise", word, COLUMNS="40").stdout
    wide = [line for line in page.splitlines() if cell_len(line) > 40]
    assert all(len(line.split()) == 1 for line in wide), wide
    assert json.loads(dlpath("exercise", word, "--json").stdout)["schema"].startswith("dlpath.")


@pytest.mark.parametrize("text", ["def f(:\n", "x = '\udce9'\n", "import torch\n"])
def test_what_keeps_a_whole_file_from_running_is_said_once_and_offers_no_call(dlpath, mine, text):
    mine.write_bytes(text.encode("utf-8", "surrogateescape"))
    shown = dlpath("exercise", "check", NAME)
    assert len(re.findall(r"line 1\b", shown.stdout)) == 1
    assert "file is not Python yet" not in shown.stdout
    assert "`" not in shown.stdout
    assert "--replay" not in shown.stdout


def test_without_a_call_to_make_again_the_verdict_is_shown(dlpath, mine):
    assert "nothing written yet" in dlpath("exercise", "check", NAME, "--replay").stdout
    solve(mine)
    assert "Passed." in dlpath("exercise", "check", NAME, "--replay").stdout


def test_the_run_that_is_offered_can_be_pasted_whatever_the_file_is_called(dlpath, tmp_path):
    path = tmp_path / "my own $file's.py"
    solve(path)
    shown = dlpath("exercise", "check", NAME, "--file", str(path), COLUMNS="400").stdout
    [offer] = [line for line in shown.splitlines() if "--mine" in line]
    assert shlex.split(offer.partition("dlpath ")[2])[-1] == str(path)


def test_right_and_wrong_are_told_apart_on_a_console_that_shows_ascii_alone():
    signs = []
    for sign in "✓✗":
        stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        written(sign, stream)
        stream.flush()
        signs.append(stream.buffer.getvalue())
    assert signs == [b"x", b"!"]


def test_a_pass_that_is_not_all_of_a_task_says_what_is(dlpath, home, monkeypatch):
    asked = []
    monkeypatch.setattr(Terminal, "agrees", lambda _, question: asked.append(question))
    for name in ("perceptron", "softmax"):
        dlpath("exercise", "start", name)
        (home / "exercises" / f"{name}.py").write_text(bank.texts(name).solution)
        assert dlpath("exercise", "check", name).exit_code == 0
    assert asked[0] == "Mark s08-perceptron done?"
    assert asked[1].startswith("g09-grokking is done when: ")
    assert asked[1].endswith("\nMark g09-grokking done?")
