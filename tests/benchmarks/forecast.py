"""How often the forecast is right, on many simulated learners.

    python tests/benchmarks/forecast.py [--learners 500] [--write]

A forecast is calibrated when its 80 % range holds the day on which the path is really finished 80
times of 100, and so on. It is asked after 3, 8 and 20 weeks of record, and its median is compared
with what one would work out by hand: the estimates that are left, times one's own average, divided
by one's own pomodoros a day. ``--write`` puts the tables into docs/reference/forecast.md.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
from tests.benchmarks.learners import FIRST_DAY, LONGEST, RHYTHMS, Learner, learner

from dlpath.planning.forecasting.forecast import LEVELS, Forecast, forecast_report
from dlpath.planning.forecasting.record import PathRecord
from dlpath.planning.forecasting.work import own_average

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "forecast.md"
MARKS = ("<!-- measured -->", "<!-- /measured -->")
AFTER = (3, 8, 20)
"""Weeks of record."""


class Trial(NamedTuple):
    """One forecast, and what came of it."""

    rhythm: str
    held: dict[str, bool]
    """For each range whether it held the truth."""
    days: int
    """Days that were really left."""
    miss: int
    """Days from the truth to the median."""
    by_hand: float
    """Days from the truth to what one would work out by hand."""
    width: float
    """How many times farther away the late end of the 80 % range is than its early end."""


def trials(weeks: int, count: int, first_seed: int) -> Iterator[Trial]:
    """Yield one trial for each of ``count`` learners who are still on their way by then.

    Who has too little on record is told so, and who will take more than ten years as well; such
    learners are replaced by the next.
    """
    seed = first_seed
    while count:
        if (found := trial(learner(seed), 7 * weeks, seed)) is not None:
            yield found
            count -= 1
        seed += 1


def trial(who: Learner, length: int, seed: int) -> Trial | None:
    """Return what a forecast after ``length`` days is worth; ``None`` where there is none."""
    end = int(who.ends[-1])
    if not length <= end < LONGEST:
        return None
    record, today = who.record(length), FIRST_DAY + timedelta(days=length - 1)
    report = forecast_report(record, today=today, plan=today, seed=seed)
    if report.median is None or report.ranges is None:
        return None
    truth = FIRST_DAY + timedelta(days=end)
    early, late = report.ranges["80"]
    return Trial(
        who.rhythm,
        {level: holds(report, level, truth) for level in LEVELS},
        (truth - today).days,
        (report.median - truth).days,
        by_hand(record, length) - (truth - today).days,
        (late - today) / (early - today),
    )


def holds(report: Forecast, level: str, truth: date) -> bool:
    """Tell whether a range holds the truth; one that ends at the bound has no end."""
    early, late = report.ranges[level]
    return early <= truth and (truth <= late or late == report.bound)


def by_hand(record: PathRecord, length: int) -> float:
    """Return the days that are left by the estimates, times one's own average, at one's pace."""
    left = [item for phase in record.phases for item in phase.left]
    work = sum(item.estimate for item in left) * (own_average(record.finished) or 1.0)
    pace = sum(record.per_day.values()) / length
    return (work - sum(item.done for item in left)) / pace


def coverage(found: Sequence[Trial], level: str) -> float:
    """Return how often a range held the truth, in percent."""
    return 100 * float(np.mean([item.held[level] for item in found]))


def tables(results: dict[int, list[Trial]]) -> Iterator[str]:
    """Yield the lines of the tables."""
    yield "| weeks on record | 50 % | 80 % | 95 % | error, days | by hand, days | late / early |"
    yield "|---|---|---|---|---|---|---|"
    for weeks, found in results.items():
        miss = np.mean([abs(item.miss) for item in found])
        hand = np.mean([abs(item.by_hand) for item in found])
        width = np.median([item.width for item in found])
        held = " | ".join(f"{coverage(found, level):.1f}" for level in LEVELS)
        yield f"| {weeks} | {held} | {miss:.0f} | {hand:.0f} | {width:.1f} |"
    yield ""
    yield "| how often the 80 % range holds | " + " | ".join(f"{n} weeks" for n in results) + " |"
    yield "|---|" + "---|" * len(results)
    for rhythm in RHYTHMS:
        cells = [
            f"{coverage(those, '80'):.0f}"
            if (those := [item for item in found if item.rhythm == rhythm])
            else "–"
            for found in results.values()
        ]
        yield f"| {rhythm} | {' | '.join(cells)} |"


def main() -> None:
    """Print the tables, and put them into the page if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=500)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    results = {weeks: list(trials(weeks, options.learners, options.first_seed)) for weeks in AFTER}
    text = "\n".join(tables(results))
    print(text)
    if options.write:
        before, _, rest = PAGE.read_text().partition(MARKS[0])
        after = rest.partition(MARKS[1])[2]
        PAGE.write_text(f"{before}{MARKS[0]}\n\n{text}\n\n{MARKS[1]}{after}")


if __name__ == "__main__":
    main()
