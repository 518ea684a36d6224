"""What all fuzzing shares: an input follows from a number, and what is promised of each is checked.

A trial makes one input, gives it to dlpath in this process, and says in a word what came of it. It
fails if it ends in a traceback, takes more than two seconds, or if a command that refuses changes a
file of the learner's.
"""

import atexit
import io
import json
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from dlpath.cli import run

LONGEST = 2.0
"""Seconds of work that one input may cost."""
NOW = "2026-11-24T18:00:00+01:00"
ENVIRON = {"DLPATH_NOW": NOW, "TZ": "Europe/Stockholm", "COLUMNS": "80", "NO_COLOR": "1"}
CODES = (0, 1, 2, 3, 4)
COLOURS = re.compile(r"\x1b\[(?:0|[1-4]|3[1-6])m")
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What makes a terminal do things, or turns the order of what it shows."""

Trial = Callable[[int, Path], str]
"""Tries the input of a number in an empty folder, and says in a word what came of it.

Raises ``AssertionError`` where what is promised does not hold.
"""


class Overdue(BaseException):
    """An input takes too long; no ``except Exception`` is to swallow this."""


class Subject(NamedTuple):
    """Something that is fed with bad input."""

    name: str
    inputs: str
    """What is fed to it, in a few words."""
    trial: Trial


class Found(NamedTuple):
    """What came of many inputs."""

    outcomes: Counter[str]
    failures: tuple[str, ...]
    slowest: float
    """Seconds of work that the slowest took."""
    slowest_seed: int


class Answer(NamedTuple):
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


class Learner:
    """A learner with a home in a folder, whose commands run in this process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.environ = ENVIRON | {
            "DLPATH_HOME": str(self.home),
            "DLPATH_HOSTS_FILE": str(folder / "hosts"),
        }

    def call(self, *words: str, **variables: str | None) -> Answer:
        """Run a command; a variable that is ``None`` is taken out of the environment."""
        given = self.environ | variables
        environ = {name: value for name, value in given.items() if value is not None}
        out, err = _stream(), _stream()
        with redirect_stdout(out), redirect_stderr(err):
            code = run(words, environ)
        return Answer(code, _text(out), _text(err))

    def tried(self, *words: str, codes: tuple[int, ...] = CODES, **variables: str | None) -> Answer:
        """Run a command and check what holds of every command, whatever it was given."""
        before = digests(self.folder)
        answer = self.call(*words, **variables)
        said = f"{words}: {answer}"[:2000]
        assert answer.code in codes, said
        assert "Traceback" not in answer.err, said
        assert "itself failed" not in answer.err, said
        assert not STEERING.search(COLOURS.sub("", answer.out + answer.err)), said
        if answer.code:
            changed = sorted(set(before.items()) ^ set(digests(self.folder).items()))
            assert not changed, f"changed {[name for name, _ in changed]}; {said}"
        if "--json" in words:
            _check_json(answer, said)
        return answer


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode()  # type: ignore[attr-defined]


def _check_json(answer: Answer, said: str) -> None:
    if answer.out:
        assert json.loads(answer.out)["schema"].startswith("dlpath."), said
    if answer.code and not answer.out:
        error = json.loads(answer.err)
        assert (error["schema"], error["exit"]) == ("dlpath.error/1", answer.code), said


def digests(folder: Path) -> Mapping[str, str]:
    """Return the digest of every file that matters.

    That is not the cache, locks, SQLite's own index, nor the copy of the record for the day.
    """
    found = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).as_posix()
        if re.search(r"(^|/)(cache|backups)/", inside) or inside.endswith((".lock", "-shm")):
            continue
        if path.is_file():
            found[inside] = sha256(path.read_bytes()).hexdigest()
    return found


STUDIED = (
    ("log", "2", "--note", "a note", "--at", "9:00"),
    ("done", "o01-goal", "--force"),
    ("log", "--at", "13:00"),
    ("undo",),
    ("config", "set", "hours_per_week", "20"),
    ("cards", "add", "What is it?", "It is that."),
    ("plan",),
)
BEGUN = (("goal", "set", "4"),)


def fresh(folder: Path, after: tuple[tuple[str, ...], ...] = STUDIED) -> Learner:
    """Return a learner with a home of their own in ``folder``, as some commands have left it."""
    learner = Learner(folder)
    shutil.copytree(_home(after), learner.home)
    return learner


@cache
def _home(after: tuple[tuple[str, ...], ...]) -> Path:
    """Return the home that learners begin with; it is made once a process."""
    learner = Learner(Path(tempfile.mkdtemp(prefix="fuzz-", dir=_quick_place())))
    atexit.register(shutil.rmtree, learner.folder, ignore_errors=True)
    for words in after:
        answer = learner.call(*words)
        assert answer.code == 0, (words, answer)
    for page in (learner.home / "cache").glob("*.page"):
        page.unlink()
    return learner.home


def _quick_place() -> str | None:
    """Return a folder in memory, where there is one: every trial writes a few files."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@contextmanager
def watched() -> Iterator[None]:
    """Raise ``Overdue`` after two seconds of work; what waits for something gets a minute.

    Time that the machine gives to others does not count.
    """
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return

    def end(number: int, frame: Any) -> None:
        raise Overdue

    for name in (signal.SIGVTALRM, signal.SIGALRM):
        signal.signal(name, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    signal.setitimer(signal.ITIMER_REAL, 30 * LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


def fuzz(subject: Subject, count: int, first: int = 0) -> Found:
    """Try ``count`` inputs, each in an empty folder of its own."""
    _home(STUDIED)  # what all begin with is nobody's input
    outcomes: Counter[str] = Counter()
    failures = []
    slowest = (0.0, first)
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory(prefix="fuzz-", dir=_quick_place()) as folder:
            begun = time.process_time()
            try:
                # A relative path is one within.
                with chdir(folder), watched():
                    outcome = subject.trial(seed, Path(folder))
            except (Exception, Overdue, SystemExit) as error:
                outcome = "failed"
                failures.append(f"{subject.name} {seed}: {type(error).__name__}: {error}")
            slowest = max(slowest, (time.process_time() - begun, seed))
        outcomes[outcome] += 1
    return Found(outcomes, tuple(failures), *slowest)


def shown(subject: Subject, count: int, first: int = 0) -> int:
    """Try inputs and print what came of them; 1 if one failed."""
    found = fuzz(subject, count, first)
    for failure in found.failures:
        print(failure[:3000], file=sys.stderr)
    words = ", ".join(f"{word} {number:,}" for word, number in found.outcomes.most_common())
    print(
        f"| {subject.name} | {subject.inputs} | {count:,} | {words} "
        f"| {found.slowest:.2f} s | {len(found.failures)} |",
        flush=True,
    )
    return int(bool(found.failures) or found.slowest > LONGEST)
