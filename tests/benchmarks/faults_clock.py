"""A clock that jumps: order and undo follow what was recorded, study days what the clock said."""

import json
import shutil
from pathlib import Path

from tests.benchmarks.faults_forked import environ, forked, total

JUMPS = (
    "2026-11-25T09:00:00+01:00",
    "2026-11-20T09:00:00+01:00",  # back by days
    "2027-01-01T00:30:00+01:00",  # ahead into the next year, at night
    "2026-11-24T18:00:00+01:00",
    "2026-03-29T03:00:00+02:00",  # the hour that the clocks skip has just passed
    "2026-10-25T02:30:00+01:00",  # the hour that comes twice
    "2000-01-01T00:00:00+00:00",  # an empty battery
)


def jumps(whole: Path, home: Path) -> tuple[int, str | None]:
    """Record at each time, take one back, look with doctor; return how many, and what is wrong."""
    shutil.copytree(whole, home)
    recorded = []
    for at in JUMPS:
        ran = forked(("log", "--json"), environ(home, DLPATH_NOW=at))
        if ran.code or ran.fault:
            return len(JUMPS), f"at {at}: {ran.stderr}"
        recorded.append(json.loads(ran.stdout)["change"])
    entries = json.loads(forked(("history", "--json"), environ(home)).stdout)["entries"]
    newest = [entry["change"] for entry in entries[: len(JUMPS)]]
    if newest != recorded[::-1] or recorded != sorted(recorded):
        return len(JUMPS), f"the order is {newest}"
    taken = json.loads(forked(("undo", "--json"), environ(home, DLPATH_NOW=JUMPS[-1])).stdout)
    if taken["target"]["change"] != recorded[-1] or total(home) != 19 + len(JUMPS):
        return len(JUMPS), f"undo took {taken}"
    checks = json.loads(forked(("doctor", "--json"), environ(home)).stdout)["checks"]
    if [check["ok"] for check in checks if check["name"] == "times"] != [False]:
        return len(JUMPS), "doctor does not see it"
    return len(JUMPS), None
