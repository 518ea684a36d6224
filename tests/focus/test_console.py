"""The terminal is given back as it was found, however the session ends."""

import os
import signal
import subprocess
import sys
import time
from typing import NamedTuple

import pytest

if os.name == "nt":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

import fcntl
import pty
import select
import termios

PROGRAM = """
import sys
from dlpath.focus.console import Console, orderly
from dlpath.focus import keyboard

def write(text):
    sys.stdout.write(text)
    sys.stdout.flush()

console = Console(write)
with orderly(), console.drawn():
    console.show("ready")
    while (key := keyboard.key(0.2)) != "q":
        if key == "x":
            raise RuntimeError("planted")
        if key:
            console.show(f"got {key}")
"""
SHOWN, HIDDEN = "\x1b[?25h", "\x1b[?25l"


class Sat(NamedTuple):
    """A process on a pseudo-terminal."""

    process: subprocess.Popen
    master: int
    slave: int

    def until(self, text, patience=20):
        """Read until a text appears, and return all that was read."""
        read = ""
        deadline = time.monotonic() + patience
        while text not in read:
            assert time.monotonic() < deadline, read
            if select.select([self.master], [], [], 0.05)[0]:
                read += os.read(self.master, 65536).decode("utf-8", "replace")
        return read

    def press(self, keys):
        os.write(self.master, keys.encode())

    def is_as_found(self):
        """Tell whether the terminal echoes and reads whole lines."""
        modes = termios.tcgetattr(self.slave)[3]
        return bool(modes & termios.ECHO) and bool(modes & termios.ICANON)


@pytest.fixture
def sit():
    """Return a function that starts a program on a pseudo-terminal of its own."""
    begun = []

    def own_terminal():
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def call(*words, **variables):
        master, slave = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=os.environ | {"TERM": "xterm"} | variables,
            preexec_fn=own_terminal,
        )
        begun.append(Sat(process, master, slave))
        return begun[-1]

    yield call
    for sat in begun:
        sat.process.kill()
        sat.process.wait()
        os.close(sat.master)
        os.close(sat.slave)


def test_keys_are_read_at_once_and_the_terminal_is_given_back(sit):
    sat = sit("-c", PROGRAM)
    assert HIDDEN in sat.until("ready")
    assert not sat.is_as_found()
    sat.press("a")
    sat.until("got a")
    sat.press("\x1b[A")  # an arrow is no key of ours
    sat.press("q")
    assert SHOWN in sat.until(SHOWN)
    assert sat.process.wait(20) == 0
    assert sat.is_as_found()


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, -signal.SIGINT), ("x", 1)],
)
def test_signals_and_faults_give_the_terminal_back(sit, number, code):
    sat = sit("-c", PROGRAM)
    sat.until("ready")
    if number == "x":
        sat.press("x")
    else:
        sat.process.send_signal(number)
    sat.until(SHOWN)
    assert sat.process.wait(20) == code
    assert sat.is_as_found()


def test_ctrl_z_gives_the_terminal_back_until_it_goes_on(sit):
    sat = sit("-c", PROGRAM)
    sat.until("ready")
    sat.press("\x1a")
    sat.until(SHOWN)
    os.waitpid(sat.process.pid, os.WUNTRACED)
    assert sat.is_as_found()
    sat.process.send_signal(signal.SIGCONT)
    sat.until(HIDDEN)
    assert not sat.is_as_found()
    sat.press("a")
    sat.until("got a")
    sat.press("q")
    assert sat.process.wait(20) == 0
    assert sat.is_as_found()


def test_a_closed_terminal_ends_the_process(sit):
    sat = sit("-c", PROGRAM)
    sat.until("ready")
    master = os.dup(sat.master)
    os.close(sat.slave)
    os.close(sat.master)
    os.close(master)
    assert sat.process.wait(20) == 129
    # The fixture closes them again.
    os.dup2(os.open(os.devnull, os.O_RDONLY), sat.master)
    os.dup2(sat.master, sat.slave)


def test_a_session_is_paused_left_and_picked_up_by_keys(sit, environ, dlpath):
    environ.pop("DLPATH_NOW")
    variables = {key: value for key, value in environ.items() if key != "COLUMNS"}
    words = ("-m", "dlpath", "focus", "--no-break")
    sat = sit(*words, **variables, PYTHONUNBUFFERED="1")
    sat.until("space pauses")
    sat.press(" ")
    sat.until("space goes on")
    assert dlpath("status", "--json").json["timer"]["paused"] is True
    dlpath("resume")
    sat.until("space pauses")
    sat.press("\x03")
    sat.until("k keeps, d discards")
    sat.press("\x03")
    assert "picks it up again" in sat.until("stop records it")
    assert sat.process.wait(20) == 130
    assert sat.is_as_found()
    again = sit(*words, **variables)
    assert "g goes on" in again.until("[g]")
    again.press("\r")
    again.until("space pauses")
    again.press("s")
    again.until("What was done?")
    again.press("read it\r")
    again.until("dlpath undo")
    assert again.process.wait(20) == 0
    assert again.is_as_found()
    assert dlpath("status", "--json").json["pomodoros"]["total"] == 1
