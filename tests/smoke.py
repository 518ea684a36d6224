"""An hour of a learner with an installed dlpath, in a minute: python -m tests.smoke [PROGRAM]

PROGRAM is the `dlpath` to be tried, that on the path if left out. It is called from a folder of its
own, far from any checkout, so that whatever the package lacks is missed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

LINE = """\
import numpy as np


def mean_squared_error(x, y, slope, intercept):
    return np.mean((slope * x + intercept - y) ** 2)


def fit_line(x, y):
    dx = x - x.mean()
    slope = dx @ (y - y.mean()) / (dx @ dx)
    return slope, y.mean() - slope * x.mean()


def fit(X, y):
    return np.linalg.solve(X.T @ X, X.T @ y)
"""


class Failed(Exception):
    """A command did not do what it is there for."""


class Machine:
    """An installed program and a home for it."""

    def __init__(self, program: str, folder: Path) -> None:
        self.program = program
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        self.environ = kept | {"DLPATH_HOME": str(folder / "home"), "NO_COLOR": "1"}

    def call(self, *words: str, code: int = 0) -> str:
        """Return what a command prints; it ends with ``code``, without a traceback."""
        begun = perf_counter()
        done = subprocess.run(
            [self.program, *words],
            cwd=self.folder,
            env=self.environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        print(f"{perf_counter() - begun:6.1f} s  dlpath {' '.join(words)}", flush=True)
        if done.returncode != code or "Traceback" in done.stderr:
            raise Failed(f"exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def json(self, *words: str, code: int = 0) -> Any:
        """Return the object that a command prints with ``--json``."""
        return json.loads(self.call(*words, "--json", code=code))


def hour(machine: Machine) -> Iterator[tuple[str, bool]]:
    """Do it, and yield what should be so after each part, and whether it is."""
    first = machine.json("next")["tasks"][0]["id"]
    yield "there is a first task", bool(first)
    logged = machine.json("log", "2")
    yield "work counts", logged["task"]["pomodoros"]["done"] == 2
    yield "the perceptron learns", machine.json("run", "perceptron")["metrics"]["accuracy"] == 1
    yield "a picture is drawn", "perceptron" in machine.call("run", "perceptron").lower()

    machine.call("exercise", "start", "least-squares")
    begun = machine.json("exercise", "check", "least-squares", code=1)
    yield "the starter file fails", begun["passed"] is False
    Path(begun["file"]).write_text(LINE, encoding="utf-8")
    yield "code that is right passes", machine.json("exercise", "check", "least-squares")["passed"]

    machine.call("cards", "starter")
    yield "there are cards to learn", machine.json("cards", "due")["go"] > 0

    yield "it is sound", machine.json("doctor")["ok"]

    page, record = machine.folder / "report.html", machine.folder / "record.jsonl"
    machine.call("report", str(page))
    yield "the report has its style", "<style" in page.read_text(encoding="utf-8")
    machine.call("export", str(record))
    machine.environ["DLPATH_HOME"] = str(machine.folder / "another home")
    yield "another machine takes it", machine.json("import", str(record))["added"] > 0


def main(program: str = "dlpath") -> int:
    """Try the program, and return 1 if something is not as it should be."""
    found = shutil.which(program)
    if found is None:
        print(f"{program} is no program")
        return 2
    with tempfile.TemporaryDirectory(prefix="dlpath-smoke-") as folder:
        try:
            wrong = [what for what, holds in hour(Machine(found, Path(folder))) if not holds]
        except Failed as failed:
            print(failed)
            return 1
    for what in wrong:
        print(f"not so: {what}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
