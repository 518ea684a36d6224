"""What the learner's functions came to, beside the reference."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from dlpath.runs.kit.about import Outcome, OwnReport
from dlpath.runs.kit.own_code import OwnCode
from dlpath.runs.kit.pictures import Chart, over_epochs

AS_GOOD = 0.95
"""Of the way from the baseline to the reference: whoever goes so far has arrived."""
NOTHING = 0.05
EQUAL = 1e-9
ERRORS = frozenset({"from_the_lowest", "loss", "mean_squared_error"})
"""Metrics that are better the smaller they are."""
MINE, REFERENCE = "yours", "the reference"


class Own(NamedTuple):
    """What a training with the learner's functions came to."""

    judged_by: str
    """The metric that tells how good it is; the reference has a baseline for it."""
    metrics: Mapping[str, float]
    """Those of the reference, by the same names."""
    learned: Mapping[str, Any]
    draw: Callable[[Outcome], tuple[Any, ...]]
    """Returns the pictures beside the curve, given the reference."""
    curve: tuple[float, ...] = ()
    first: int = 1
    every: int = 1
    """The curve has its first value there, and one every so many epochs or steps."""
    every_of_reference: int = 1
    x_name: str = "epoch"
    remark: str = ""
    """What else there is to say of it, in a sentence."""


def own_report(own: Own, outcome: Outcome, code: OwnCode) -> OwnReport:
    """Return what there is to show beside the reference."""
    return OwnReport(
        file=code.file,
        functions=tuple(code.functions),
        metrics=own.metrics,
        curve=own.curve,
        learned=own.learned,
        seconds=round(code.used, 3),
        printed=code.printed,
        says=" ".join(filter(None, (verdict(own, outcome), own.remark, code.remark))),
        pictures=(*_curves(own, outcome), *own.draw(outcome)),
    )


def verdict(own: Own, outcome: Outcome) -> str:
    """Return how far the learner's functions come from the baseline towards the reference."""
    name = own.judged_by
    start, end, here = outcome.baseline[name], outcome.metrics[name], own.metrics[name]
    way, gone = (start - end, start - here) if name in ERRORS else (end - start, here - start)
    said, without = name.replace("_", " "), f"what there is {outcome.baseline_is}"
    if way <= EQUAL * abs(start) and way - EQUAL * abs(start) <= gone:
        return f"Yours does what the reference does: by “{said}”, it is no better than {without}."
    if gone >= AS_GOOD * way:
        return "Yours does what the reference does."
    if gone <= NOTHING * way:
        return f"By “{said}”, yours has not learned anything that counts."
    return (
        f"Yours falls short: by “{said}”, it comes {gone / way:.0%} of the way from {without} to "
        "the reference."
    )


def paired(outcome: Outcome, *pictures: Any) -> tuple[Any, ...]:
    """Return each of the learner's pictures after those of its kind that the reference has."""
    found: list[Any] = []
    for picture in pictures:
        kind = type(picture)
        # What was drawn during a training comes before what there was in the end.
        theirs = [other for other in outcome.pictures if type(other) is kind][-1:]
        found += [_named(other, REFERENCE) for other in theirs]
        found.append(_named(picture, MINE))
    return tuple(found)


def _named(picture: Any, whose: str) -> Any:
    return picture._replace(title=f"{whose[0].upper()}{whose[1:]} · {picture.title}")


def _curves(own: Own, outcome: Outcome) -> tuple[Chart, ...]:
    """Return both curves in one chart; none where one step is enough."""
    if not own.curve or not outcome.curve:
        return ()
    y_name = outcome.curve_of.partition(" of ")[0].partition(" every ")[0]
    both = over_epochs(
        f"{outcome.curve_of[0].upper()}{outcome.curve_of[1:]}",
        y_name,
        {REFERENCE: outcome.curve},
        x_name=own.x_name,
        first=own.first if own.every == own.every_of_reference else 1,
        every=own.every_of_reference,
    )
    mine = over_epochs(
        "", y_name, {MINE: own.curve}, x_name=own.x_name, first=own.first, every=own.every
    )
    together = over_epochs("", y_name, {REFERENCE: outcome.curve, MINE: own.curve})
    return (both._replace(lines=both.lines + mine.lines, log=together.log),)
