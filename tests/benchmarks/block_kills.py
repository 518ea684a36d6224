"""Kill a process that blocks and unblocks sites at a random moment, again and again.

    python tests/benchmarks/block_kills.py [KILLS]

After each kill the next command, run later than every block lasts, must leave the hosts file as it
was to the byte. Half of the kills meet a file that is replaced, half one that is written in place;
the files differ in line ends, encoding, and in what other programs wrote behind the block.
Exits 1 if anything else is found.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

from dlpath.cli import run as dlpath
from dlpath.focus import hosts_file
from dlpath.focus.hosts_file import HostsFile

UNTIL = datetime(2026, 11, 24, 18, 25, tzinfo=UTC)
LATER = "2026-11-24T19:00:00+00:00"
LONGEST = 0.02
"""Seconds until the kill; a block and an unblock take about two milliseconds."""
FILES = (
    b"127.0.0.1 localhost\n::1 localhost\n",
    b"127.0.0.1 localhost\r\n# B\xfccher\r\n\r\n",
    b"",
    b"10.0.0.1 printer\n" * 3000,
)
SITES = tuple(f"site-{number}.example.com" for number in range(60))


def block_until_killed(hosts: HostsFile, *, behind: bytes, pipe: int) -> None:
    """Block and unblock, and let another program write behind the first block."""
    hosts.block(SITES, UNTIL)
    with hosts.path.open("ab") as file:
        file.write(behind)
    os.write(pipe, b"ready")
    while True:
        hosts.unblock()
        hosts.block(SITES, UNTIL)
        hosts.block(SITES[:7], UNTIL)


def kill_once(hosts: HostsFile, *, behind: bytes, delay: float) -> None:
    """Let a process block and unblock, and kill it so many seconds after it began."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            block_until_killed(hosts, behind=behind, pipe=writing)
        finally:
            os._exit(1)
    os.close(writing)
    os.read(reading, 5)
    os.close(reading)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the process ended by itself")


def run(kills: int, folder: Path, seed: int = 0) -> Counter[str]:
    """Kill so many times and return how often what was found afterwards.

    Raises
    ------
    RuntimeError
        A file is not as it was after the next command.
    """
    rng = random.Random(seed)
    replaceable = hosts_file._is_replaceable
    found: Counter[str] = Counter()
    for number in range(kills):
        file = folder / f"hosts-{number}"
        content = FILES[number // 2 % len(FILES)]
        behind = rng.choice((b"", b"10.0.0.2 scanner\n" * rng.randrange(1, 800)))
        file.write_bytes(content)
        hosts = HostsFile({"DLPATH_HOSTS_FILE": str(file)}, folder / "home" / "cache")
        hosts_file._is_replaceable = replaceable if number % 2 else lambda _: False
        try:
            kill_once(hosts, behind=behind, delay=rng.uniform(0, LONGEST))
        finally:
            hosts_file._is_replaceable = replaceable
        left = file.read_bytes()
        half = hosts._is_unfinished()
        found["half written" if half else "blocked" if left != content + behind else "free"] += 1
        next_command(file, folder / "home")
        if file.read_bytes() != content + behind:
            raise RuntimeError(f"kill {number}: {file} is not as it was")
        if rest := [item.name for item in folder.glob(f"{file.name}.*")]:
            raise RuntimeError(f"kill {number}: {rest} is left")
        file.unlink()
    return found


def next_command(file: Path, home: Path) -> None:
    """Run what a shell prompt would, after the end of every block."""
    environ = {"DLPATH_HOSTS_FILE": str(file), "DLPATH_HOME": str(home), "DLPATH_NOW": LATER}
    with redirect_stdout(StringIO()):
        code = dlpath(["prompt"], environ)
    if code:
        raise RuntimeError(f"dlpath prompt exits with {code}")


def main() -> None:
    """Run from the command line."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = run(kills, Path(folder))
        except RuntimeError as error:
            sys.exit(f"FAILED: {error}")
    states = ", ".join(f"{count} {state}" for state, count in found.items())
    print(f"{kills} kills: every file as it was after the next command ({states} before it)")


if __name__ == "__main__":
    main()
