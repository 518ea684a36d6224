"""What a reproduction came to, beside the figure of the paper."""

from math import inf, isfinite
from typing import NamedTuple

from dlpath.papers.rebuild import STARTED, Rebuild
from dlpath.progress.paper_records import PaperResult
from dlpath.progress.records import Moment

HIGHER, LOWER = "higher", "lower"


class Difference(NamedTuple):
    """How far a result is from that of the paper."""

    absolute: float
    """The learner's figure less the paper's."""
    percent: float | None
    """That in percent of the paper's; ``None`` if the paper's is 0, or next to nothing."""
    verdict: str
    """better, worse or equal."""


class ResultLine(NamedTuple):
    """A result."""

    metric: str
    value: float
    published: float | None
    better: str
    """higher or lower: which values are better."""
    difference: Difference | None
    """``None`` where the paper gives no figure."""
    url: str | None
    """Where the write-up is."""


class Results(NamedTuple):
    """The results of a paper."""

    paper: str
    title: str
    results: tuple[ResultLine, ...]
    command: str | None = None
    """What to type next; ``None`` if the paper is finished or dropped."""
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    schema: str = "dlpath.paper.result/1"


def difference(result: PaperResult) -> Difference | None:
    """Return how far a result is from that of the paper."""
    if result.published is None:
        return None
    # 0.68 - 0.71 is not quite -0.03 to a computer.
    absolute = float(f"{result.value - result.published:.12g}")
    percent = 100 * absolute / abs(result.published) if result.published else inf
    ahead = absolute > 0 if result.better == HIGHER else absolute < 0
    verdict = "equal" if not absolute else "better" if ahead else "worse"
    return Difference(absolute, percent if isfinite(percent) else None, verdict)


def results(rebuild: Rebuild) -> Results:
    """Return the results of a paper."""
    lines = tuple(map(result_line, rebuild.results))
    command = f"{recording(rebuild)} --url https://…{rebuild.option}"
    if lines:
        command = f"dlpath paper {'stage' if rebuild.left else 'finish'}{rebuild.argument}"
    under_way = rebuild.state == STARTED
    return Results(rebuild.id, rebuild.paper.title, lines, command if under_way else None)


def measured_in(rebuild: Rebuild) -> str | None:
    """Return what a paper is measured in: as it was added, else by its only result."""
    metrics = [item.metric for item in rebuild.results]
    return rebuild.paper.metric or (metrics[0] if len(metrics) == 1 else None)


def completed(
    rebuild: Rebuild,
    metric: str,
    at: Moment,
    *,
    value: float | None,
    published: float | None,
    better: str | None,
    url: str | None,
) -> PaperResult | None:
    """Return a result: what is not given is as it was recorded of this metric before.

    The figure of the paper is also known from when the paper was added; ``None`` without a value.
    """
    same = [item for item in rebuild.results if item.metric.casefold() == metric.casefold()]
    before = same[0] if same else None
    known = rebuild.paper
    if known.metric and known.metric.casefold() == metric.casefold() and published is None:
        published = known.published
    if before is None:
        new = PaperResult(rebuild.id, metric, 0, published, better or HIGHER, at, url)
        return None if value is None else new._replace(value=value)
    return PaperResult(
        rebuild.id,
        before.metric,
        before.value if value is None else value,
        before.published if published is None else published,
        better or before.better,
        at,
        url or before.url,
    )


def recording(rebuild: Rebuild) -> str:
    """Return how a result is recorded; where there is one, what it lacks is added to it."""
    known = measured_in(rebuild)
    metric = "" if known else " --metric accuracy"
    is_there = known and any(item.metric.casefold() == known.casefold() for item in rebuild.results)
    return f"dlpath paper result{metric}" + ("" if is_there else " --value 0.71")


def result_line(result: PaperResult) -> ResultLine:
    """Return a result with its difference."""
    return ResultLine(
        result.metric,
        result.value,
        result.published,
        result.better,
        difference(result),
        result.url,
    )


def write_up(rebuild: Rebuild) -> str | None:
    """Return where the write-up of a paper is; ``None`` if no result says so."""
    return next((item.url for item in reversed(rebuild.results) if item.url), None)
