"""What ``dlpath tips --silence`` and ``--unsilence`` changed."""

from dlpath.planning.tips import Silence
from dlpath.view.look import Look


def text(report: Silence, look: Look) -> str:
    """Return what is given from now on, and how to go back."""
    name = look.name(report.tip or "all")
    what, verb = (f"The tip {name}", "is") if report.tip else ("All tips", "are")
    given = "not given any more" if report.silenced else "given again"
    back = f"dlpath tips {'--unsilence' if report.silenced else '--silence'} {name}"
    said = f"{what} {verb} {given}."
    way_back = f"It is a setting, which undo leaves alone: {back} goes back."
    return f"{look.wrapped(said)}\n{look.faint(look.wrapped(way_back))}"
