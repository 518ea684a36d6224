"""The guide, statement by statement: where each one lives in dlpath, read from ``guide.yaml``."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from dlpath.commands.registry import COMMANDS
from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder
from dlpath.planning.catalogue import catalogue
from dlpath.settings.values import SETTINGS

TABLE = Path(__file__).parent / "guide.yaml"
ROWS = 189
"""How many statements the guide makes."""
HEAD = """\
The path follows Emil Wallner's
[How to learn deep learning](https://github.com/emilwallner/How-to-learn-Deep-Learning). Here is
where each of its statements is met: `dlpath show` takes every place that is not a command or a
setting."""


def sections() -> list[Mapping[str, Any]]:
    """Return the table: sections with a title and rows."""
    table: list[Mapping[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return table


def places() -> frozenset[str]:
    """Return everything that a row can name."""
    reading = read(curriculum_folder(None))
    named = catalogue(reading.curriculum, reading.reference).entries
    return frozenset(
        [
            *(entry.full_name for entry in named),
            *(f"command/{name}" for name in COMMANDS),
            *(f"setting/{name}" for name in SETTINGS),
        ]
    )


def problems(table: list[Mapping[str, Any]], known: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with a table, in words."""
    rows = [row for section in table for row in section["rows"]]
    if (numbers := [row["row"] for row in rows]) != list(range(1, ROWS + 1)):
        missing = sorted(set(range(1, ROWS + 1)).difference(numbers))
        yield f"the rows are not 1 to {ROWS} in order; missing: {missing}"
    for row in rows:
        if not row.get("at"):
            yield f"row {row['row']} has no place"
        for place in row.get("at", ()):
            if place not in known:
                yield f"row {row['row']} names {place}, which is not there"


def page(made: str) -> str:
    """Return the page of the table; ``made`` says that it is generated."""
    lines = [f"# The guide, statement by statement\n\n{made}", HEAD]
    for section in sections():
        lines += [f"\n## {section['title']}\n", "| | line | the guide says | in dlpath |"]
        lines += ["|--:|--:|---|---|", *(_row(row) for row in section["rows"])]
    return "\n".join(lines) + "\n"


def _row(row: Mapping[str, Any]) -> str:
    where = ", ".join(f"`{_typed(place)}`" for place in row["at"])
    planned = f"; planned: {row['later']}" if "later" in row else ""
    return f"| {row['row']} | {row['line']} | {row['item']} | {where}{planned} |"


def _typed(place: str) -> str:
    kind, _, name = place.partition("/")
    return {"command": f"dlpath {name}", "setting": f"dlpath config set {name}"}.get(kind, place)
