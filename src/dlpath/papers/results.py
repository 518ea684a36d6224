"""What a reproduction came to, beside the figure of the paper."""

from typing import NamedTuple

from dlpath.papers.rebuild import Rebuild
from dlpath.progress.paper_records import PaperResult

HIGHER, LOWER = "higher", "lower"


class Difference(NamedTuple):
    """How far a result is from that of the paper."""

    absolute: float
    """The learner's figure less the paper's."""
    percent: float | None
    """That in percent of the paper's; ``None`` if the paper's is 0."""
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
    percent = 100 * absolute / abs(result.published) if result.published else None
    ahead = absolute > 0 if result.better == HIGHER else absolute < 0
    verdict = "equal" if not absolute else "better" if ahead else "worse"
    return Difference(absolute, percent, verdict)


def results(rebuild: Rebuild) -> Results:
    """Return the results of a paper."""
    return Results(rebuild.id, rebuild.paper.title, tuple(map(result_line, rebuild.results)))


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
