"""What is said after a sitting."""

from dlpath.cards.asking import Sitting
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: Sitting, look: Look) -> str:
    """Return what was reviewed, and what is left."""
    lines = [look.strong(look.wrapped(_done(report)))]
    if report.reviewed:
        lines.append(look.wrapped(_how(report)))
    if report.put_aside:
        lines.append(look.wrapped(f"{counted(report.put_aside, 'card')} put aside."))
    if report.missing:
        cards = counted(report.missing, "card")
        lines.append(
            look.warning(
                look.wrapped(f"{cards} passed over: no text is found. dlpath cards sync says why.")
            )
        )
    lines.append(look.wrapped(_left(report)))
    return "\n".join(lines)


def _done(report: Sitting) -> str:
    if not report.reviewed:
        return "Nothing was reviewed."
    return f"{counted(report.reviewed, 'card')} reviewed in {_time(report.seconds)}."


def _how(report: Sitting) -> str:
    known = report.reviewed - report.again
    new = f", {report.new} of them new" if report.new else ""
    return f"{known} remembered, {report.again} not{new}."


def _left(report: Sitting) -> str:
    if not report.left:
        return "Nothing is left for today."
    why = "The minutes are up: " if report.minutes_up else ""
    return f"{why}{counted(report.left, 'card')} left for today; dlpath cards review goes on."


def _time(seconds: int) -> str:
    minutes = round(seconds / 60)
    return counted(minutes, "minute") if minutes else "less than a minute"
