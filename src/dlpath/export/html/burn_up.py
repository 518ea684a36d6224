"""How much of the path is done over time, and how much will be: a line that opens into a fan."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.export.html.axes import marks
from dlpath.planning.forecasting.forecast import Forecast

LEFT, TOP, WIDTH, HEIGHT, BELOW = 88, 16, 640, 250, 36
MARKS = 5
EDGE = 52
"""Half of what the name of a day may be wide."""
BANDS = (("95", "at_97", "at_2"), ("80", "at_90", "at_10"), ("50", "at_75", "at_25"))
"""Of the futures the percent, and the fields between which they are, the widest first."""


class Burned(NamedTuple):
    """The picture, in units of its own; lines are points as SVG writes them."""

    done: str
    """What was done, from the axis up."""
    bands: tuple[tuple[str, str], ...]
    """For a percentage of the futures the area in which they are, the widest first."""
    median: str
    """Half of the futures are above it."""
    today: float
    marks: tuple[tuple[float, str], ...]
    top: int = 100
    left: int = LEFT
    upper: int = TOP
    lower: int = TOP + HEIGHT
    right: int = LEFT + WIDTH
    bottom: int = TOP + HEIGHT + BELOW


def picture(report: Forecast) -> Burned | None:
    """Return the picture, as far as eight in ten futures go; ``None`` before anything is done."""
    if not report.burn_up:
        return None
    first = report.burn_up[0].day - timedelta(days=1)
    last = max(_last(report), report.study_day, first + timedelta(days=7))
    span = (last - first).days

    def x(day: date) -> float:
        return LEFT + WIDTH * (day - first).days / span

    def band(low: str, high: str) -> str:
        lower = [(x(item.day), getattr(item, low)) for item in report.fan]
        upper = [(x(item.day), getattr(item, high)) for item in report.fan]
        return points(lower + upper[::-1])

    today = x(report.study_day)
    names = [(round(x(day), 1), name) for day, name in marks(first, last, most=MARKS)]
    return Burned(
        points(_steps([(x(item.day), item.percent) for item in report.burn_up], until=today)),
        tuple((name, band(low, high)) for name, low, high in BANDS) if report.fan else (),
        points((x(item.day), item.at_50) for item in report.fan),
        round(today, 1),
        tuple(item for item in names if LEFT + EDGE <= item[0] <= LEFT + WIDTH - EDGE),
    )


def points(values: Iterable[tuple[float, float]]) -> str:
    """Return points, each a place from the left and a percentage, as SVG writes them."""
    return " ".join(f"{x:.1f},{TOP + HEIGHT * (1 - percent / 100):.1f}" for x, percent in values)


def _last(report: Forecast) -> date:
    """Return the last day that is of interest."""
    if report.ranges:
        return report.ranges["80"][1]
    return report.fan[-1].day if report.fan else report.study_day


def _steps(done: Sequence[tuple[float, float]], *, until: float) -> Iterator[tuple[float, float]]:
    """Yield the outline of what was done, which stays as it is until more is done."""
    before = 0.0
    for x, percent in [(float(LEFT), 0.0), *done]:
        yield x, before
        yield x, percent
        before = percent
    yield until, before
    yield until, 0.0
