"""Which columns a table of past work has, whatever the program that wrote it calls them."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from dlpath.errors import UsageError

TASK, DATE, START, END, MINUTES, NOTE = "task", "date", "start", "end", "minutes", "note"
NAMES: Mapping[str, tuple[str, ...]] = {
    TASK: ("task", "task id", "project", "activity"),
    DATE: ("date", "day", "start date"),
    START: ("start", "start time", "time", "from", "begin", "started"),
    END: ("end", "end time", "to", "until", "stop", "ended"),
    MINUTES: ("minutes", "duration", "min", "mins", "length", "hours", "time spent"),
    NOTE: ("note", "notes", "description", "comment"),
}
"""What we need, and what programs call it."""


class Columns(NamedTuple):
    """Where in a row each thing stands; ``None`` if nowhere."""

    places: Mapping[str, int]
    hours: bool
    """Whether bare numbers are hours."""

    def of(self, row: Sequence[str], name: str) -> str:
        """Return what a row says, empty if nothing."""
        place = self.places.get(name)
        return "" if place is None else row[place]


def columns(names: Sequence[str], chosen: Mapping[str, str], *, task: bool) -> Columns:
    """Return where things stand, as chosen, else by what programs call them.

    Parameters
    ----------
    chosen
        Names of columns, by the keys of ``NAMES``.
    task
        Whether a column must tell the task.

    Raises
    ------
    UsageError
        There is no such column, or none for what is needed.
    """
    here = {name.lower(): place for place, name in reversed([*enumerate(names)])}
    places = {}
    for key, known in NAMES.items():
        if key in chosen:
            places[key] = _place(chosen[key], here)
        elif found := [here[name] for name in known if name in here]:
            places[key] = found[0]
    missing = [key for key in ((TASK,) if task else ()) if key not in places]
    missing += [DATE] if DATE not in places and START not in places else []
    missing += [MINUTES] if MINUTES not in places and not {START, END} <= places.keys() else []
    if missing:
        raise UsageError(
            f"no column tells the {missing[0]}; there are {', '.join(names)[:200]}",
            hint=f"--column {missing[0]}=NAME" + (", or --task ID" if missing[0] == TASK else ""),
        )
    hours = MINUTES in places and "hour" in names[places[MINUTES]].lower()
    return Columns(places, hours)


def _place(name: str, here: Mapping[str, int]) -> int:
    if name.strip().lower() in here:
        return here[name.strip().lower()]
    close = get_close_matches(name.lower(), here, n=1)
    raise UsageError(
        f"--column: no column is called {name!r}",
        hint=f"did you mean {close[0]!r}?" if close else f"there are {', '.join(here)}",
    )
