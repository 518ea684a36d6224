"""A tip as it is said at its moment, which has to be quick."""

from dlpath.curriculum.path import Tip
from dlpath.view.look import Look


def text(tip: Tip, look: Look) -> str:
    """Return what the tip says."""
    return look.wrapped(("Careful: " if tip.warning else "Tip: ") + tip.text)
