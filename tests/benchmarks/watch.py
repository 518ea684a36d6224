"""How long it takes from a save to the verdict, with every exercise.

python -m tests.benchmarks.watch [SAVES]

Each solution is saved SAVES times (10), each time a little different, with a wrong save in between.
The goal: a median under 0.3 s, and 95 of 100 under 1 s.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from dlpath.exercises.kit import bank
from dlpath.exercises.watching import Judged, Saved, Watch
from dlpath.sandbox.worker import Worker


def seconds(name: str, folder: Path, worker: Worker, saves: int) -> list[float]:
    """Return how long each verdict was waited for."""
    path = folder / f"{name}.py"
    solution = bank.texts(name).solution
    path.write_text(solution, encoding="utf-8")
    found = []
    with Watch(bank.exercise(name), path, worker) as watch:
        verdict(watch)
        for number in range(saves):
            first = bank.exercise(name).functions[0]
            wrong = f"\n\ndef {first}(*_):\n    return None\n" if number % 2 else ""
            saved = time.perf_counter()
            path.write_text(f"{solution}{wrong}\n# {number}\n", encoding="utf-8")
            verdict(watch)
            found.append(time.perf_counter() - saved)
    return found


def verdict(watch: Watch) -> None:
    """Wait for a save and for the first verdict on it."""
    saved = False
    while True:
        event = watch.event(within=0.01)
        saved = saved or isinstance(event, Saved)
        if saved and isinstance(event, Judged):
            return


def main() -> None:
    """Print the table."""
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    every = []
    print("| exercise | median s | slowest s |\n|---|---:|---:|")
    with tempfile.TemporaryDirectory() as folder, Worker() as worker:
        for name in bank.names():
            found = seconds(name, Path(folder), worker, saves)
            every += found
            print(f"| `{name}` | {statistics.median(found):.2f} | {max(found):.2f} |")
    last = statistics.quantiles(every, n=20)[-1]
    median = statistics.median(every)
    print(f"\nOf {len(every)} saves: median {median:.2f} s, 95 % within {last:.2f} s.")


if __name__ == "__main__":
    main()
