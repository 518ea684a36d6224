"""What is done of the path over time, and what will be: a picture of shaded blocks.

Every column is a stretch of days, every line a tenth of the path. A block of the past is full where
that much was done; one of the future is as dark as it is likely that so much will be.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from dlpath.planning.forecasting.burn_up import FanDay, Share
from dlpath.view.look import Look
from dlpath.view.words import MONTHS

DONE, SURE, LIKELY, POSSIBLE = "█", "▓", "▒", "░"
LINES = 10
MARGIN = 6
WIDEST = 100
LEGEND = (
    f"{DONE} done; reached {SURE} in 9 of 10 futures",
    f"{LIKELY} in half",
    f"{POSSIBLE} in 1 of 10",
)


def burn_up(
    done: Sequence[Share], fan: Sequence[FanDay], look: Look, *, today: date, last: date
) -> str:
    """Return the picture with its axes and its legend.

    Parameters
    ----------
    done
        What was done at the end of some days, oldest first; ``fan`` goes on from there.
    last
        The day at the right end.
    """
    first = min([share.day for share in done], default=today) - timedelta(days=1)
    columns = max(min(look.width, WIDEST) - MARGIN, 8)
    days = [first + (last - first) * (column + 1) / columns for column in range(columns)]
    before = sum(day <= today for day in days)
    past = [_done_by(day, done) for day in days[:before]]
    ahead = [_likely_by(day, fan) for day in days[before:]]
    lines = []
    for line in range(LINES, 0, -1):
        level = 100 * line / LINES
        bar = "".join(DONE if share >= level else " " for share in past)
        shades = "".join(shade(level) for shade in ahead)
        label = f"{level:.0f} %" if line in (LINES, LINES // 2) else ""
        sign = "┤" if label else "│"
        lines.append(f"{label:>{MARGIN - 1}}{sign}{look.good(bar)}{shades}".rstrip())
    return "\n".join([*lines, *_below(days, look), look.faint(look.parted(LEGEND))])


def _done_by(day: date, done: Sequence[Share]) -> float:
    found = bisect_right([share.day for share in done], day)
    return done[found - 1].percent if found else 0.0


def _likely_by(day: date, fan: Sequence[FanDay]) -> Callable[[float], str]:
    """Return which shade a level has on a day."""
    at = fan[min(bisect_right([item.day for item in fan], day), len(fan) - 1)]
    shades = ((at.at_90, SURE), (at.at_50, LIKELY), (at.at_10, POSSIBLE))

    def shade(level: float) -> str:
        return next((sign for reached, sign in shades if reached >= level), " ")

    return shade


def _below(days: Sequence[date], look: Look) -> tuple[str, str]:
    """Return the horizontal axis and its dates."""
    years = (days[-1] - days[0]).days > 1000
    rule, names = ["─"] * len(days), [" "] * (len(days) + MARGIN)
    free = 0
    for column, (before, day) in enumerate(pairwise(days), start=1):
        new = before.year != day.year if years else before.month != day.month
        name = f"{day.year}" if years or (new and day.month == 1) else MONTHS[day.month - 1][:3]
        if new and column >= free and column + len(name) <= len(days):
            rule[column] = "┬"
            names[column + MARGIN : column + MARGIN + len(name)] = name
            free = column + len(name) + 2
    axis = " " * (MARGIN - 1) + "└" + "".join(rule)
    return axis, look.faint("".join(names).rstrip())
