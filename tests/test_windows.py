"""What can be seen of Windows from elsewhere: a stand-in below dlpath, and the names of files."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.papers.naming import slug
from dlpath.store import backup_names
from dlpath.workspace.card_inbox import inbox
from dlpath.workspace.imported_cards import free_file

EVERY_DAY = [
    (["log"], ""), (["next"], ""), (["start"], ""), (["stop"], ""), (["focus"], "q"),
    (["cards", "add", "Why?", "Because."], ""), (["cards", "review"], " 2q"),
    (["config", "set", "track", "pytorch"], ""), (["exercise", "start", "perceptron"], ""),
]  # fmt: skip
NOW_AND_THEN = [
    (["exercise", "check", "perceptron"], ""), (["run", "perceptron"], ""), (["report"], ""),
    (["export", "x.jsonl"], ""), (["import", "x.jsonl"], ""), (["schedule", "--ics", "x.ics"], ""),
    (["cards", "export", "x.txt"], ""), (["init"], ""), (["plan"], ""), (["stuck", "list"], ""),
    (["forecast"], ""), (["stats"], ""), (["path"], ""), (["paper", "list"], ""), (["gpu"], ""),
    (["exercise", "hint", "perceptron"], ""), (["curriculum", "validate"], ""), (["people"], ""),
    (["cards", "starter"], ""), (["doctor"], ""), (["backup", "create"], ""), (["undo"], ""),
    (["exercise", "reset", "perceptron"], ""), (["block", "status"], ""),
]  # fmt: skip


def windows(environ, tmp_path, commands):
    (tmp_path / "hosts").write_bytes(b"127.0.0.1 localhost\r\n")
    result = subprocess.run(
        [sys.executable, "-m", "tests.windows_like", json.dumps(commands)],
        env=os.environ | environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    return {" ".join(words): answer for (words, _), answer in zip(commands, told, strict=True)}


@pytest.mark.parametrize(
    "commands",
    [EVERY_DAY, pytest.param(EVERY_DAY + NOW_AND_THEN, marks=pytest.mark.extra)],
    ids=["every day", "all"],
)
def test_commands_work_without_what_windows_lacks(environ, tmp_path, commands):
    told = windows(environ, tmp_path, commands)
    for words, (code, out, err) in told.items():
        assert "itself failed" not in err, (words, err)
        stopped = (130,) if words == "focus" else ()
        assert code in (0, 1, *stopped), (words, out, err)
    assert "1 card reviewed" in told["cards review"][1]


def test_what_is_missing_on_windows_is_missing_in_the_stand_in(environ, tmp_path):
    """A stand-in that has everything would prove nothing."""
    code = (
        "from tests.windows_like import pretend; pretend([])\n"
        "space = {'__name__': 'dlpath.anything'}\n"
        "exec('import os, signal, sys', space)\n"
        "for use in ('os.fork', 'os.geteuid', 'signal.SIGKILL'):\n"
        "    try: eval(use, space)\n"
        "    except AttributeError: print('missing')\n"
        "try: exec('import termios', space)\n"
        "except ImportError: print('missing', space['sys'].platform, space['os'].name)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[1], capture_output=True, text=True
    )
    assert result.stdout.split() == ["missing"] * 4 + ["win32", "nt"], result.stderr


PORTS = (f"{port}{number}" for port in ("COM", "LPT") for number in range(10))
DEVICES = {"CON", "PRN", "AUX", "NUL", *PORTS}


def is_possible(name):
    """Tell whether Windows can have a file of that name."""
    return (
        name.partition(".")[0].rstrip().upper() not in DEVICES
        and not set(name) & set('<>:"/\\|?*')
        and all(ord(sign) > 31 for sign in name)
        and name == name.rstrip(". ")
    )


def test_the_rule_for_names_knows_what_windows_refuses():
    for name in ("con", "NUL.md", "a.", "a ", "C:x", r"\\?\x", "a/b", "lpt1.txt", "a\tb"):
        assert not is_possible(name)
    assert is_possible("inbox-con.md")


NAMES = st.text(min_size=1, max_size=30) | st.sampled_from(
    ["con", "NUL", "aux.", "C:", r"\\?\C:\x", "a::b", "deck. ", "COM1", "..", "naïve", "日本"]
)


@given(NAMES)
def test_every_name_that_is_made_of_the_learners_words_is_possible_on_windows(words):
    home = Path("nowhere")
    assert is_possible(inbox(home, words).name)
    assert is_possible(free_file(home, words).name)
    assert is_possible(f"problem-{slug(words)}.md")


def test_every_name_that_is_made_of_a_time_is_possible_on_windows(tmp_path, dlpath, home):
    at = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
    for pattern in (backup_names.NAME, backup_names.REPLACED):
        assert is_possible(backup_names.unused(tmp_path, pattern, at).name)
    dlpath("exercise", "start", "perceptron")
    (home / "exercises" / "perceptron.py").write_text("mine = 1\r\n")
    assert dlpath("exercise", "reset", "perceptron").exit_code == 0
    dlpath("cards", "add", "Why?", "Because.", "--deck", "NUL: aux")
    for file in home.rglob("*"):
        assert is_possible(file.name), file


@pytest.fixture
def in_use(monkeypatch):
    """Let no file be replaced, as on Windows while another program has it open."""

    def replace(new, old, **_):
        raise PermissionError(13, "The file is being used", str(new), 32, str(old))

    monkeypatch.setattr("os.replace", replace)


REPLACING = [
    ("config", "set", "track", "pytorch"), ("cards", "add", "Why?", "Because."),
    ("exercise", "reset", "perceptron"), ("backup", "create"), ("report", "--force"),
    ("schedule", "--ics", "x.ics"), ("export", "x.jsonl"), ("cards", "export", "x.txt"),
]  # fmt: skip


def test_a_file_that_another_program_has_open_is_named_with_the_way_out(
    dlpath, home, tmp_path, monkeypatch, request
):
    monkeypatch.chdir(tmp_path)
    dlpath("exercise", "start", "perceptron")
    dlpath("cards", "add", "What?", "That.")
    dlpath("report")
    request.getfixturevalue("in_use")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.md")}
    for words in REPLACING:
        error = dlpath(*words, "--json").error
        assert (error["exit"], error["code"]) == (3, "read-only"), words
        assert ".new" not in error["message"] and ".part" not in error["message"], words
        assert "another program" in error["hint"], words
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.md")} == before
    assert not [file for file in tmp_path.rglob("*") if file.suffix in (".new", ".part")]
    assert dlpath("next").exit_code == 0  # a page that cannot be kept is no harm
