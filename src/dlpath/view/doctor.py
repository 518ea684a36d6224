"""The page of ``dlpath doctor``."""

from dlpath.health import Doctor
from dlpath.view.look import Look


def text(report: Doctor, look: Look) -> str:
    """Return the checks, one a line, with what to do about those that failed."""
    lines = []
    for check in report.checks:
        sign = look.good("ok   ") if check.ok else look.bad("wrong")
        lines.append(look.wrapped(check.message, " " * 18, first=f"{sign} {check.name:<12}"))
        if check.repair:
            lines.append(look.wrapped(check.repair, " " * 18, first=" " * 6 + "to do       "))
    lines += [
        "",
        look.good("All is well.") if report.ok else look.bad("Something wants your attention."),
    ]
    return "\n".join(lines)
