"""stuck: a problem is written down, taken apart, asked about, solved, and found again."""

import sys

import pytest

from dlpath.commands.parts.stuck import problems
from dlpath.commands.parts.stuck.steps import assumption_names, outcome_names, question_numbers
from dlpath.context import Context

FIRST = "o01-goal"
STUCK = ("stuck", "--title", "loss stays at 2.30", "--happens", "2.3026", "--unknown", "why ln 10?")


@pytest.fixture
def editing(dlpath, tmp_path):
    """Return a function that runs a command of ``stuck`` with an editor that does ``lines``."""

    def call(lines, *words):
        program = tmp_path / "editor.py"
        program.write_text(
            f"import pathlib, sys\nf = pathlib.Path(sys.argv[1])\nt = f.read_text()\n{lines}\n",
            encoding="utf-8",
        )
        return dlpath("stuck", *words, DLPATH_EDITOR=f'"{sys.executable}" "{program}"')

    return call


WRITES = (
    "t = t.replace('\\n# \\n', '\\n# flat loss\\n')\n"
    "t = t.replace('happens instead\\n', 'happens instead\\n2.30 in each epoch\\n')\n"
    "f.write_text(t + '- what is beta2?\\n- [ ] why?\\n')"
)


def draft(home):
    return home / "cache" / f"problem-{FIRST}.md"


def test_a_form_that_is_filled_in_becomes_a_problem_of_the_current_task(editing, dlpath, home):
    assert "wrote down a problem on o01-goal: flat loss" in editing(WRITES).stdout
    shown = dlpath("stuck", "--json").json
    assert shown["schema"] == "dlpath.stuck/1"
    problem = shown["problem"]
    assert (problem["number"], problem["title"], problem["task"]) == (1, "flat loss", FIRST)
    assert problem["form"]["happens"] == "2.30 in each epoch"
    assert [entry["text"] for entry in problem["unknowns"]] == ["what is beta2?", "why?"]
    assert problem["next"] == "write"
    assert not draft(home).exists()


def test_a_form_that_says_nothing_records_nothing(editing, dlpath, home):
    for lines in ("", "f.write_text(t + '\\n')", "f.write_text(' ')", "f.unlink()"):
        result = editing(lines)
        assert (result.exit_code, result.stdout) == (0, "Nothing was written down.\n")
        assert not draft(home).exists()
    assert dlpath("history", "--json").json["entries"] == []


def test_a_fault_is_named_and_what_was_written_is_opened_the_next_time(editing, home):
    wrong = editing("f.write_text('# flat\\n## What I wnat to happen\\nless\\n')")
    assert wrong.exit_code == 1
    told = " ".join(wrong.stderr.split())
    assert "line 2: this may be '## What I want to happen' mistyped" in told
    assert draft(home).read_text() == "# flat\n## What I wnat to happen\nless\n"
    again = editing("f.write_text(t.replace('wnat', 'want'))")
    assert "opened again" in again.stderr
    assert "wrote down a problem on o01-goal: flat" in again.stdout
    assert not draft(home).exists()


def test_what_cannot_be_taken_is_refused_and_kept(editing, dlpath, home):
    for lines in ("b'# \\xff')", "b'x' * 1_000_000)", "b'y'); sys.exit(3)"):
        assert editing(f"f.write_bytes({lines}").exit_code == 1
        assert draft(home).exists()
        draft(home).unlink()
    assert dlpath("stuck", "list", "--json").json["problems"] == []


def test_without_an_editor_it_is_told_how_to_say_it(dlpath):
    none = dlpath("stuck")
    assert (none.exit_code, "no editor is set" in none.stderr) == (1, True)
    assert "--title" in none.stderr
    assert dlpath("stuck", "--no-input").exit_code == 2
    assert dlpath("stuck", "--json").json["problem"] is None


def test_a_task_is_named_like_a_command_unless_one_is_called_so(dlpath):
    assert dlpath("stuck", "b02", "--title", "x", "--json").json["problem"]["task"] == "b02-hello"
    named = dlpath("stuck", "--task", "b03", "--title", "y", "--json").json["problem"]
    assert named["task"].startswith("b03")
    assert dlpath("stuck", "b02", "--json").json["problem"]["title"] == "x"
    assert dlpath("--json", "stuck", "list").json["open"] == 2
    assert "did you mean 'list'?" in dlpath("stuck", "lsit").stderr
    assert "no task is called 'nonsense'" in dlpath("stuck", "nonsense").stderr
    assert dlpath("stuck", "--help").exit_code == 0


def test_a_second_problem_of_a_task_has_to_be_meant(dlpath):
    dlpath(*STUCK)
    doubt = dlpath("stuck", "--tried", "a lower rate")
    assert (doubt.exit_code, "problem 1" in doubt.stderr) == (2, True)
    assert dlpath("stuck", "--title", "another", "--json").json["problem"]["number"] == 2
    assert dlpath("stuck", "--new", "--happens", "third", "--json").json["problem"]["number"] == 3
    assert dlpath("stuck", "--json").json["problem"]["number"] == 3


def test_next_offers_what_to_find_out_first_in_two_lines(dlpath):
    assert dlpath("next", "--json").json["problem"] is None
    dlpath(*STUCK)
    assert dlpath("next", "--json").json["problem"] == {
        "number": 1,
        "title": "loss stays at 2.30",
        "unknown": "why ln 10?",
        "unknown_number": 1,
    }
    page = dlpath("next").stdout
    assert "\n  Stuck: loss stays at 2.30  (dlpath stuck)\n" in page
    assert "\n  First find out: why ln 10?  (dlpath stuck found 1)\n" in page
    dlpath("stuck", "unknown", "what " * 60)
    dlpath("stuck", "found", "1", "ten classes know nothing")
    long = dlpath("next", COLUMNS="40").stdout.splitlines()
    [line] = [line for line in long if "First find out" in line]
    assert len(line) == 40
    assert "1 problem open" in dlpath("status").stdout
    assert dlpath("status", "--json").json["stuck"] == 1


def test_where_nothing_is_stuck_nothing_is_loaded_for_it(dlpath, monkeypatch):
    dlpath(*STUCK)
    dlpath("stuck", "solved", "--how", "the labels")
    monkeypatch.setattr(problems, "recorded", lambda app: pytest.fail("it was"))
    assert dlpath("next", "--json").json["problem"] is None
    assert dlpath("status", "--json").json["stuck"] == 0
    monkeypatch.undo()
    dlpath("undo")
    assert dlpath("next", "--json").json["problem"]["number"] == 1


def test_unknowns_are_found_out_dropped_and_listed_anew(dlpath):
    dlpath(*STUCK)
    dlpath("stuck", "unknown", "* what is beta2?", "why ln 10?", "x\n y")
    assert dlpath("stuck", "found", "1").exit_code == 2
    found = dlpath("stuck", "found", "1", "ten classes", "--json").json["problem"]["unknowns"]
    assert found[0] == {"number": 1, "text": "why ln 10?", "found": "ten classes"}
    dropped = dlpath("stuck", "drop", "2", "--json").json["problem"]["unknowns"]
    assert [entry["number"] for entry in dropped] == [1, 3]
    assert dlpath("stuck", "drop", "2").exit_code == 1
    back = dlpath("stuck", "unknown", "what is beta2?", "--json").json["problem"]["unknowns"]
    assert [entry["text"] for entry in back] == ["why ln 10?", "what is beta2?", "x y"]
    assert dlpath("stuck", "unknown", " ").exit_code == 2


def test_an_edit_changes_what_was_changed(editing, dlpath):
    dlpath(*STUCK)
    assert editing("", "edit").stdout == "Nothing was written down.\n"
    lines = "f.write_text(t.replace('- why ln 10?', '- what is ln 10?').replace('2.3026', '2.3'))"
    editing(lines, "edit", "1")
    problem = dlpath("stuck", "edit", "--tried", "a lower rate", "--json").json["problem"]
    assert (problem["form"]["happens"], problem["form"]["tried"]) == ("2.3", "a lower rate")
    assert [entry["text"] for entry in problem["unknowns"]] == ["what is ln 10?"]
    assert problem["title"] == "loss stays at 2.30"
    dlpath("undo")
    assert dlpath("stuck", "--json").json["problem"]["form"]["tried"] == ""


def test_assumptions_are_explained_and_what_came_of_them_is_kept(dlpath):
    explained = dlpath("stuck", "test", "loss", "--classes", "10", "--json").json
    assert explained["schema"] == "dlpath.stuck.test/1"
    assert explained["problem"] is None
    assert explained["tests"][0]["figure"] == pytest.approx(2.302585)
    assert len(dlpath("stuck", "test", "--json").json["tests"]) == 5
    assert dlpath("stuck", "test", "shapes", "holds").exit_code == 1
    dlpath("stuck", "p-cnn-08", "--title", "flat")
    page = dlpath("stuck", "test", "range", "fails", "--note", "0..255").stdout
    assert "The range of the data fails (0..255): the fault is near there." in page
    own = dlpath("stuck", "test", "the csv has a header", "holds", "--json").json["problem"][
        "tests"
    ]
    assert [(test["name"], test["outcome"]) for test in own][-2:] == [
        ("range", "fails"),
        ("the csv has a header", "holds"),
    ]
    for words in (("shpaes",), ("shpaes", "holds")):
        assert "did you mean 'shapes'?" in dlpath("stuck", "test", *words).stderr
    assert dlpath("stuck", "test", "shapes", "maybe").exit_code == 2
    assert dlpath("stuck", "test", "one of mine").exit_code == 2


def test_a_solved_problem_says_how_and_is_found_by_it(dlpath):
    dlpath(*STUCK)
    assert dlpath("stuck", "solved").exit_code == 2
    solved = dlpath("stuck", "solved", "--how", "labels were shuffled apart").stdout
    assert "solved: loss stays at 2.30: labels were shuffled apart" in solved
    again = dlpath("stuck", "solved", "1", "--how", "x")
    assert (again.exit_code, "solved already" in again.stderr) == (1, True)
    assert dlpath("stuck", "list", "--json").json["problems"] == []
    assert "1 problem solved" in dlpath("stuck", "list").stdout
    assert "labels were shuffled apart" in dlpath("stuck", "list", "--all").stdout
    [hit] = dlpath("search", "shuffled", "apart", "-n", "1", "--json").json["hits"]
    assert (hit["kind"], hit["id"]) == ("problem", "problem-1")
    shown = dlpath("show", "problem-1", "--json").json
    assert (shown["kind"], shown["item"]["how"]) == ("problem", "labels were shuffled apart")
    assert "2.3026" in dlpath("show", "problem-1").stdout
    assert "1 loss stays at 2.30 (solved)" in dlpath("show", FIRST).stdout
    assert dlpath("show", FIRST, "--json").json["item"]["problems"][0]["number"] == 1
    assert dlpath("stuck", "reopen", "--json").json["problem"]["state"] == "open"
    assert dlpath("stuck", "reopen", "1").exit_code == 1
    assert dlpath("show", "problem-7").exit_code == 1


def test_a_letter_is_composed_early_and_late_and_written_to_a_file(dlpath, tmp_path):
    added = ("Colour", "--area", "cnn", "--student", "--contact", "Ada <ada@example.org>")
    assert dlpath("paper", "add", *added, "--framework", "pytorch").exit_code == 0
    dlpath("stuck", "p-cnn-08", "--title", "flat", "--happens", "2.30", "--unknown", "which rate?")
    early = dlpath("stuck", "letter")
    assert early.stdout.startswith("To: Ada <ada@example.org>\nSubject: A question on “Colour”\n")
    assert "It is early" in early.stderr
    assert "Still to fill in" in early.stderr
    later = {"DLPATH_NOW": "2026-11-27T18:00:00+01:00"}
    assert "It is early" not in dlpath("stuck", "letter", **later).stderr
    file = tmp_path / "letter.txt"
    assert dlpath("stuck", "letter", "--to-file", str(file), "--from", "Me").exit_code == 0
    assert "My question: which rate?" in file.read_text(encoding="utf-8")
    assert dlpath("stuck", "letter", "--to-file", str(file)).exit_code == 1
    made = dlpath("stuck", "letter", "--question", "Why?", "--json").json
    assert "your one question" not in made["placeholders"]
    assert made["ask_from"] == "2026-11-27"
    assert dlpath("stuck", "asked", "--json").json["problem"]["asked"] == "2026-11-24"
    assert dlpath("stuck", "refactored", "--json").json["problem"]["steps"][3]["done"] is True


def test_unread_issues_of_others_are_brought_up(dlpath):
    dlpath("paper", "add", "Colour", "--area", "cnn", "--student", "--framework", "pytorch")
    dlpath("paper", "repo", "add", "https://a.example/r", "--framework", "keras")
    dlpath("paper", "issues", "6", "--of", "20")
    page = dlpath("stuck", "p-cnn-08", "--title", "flat").stdout
    assert "14 unread at https://a.example/r" in page


def test_everything_is_in_the_history_and_can_be_taken_back(dlpath):
    dlpath(*STUCK)
    dlpath("stuck", "found", "1", "ten classes")
    dlpath("stuck", "refactored")
    said = [entry["summary"] for entry in dlpath("history", "--json").json["entries"]]
    assert said == [
        "refactored the code of: loss stays at 2.30",
        "found out: why ln 10? ten classes",
        f"wrote down a problem on {FIRST}: loss stays at 2.30",
    ]
    for _ in said:
        dlpath("undo")
    assert dlpath("stuck", "list", "--all").stdout.startswith("No problem is open.")


def test_no_line_of_its_pages_is_wider_than_the_terminal(dlpath):
    dlpath(*STUCK, "--tried", "word " * 40)
    dlpath("stuck", "solved", "--how", "x " * 60)
    for words in (("stuck", "show", "1"), ("stuck", "list", "--all")):
        for line in dlpath(*words, COLUMNS="40").stdout.splitlines():
            assert len(line) <= 40, words


def test_numbers_and_names_are_completed(dlpath, environ):
    dlpath(*STUCK)
    dlpath("stuck", "b02", "--title", "other")
    dlpath("stuck", "solved", "2", "--how", "x")
    context = Context(environ)
    assert problems.numbers(context, "") == [("1", "loss stays at 2.30"), ("2", "other")]
    assert problems.numbers(context, "", state="open") == [("1", "loss stays at 2.30")]
    assert question_numbers(context, "1") == [("1", "why ln 10?")]
    assert assumption_names(context, "sh") == [("shapes", "Shapes")]
    assert [name for name, _ in outcome_names(context, "")] == ["holds", "fails", "untested"]


def test_what_is_to_be_typed_names_a_problem_that_would_not_be_meant(dlpath):
    dlpath(*STUCK)
    dlpath(
        "stuck", "b01-env", "--title", "two", "--happens", "no", "--want", "yes", "--unknown", "u"
    )
    dlpath("stuck", "edit", "2", "--smallest", "one line")
    other = dlpath("stuck", "show", "2").stdout
    assert 'dlpath stuck found 1 "…" --problem 2' in other
    assert "dlpath stuck solved 2 --how" in other
    assert "dlpath stuck asked --problem 2" in dlpath("stuck", "letter", "--problem", "2").stderr
    assert "loss holds --problem 2, or" in dlpath("stuck", "test", "loss", "--problem", "2").stdout
    assert "stuck solved 2 --how" in dlpath("stuck", "solved", "2", "--json").error["hint"]
    found = dlpath("stuck", "found", "1", "--problem", "2", "--json").error["hint"]
    assert found.endswith("--problem 2")
    own = dlpath("stuck", "show", "1").stdout
    assert "dlpath stuck edit\n" in own
    assert "dlpath stuck solved --how" in own
