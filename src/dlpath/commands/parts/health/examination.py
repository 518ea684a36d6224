"""Looks at one thing after the other, and puts right what the learner agrees to."""

from collections.abc import Callable, Iterable
from functools import partial

from dlpath.context import Context
from dlpath.errors import DlpathError, OutOfReach
from dlpath.health import Check, Doctor, Finding

Look = Callable[[Context], Finding]


def examination(
    looks: Iterable[Look], app: Context, *, agreed: Callable[[str], bool] | None = None
) -> Doctor:
    """Return what is found.

    What can be put right is put right where ``agreed`` says so, and then looked at again: what a
    repair has not mended stays wrong. A fault that keeps several looks from being made is told
    once, and named in their place.
    """
    checks: list[Check] = []
    repaired: list[str] = []
    told: dict[str, str] = {}
    for look in looks:
        name, found = look.__name__, finding(look, app)
        if agreed and found.mending and agreed(f"{found.message}. {found.mending.question}"):
            repair = found.mending
            found = finding(partial(_mended, look, repair.act), app)
            if found.ok:
                repaired.append(repair.done)
        if not found.ok and told.setdefault(found.message, name) != name:
            found = Finding(False, f"cannot be looked at; see {told[found.message]}")
        checks.append(Check(name, found.ok, found.message, found.repair, found.mending is not None))
    return Doctor(all(check.ok for check in checks), tuple(checks), tuple(repaired))


def finding(look: Look, app: Context) -> Finding:
    """Return what one look finds; one that cannot be made is not a pass."""
    try:
        return look(app)
    except DlpathError as error:
        fault = error
    except OSError as error:
        fault = OutOfReach(error)
    return Finding(False, fault.message, fault.hint)


def _mended(look: Look, act: Callable[[], object], app: Context) -> Finding:
    act()
    app.close()  # what was opened before is opened anew
    return look(app)
