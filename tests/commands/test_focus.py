"""dlpath focus: the timer of the record, with a clock; nothing is lost however it ends."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from dlpath.focus import presence
from dlpath.progress.records import TimerEvent

AT = "2026-11-24T{}:00+01:00"
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")


def at(clock):
    return {"DLPATH_NOW": AT.format(clock)}


@pytest.fixture
def total(dlpath):
    """Return a function that counts the recorded pomodoros."""
    return lambda: dlpath("status", "--json").json["pomodoros"]["total"]


@pytest.fixture
def left(environ, home):
    """Return a function that starts a session in a process of its own and kills it."""

    def kill(*words, number=signal.SIGKILL, clock=None):
        variables = os.environ | environ
        variables.pop("DLPATH_NOW")
        session = subprocess.Popen(
            [sys.executable, "-m", "dlpath", "focus", "--no-input", *words],
            env=variables | (at(clock) if clock else {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        session.stderr.readline()
        deadline = time.monotonic() + 20
        while not (home / "cache" / "focus.json").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        session.send_signal(number)
        out, err = session.communicate(timeout=20)
        return session.returncode, out, err

    return kill


def test_without_a_terminal_it_says_the_start_waits_and_says_the_end(dlpath, total):
    result = dlpath("focus", "b01-env", **at("09:00"))
    assert result.exit_code == 0
    lines = result.stderr.splitlines()
    assert lines[0].startswith("Tip: Work by a pomodoro timer")
    assert lines[1] == "pomodoro 1 on b01-env until 09:25"
    assert "25 min on b01-env are over." in lines
    assert "1 pomodoro on 2026-11-24, 09:00 to 09:25 (25 minutes)" in result.stdout
    assert total() == 1
    assert dlpath("status", "--json").json["timer"] is None


def test_rounds_with_breaks_are_recorded_one_by_one(dlpath):
    report = dlpath("focus", "--minutes", "5", "--rounds", "5", "--json", **at("09:00")).json
    assert report["schema"] == "dlpath.focus/1"
    assert [item["at"][11:16] for item in report["pomodoros"]] == [
        "09:00", "09:10", "09:20", "09:30", "09:50",
    ]  # fmt: skip
    assert (report["ended"], report["timer"], report["settled"]) == ("finished", None, None)


def test_lengths_are_as_set_or_as_said(dlpath):
    for key, value in (
        ("break_minutes", "3"),
        ("long_break_minutes", "9"),
        ("long_break_every", "2"),
    ):
        dlpath("config", "set", key, value)
    starts = [
        item["at"][11:16]
        for item in dlpath(
            "focus", "--minutes", "10", "--rounds", "4", "--json", **at("09:00")
        ).json["pomodoros"]
    ]
    assert starts == ["09:00", "09:13", "09:32", "09:45"]
    report = dlpath("focus", "--rounds", "2", "--no-break", "--json", **at("11:00")).json
    assert [item["at"][11:16] for item in report["pomodoros"]] == ["11:00", "11:25"]


def test_a_timer_that_was_just_started_goes_on(dlpath, total):
    dlpath("start", "b01-env", **at("09:00"))
    result = dlpath("focus", **at("09:10"))
    assert result.stderr.startswith("pomodoro 1 on b01-env until 09:25\n")
    assert total() == 1
    dlpath("start", "b01-env", **at("10:00"))
    dlpath("pause", **at("10:05"))
    assert "until 10:40" in dlpath("focus", **at("10:20")).stderr


def test_a_timer_on_another_task_is_not_taken_over(dlpath):
    dlpath("start", "b01-env", **at("09:00"))
    result = dlpath("focus", "o01-goal", "--json", **at("09:10"))
    assert (result.exit_code, result.error["code"]) == (1, "timer")


@pytest.mark.parametrize(
    ("words", "minutes"), [(["--keep"], [25]), (["--trim", "7"], [7]), (["--discard"], [])]
)
def test_a_timer_that_was_left_running_is_kept_trimmed_or_dropped(dlpath, words, minutes):
    dlpath("start", **at("09:00"))
    result = dlpath("focus", "--json", **at("13:00"))
    assert (result.exit_code, result.error["code"]) == (1, "timer")
    assert "was left running since Tuesday 24 November, 09:00" in result.error["message"]
    report = dlpath("focus", *words, "--json", **at("13:00")).json
    assert report["settled"] == words[0].removeprefix("--")
    assert [item["minutes"] for item in report["pomodoros"]] == [25]
    entries = [entry["summary"] for entry in dlpath("history", "--json").json["entries"]]
    assert len([text for text in entries if "1 pomodoro on" in text]) == 1 + len(minutes)


def test_what_is_left_cannot_be_trimmed_to_more_than_it_shows(dlpath):
    dlpath("start", **at("09:00"))
    result = dlpath("focus", "--trim", "60", "--json", **at("09:30"))
    assert (result.exit_code, result.error["code"]) == (1, "timer")
    assert dlpath("focus", "--keep", "--discard", "--json").exit_code == 2


@pytest.mark.parametrize(
    ("answers", "settled"),
    [(["k"], "keep"), (["nonsense", "99999", "d"], "discard"), (["12"], "trim"), ([""], "keep")],
)
def test_whoever_sits_there_is_asked(dlpath, monkeypatch, answers, settled):
    from dlpath.context import Context

    asked = []

    def ask(self, question, *, default=None):
        asked.append(question)
        return (answers.pop(0) or default) if answers else None

    dlpath("start", **at("09:00"))
    monkeypatch.setattr(Context, "ask", ask)
    result = dlpath("focus", **at("13:00"))
    assert "k keeps 25 min; t trims to 25 min" in asked[0]
    assert result.exit_code == 0
    dropped = "timer dropped" in result.stderr
    assert dropped is (settled == "discard")


@posix
def test_kill_9_loses_nothing_and_the_next_session_offers_what_was_worked(
    dlpath, left, environ, total
):
    assert left("--block")[0] == -signal.SIGKILL
    environ.pop("DLPATH_NOW")
    assert dlpath("status", "--json").json["timer"]["task"] == "o01-goal"
    result = dlpath("focus", "--json")
    assert "was left running" in result.error["message"]
    assert dlpath("doctor", "--json").json["ok"]
    assert dlpath("stop", "--minutes", "3", "--json").json["pomodoros"][0]["minutes"] == 3
    assert total() == 1


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_closed_terminal_leaves_the_timer_and_lets_the_sites_in(dlpath, left, home, number):
    hosts = home.with_name("hosts")
    hosts.write_bytes(b"127.0.0.1 localhost\n")
    code, _, err = left("--block", number=number)
    assert (code, "Traceback" in err) == (128 + number, False)
    assert hosts.read_bytes() == b"127.0.0.1 localhost\n"
    assert dlpath("status", "--json").json["timer"]["task"] == "o01-goal"


@posix
def test_ctrl_c_where_nobody_answers_says_that_the_timer_goes_on(dlpath, left):
    code, out, _ = left(number=signal.SIGINT)
    assert code == 130
    assert "dlpath focus picks it up again" in out
    assert dlpath("status", "--json").json["timer"]["task"] == "o01-goal"


@posix
def test_after_a_restart_of_the_machine_it_is_said_and_going_on_is_not_offered(
    dlpath, left, environ, monkeypatch
):
    left()
    environ.pop("DLPATH_NOW")
    monkeypatch.setattr(presence, "boot", lambda: "another run of the machine")
    result = dlpath("focus", "--json")
    assert "the machine was restarted since" in result.error["message"]


@posix
def test_only_one_session_runs_and_another_terminal_steers_it(environ, dlpath, home):
    variables = os.environ | environ
    variables.pop("DLPATH_NOW")
    environ.pop("DLPATH_NOW")
    session = subprocess.Popen(
        [sys.executable, "-m", "dlpath", "focus", "--json"],
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 20
    while not (home / "cache" / "focus.json").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    second = dlpath("focus", "--json")
    assert (second.exit_code, second.error["message"]) == (
        1,
        "dlpath focus runs in another terminal",
    )
    assert dlpath("pause").exit_code == 0
    assert dlpath("resume").exit_code == 0
    assert dlpath("prompt").stdout.startswith("▶ o01-goal 25m")
    assert dlpath("stop", "--json").exit_code == 0
    report = json.loads(session.communicate(timeout=20)[0])
    assert (session.returncode, report["ended"], report["pomodoros"]) == (0, "elsewhere", [])


def test_a_session_never_touches_the_timer_of_another_terminal(dlpath, environ, home, total):
    """It was stopped there, and another begun, while the note was being typed."""
    from dlpath.commands.parts.focus.desk import Desk
    from dlpath.context import Context

    environ.update(at("09:00"))
    app = Context(environ)
    desk = Desk(app, app.task("b01-env"), minutes=25, seen=home / "cache" / "focus.json")
    desk.start(1)
    dlpath("cancel", **at("09:10"))
    dlpath("start", "o01-goal", **at("09:11"))
    assert desk.stop(25, "a note") is False
    desk.cancel()
    desk.turn("pause")
    app.close()
    assert total() == 0
    timer = dlpath("status", "--json", **at("09:12")).json["timer"]
    assert (timer["task"], timer["paused"]) == ("o01-goal", False)


def test_block_without_a_hosts_file_is_said_and_stops_nothing(dlpath):
    report = dlpath("focus", "--block", "--json", **at("09:00")).json
    assert len(report["pomodoros"]) == 1
    assert any("no sites are kept out" in problem.lower() for problem in report["problems"])


def test_block_keeps_the_sites_out_during_the_pomodoro_alone(dlpath, home, tmp_path):
    hosts = home.with_name("hosts")
    hosts.write_bytes(b"127.0.0.1 localhost")
    (home / "hooks").mkdir(parents=True)
    for event in ("focus-start", "focus-end"):
        hook = home / "hooks" / event
        hook.write_text(f"#!/bin/sh\n/bin/cp {hosts} {tmp_path}/{event}\n")
        hook.chmod(0o755)
    assert dlpath("focus", "--block", **at("09:00")).exit_code == 0
    if os.name != "nt":
        during = (tmp_path / "focus-start").read_text()
        assert "until 2026-11-24T08:25:00+00:00" in during
        assert "0.0.0.0 reddit.com www.reddit.com" in during
        assert (tmp_path / "focus-end").read_bytes() == b"127.0.0.1 localhost"
    assert hosts.read_bytes() == b"127.0.0.1 localhost"


@posix
def test_hooks_are_told_of_the_work_and_of_a_task_done(dlpath, home, tmp_path):
    (home / "hooks").mkdir(parents=True)
    for event in ("focus-start", "focus-end", "task-done"):
        hook = home / "hooks" / event
        hook.write_text(
            f'#!/bin/sh\necho "$DLPATH_TASK $DLPATH_MINUTES $DLPATH_TITLE" > {tmp_path}/{event}\n'
        )
        hook.chmod(0o755)
    dlpath("focus", "b01-env", "--minutes", "30", **at("09:00"))
    dlpath("done", "o01-goal", "--force")
    assert (tmp_path / "focus-start").read_text().startswith("b01-env 30 ")
    assert (tmp_path / "focus-end").read_text().startswith("b01-env 30 ")
    assert (tmp_path / "task-done").read_text() == "o01-goal  Decide what all this is for\n"


@posix
def test_a_failing_hook_is_told_of_and_stops_nothing(dlpath, home, total):
    (home / "hooks").mkdir(parents=True)
    for event in ("focus-start", "task-done"):
        (home / "hooks" / event).write_text("#!/bin/sh\nexit 3\n")
        (home / "hooks" / event).chmod(0o755)
    result = dlpath("focus", **at("09:00"))
    assert "the hook focus-start failed with exit code 3" in result.stderr
    assert total() == 1
    done = dlpath("done", "o01-goal", "--force")
    assert (done.exit_code, "the hook task-done failed" in done.stderr) == (0, True)


def test_a_settled_or_unknown_task_is_refused_and_no_timer_is_left(dlpath):
    dlpath("skip", "b01-env")
    assert dlpath("focus", "b01-env", "--json").error["code"] == "already-settled"
    assert dlpath("focus", "nope", "--json").error["code"] == "unknown-task"
    assert dlpath("status", "--json").json["timer"] is None


def test_everything_in_the_record_is_what_start_and_stop_would_have_written(dlpath, home):
    from dlpath.store.store import Store

    dlpath("focus", **at("09:00"))
    store = Store(home / "record.db")
    events = [(item.event, item.minutes) for item in store.timer_events()]
    assert events == [("start", 25), ("stop", None)]
    assert all(isinstance(item, TimerEvent) for item in store.timer_events())
    store.close()
    dlpath("undo", **at("09:26"))
    assert dlpath("status", "--json", **at("09:27")).json["timer"]["task"] == "o01-goal"


def test_block_with_no_sites_listed_says_so_and_goes_on(dlpath, home):
    home.with_name("hosts").write_text("127.0.0.1 localhost\n")
    dlpath("config", "set", "blocked_sites", "")
    result = dlpath("focus", "b01-env", "--block", "--minutes", "1", "--json", **at("09:00"))
    assert "No sites are listed to keep out; dlpath block add" in result.json["problems"][0]
    assert (result.exit_code, result.stderr) == (0, "")


def test_one_minute_is_one(dlpath):
    said = dlpath("focus", "b01-env", "--minutes", "1", **at("09:00")).stderr
    assert "1 min on b01-env is over." in said.splitlines()
