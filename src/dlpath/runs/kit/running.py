"""A run from its name to its report."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from dlpath.runs.kit.about import RunReport, Watch
from dlpath.runs.kit.catalogue import abouts, run_named
from dlpath.runs.kit.comparison import Comparison, trials, variation
from dlpath.runs.kit.options import heeded, options_of


def run_report(
    name: str,
    told: Mapping[str, Any],
    *,
    compare: str | None = None,
    plot: Path | None,
    watch: Watch,
    stopwatch: Callable[[], float],
) -> RunReport | Comparison:
    """Run ``name``, once or with each value that ``compare`` lists, and return what came of it.

    Raises
    ------
    UnknownRun
        There is no such run.
    UsageError
        The run is told something that it does not heed.
    DlpathError
        Its data cannot be read or learned from.
    """
    module = run_named(name)
    options = options_of(name, module.ABOUT, told, abouts)
    drawn_into = None if plot is None else str(plot)
    start = stopwatch()
    if compare is None:
        outcome = module.run(options, watch)
        seconds = round(stopwatch() - start, 3)
        return RunReport(name, options.seed, seconds, module.ABOUT, outcome, drawn_into)
    varied = variation(compare, name, module.ABOUT)
    found, outcome = trials(module.run, options, varied, watch)
    same = heeded(options, module.ABOUT)
    same.pop(varied.option, None)
    return Comparison(
        name=name,
        seed=options.seed,
        seconds=round(stopwatch() - start, 3),
        title=module.ABOUT.title,
        data=outcome.data,
        option=varied.words,
        parameters=same,
        trials=tuple(found),
        curve_of=outcome.curve_of,
        plot=drawn_into,
    )
