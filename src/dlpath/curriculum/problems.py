"""What is wrong in the files of a curriculum, and where."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple

_LONGEST_NAME = 64
_MOST_NAMES = 500


class Problem(NamedTuple):
    """One thing that is wrong; as text ``file:line: message``."""

    file: str
    line: int
    """Counts from 1."""
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class Place(NamedTuple):
    """Where a value stands in its file, and where the values inside it stand."""

    line: int
    inside: "Mapping[str | int, Place]" = MappingProxyType({})
    """By key of a mapping (the line of the key) or by position in a list."""

    def line_of(self, *path: str | int) -> int:
        """Return the line of the value at ``path``, or of the innermost one on the way there."""
        place = self
        for step in path:
            if step not in place.inside:
                break
            place = place.inside[step]
        return place.line


class Spot(NamedTuple):
    """A place in a file."""

    file: str
    place: Place

    def at(self, *path: str | int) -> "Spot":
        """Return the spot of the value at ``path``, which is there."""
        place = self.place
        for step in path:
            place = place.inside[step]
        return Spot(self.file, place)

    def problem(self, message: str, *path: str | int) -> Problem:
        """Return a problem with the value at ``path``, or the innermost one on the way there."""
        return Problem(self.file, self.place.line_of(*path), message)


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """Return ``, did you mean 'x'?`` for the name nearest to ``given``; nothing if none is near."""
    names = list(known)
    if len(given) > _LONGEST_NAME or len(names) > _MOST_NAMES:
        return ""  # Comparing takes long enough to be noticed.
    close = get_close_matches(given, names, n=1)
    return f", did you mean {close[0]!r}?" if close else ""
