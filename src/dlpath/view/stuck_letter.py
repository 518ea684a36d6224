"""The letter of ``dlpath stuck letter``: the text alone, so that it can be piped on."""

from collections.abc import Iterator

from dlpath.papers.letter import Letter
from dlpath.papers.problem_lookup import option
from dlpath.view.look import Look
from dlpath.view.words import day


def text(report: Letter, look: Look) -> str:
    """Return the letter, or where it was written."""
    if report.file:
        return look.wrapped(f"written to {report.file}")
    return report.whole


def remarks(report: Letter, look: Look) -> Iterator[str]:
    """Yield what to know before it is sent, beside the letter."""
    if report.placeholders:
        lacking = "; ".join(report.placeholders)
        yield look.warning(look.wrapped(f"Still to fill in, where it says […]: {lacking}."))
    if report.is_long:
        yield look.wrapped("The smallest case is long: put it online and give a link instead.")
    if report.ask_from:
        yield look.wrapped(
            f"It is early: the author comes last, from {day(report.ask_from)} on or once your "
            "network overfits. The letter is yours to send all the same."
        )
    of = option(report.problem, meant=report.meant)
    yield look.faint(look.wrapped(f"dlpath stuck asked{of} records that you sent it."))
