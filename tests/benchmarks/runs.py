"""How long every run takes as a learner starts it, and what it reaches.

    python tests/benchmarks/runs.py [--seeds 1] [--write] [NAME ...]

A run keeps its promise when the worst of the seeds reaches the result that is asked for and none
takes longer than 20 seconds. ``--write`` puts the table into docs/reference/runs.md.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "runs.md"
DLPATH = str(Path(sys.executable).with_name("dlpath"))
LONGEST = 20.0
"""Seconds."""


class Promise(NamedTuple):
    """What a run reaches with its own defaults."""

    metric: str
    at_least: float | None = None
    at_most: float | None = None

    def kept(self, value: float) -> bool:
        """Tell whether the value is good enough."""
        return (self.at_least is None or value >= self.at_least) and (
            self.at_most is None or value <= self.at_most
        )

    def worst(self, values: list[float]) -> float:
        """Return the value that is farthest from what is asked for."""
        return max(values) if self.at_least is None else min(values)

    def __str__(self) -> str:
        bound = f"≥ {self.at_least:g}" if self.at_least is not None else f"≤ {self.at_most:.4g}"
        return f"{self.metric.replace('_', ' ')} {bound}"


PROMISES = {
    "least-squares": Promise("mean_squared_error", at_most=3 / 14 + 1e-12),
    "gradient-descent": Promise("from_the_lowest", at_most=0.0027),
    "linear-regression": Promise("mean_squared_error", at_most=0.118),
    "perceptron": Promise("accuracy", at_least=1),
    "neuron": Promise("accuracy", at_least=1),
    "mlp": Promise("accuracy", at_least=0.97),
    "cnn": Promise("accuracy", at_least=0.975),
    "rnn": Promise("hesitates_between", at_most=6.0),
    "lstm": Promise("hesitates_between", at_most=5.5),
    "gan": Promise("on_the_ring", at_least=0.9),
    "reinforce": Promise("reward", at_least=475),
    "evolution": Promise("reward", at_least=475),
}


class Row(NamedTuple):
    """What came of one run."""

    name: str
    wall: float
    cpu: float
    value: float
    promise: Promise

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.promise.kept(self.value) and self.wall <= LONGEST


def measured(name: str, seeds: int) -> Row:
    """Run ``name`` with each seed and return the longest time and the worst result."""
    promise = PROMISES[name]
    walls, cpus, values = [], [], []
    for seed in range(seeds):
        start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [DLPATH, "run", name, "--seed", str(seed), "--json"],
            capture_output=True,
            check=True,
            env=os.environ | {"COLUMNS": "80"},
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        walls.append(time.perf_counter() - start)
        cpus.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        values.append(json.loads(done.stdout)["metrics"][promise.metric])
    return Row(name, max(walls), max(cpus), promise.worst(values), promise)


def page(rows: list[Row], seeds: int) -> str:
    """Return the table as a page."""
    head = [
        "# Runs: how long they take, and what they reach\n",
        f"Measured on {datetime.now(UTC):%Y-%m-%d} by `python tests/benchmarks/runs.py --seeds "
        f"{seeds} --write`, Python {platform.python_version()}, {os.cpu_count()} cores, start of",
        "the program included: the longest time and the worst result of the seeds.\n",
        "| run | seconds | of the processor | result | asked for |",
        "|---|---|---|---|---|",
    ]
    lines = [
        f"| `{row.name}` | {row.wall:.1f} | {row.cpu:.1f} | {row.value:.4g} | {row.promise}"
        f"{'' if row.kept else ' (missed)'} |"
        for row in rows
    ]
    return "\n".join([*head, *lines]) + "\n"


def main() -> int:
    """Measure, print, and fail where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    told = parser.parse_args()
    rows = []
    for name in told.names or PROMISES:
        row = measured(name, told.seeds)
        rows.append(row)
        print(
            f"{row.name:18} {row.wall:6.2f} s  {row.cpu:6.2f} s cpu  {row.value:10.5g}  "
            f"{row.promise}{'' if row.kept else '  MISSED'}",
            flush=True,
        )
    if told.write:
        PAGE.write_text(page(rows, told.seeds), encoding="utf-8")
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
