"""How long quick commands take, as multiples of a bare Python start in the same run.

    python tests/benchmarks/startup.py [--runs 21] [--write]

Each row is the median of paired runs: the command, then ``python -c pass``, in turn. ``--write``
puts the table into docs/reference/performance.md.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import dlpath

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "performance.md"
BARE = [sys.executable, "-c", "pass"]
DLPATH = [str(Path(sys.executable).with_name("dlpath"))]

ROWS = [
    ("next, nothing changed", ["next"], None, 7),
    ("status, nothing changed", ["status"], None, 7),
    ("prompt, nothing changed", ["prompt"], None, 7),
    ("next after a change of the record", ["next"], "record", 12),
    ("next after a change of the curriculum", ["next"], "curriculum", 30),
    ("log", ["log"], None, 8),
    ("done", ["done", "b01-env"], "reopen", 8),
    ("skip", ["skip", "b01-env"], "reopen", 8),
    ("undo", ["undo"], "record", 8),
    ("start", ["start"], "cancel", 8),
    ("stop", ["stop"], "start", 8),
    ("completion of a task", ["done", "b0"], "Tab", 8),
    ("completion in a group", ["exercise", "check", ""], "Tab", 8),
    ("--help", ["--help"], None, 15),
    ("--version", ["--version"], None, 7),
    ("doctor", ["doctor"], None, 50),
    ("stats", ["stats"], None, 50),
    ("forecast", ["forecast"], None, 50),
    ("report", ["report", "--force"], None, 50),
]


class Bench:
    """A learner's home and a copy of the curriculum, so that both can be changed."""

    def __init__(self, folder: Path) -> None:
        self.environ = os.environ | {
            "DLPATH_HOME": str(folder / "home"),
            "TZ": "UTC",
            "COLUMNS": "80",
        }
        # Learners' machines keep compiled modules.
        self.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        self.folder = folder
        today = datetime.now(UTC).date()
        weeks = [["log", "3", "--date", str(today - timedelta(weeks=ago))] for ago in range(1, 7)]
        for words in (["log", "3"], *weeks, ["config", "set", "track", "pytorch"], ["next"]):
            self.run(DLPATH + words)

    def run(self, command: list[str], **variables: str) -> float:
        """Run a command and return its seconds."""
        start = time.perf_counter()
        subprocess.run(
            command,
            cwd=self.folder,
            env=self.environ | variables,
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
        )
        return time.perf_counter() - start

    def prepare(self, what: str | None, words: list[str]) -> None:
        """Bring about what the next run is measured after."""
        if what == "record":
            self.run([*DLPATH, "log"])
        elif what == "curriculum":
            index = self.folder / "home" / "cache" / "curriculum.json"
            index.unlink(missing_ok=True)
            for page in index.parent.glob("*.page"):
                page.unlink()
        elif what is not None and what != "Tab":
            self.run(DLPATH + ([what, "b01-env"] if what == "reopen" else [what]))
        elif words[0] in ("next", "status", "prompt"):
            time.sleep(0.06)
            self.run(DLPATH + words)

    def row(self, words: list[str], after: str | None, runs: int) -> tuple[float, float]:
        """Return the median ratio to a bare start, and the median in milliseconds."""
        ratios, seconds = [], []
        variables = {"_DLPATH_COMPLETE": "zsh"} if after == "Tab" else {}
        for _ in range(runs + 1):
            self.prepare(after, words)
            took = self.run(DLPATH + words, **variables)
            ratios.append(took / self.run(BARE))
            seconds.append(took)
        return statistics.median(ratios[1:]), 1000 * statistics.median(seconds[1:])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        lines = ["| command | × bare Python | budget | ms here |", "|---|--:|--:|--:|"]
        print("\n".join(lines))
        for name, words, after, budget in ROWS:
            ratio, took = bench.row(words, after, arguments.runs)
            lines.append(f"| {name} | {ratio:.1f} | {budget} | {took:.0f} |")
            print(lines[-1], "" if ratio <= budget else "  over budget", flush=True)
    if arguments.write:
        PAGE.write_text(page(lines, arguments.runs), encoding="utf-8")


def page(lines: list[str], runs: int) -> str:
    """Return the page of the reference."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else "# Performance\n\n"
    head, _, rest = text.partition("<!-- startup -->")
    tail = rest.partition("<!-- /startup -->")[2]
    made = (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with dlpath {dlpath.__version__}, Python "
        f"{platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, by\n"
        f"`python tests/benchmarks/startup.py --runs {runs} --write`.\n\n"
    )
    return (
        f"{head}<!-- startup -->\n## How long commands take\n\n{made}"
        + "\n".join(lines)
        + f"\n<!-- /startup -->{tail or chr(10)}"
    )


if __name__ == "__main__":
    main()
