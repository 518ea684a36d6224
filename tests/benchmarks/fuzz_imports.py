"""Damaged exports, for ``dlpath import``: lines that are no JSON, rows that no record holds."""

import json
import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.fuzz_changes import NOISE, USUAL, changed
from tests.benchmarks.fuzz_harness import BEGUN, STUDIED, Subject, fresh

VALUES: list[Any] = [
    *[None, True, -1, 0, 25, 481, 2**31, 2**63, 2**64, 10**400, 1.5, 1e308, [], {}, [1], {"a": 1}],
    *["", " ", "x", "o01-goal", "../../x", "2026-11-24", "9999-12-31", "0001-01-01", "2026-02-30"],
    *["2026-11-24T09:00:00Z", "2026-11-24T09:00:00", "9999-12-31T23:59:59Z", "Mars/Olympus", "UTC"],
    *[
        "0" * 26,
        "7" + "Z" * 26,
        "01M87W5VB8WMG111REZJ7MQHEV",
        "done",
        "card_review",
        "\0",
        "\ud800",
    ],
    *["x" * 10_000, *NOISE],
]
TABLES = [
    "pomodoro",
    "change",
    "task_mark",
    "undo",
    "amend",
    "alembic_version",
    "sqlite_master",
    "",
]
AFTER = (
    ("next", "--json"),
    ("history", "--json"),
    ("status",),
    ("stats", "--json"),
    ("cards", "due", "--json"),
    ("plan", "--json"),
    ("doctor", "--json"),
    ("path",),
    ("export", "again.jsonl", "--json"),
)


def try_import(seed: int, folder: Path) -> str:
    """Import a damaged export; if it is taken, the record is shown, and the import undone."""
    draw = random.Random(seed)
    # One who has all of it but the newest, or nothing.
    learner = fresh(folder, draw.choice([STUDIED, BEGUN]))
    file = folder / "other.jsonl"
    file.write_bytes(_damaged(draw))
    dry = ["--dry-run"] if draw.random() < 0.1 else []
    answer = learner.tried("import", str(file), *dry, "--json")
    if answer.code:
        return "refused"
    for words in draw.sample(AFTER, 2):
        learner.tried(*words, codes=(0, 1))
    learner.tried("import", str(file), "--json", codes=(0,))
    if json.loads(answer.out)["change"]:
        assert learner.tried("undo", "--json").code == 0
    return "imported"


def _damaged(draw: random.Random) -> bytes:
    lines = [json.loads(line) for line in exported().splitlines()]
    for _ in range(draw.choice([0, 1, 1, 1, 2, 3])):
        _spoil(lines, draw)
    text = "".join(f"{json.dumps(line)}\n" for line in lines).encode()
    return text if draw.random() < 0.6 else changed(text, draw, USUAL)


def _spoil(lines: list[Any], draw: random.Random) -> None:
    """Make something of one line that no record holds, or not so."""
    place = draw.randrange(len(lines))
    row = lines[place].get("row", lines[place])
    key = draw.choice(sorted(row) or ["x"])
    match draw.choice(
        ["value", "value", "value", "key", "less", "table", "double", "move", "gone"]
    ):
        case "value":
            row[key] = draw.choice(VALUES)
        case "key":
            row[draw.choice(["x", "rowid", "id; DROP TABLE pomodoro", ""])] = draw.choice(VALUES)
        case "less":
            row.pop(key, None)
        case "table":
            lines[place]["table"] = draw.choice(TABLES)
        case "double":
            lines.append(json.loads(json.dumps(lines[place])))
        case "move":
            lines.insert(draw.randrange(1, len(lines) + 1), lines.pop(place))
            lines[:] = lines or [{}]
        case "gone":
            del lines[draw.randrange(len(lines)) :]
            lines[:] = lines or [{}]


@cache
def exported() -> str:
    """Return an export of somebody who has done a little of everything."""
    with TemporaryDirectory(prefix="fuzz-") as folder:
        learner = fresh(Path(folder))
        for words in (
            ("goal", "set", "6"),
            ("amend", "@1", "--minutes", "20"),
            ("skip", "b01-env", "--reason", "I have one"),
            ("read", "--book", "deep-learning", "5"),
            ("start",),
            ("pause",),
        ):
            learner.call(*words)
        (learner.home / "device").unlink()
        return learner.call("export").out


IMPORTS = Subject("imports", "damaged JSON Lines of `import`", try_import)
