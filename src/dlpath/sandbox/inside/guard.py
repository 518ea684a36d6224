"""What a learner's code may not do here, and words for it.

This stops accident and casual cheating: code that asks a library for the answer, or looks into the
checker's own files. It does not stop malice: whoever wants to get around a hook of Python's can.
The learner owns the machine; no answer is kept where this code runs, and no verdict is made here.
"""

import os
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

FRAMEWORKS = frozenset({"sklearn", "torch", "tensorflow", "jax", "keras"})
PACKAGE = os.path.realpath(__file__).rpartition(f"{os.sep}sandbox{os.sep}")[0] + os.sep
MOST_FORKS = 8


class Forbidden(Exception):
    """The code asked for something that is not for an exercise."""


class ForbiddenImport(Forbidden, ImportError):
    """An import that fails like that of a module that is not installed."""


class ForbiddenFile(Forbidden, PermissionError):
    """A file that cannot be opened, to code that can do without it."""


class Finder:
    """Stands before all other finders and refuses what is not for an exercise."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse dlpath and the frameworks, and leave everything else to the others."""
        root = name.partition(".")[0]
        if root == "dlpath":
            raise ForbiddenImport("dlpath cannot be imported here: write it in numpy")
        if root in FRAMEWORKS:
            raise ForbiddenImport(f"{root} cannot be imported here: write it in numpy")
        return None


def put_up() -> None:
    """Refuse from now on, in this process, what is forbidden."""
    find = _checks().get

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        check = find(event)
        if check is not None:
            check(*arguments)

    sys.meta_path.insert(0, Finder())
    sys.addaudithook(hook)


def _checks() -> dict[str, Callable[..., None]]:
    """Give a check for each event of Python's that may be forbidden."""
    starts = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn")
    reaches = ("socket.__new__", "socket.getaddrinfo", "socket.gethostbyname")
    forking = _forking()
    return {
        **dict.fromkeys(("open", "os.link", "os.rename", "os.remove"), _opening),
        "os.fork": forking,
        "os.forkpty": forking,
        "os.kill": _killing,
        "os.killpg": _refusing("it sends a signal to other processes"),
        **dict.fromkeys(starts, _refusing("it starts another program")),
        **dict.fromkeys(reaches, _refusing("it uses the network")),
    }


def _opening(file: Any, *_: Any) -> None:
    if not isinstance(file, int) and _real(file).startswith(PACKAGE):
        raise ForbiddenFile("the files of dlpath are not read here")


def _killing(process: int, *_: Any) -> None:
    if process != os.getpid():
        raise Forbidden("it sends a signal to another process")


def _forking() -> Callable[..., None]:
    left = iter(range(MOST_FORKS))  # a fork goes on counting: 2**8 processes at most

    def fork(*_: Any) -> None:
        if next(left, None) is None:
            raise Forbidden("it starts more processes than an exercise needs")

    return fork


def _refusing(message: str) -> Callable[..., None]:
    def refuse(*_: Any) -> None:
        raise Forbidden(message)

    return refuse


def _real(file: Any) -> str:
    try:
        return os.path.realpath(os.fsdecode(file))
    except (TypeError, ValueError):
        return ""  # whoever opens it says what is wrong with it
