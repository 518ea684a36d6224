"""Streams that are closed or full, folders that are gone, narrow and plain terminals."""

import os
import signal
import subprocess
import sys
import time

import pytest

PROGRAM = f"{sys.executable} -m dlpath"

posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")


@pytest.fixture
def shell(environ, tmp_path, dlpath):
    """Return a function that runs a line of shell in which $D is dlpath; a record is there."""
    dlpath("goal", "set", "8")

    def call(line, **variables):
        return subprocess.run(
            ["bash", "-c", line],
            env=os.environ | environ | {"D": PROGRAM} | variables,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return call


@posix
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("$D log >&-", 0),
        ("DLPATH_HOME=new $D log >&-", 0),
        ("$D next >&-", 0),
        ("$D log --json >&-", 0),
        ("$D init <&-", 0),
        ("$D done o01-goal <&-", 1),
        ("$D nope 2>&-", 2),
        ("$D log 0 2>&-", 2),
        ("$D run perceptron 2>&-", 0),
        ("$D log >/dev/full", 3),
        ("$D next >/dev/full", 3),
        ("$D log 2>/dev/full", 0),
        ("$D next >/dev/null; sleep 0.1; $D next >/dev/null; $D next >/dev/full", 3),
        ("mkdir gone; cd gone; rmdir ../gone; DLPATH_HOME=rel $D next", 3),
        ("$D --help | true", 0),
        ("$D config | true; exit ${PIPESTATUS[0]}", 0),
        ("TZ=:/etc/localtime $D next", 0),
        ("TZ=/usr/share/zoneinfo/Europe/Paris $D next", 0),
        ("TZ=CET-1CEST $D next", 0),
        ("TZ='<+14>-14' $D log", 0),
    ],
)
def test_a_hostile_terminal_is_met_without_a_traceback(shell, line, code):
    result = shell(line)
    assert (result.returncode, "Traceback" in result.stderr) == (code, False), result.stderr


@posix
def test_what_was_recorded_is_not_denied_when_only_the_answer_could_not_be_written(shell, dlpath):
    result = shell("$D log --json >/dev/full")
    assert "what you asked for is done" in result.stderr
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 1


@posix
def test_ctrl_c_at_any_moment_of_the_start_is_quiet(environ, dlpath):
    dlpath("log")
    codes = set()
    for step in range(16):
        terminal = subprocess.Popen(
            [sys.executable, "-m", "dlpath", "log"],
            env=os.environ | environ,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(0.035 + 0.006 * step)
        terminal.send_signal(signal.SIGINT)
        err = terminal.communicate(timeout=30)[1]
        # Before the first lines of ours have run, Python itself answers, in its own way.
        ours = [line for line in err.splitlines() if "/dlpath/" in line]
        if err and not ours:
            continue
        assert [line for line in ours if "__main__.py" not in line and "cli.py" not in line] == []
        codes.add(terminal.returncode)
    assert codes <= {0, 130, -signal.SIGINT}


@posix
def test_a_link_in_a_circle_does_not_stop_a_kept_page(dlpath, tmp_path):
    folder = tmp_path / "own"
    (folder / "phases").mkdir(parents=True)
    (folder / "curriculum.yaml").write_text("title: Own\nphases: [one]\n")
    (folder / "phases" / "1.yaml").write_text(
        "id: one\ntitle: One\ntasks:\n  - {id: a, title: A, pomodoros: 1, done_when: it is}\n"
    )
    (folder / "phases" / "loop").symlink_to(folder)
    dlpath("config", "set", "curriculum", str(folder))
    for _ in range(2):
        assert dlpath("next", "--json").json["tasks"][0]["id"] == "a"


SCREENS = [
    ("next", "-n", "4"), ("status",), ("path", "python"), ("show", "o01-goal"), ("log", "2"),
    ("amend", "--minutes", "20"), ("undo",), ("redo",), ("history",), ("start",), ("stop",),
    ("done", "o01-goal", "--force"), ("skip", "b01-env"), ("reopen", "b01-env"), ("config",),
    ("config", "set", "days_off", "sunday"), ("curriculum", "show"), ("search", "perceptron"),
    ("tips",), ("resources", "--kind", "book"), ("people",), ("forums",), ("init",), ("run",),
]  # fmt: skip


def test_every_screen_fits_forty_columns(dlpath):
    for words in SCREENS:
        for line in dlpath(*words, COLUMNS="40").stdout.splitlines():
            longest = max(map(len, line.split()), default=0)
            assert len(line) <= max(40, longest + 16), (words, line)


def test_every_screen_can_be_shown_in_ascii(environ, dlpath):
    dlpath("goal", "set", "8")
    shows = (
        "import os, sys\n"
        "from dlpath.cli import run\n"
        f"for words in {SCREENS!r}:\n"
        "    print(*words)\n"
        "    assert run(words, os.environ) == 0, words\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", shows],
        env=os.environ | environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    assert b"? " not in result.stdout.replace(b"?  ", b"")
    assert result.stdout.isascii()
