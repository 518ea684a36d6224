"""The guide, statement by statement: where each one lives in dlpath, read from ``guide.yaml``."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from dlpath.commands.registry import COMMANDS
from dlpath.commands.tree import loaded
from dlpath.context import Context
from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder
from dlpath.planning.catalogue import catalogue
from dlpath.planning.showing import shown
from dlpath.settings.values import SETTINGS
from dlpath.view.page import as_text

TABLE = Path(__file__).parent / "guide.yaml"
ROWS = 189
"""How many statements the guide makes."""
LOOKING = ("path", "people", "forums", "gpu")
"""Commands whose page is read as well, because they only look."""
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


def texts(app: Context, printed: Callable[..., str]) -> Mapping[str, str]:
    """Return what a learner reads at each place that the table names.

    At a command it is its help, and what it prints if it only looks.

    Parameters
    ----------
    printed
        Runs a command and returns what it printed.
    """
    named = {place for section in sections() for row in section["rows"] for place in row["at"]}
    return {place: plain(_text(place, app, printed)) for place in named}


def plain(text: str) -> str:
    """Return a text as it is compared: without capitals, each gap one space."""
    return " ".join(text.lower().split())


def _text(place: str, app: Context, printed: Callable[..., str]) -> str:
    kind, _, name = place.partition("/")
    if kind == "setting":
        return f"{SETTINGS[name].help} {SETTINGS[name].effect}"
    if kind != "command":
        return as_text(shown(place, app.catalogue, app.standing, app.tallies), app.look)
    return " ".join([*_help(loaded(name)), printed(name) if name in LOOKING else ""])


def _help(command: Any) -> Iterator[str]:
    """Yield the help of a command, of its options, and of the commands within it."""
    yield command.help or ""
    for item in command.params:
        yield " ".join([*item.opts, getattr(item, "help", None) or ""])
    for within in getattr(command, "commands", {}).values():
        yield f"{command.name} {within.name}"
        yield from _help(within)


def unsaid(table: list[Mapping[str, Any]], read: Mapping[str, str]) -> Iterator[str]:
    """Yield what a row promises and none of its places says, and places that say nothing of it."""
    for row in (row for section in table for row in section["rows"]):
        says = [plain(word) for word in row["says"]]
        for word in says:
            if not any(word in read[place] for place in row["at"]):
                yield f"row {row['row']}: nobody says “{word}”"
        for place in row["at"]:
            if not any(word in read[place] for word in says):
                yield f"row {row['row']}: {place} says nothing of it"


def problems(table: list[Mapping[str, Any]], known: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with a table, in words."""
    rows = [row for section in table for row in section["rows"]]
    if (numbers := [row["row"] for row in rows]) != list(range(1, ROWS + 1)):
        missing = sorted(set(range(1, ROWS + 1)).difference(numbers))
        yield f"the rows are not 1 to {ROWS} in order; missing: {missing}"
    for row in rows:
        for what, name in (("place", "at"), ("words", "says")):
            if not row.get(name):
                yield f"row {row['row']} has no {what}"
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
    return f"| {row['row']} | {row['line']} | {row['item']} | {where} |"


def _typed(place: str) -> str:
    kind, _, name = place.partition("/")
    return {"command": f"dlpath {name}", "setting": f"dlpath config set {name}"}.get(kind, place)
