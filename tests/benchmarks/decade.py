"""Ten years of a learner: how long commands take on a record that has grown so far.

    python -m tests.benchmarks.decade [--runs 11] [--write] [--small] [--processor]

Makes a home with 30,000 pomodoros, 50,000 cards, 1,000,000 reviews, and marks on every task of a
path of which some were renamed and removed since; plans, pages, papers, attempts, amendments and
undos beside them. Then every command is run in turn with ``python -c pass``, as ``startup`` does,
and ``stats`` and ``report`` also in turn with themselves on an empty record. Exits 1 if a goal is
missed.
"""

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import decade_record
from tests.benchmarks.cards import timed
from tests.benchmarks.startup import DLPATH, PAGE, Bench
from tests.benchmarks.timing import write_section

from dlpath import __version__
from dlpath.commands.parts.cards.reviews import due_on
from dlpath.context import Context
from dlpath.store.store import Store

SLACK = 1.5
"""How much longer than on a new record a quick command may take."""
MORE = 2.0
"""Seconds that a page over everything may take longer than on an empty record."""
DUE = 20
"""Milliseconds for all counts of the cards that are due."""
QUICK = [
    ("next, nothing changed", ["next"], None, 7),
    ("status, nothing changed", ["status"], None, 7),
    ("prompt, nothing changed", ["prompt"], None, 7),
    ("next after a change of the record", ["next"], "record", 12),
    ("log", ["log"], None, 8),
    ("done", ["done", "b01-env", "--force"], "reopen", 8),
    ("skip", ["skip", "b01-env"], "reopen", 8),
    ("undo", ["undo"], "record", 8),
    ("start", ["start"], "cancel", 8),
    ("stop", ["stop", "--minutes", "25"], "start", 8),
    ("completion of a task", ["done", "b0"], "Tab", 8),
]
SLOW = [
    ("history", ["history"]),
    ("path", ["path"]),
    ("search", ["search", "perceptron"]),
    ("forecast", ["forecast"]),
    ("doctor", ["doctor"]),
    ("cards due", ["cards", "due"]),
]
WHOLE = [("stats", ["stats"]), ("report", ["report", "--force"])]


class Row(NamedTuple):
    """One line of the table."""

    what: str
    measured: str
    goal: str
    met: bool

    def __str__(self) -> str:
        return f"| {self.what} | {self.measured} | {self.goal} |"


class Decade(Bench):
    """The home of a learner of ten years, beside one of a learner who has just begun."""

    def __init__(
        self,
        folder: Path,
        size: decade_record.Size,
        *,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.clock = clock
        (folder / "new").mkdir()
        Bench(folder / "new")
        super().__init__(folder)
        app = Context(self.environ)
        path = list(app.curriculum.tasks)
        former = [alias for task in path for alias in task.aliases]
        decade_record.fill(
            folder / "home",
            size,
            tasks=[task.id for task in path],
            aliases=former,
            today=datetime.now(UTC).date(),
        )
        # By default the path ends before the tasks that are left open; a refusal is no measure.
        opened = [["reopen", task] for task in ("b01-env", path[0].id)]
        for words in (["backup", "create"], *opened, ["log"], ["next"]):
            subprocess.run(DLPATH + words, cwd=folder, env=self.environ, check=True)

    def run(self, command: list[str], **variables: str) -> float:
        """Run a command and return its seconds, by the clock that was chosen."""
        begun = self.clock()
        super().run(command, **variables)
        return self.clock() - begun

    def quick(self, runs: int) -> list[Row]:
        """Measure the commands that must be quick, and those that may take their time."""
        rows = []
        for name, words, after, budget in QUICK:
            ratio, took = self.row(words, after, runs)
            measured = f"{ratio:.1f} × bare Python, {took:.0f} ms"
            most = SLACK * budget
            rows.append(shown(Row(name, measured, f"{most:g} ×", ratio <= most)))
        for name, words in SLOW:
            ratio, took = self.row(words, None, runs)
            measured = f"{ratio:.0f} × bare Python, {took / 1000:.1f} s"
            rows.append(shown(Row(name, measured, "", met=True)))
        return rows

    def whole(self, runs: int) -> list[Row]:
        """Measure what looks at everything, in turn with the same on an empty record."""
        begun = {"DLPATH_HOME": str(self.folder / "new" / "home")}
        rows = []
        for name, words in WHOLE:
            pairs = [
                (self.run(DLPATH + words), self.run(DLPATH + words, **begun))
                for _ in range(runs + 1)
            ][1:]
            more = statistics.median(old - new for old, new in pairs)
            took = statistics.median(old for old, _ in pairs)
            measured = f"{more:.2f} s more than on an empty record, {took:.2f} s"
            rows.append(shown(Row(name, measured, f"{MORE:g} s more", more <= MORE)))
        return rows

    def cards(self) -> Row:
        """Measure the queries of ``cards due``, without the start of the program."""
        today = datetime.now(UTC).date()
        with closing(Store(self.folder / "home" / "record.db")) as store:
            due_on(today, store.cards)
            took = statistics.median(timed(lambda: due_on(today, store.cards), 21))
        return shown(
            Row("cards due, its queries alone", f"{took:.1f} ms", f"{DUE} ms", took <= DUE)
        )

    def exchange(self) -> list[Row]:
        """Take the record out and into an empty one; tell the time and the most memory it took."""
        file = self.folder / "all.jsonl"
        other = {"DLPATH_HOME": str(self.folder / "other")}
        rows = []
        for words, variables in ((["export", str(file)], {}), (["import", str(file)], other)):
            took, peak, failed = self._watched([*DLPATH, *words], variables)
            measured = "failed" if failed else f"{took:.0f} s, {peak:.0f} MB at most"
            rows.append(shown(Row(words[0], measured, "", not failed)))
        return rows

    def _watched(self, command: list[str], variables: dict[str, str]) -> tuple[float, float, bool]:
        program = (
            "import resource, subprocess, sys, time; start = time.perf_counter()\n"
            "code = subprocess.run(sys.argv[1:], capture_output=True).returncode\n"
            "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
            "print(time.perf_counter() - start, peak / 1024, code)"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, *command],
            env=self.environ | variables,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        took, peak, code = done.stdout.split()
        return float(took), float(peak), code != "0"


def processor() -> float:
    """Return the seconds of the processor that all commands took so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def shown(row: Row) -> Row:
    """Print a row as soon as it is known."""
    print(row, "" if row.met else "  MISSED", flush=True)
    return row


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--small", action="store_true", help="a hundredth of it, to try things")
    parser.add_argument(
        "--processor", action="store_true", help="count its time, on a machine that is busy"
    )
    parser.add_argument("--write", action="store_true", help=f"keep the figures in {PAGE.name}")
    given = parser.parse_args()
    size = decade_record.SMALL if given.small else decade_record.WHOLE
    with tempfile.TemporaryDirectory() as folder:
        clock = processor if given.processor else time.perf_counter
        decade = Decade(Path(folder), size, clock=clock)
        rows = [*decade.quick(given.runs), *decade.whole(5), decade.cards(), *decade.exchange()]
    if given.write:
        write_section(PAGE, "decade", page(rows, size, given.runs))
    if missed := [row.what for row in rows if not row.met]:
        sys.exit(f"FAILED: {', '.join(missed)}")


def page(rows: list[Row], size: decade_record.Size, runs: int) -> str:
    """Return the section of the reference."""
    made = (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with dlpath {__version__}, Python "
        f"{platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, by\n"
        f"`python -m tests.benchmarks.decade --runs {runs} --write`."
    )
    head = (
        "## Ten years\n\n"
        f"A record of ten years: {size.pomodoros:,} pomodoros, {size.cards:,} cards, "
        f"{size.reviews:,} reviews, every task\nmarked, with plans, pages, papers, attempts, "
        "amendments and undos, on a path some of whose tasks were renamed or\nremoved since. "
        "Quick commands may take half as long again as on a new record; `stats` and `report` two\n"
        "seconds more than on an empty one."
    )
    table = ["| command | measured | goal |", "|---|---|--:|", *map(str, rows)]
    return "\n".join([head, "", made, "", *table])


if __name__ == "__main__":
    main()
