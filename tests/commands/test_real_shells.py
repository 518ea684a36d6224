"""Completion as a learner sees it: a real bash, zsh and fish, in which Tab is pressed."""

import os
import pty
import re
import select
import shutil
import sys
import time

import pytest

from dlpath.cli import run

pytestmark = pytest.mark.extra

SHELLS = {
    "bash": ["bash", "--noprofile", "-i"],
    "bash with bash-completion": ["bash", "--noprofile", "-i"],
    "zsh": ["zsh", "-d", "-i"],
    "fish": ["fish", "-i"],
}
BASH = ("bash", "bash with bash-completion")
READY = "ready> "
PLUS = ". /usr/share/bash-completion/bash_completion\n"
PROMPTS = {
    "bash": f"PS1='{READY}'\n",
    "bash with bash-completion": f"PS1='{READY}'\n{PLUS}",
    "zsh": f"PROMPT='{READY}'\nunsetopt zle_bracketed_paste prompt_sp\n",
    "fish": f"function fish_prompt; printf '{READY}'; end\nset fish_greeting\n",
}
STARTS = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}
STEERING = re.compile(r"\x1b(\[[0-9;?>=]*[A-Za-z]|\][^\x07]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78])")


class Terminal:
    """A shell at a terminal of its own."""

    def __init__(self, command, environ):
        self.process, self.line = pty.fork()
        if not self.process:
            os.execvpe(command[0], command, environ)
        self.until(READY)

    def until(self, wanted, seconds=20):
        """Return what is shown until ``wanted`` is among it."""
        shown, end = "", time.monotonic() + seconds
        while wanted not in shown:
            assert time.monotonic() < end, f"{wanted!r} is not in {shown!r}"
            if select.select([self.line], [], [], 0.2)[0]:
                shown += _readable(os.read(self.line, 65536))
        return shown

    def quiet(self, seconds=1.5):
        """Return what is shown until nothing more comes."""
        shown = ""
        while select.select([self.line], [], [], seconds)[0]:
            shown += _readable(os.read(self.line, 65536))
        return shown

    def type(self, keys):
        """Press keys."""
        os.write(self.line, keys.encode())

    def close(self):
        """Hang up."""
        os.close(self.line)
        os.waitpid(self.process, 0)


def _readable(output):
    return STEERING.sub("", output.decode(errors="replace"))


@pytest.fixture(params=SHELLS)
def shell(request):
    name = SHELLS[request.param][0]
    assert shutil.which(name), f"{name} is not installed"
    return request.param


@pytest.fixture
def terminal(shell, environ, tmp_path, quick_beginnings, monkeypatch):
    """Return a terminal with a shell in which completion is set up."""
    learner = tmp_path / "a learner's"
    programs = tmp_path / "bin"
    for folder in (learner, programs, (learner / STARTS[SHELLS[shell][0]]).parent):
        folder.mkdir(parents=True, exist_ok=True)
    program = programs / "dlpath"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dlpath "$@"\n')
    program.chmod(0o755)
    (learner / STARTS[SHELLS[shell][0]]).write_text(PROMPTS[shell])
    given = {
        **os.environ,
        **environ,
        "HOME": str(learner),
        "PATH": f"{programs}:{os.environ['PATH']}",
        "SHELL": f"/bin/{SHELLS[shell][0]}",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "ZDOTDIR"):
        given.pop(name, None)
    monkeypatch.setenv("HOME", str(learner))
    assert run(["--install-completion"], given) == 0
    assert run(["next"], given) == 0
    opened = Terminal(SHELLS[shell], given)
    yield opened
    opened.close()


def test_tab_completes_commands_options_and_ids(terminal):
    terminal.type("dlpath fore\t")
    terminal.until("dlpath forecast ")
    terminal.type("\x15dlpath log --ta\t")
    terminal.until("--task ")
    terminal.type("s08\t")
    terminal.until("s08-perceptron")
    terminal.type("\x15dlpath log --task=s08\t")
    terminal.until("--task=s08-perceptron")
    terminal.type("\x15dlpath curriculum val\t")
    terminal.until("validate")


def test_tab_lists_ids_with_what_they_are(terminal, shell):
    terminal.type("dlpath done s0\t")
    if shell in BASH:
        terminal.type("\t")
    shown = terminal.until("s09-")
    assert "s04-gradient-descent" in shown
    assert ("Gradient descent on one variable" in shown) == (shell not in BASH)


HOSTILE = """\
id: one
title: One
tasks:
- {id: t1-signs, title: "a:b::c 'd' \\"e\\" %F{red} *.py ~ naïve", pomodoros: 1, done_when: Done}
- {id: t2-worse,
   title: "$(touch MARK) `touch MARK` \\\\$(touch MARK) '; touch MARK; '", pomodoros: 1,
   done_when: Done}
"""


def test_what_means_something_to_a_shell_is_only_a_word(terminal, shell, dlpath, tmp_path):
    mark = tmp_path / "mark"
    folder = tmp_path / "path"
    (folder / "phases").mkdir(parents=True)
    (folder / "curriculum.yaml").write_text("title: Hostile\nphases: [one]\n")
    (folder / "phases" / "1.yaml").write_text(HOSTILE.replace("MARK", str(mark)), encoding="utf-8")
    assert dlpath("curriculum", "use", str(folder)).exit_code == 0
    dlpath("cards", "add", "Why?", "Because.", "--deck", "go far: it's $5 `x`")
    terminal.type("dlpath done t\t")
    if shell in BASH:
        terminal.type("\t")
    shown = terminal.until("t2-worse")
    assert ("a:b::c 'd' \"e\"" in shown) == (shell not in BASH)
    for begun in ("go\\ f", '"go f', "'go f"):
        terminal.type("\x15")
        terminal.type(f"dlpath cards review --json --no-input --deck {begun}\t")
        terminal.quiet(0.8)
        terminal.type("\x01echo \r")  # the line as it was completed, read by the shell itself
        assert "go far: it's $5 `x`\r" in terminal.until(READY)
    assert not mark.exists()


def test_tab_is_silent_where_nothing_can_be_read(terminal, home):
    (home / "config.toml").write_text("curriculum = [")
    (home / "record.db").write_bytes(b"nothing")
    for line in ("dlpath done s0\t\t", "dlpath cards suspend \t\t", "dlpath nope a\t\t"):
        terminal.type(f"\x15{line}")
        shown = terminal.quiet()
        assert "error" not in shown
        assert "Traceback" not in shown
