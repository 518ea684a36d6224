"""Many terminals at once: nothing is lost, and nothing is doubled."""

import os
import signal
import subprocess
import sys
import time

LOGS = """
import os, sys
from dlpath.cli import run
sys.exit(max(run(["log", "--json"], os.environ) for _ in range(50)))
"""


def start(environ, program, *words):
    return subprocess.Popen(
        [sys.executable, "-c", program, *words],
        env=os.environ | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_eight_terminals_that_log_fifty_times_on_an_empty_home_record_four_hundred(environ, dlpath):
    terminals = [start(environ, LOGS) for _ in range(8)]
    for terminal in terminals:
        _, err = terminal.communicate(timeout=120)
        assert (terminal.returncode, err) == (0, "")
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 400
    changes = [
        entry["change"] for entry in dlpath("history", "-n", "1000", "--json").json["entries"]
    ]
    assert len(set(changes)) == 400


def test_only_one_of_eight_terminals_starts_the_timer(environ, dlpath):
    program = "import os, sys\nfrom dlpath.cli import run\nsys.exit(run(['start'], os.environ))"
    terminals = [start(environ, program) for _ in range(8)]
    codes = sorted(terminal.wait(timeout=60) for terminal in terminals)
    for terminal in terminals:
        terminal.communicate()
    assert codes == [0] + [1] * 7


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(environ, dlpath):
    """Kill a terminal that logs one pomodoro after another."""
    program = (
        "import os, sys\nfrom dlpath.cli import run\nwhile True:\n"
        "    assert run(['log', '--json'], os.environ) == 0\n    sys.stdout.flush()"
    )
    acknowledged = 0
    for kill in range(12):
        terminal = start(environ, program)
        said = [terminal.stdout.readline() for _ in range(1 + kill % 3)]
        time.sleep(0.003 * kill)
        terminal.send_signal(signal.SIGKILL)
        said += terminal.communicate(timeout=30)[0].splitlines()
        acknowledged += sum(line.rstrip().endswith("}") for line in said)
    total = dlpath("status", "--json").json["pomodoros"]["total"]
    assert acknowledged <= total <= acknowledged + 12
    assert dlpath("doctor", "--json").json["ok"]
    dlpath("undo")
    assert dlpath("status", "--json").json["pomodoros"]["total"] == total - 1
