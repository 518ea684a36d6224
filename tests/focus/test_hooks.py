"""The learner's own programs are told what happened, and stop nothing."""

import os
import subprocess
import time

import pytest

from dlpath.focus import hooks
from dlpath.focus.hooks import run_hook

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
PATH = {"PATH": os.environ["PATH"]}


@pytest.fixture
def hook(tmp_path):
    """Return a function that writes the hook ``focus-start``."""

    def write(script, mode=0o755):
        file = tmp_path / "focus-start"
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(mode)
        return file

    return write


def test_it_is_told_what_happened(hook, tmp_path):
    hook(
        f'echo "$DLPATH_TASK|$DLPATH_MINUTES|${{DLPATH_NOTE-none}}|$DLPATH_HOOK" > {tmp_path}/told'
    )
    facts = {"task": "a; rm -rf $HOME", "minutes": 25, "note": None}
    assert run_hook(tmp_path, "focus-start", facts, PATH) is None
    assert (tmp_path / "told").read_text() == "a; rm -rf $HOME|25|none|focus-start\n"


def test_without_a_hook_nothing_happens(tmp_path):
    assert run_hook(tmp_path / "none", "focus-start", {}, PATH) is None


@pytest.mark.parametrize(
    ("script", "mode", "words"),
    [
        ("echo no music >&2; exit 3", 0o755, "failed with exit code 3: no music"),
        ("exit 1", 0o755, "failed with exit code 1"),
        ("exit 0", 0o644, "is not executable: chmod +x"),
    ],
)
def test_one_that_fails_is_told_of_in_a_line(hook, tmp_path, script, mode, words):
    hook(script, mode)
    told = run_hook(tmp_path, "focus-start", {}, PATH)
    assert words in told
    assert "\n" not in told


def test_of_a_long_complaint_the_end_is_read(hook, tmp_path, monkeypatch):
    monkeypatch.setattr(hooks, "MOST_READ", 9)
    hook("echo much noise and no music >&2; exit 3")
    told = run_hook(tmp_path, "focus-start", {}, PATH)
    assert told.endswith("failed with exit code 3: no music")


def test_one_that_no_system_can_run_is_told_of(tmp_path):
    file = tmp_path / "focus-start"
    file.write_text("no program")
    file.chmod(0o755)
    assert "cannot be run" in run_hook(tmp_path, "focus-start", {}, PATH)


def test_one_that_hangs_is_ended_with_all_it_started(hook, tmp_path, monkeypatch):
    monkeypatch.setattr(hooks, "PATIENCE", 0.3)
    hook(f"sleep 60 & echo $! > {tmp_path}/pid; sleep 60")
    assert "was ended after 0.3 seconds" in run_hook(tmp_path, "focus-start", {}, PATH)
    time.sleep(0.1)
    pid = (tmp_path / "pid").read_text().strip()
    state = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, text=True).stdout
    assert not state.strip() or state.startswith("Z")


def test_what_it_leaves_running_is_not_waited_for(hook, tmp_path):
    hook("sleep 30 & exit 0")
    begun = time.monotonic()
    assert run_hook(tmp_path, "focus-start", {}, PATH) is None
    assert time.monotonic() - begun < 20


def test_what_a_hook_calls_runs_no_hook(hook, tmp_path):
    hook("exit 1")
    assert run_hook(tmp_path, "focus-start", {}, PATH | {"DLPATH_HOOK": "task-done"}) is None
