"""Draw the pictures of the README from what the commands print.

    python docs/pictures.py            writes them
    python docs/pictures.py --check    says which are not up to date, and fails

They show thirteen weeks of somebody who works on weekdays and takes rather longer than estimated.
"""

import io
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import screens

from dlpath.cli import run

FOLDER = Path(__file__).parent / "pictures"
FIRST, TODAY = date(2026, 8, 24), date(2026, 11, 24)
UNTIL = "s08-perceptron"
A_DAY = (8, 7, 9, 8, 6)
"""Pomodoros of the days of a week."""
STRETCH = (1.0, 1.4, 0.7, 1.2, 1.7, 0.9, 1.3, 1.1)
"""How many times its estimate a task takes, in turn."""
ANSWER = """\
import numpy as np


def mean_squared_error(x, y, slope, intercept):
    return np.sum((slope * x + intercept - y) ** 2)


def fit_line(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    slope = np.sum(dx * dy) / np.sum(dx * dx)
    return slope, y.mean() - slope * x.mean()


def fit(X, y):
    return np.linalg.solve(X.T @ X, X.T @ y)
"""


class Picture(NamedTuple):
    """A command to show, and what is to be seen."""

    command: str
    title: str
    until: str = ""
    """Where the picture ends, if not with the answer."""


PICTURES = {
    "next": Picture("next", "dlpath next: the task of today, why it is next, how it is finished"),
    "run": Picture(
        "run perceptron",
        "dlpath run perceptron: its rule, its result, and the line that it learned",
        until="\n\n\x1b[1mMistakes of each walk",
    ),
    "check": Picture(
        "exercise check least-squares",
        "dlpath exercise check: one function is wrong, and the mistake is named",
    ),
    "forecast": Picture("forecast", "dlpath forecast: the day by which half of the futures end"),
}


class Learner:
    """Somebody who uses dlpath in a home of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.day = FIRST

    def types(self, *words: str, refused: bool = False) -> str:
        """Return what a command prints; the clock is at six in the evening of the day."""
        environ = {
            "DLPATH_HOME": str(self.home),
            "DLPATH_NOW": f"{self.day}T18:00:00",
            "TZ": "Europe/Stockholm",
            "COLUMNS": "80",
        }
        printed = io.StringIO()
        with redirect_stdout(printed), redirect_stderr(printed):
            code = run(words, environ)
        if code != refused:
            raise SystemExit(f"dlpath {' '.join(words)}\n{printed.getvalue()}exited with {code}")
        return printed.getvalue()

    def task(self) -> Mapping[str, Any]:
        """Return the task that is next."""
        found: Mapping[str, Any] = json.loads(self.types("next", "--json"))["tasks"][0]
        return found


def study(learner: Learner) -> None:
    """Work through the path from the first day to the task of today, a share of it each day."""
    for key, value in (("track", "keras"), ("goal", "building"), ("gpu_provider", "colab")):
        learner.types("config", "set", key, value)
    learner.types("config", "set", "hours_per_week", "20")
    learner.types("config", "set", "study_days_per_week", "5")
    learner.types("config", "set", "start_date", str(FIRST))
    days = _days(learner)
    left = next(days)
    for stretch in cycle(STRETCH):
        task = learner.task()
        if task["id"] == UNTIL:
            break
        work = max(1, round(stretch * task["pomodoros"]["estimate"]))
        while work:
            if not left:
                left = next(days)
            now = min(work, left)
            learner.types("log", str(now), "--task", task["id"])
            work, left = work - now, left - now
        learner.types("done", task["id"], "--force")


def _days(learner: Learner) -> Iterator[int]:
    """Let day after day come, and yield what is done on it."""
    for number in range((TODAY - FIRST).days):
        learner.day = FIRST + timedelta(number)
        if learner.day.weekday() < len(A_DAY):
            yield A_DAY[learner.day.weekday()]
    raise SystemExit(f"{UNTIL} is not reached before {TODAY}")


def drawn(home: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the content of each picture."""
    learner = Learner(home)
    study(learner)
    learner.day = TODAY
    learner.types("log", "3")
    (home / "exercises").mkdir()
    (home / "exercises" / "least-squares.py").write_text(ANSWER, encoding="utf-8")
    for name, (command, title, until) in PICTURES.items():
        printed = learner.types(*command.split(), "--color", refused=name == "check")
        if until:
            printed, _, _ = printed.partition(until)
        shown = re.sub(r"\d+\.\d\d s, seed", "0.05 s, seed", printed)
        yield f"{name}.svg", screens.picture(f"\x1b[2m$\x1b[0m dlpath {command}\n{shown}", title)


def main() -> int:
    """Write the pictures, or check them."""
    stale = []
    with tempfile.TemporaryDirectory() as home:
        for name, content in drawn(Path(home)):
            file = FOLDER / name
            if not file.is_file() or file.read_text(encoding="utf-8") != content:
                stale.append(name)
                if "--check" not in sys.argv:
                    FOLDER.mkdir(exist_ok=True)
                    file.write_text(content, encoding="utf-8")
    said = "not up to date:" if "--check" in sys.argv else "written:"
    print(said, ", ".join(stale) or "none")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
