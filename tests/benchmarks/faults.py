"""Do to a record what can happen to one, and see what dlpath makes of it.

    python -m tests.benchmarks.faults [PART…]

The parts are ``files``, ``rights``, ``clock``, ``together``, ``kills`` and ``disk``; all if none is
named. Prints a table, and exits 1 if anything is lost, hangs, ends in a traceback, leaves with
another exit code than is promised, or touches a file that it says it left alone. That modes count
and that a disk of its own can be mounted needs the rights of root; without them, ``rights`` is
tried as the present user, and ``disk`` by a limit on the size of files.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import faults_disk, faults_files, faults_rights, faults_together, kills
from tests.benchmarks.faults_clock import jumps
from tests.benchmarks.faults_forked import environ, forked, made

KILLS = 200
LIMITS = range(4096, 700_000, 32_768)
"""Bytes that a file may have, where no disk can be mounted."""


class Row(NamedTuple):
    """A line of the table."""

    fault: str
    times: int
    outcome: str
    problem: str | None = None


def files(whole: Path, scratch: Path) -> Iterator[Row]:
    """Put something else in the place of the record."""
    for number, fault in enumerate(faults_files.FAULTS):
        problem = faults_files.complaint(fault, whole, scratch / f"file-{number}")
        back = ", restored" if fault.leads_back else ""
        yield Row(fault.name, 1, f"exit 3, {fault.code}, untouched{back}", problem)
    times, problem = faults_files.cut_everywhere(whole, scratch)
    yield Row("cut at and within every page", times, "exit 3, untouched", problem)
    outcomes, problem = faults_files.overwritten(KILLS, whole, scratch)
    said = f"{outcomes['refused']} exit 3, untouched; {outcomes['read']} read on"
    yield Row("random bytes at random places", KILLS, said, problem)


def rights(whole: Path, scratch: Path) -> Iterator[Row]:
    """Take away the rights to a record."""
    who = "nobody" if os.geteuid() == 0 else "this user"
    for closed in faults_rights.CLOSED:
        problem = faults_rights.complaint(closed, whole)
        said = "reads, writes exit 3, untouched" if closed.reads else "exit 3, untouched"
        yield Row(f"{closed.name} (as {who})", 1, said, problem)
    written, refused, problem = faults_rights.changed_meanwhile(10, whole)
    said = f"{written} acknowledged, none lost; {refused} refused, exit 3"
    yield Row("rights that change in the middle of it", written + refused, said, problem)


def clock(whole: Path, scratch: Path) -> Iterator[Row]:
    """Set the clock back and forth."""
    times, problem = jumps(whole, scratch / "clock")
    yield Row("a clock that jumps back and forth", times, "order, undo and doctor right", problem)


def together(whole: Path, scratch: Path) -> Iterator[Row]:
    """Let others write, or keep the record locked."""
    codes, problem = faults_together.writers(8, 50, scratch / "writers")
    said = f"{codes[0]} recorded, {codes[4]} busy, no number twice"
    yield Row("8 writers at once, 50 entries each", 400, said, problem)
    for mode in ("immediate", "exclusive"):
        problem = faults_together.locked(whole, scratch / mode, mode=mode)
        yield Row(f"locked by another program ({mode})", 3, "exit 4 after five seconds", problem)


def killed(whole: Path, scratch: Path) -> Iterator[Row]:
    """Kill at random moments."""
    acknowledged, unsaid = kills.run(KILLS, scratch / "kills" / "record.db")
    said = f"{acknowledged} acknowledged, none lost, none half written, {unsaid} times one more"
    yield Row("kill -9 of a writer", KILLS, said)
    spoilt = partial(faults_files.cut, 5 * faults_files.PAGE)
    for name, act, spoil in (
        ("kill -9 of a restore", faults_together.restore, None),
        ("kill -9 of a restore of a damaged record", faults_together.restore, spoilt),
        ("kill -9 of a backup", faults_together.back_up, None),
    ):
        outcomes, problem = faults_together.killed_again_and_again(
            act, KILLS, whole, scratch, spoil=spoil
        )
        said = f"{outcomes['as before']} as before, {outcomes['restored']} restored"
        yield Row(name, KILLS, said, problem)


def disk(whole: Path, scratch: Path) -> Iterator[Row]:
    """Fill the disk up."""
    other, exported = scratch / "other", scratch / "exported.jsonl"
    for words in (("log",), ("export", "--format", "jsonl", str(exported))):
        forked(words, environ(other))
    phases = faults_disk.phases(exported)
    try:
        with faults_disk.small_disk(scratch / "disk") as place:
            for phase in phases:
                times, refused, problem = faults_disk.on_disk(phase, whole, place)
                said = f"{refused} times exit 3, disk-full; all as before or all done"
                yield Row(f"full disk: {phase.name}", times, said, problem)
    except faults_disk.NoDisk as error:
        print(f"({error}: the size of files is limited instead)")
        yield from limited(phases, whole, scratch)


def limited(phases: tuple[faults_disk.Phase, ...], whole: Path, scratch: Path) -> Iterator[Row]:
    """Limit the size of files, which is a full disk to SQLite."""
    for number, phase in enumerate(phases):
        tried = [
            faults_disk.under_limit(phase, whole, scratch / f"limit-{number}-{limit}", limit)
            for limit in LIMITS
        ]
        refused = sum(bool(ran.code) for ran, _ in tried)
        problem = next((problem for _, problem in tried if problem), None)
        said = f"{refused} times exit 3, disk-full; all as before or all done"
        yield Row(f"limited files: {phase.name}", len(tried), said, problem)


PARTS: dict[str, Callable[[Path, Path], Iterator[Row]]] = {
    "files": files,
    "rights": rights,
    "clock": clock,
    "together": together,
    "kills": killed,
    "disk": disk,
}


def main() -> None:
    """Run from the command line."""
    failed = 0
    print("| fault | times | what came of it |\n|---|--:|---|")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        whole = made(scratch / "whole")
        for part in sys.argv[1:] or PARTS:
            for row in PARTS[part](whole, scratch):
                failed += row.problem is not None
                outcome = f"FAILED: {row.problem}" if row.problem else row.outcome
                print(f"| {row.fault} | {row.times} | {outcome} |", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
