"""The page of ``dlpath exercise milestone``."""

from collections.abc import Iterator

from dlpath.exercises.milestones.reaching import Reached
from dlpath.view.look import Look
from dlpath.view.next import labelled


def text(report: Reached, look: Look) -> str:
    """Return what the learner's functions came to, beside the reference."""
    return "\n".join(_lines(report, look))


def _lines(report: Reached, look: Look) -> Iterator[str]:
    yield look.beside(look.strong(report.title), look.name(report.exercise))
    yield ""
    mine = "–" if report.mine is None else f"{report.mine:.1%} right"
    yield labelled("yours", mine, look)
    yield labelled("reference", f"{report.reference:.1%} right", look)
    yield ""
    if report.reached:
        yield look.good("Reached.") + " " + f"It took {report.seconds:.0f} s."
        return
    if report.fault is not None:
        place = f" (line {report.line})" if report.line is not None else ""
        yield look.wrapped(f"{look.bad('✗')} {report.fault}{place}", "  ", first="")
    if report.at_fault is not None:
        name = look.strong(report.at_fault)
        yield look.wrapped(
            f"With the reference's {name} in place of yours, and all else yours, it is reached: "
            "look there first."
        )
    elif not report.together:
        again = look.name(f"dlpath exercise check {report.exercise}")
        yield look.wrapped(f"The file itself does not run; {again} says why.")
    else:
        yield look.wrapped(
            "No single function of yours is at fault: at least two of them fall short together."
        )
