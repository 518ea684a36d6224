"""The page of ``dlpath doctor``."""

from collections.abc import Iterator

from dlpath.health import Check, Doctor
from dlpath.view.look import Look
from dlpath.view.next import NARROW

INDENT = " " * 18
BELOW = " " * 4


def text(report: Doctor, look: Look) -> str:
    """Return the checks, one a line, with what to do about those that failed."""
    lines = [line for check in report.checks for line in _lines(check, look)]
    return "\n".join([*lines, "", *_end(report, look)])


def _lines(check: Check, look: Look) -> Iterator[str]:
    sign = look.good("ok   ") if check.ok else look.bad("wrong")
    if look.width < NARROW:
        yield f"{sign} {check.name}"
        yield look.wrapped(check.message, BELOW, first=BELOW)
    else:
        yield look.wrapped(check.message, INDENT, first=f"{sign} {check.name:<12}")
    if check.repair and look.width < NARROW:
        yield look.wrapped(f"to do: {check.repair}", BELOW, first=BELOW)
    elif check.repair:
        yield look.wrapped(check.repair, INDENT, first=" " * 6 + "to do       ")


def _end(report: Doctor, look: Look) -> Iterator[str]:
    for repair in report.repaired:
        yield look.wrapped(f"{look.good('Repaired:')} {repair}.")
    if report.ok:
        yield look.good("All is well.")
        return
    yield look.bad("Something wants your attention.")
    if mendable := [check.name for check in report.checks if check.mendable]:
        names = ", ".join(mendable)
        yield look.wrapped(f"dlpath doctor --repair can put right: {names}. It asks before each.")
