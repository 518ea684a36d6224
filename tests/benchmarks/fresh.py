"""How the judging does on mistakes that are not in the bank.

python -m tests.benchmarks.fresh [EXERCISE ...]

The mistakes of tests/exercises/fresh were written from the statements, without a look at the known
ones; those that turned out to show the behaviour of a known one should get its name, the others
none. The goals: all are caught, at most 2 % get a wrong name. Exit code 1 where they are not met.
"""

import sys
from collections.abc import Sequence
from typing import NamedTuple

from tests.exercises.fresh.form import Fresh, mistakes, wrong

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.bench import Bench
from dlpath.exercises.kit.exercise import LAYERS, QUICK
from dlpath.sandbox.worker import Worker

WRONG_NAMES = 0.02  # at most


class Tried(NamedTuple):
    """What came of the fresh mistakes of an exercise; ``unnamed`` got no name, as they should."""

    name: str
    total: int
    right: int
    unnamed: int
    missed: tuple[str, ...]
    misnamed: tuple[str, ...]

    @property
    def nameless(self) -> int:
        """Return how many show a known mistake that was not recognised."""
        return self.total - self.right - self.unnamed - len(self.missed) - len(self.misnamed)


def tried(name: str, worker: Worker, asked: Sequence[Fresh]) -> Tried:
    """Return what comes of some fresh mistakes of an exercise."""
    bench = Bench(bank.exercise(name), bank.texts(name), worker)
    missed, misnamed = [], []
    right = unnamed = 0
    for fresh in asked:
        text = wrong(bench.texts.solution, fresh)
        verdict = bench.judged(text, layers=LAYERS if fresh.late else QUICK)
        named = verdict.diagnosis and verdict.diagnosis.mistake
        if not verdict.failed:
            missed.append(fresh.says)
        elif named and named != fresh.known:
            misnamed.append(f"{fresh.says}: called {named}, not {fresh.known}")
        else:
            right += bool(named)
            unnamed += not fresh.known
    return Tried(name, len(asked), right, unnamed, tuple(missed), tuple(misnamed))


def met(found: Sequence[Tried]) -> bool:
    """Whether all mistakes are caught and few enough get a wrong name."""
    total = sum(one.total for one in found)
    wrong = sum(len(one.misnamed) for one in found)
    return total > 0 and not any(one.missed for one in found) and wrong <= WRONG_NAMES * total


def row(label: str, found: Sequence[Tried]) -> str:
    """Return a line of the table for one exercise or several together."""
    total = sum(one.total for one in found)
    caught = total - sum(len(one.missed) for one in found)
    numbers = (
        sum(one.right for one in found),
        sum(len(one.misnamed) for one in found),
        sum(one.nameless for one in found),
        sum(one.unnamed for one in found),
    )
    return f"| {label} | {caught} of {total} | {' | '.join(map(str, numbers))} |"


def main() -> int:
    """Print the table, then each mistake that was let through or misnamed."""
    print("| exercise | caught | named right | named wrong | known, unnamed | unnamed |")
    print("|---|---:|---:|---:|---:|---:|")
    found = []
    with Worker() as worker:
        for name in sys.argv[1:] or bank.names():
            found.append(tried(name, worker, mistakes(name)))
            print(row(f"`{name}`", found[-1:]), flush=True)
    print(row("all", found))
    for one in found:
        for says in one.missed:
            print(f"not caught: {one.name}: {says}")
        for says in one.misnamed:
            print(f"misnamed: {one.name}: {says}")
    return 0 if met(found) else 1


if __name__ == "__main__":
    sys.exit(main())
