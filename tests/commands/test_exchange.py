"""A learner with two machines: dlpath export on one, dlpath import on the other."""

import json
import stat

import pytest

from dlpath.store.store import Store


@pytest.fixture
def there(dlpath, tmp_path):
    """Return the other machine: another home, the same learner."""

    def call(*words):
        return dlpath(*words, DLPATH_HOME=str(tmp_path / "there"))

    return call


@pytest.fixture
def carried(there, tmp_path):
    """Return the file of what was done on the other machine."""
    there("log", "2", "--at", "8:00", "--task", "b01-env", "--note", "=1+1")
    there("done", "b01-env", "--force")
    file = str(tmp_path / "there.jsonl")
    assert there("export", file).exit_code == 0
    return file


def rows(text):
    return text.splitlines()[1:]


def test_both_machines_know_the_same_after_an_exchange(dlpath, there, carried, tmp_path):
    dlpath("log", "--at", "8:30")
    result = dlpath("import", carried, "--json").json
    assert (result["schema"], result["added"], result["already"]) == ("dlpath.import/1", 5, 0)
    assert (result["dry_run"], result["pomodoros"], result["done"]) == (False, 2, ["b01-env"])
    assert [item["task"] for item in result["overlaps"]] == ["b01-env"]
    back = str(tmp_path / "here.jsonl")
    assert dlpath("export", back, "--json").json["tables"]["pomodoro"] == 3
    there("import", back)
    assert rows(dlpath("export").stdout) == rows(there("export").stdout)
    assert dlpath("path", "--json").json == there("path", "--json").json
    again = dlpath("import", carried)
    assert (again.exit_code, again.stdout) == (
        0,
        "nothing new: all 5 entries are in your record already\n",
    )
    assert dlpath("import", carried, "--json").json["change"] is None


def test_an_import_is_told_in_words_undone_and_done_again(dlpath, carried):
    said = dlpath("import", carried, "--dry-run").stdout
    assert said == (
        "would import 5 entries from there.jsonl\n"
        "  2 pomodoros on 2026-11-24, 1 task done (b01-env)\n"
    )
    assert dlpath("history", "--json").json["entries"] == []
    assert "imported 5 entries from there.jsonl  dlpath undo" in dlpath("import", carried).stdout
    assert dlpath("history", "--json").json["entries"][0]["summary"] == (
        "imported 5 entries from there.jsonl: 2 pomodoros on 2026-11-24, 1 task done (b01-env)"
    )
    assert "taken back: imported 5 entries" in dlpath("undo").stdout
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 0
    assert len(dlpath("history", "--json").json["entries"]) == 1
    assert dlpath("import", carried, "--json").json["added"] == 5
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 2


def test_what_is_no_export_changes_nothing(dlpath, carried, home, tmp_path):
    dlpath("log")
    before = dlpath("export").stdout
    file = tmp_path / "bad.jsonl"
    lines = (tmp_path / "there.jsonl").read_text().splitlines(keepends=True)
    for content, said in (
        ("".join(lines[:-1]), "has lost its end"),
        ("".join(lines).replace('"minutes":25', '"minutes":"long"', 1), "'minutes'"),
    ):
        file.write_text(content)
        result = dlpath("import", str(file), "--json")
        assert (result.exit_code, result.stdout) == (3, "")
        assert said in result.error["message"]
        assert dlpath("export").stdout == before
    assert dlpath("import", str(file)).stderr.count("\n") <= 5


def test_standard_input_and_output_serve_as_well(dlpath, there, carried, monkeypatch):
    import io
    import sys

    class Piped:
        buffer = io.BytesIO(there("export").stdout.encode())

    monkeypatch.setattr(sys, "stdin", Piped)
    assert dlpath("import", "-", "--json").json["added"] == 5


def test_a_file_is_written_whole_for_its_owner_alone_and_over_nothing(dlpath, tmp_path):
    file = tmp_path / "record.jsonl"
    assert str(file) in dlpath("export", str(file)).stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    header = json.loads(file.read_text())
    assert (header["schema"], header["rows"]) == ("dlpath.export/1", 0)
    result = dlpath("export", str(file))
    assert (result.exit_code, "is there already" in result.stderr) == (1, True)
    assert dlpath("export", str(file), "--force").exit_code == 0
    assert dlpath("export", str(tmp_path / "gone" / "x")).exit_code == 3
    assert [item.name for item in tmp_path.iterdir()] == ["record.jsonl"]


def test_a_table_holds_no_formula_and_a_diary_shows_notes_as_they_are(there, carried):
    table = there("export", "--format", "csv").stdout.splitlines()
    assert table[0] == "day,start,minutes,task,title,phase,note"
    assert table[1].startswith("2026-11-24,2026-11-24 08:00,25,b01-env,")
    assert table[1].endswith(",'=1+1")
    tasks = there("export", "--format", "csv", "--what", "tasks").stdout
    assert "b01-env," in tasks
    assert ",done,2026-11-24,2,50,,yes" in tasks
    there("log", "--at", "9:00", "--note", "*stars*\n# and stripes")
    diary = there("export", "--format", "markdown").stdout
    assert "## Tuesday 24 November 2026\n" in diary
    assert r"\*stars\* \# and stripes" in diary
    assert "done 2026-11-24\n" in diary


def test_a_diary_of_nothing_says_so(dlpath):
    assert "No pomodoro is recorded yet." in dlpath("export", "--format", "markdown").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "pdf"),
        ("--what", "tasks"),
        ("--format", "csv", "--what", "cards"),
        ("--json",),
        ("--force",),
    ],
)
def test_what_does_not_go_together_is_a_matter_of_usage(dlpath, words):
    assert dlpath("export", *words).exit_code == 2


PAST = """\
Project;Day;Duration;Description
b01-env;23.11.2026;1:30;set up
Decide what all this is for;23.11.2026;"0,5 h";=goal
"""


def test_past_work_of_another_program_becomes_pomodoros_once(dlpath, tmp_path):
    file = tmp_path / "past.csv"
    file.write_text(PAST, encoding="utf-8")
    words = ("import", str(file), "--csv", "--date-format", "%d.%m.%Y")
    assert dlpath(*words, "--dry-run").stdout.startswith("would import 4 entries from past.csv")
    assert dlpath("history", "--json").json["entries"] == []
    result = dlpath(*words, "--json").json
    assert (result["added"], result["already"], result["days"]) == (4, 0, ["2026-11-23"] * 2)
    again = dlpath(*words, "--json").json
    assert (again["change"], again["added"], again["already"]) == (None, 0, 4)
    table = tmp_path / "again.csv"
    dlpath("export", str(table))
    assert dlpath("import", str(table), "--csv", "--json").json["already"] == 4
    dlpath("undo")
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 0


def test_a_table_that_two_terminals_take_over_at_once_is_taken_over_once(
    dlpath, tmp_path, monkeypatch
):
    file = tmp_path / "past.csv"
    file.write_text("task,date,minutes\nb01-env,2026-11-24 09:10,25\n", encoding="utf-8")
    append = Store.append

    def after_another(*given, **named):
        monkeypatch.setattr(Store, "append", append)
        assert dlpath("import", str(file), "--csv", "--force").exit_code == 0
        return append(*given, **named)

    monkeypatch.setattr(Store, "append", after_another)
    result = dlpath("import", str(file), "--csv", "--force", "--json").json
    assert (result["added"], result["already"]) == (0, 1)
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 1


def test_past_work_that_is_recorded_otherwise_or_unknown_is_told_with_its_line(dlpath, tmp_path):
    dlpath("log", "--at", "9:00", "--task", "b01-env")
    file = tmp_path / "past.csv"
    file.write_text("task,date,minutes\nb01-env,2026-11-24 09:10,25\n", encoding="utf-8")
    result = dlpath("import", str(file), "--csv", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "past-work")
    assert "line 2: 2026-11-24 09:00 is recorded already" in result.error["message"]
    assert dlpath("import", str(file), "--csv", "--force", "--json").json["added"] == 1
    file.write_text("task,date,minutes\nperceptrn,2026-11-23,25\n", encoding="utf-8")
    message = dlpath("import", str(file), "--csv", "--json").error["message"]
    assert "line 2: no task is called 'perceptrn' (did you mean" in message
    assert dlpath("import", str(file), "--csv", "--task", "b01-env", "--json").json["added"] == 1


@pytest.mark.parametrize(
    ("content", "exit_code"),
    [
        (b"", 3),
        (b"\n\n", 3),
        (bytes(range(256)), 3),
        ("task,date".encode("utf-16"), 3),
        (b'task,date,minutes\n"b01-env,2026-11-23,25\n', 3),
        (b"task,date,minutes\nb01-env," + b"x" * 200_000 + b",25\n", 3),
        (b"task,date,minutes\n\x00,2026-11-23,25\n", 1),
        (b"name,age\nx,3\n", 2),
        (b"task,date,minutes\n", 0),
    ],
)
def test_what_is_no_table_of_work_changes_nothing(dlpath, tmp_path, content, exit_code):
    file = tmp_path / "past.csv"
    file.write_bytes(content)
    result = dlpath("import", str(file), "--csv", "--json")
    assert result.exit_code == exit_code, result.stderr
    assert dlpath("history", "--json").json["entries"] == []


def test_options_of_a_table_need_a_table(dlpath, tmp_path):
    result = dlpath("import", str(tmp_path / "x"), "--task", "b01-env")
    assert result.exit_code == 2
    file = tmp_path / "past.csv"
    file.write_text(PAST)
    assert dlpath("import", str(file), "--csv", "--column", "Project").exit_code == 2
