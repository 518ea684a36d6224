"""A curriculum that somebody names: read whole, or refused."""

from pathlib import Path

from dlpath.curriculum.path import Curriculum
from dlpath.errors import DlpathError


class NotSound(DlpathError):
    """A curriculum that was named has problems."""

    code = "curriculum"


def sound(location: Path) -> Curriculum:
    """Return the curriculum of a folder or file.

    Raises
    ------
    NotSound
        With the first problem, where it is, and how many there are.
    """
    from dlpath.curriculum.loader import read

    reading = read(location)
    if reading.curriculum is None:
        count = len(reading.problems)
        found = "a problem" if count == 1 else f"{count} problems, the first"
        raise NotSound(
            f"the curriculum has {found}: {reading.problems[0]}",
            hint=f"dlpath curriculum validate {location} lists all that is wrong",
        )
    return reading.curriculum
