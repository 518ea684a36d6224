"""Runs commands of dlpath as if Windows were below, as far as a stand-in can be that.

    python -m tests.windows_like COMMANDS

For what dlpath imports, and for nothing else, ``os``, ``sys``, ``signal``, ``ctypes``, ``msvcrt``
and ``winreg`` are those of Windows: no ``fork``, no user ids, no ``resource``, ``termios`` or
``pwd``, and only the signals that are there. ``COMMANDS`` is a JSON list of command lines, each a
list of words and the keys that are pressed in it; after the last one comes Ctrl-C. Printed is one
JSON list: exit code, standard output and standard error of each command.
"""

import builtins
import ctypes
import io
import json
import os
import signal
import sys
from types import ModuleType, SimpleNamespace

MISSING = {
    "os": (
        *("fork", "forkpty", "getuid", "geteuid", "getgid", "getegid", "killpg", "setsid", "chown"),
        *("uname", "getpgid", "setpgid", "wait", "waitid", "WNOHANG", "fchmod", "lchown", "mkfifo"),
        *(
            "listxattr",
            "getxattr",
            "setxattr",
            "O_NOFOLLOW",
            "O_DIRECTORY",
            "O_NONBLOCK",
            "statvfs",
        ),
        *("sched_getaffinity", "register_at_fork", "pread", "pwrite", "nice", "getloadavg"),
    ),
    "signal": (
        *("SIGKILL", "SIGHUP", "SIGSTOP", "SIGTSTP", "SIGCHLD", "SIGALRM", "SIGXCPU", "SIGUSR1"),
        *("SIGUSR2", "SIGPIPE", "SIGWINCH", "SIGQUIT", "SIGCONT", "alarm", "setitimer", "pause"),
    ),
    "sys": (),
    "ctypes": (),
}
GONE = ("resource", "fcntl", "termios", "tty", "pty", "pwd", "grp")


class StandIn(ModuleType):
    """A module of another system: some names are missing, some are others, the rest is real."""

    def __init__(self, real: ModuleType, **others: object) -> None:
        super().__init__(real.__name__)
        self.__dict__.update(others)
        self.__dict__["_real"] = real

    def __getattr__(self, name: str) -> object:
        if name in MISSING[self._real.__name__]:
            raise AttributeError(name)
        return getattr(self._real, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._real, name, value)


def _refused(*_: object) -> None:
    raise FileNotFoundError(2, "The system cannot find the file specified")


def stand_ins(keys: list[str]) -> dict[str, ModuleType]:
    """Return the modules that are others on Windows."""

    def is_pressed() -> bool:
        # No key was pressed before it was asked for.
        return sys._getframe(1).f_code.co_name != "forget_what_was_typed"

    def pressed() -> str:
        if not keys:
            raise KeyboardInterrupt
        return keys.pop(0)

    console = ModuleType("msvcrt")
    console.__dict__.update(kbhit=is_pressed, getwch=pressed)
    registry = ModuleType("winreg")
    registry.__dict__.update(HKEY_LOCAL_MACHINE=0, OpenKey=_refused, QueryValueEx=_refused)
    kernel = SimpleNamespace(
        SetConsoleMode=lambda *_: 1,
        GetStdHandle=lambda _: 7,
        QueryUnbiasedInterruptTime=lambda _: 1,
    )
    return {
        "os": StandIn(os, name="nt", get_terminal_size=lambda *_: os.terminal_size((80, 24))),
        "sys": StandIn(sys, platform="win32"),
        "signal": StandIn(signal),
        "ctypes": StandIn(ctypes, windll=SimpleNamespace(kernel32=kernel)),
        "msvcrt": console,
        "winreg": registry,
    }


def pretend(keys: list[str]) -> None:
    """Give the modules of dlpath the stand-ins from now on."""
    others, real = stand_ins(keys), builtins.__import__

    def imported(name, globals=None, *rest, **named):  # noqa: A002
        if str((globals or {}).get("__name__", "")).startswith("dlpath"):
            if name in GONE:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)
            if name in others:
                return others[name]
        return real(name, globals, *rest, **named)

    builtins.__import__ = imported


class Typist(io.StringIO):
    """Somebody who sits at a terminal and types into it."""

    def isatty(self) -> bool:
        return True


class Screen(io.TextIOWrapper):
    """A console of an older Windows."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="cp1252", newline="\n", write_through=True)

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1

    @property
    def told(self) -> str:
        return self.buffer.getvalue().decode("cp1252")


def main(commands: str) -> None:
    """Run the commands."""
    keys: list[str] = []
    pretend(keys)
    from dlpath.cli import run

    told = []
    for words, typed in json.loads(commands):
        keys[:] = typed
        streams = sys.stdin, sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = Typist(), Screen(), Screen()
        try:
            code = run(words, os.environ)
            told.append((code, sys.stdout.told, sys.stderr.told))
        finally:
            sys.stdin, sys.stdout, sys.stderr = streams
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
