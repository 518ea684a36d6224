"""The edge of the program: pipes, interrupts, consoles, switches, and faults of the machine."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dlpath.commands import tree
from dlpath.commands.registry import COMMANDS

PROGRAM = [sys.executable, "-c", "from dlpath.cli import main; main()"]


@pytest.fixture
def process(environ, dlpath):
    """Return a function that runs a command in a process of its own; the path is compiled."""
    dlpath("next")

    def call(*words, stdin=subprocess.DEVNULL, **variables):
        return subprocess.run(
            [*PROGRAM, *words],
            env=os.environ | environ | variables,
            stdin=stdin,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=60,
        )

    return call


def test_every_command_is_in_the_registry_with_the_first_line_of_its_docstring():
    files = {
        path.stem
        for path in Path(tree.__file__).parent.glob("*.py")
        if path.stem
        not in (
            "__init__",
            "dispatch",
            "group",
            "options",
            "parameters",
            "quick",
            "registry",
            "tree",
        )
    }
    assert files == set(COMMANDS)
    for name, entry in COMMANDS.items():
        assert tree.loaded(name).help.splitlines()[0] == entry.help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(dlpath, name):
    result = dlpath(name, "--help")
    assert result.exit_code == 0
    assert COMMANDS[name].help.split()[0] in result.stdout


def test_help_lists_the_commands_under_their_headings(dlpath):
    shown = dlpath("--help").stdout
    assert [
        line
        for line in shown.splitlines()
        if line in ("Today:", "Path:", "Practice:", "Record:", "Set-up:")
    ]
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["next", "extra"],
        ["log", "--nonsense"],
        ["log", "--minutes"],
        ["--nonsense"],
        ["config", "nonsense"],
    ],
)
def test_a_command_line_that_makes_no_sense_exits_with_2_in_two_lines(dlpath, words):
    result = dlpath(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("error: ")
    assert " hint: " in result.stderr


def test_a_usage_error_is_json_when_json_is_asked_for(dlpath):
    error = dlpath("log", "--nonsense", "--json").error
    assert error["schema"] == "dlpath.error/1"
    assert (error["code"], error["exit"]) == ("usage", 2)


def test_a_mistyped_command_suggests_the_nearest(dlpath):
    assert "did you mean 'status'" in dlpath("statuss").stderr.lower()


def test_a_closed_pipe_is_quiet(environ):
    reader = subprocess.Popen(
        f"{sys.executable} -c 'from dlpath.cli import main; main()' path | head -n 1",
        shell=True,
        env=os.environ | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    out, err = reader.communicate(timeout=60)
    assert len(out.splitlines()) == 1
    assert err == ""


def test_a_console_that_cannot_show_our_signs_gets_plainer_ones(process):
    result = process("path", "python", PYTHONIOENCODING="cp1252")
    assert result.returncode == 0
    assert "b01-env" in result.stdout
    assert "Traceback" not in result.stderr


def test_an_interrupt_exits_with_130_and_leaves_no_half_change(environ, process):
    program = (
        "import os, signal, dlpath.store.store as s\n"
        "append = s.Store.append\n"
        "def interrupted(*a, **k):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return append(*a, **k)\n"
        "s.Store.append = interrupted\n"
        "from dlpath.cli import main; main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, "log"],
        env=os.environ | environ,
        capture_output=True,
        timeout=60,
    )
    assert result.returncode == 130
    assert b"Traceback" not in result.stderr
    assert json.loads(process("history", "--json").stdout)["entries"] == []


def test_nothing_is_asked_where_nobody_can_answer(process):
    result = process("done", "o01-goal")
    assert result.returncode == 1
    assert "asks for a text of at least 40 words" in result.stderr
    assert process("init").returncode == 0


def test_a_home_that_is_a_file_is_one_clear_sentence(process, tmp_path):
    (tmp_path / "file").write_text("mine")
    result = process("log", DLPATH_HOME=str(tmp_path / "file"))
    assert result.returncode == 3
    assert "Traceback" not in result.stderr
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all, but long enough to be read as one" * 20]
)
def test_a_damaged_record_stops_every_command_and_stays_as_it_is(dlpath, home, content):
    dlpath("log")
    for file in home.glob("record.db*"):
        file.unlink()
    (home / "record.db").write_bytes(content)
    for words in (("next",), ("log",), ("undo",), ("history",), ("status",)):
        result = dlpath(*words, "--json")
        assert (result.exit_code, result.error["code"]) == (3, "record-damaged")
    assert (home / "record.db").read_bytes() == content
    assert dlpath("doctor", "--json").exit_code == 1


def test_a_broken_configuration_is_named_and_can_be_mended(dlpath, home):
    dlpath("config", "set", "study_days_per_week", "5")
    (home / "config.toml").write_text("study_days_per_week = 'many'\n")
    result = dlpath("next", "--json")
    assert (result.exit_code, result.error["code"]) == (3, "config")
    assert (
        "study_days_per_week is 'many', expected a whole number from 1 to 7"
        in result.error["message"]
    )
    assert dlpath("config", "unset", "study_days_per_week").exit_code == 0
    assert dlpath("next").exit_code == 0
    (home / "config.toml").write_bytes(b"\xff\xfe = [")
    assert dlpath("next").exit_code == 3
    assert dlpath("config", "set", "study_days_per_week", "5").exit_code == 3


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DLPATH_NOW", "soon"),
        ("DLPATH_NOW", "9999-12-31T23:59:59-14:00"),
        ("TZ", "Mars/Olympus"),
        ("TZ", "../../etc"),
    ],
)
def test_a_clock_that_cannot_be_understood_is_named(dlpath, variable, value):
    result = dlpath("log", "--json", **{variable: value})
    assert (result.exit_code, result.error["code"]) == (1, "bad-time")


def test_our_own_faults_are_a_sentence_and_not_a_traceback(dlpath, monkeypatch):
    monkeypatch.setattr("dlpath.commands.status.status_report", lambda *a, **k: 1 / 0)
    result = dlpath("status")
    assert result.exit_code == 1
    assert "dlpath itself failed: ZeroDivisionError" in result.stderr
    with pytest.raises(ZeroDivisionError):
        dlpath("status", DLPATH_DEBUG="1")


@pytest.mark.parametrize(
    "words",
    [
        ["cards", "sync", "~nobodyhere"],
        ["cards", "import", "~nobodyhere/a.txt"],
        ["cards", "export", "~nobodyhere/a.txt"],
        ["report", "~nobodyhere/a.html"],
        ["schedule", "--ics", "~nobodyhere/a.ics"],
        ["run", "perceptron", "--data", "~nobodyhere/a.csv"],
    ],
)
def test_the_home_of_somebody_who_is_not_there_is_a_folder_that_is_not_there(
    dlpath, words, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    dlpath("cards", "add", "Why?", "Because.")
    result = dlpath(*words, "--json")
    assert result.exit_code in (1, 3)
    assert "itself failed" not in result.error["message"]


def test_completion_gives_ids_with_titles(process):
    result = process(
        _DLPATH_COMPLETE="complete_zsh",
        _TYPER_COMPLETE_ARGS="dlpath done s08",
        COMP_WORDS="dlpath done s08",
        COMP_CWORD="2",
    )
    assert "s08-perceptron" in result.stdout


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_while_it_waits_for_the_record_exits_with_130(environ, home, dlpath):
    import sqlite3

    dlpath("log")
    holder = sqlite3.connect(home / "record.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    waiting = subprocess.Popen([*PROGRAM, "log"], env=os.environ | environ, stderr=subprocess.PIPE)
    time.sleep(1.5)
    waiting.send_signal(signal.SIGINT)
    # SQLite notices nothing while it waits: the signal counts as soon as it has its turn.
    holder.close()
    _, err = waiting.communicate(timeout=30)
    assert waiting.returncode == 130
    assert b"Traceback" not in err
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 1


def test_a_number_that_is_none_is_named_in_plain_words(dlpath):
    assert "'x' is not a whole number" in dlpath("goal", "set", "x").stderr
    assert "'x' is not a number" in dlpath("plan", "--hours", "x").stderr
    assert "nan is not a number" in dlpath("plan", "--hours", "nan").stderr
