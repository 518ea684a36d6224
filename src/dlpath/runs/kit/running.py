"""A run from its name to its report."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from dlpath.runs.kit.about import Outcome, RunReport, Watch
from dlpath.runs.kit.catalogue import abouts, run_named
from dlpath.runs.kit.comparison import Comparison, trials, variation
from dlpath.runs.kit.limits import TooMuchMemory, refuse_beyond
from dlpath.runs.kit.options import Options, heeded, options_of


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
        The run is told something that it does not heed, or more than it can do.
    TooMuchMemory
        It would take more memory than there is.
    DlpathError
        Its data cannot be read or learned from.
    """
    module = run_named(name)
    options = options_of(name, module.ABOUT, told, abouts)
    refuse_beyond(options._asdict(), module.ABOUT)
    drawn_into = None if plot is None else str(plot)
    run = _within_memory(module.run)
    start = stopwatch()
    if compare is None:
        outcome = run(options, watch)
        seconds = round(stopwatch() - start, 3)
        return RunReport(name, options.seed, seconds, module.ABOUT, outcome, drawn_into)
    varied = variation(compare, name, module.ABOUT)
    for value in varied.values:
        refuse_beyond(options._replace(**{varied.option: value})._asdict(), module.ABOUT)
    found, outcome = trials(run, options, varied, watch)
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


def _within_memory(run: Callable[[Options, Watch], Outcome]) -> Callable[[Options, Watch], Outcome]:
    """Return ``run`` with a word on what to do where the memory does not suffice."""

    def guarded(options: Options, watch: Watch) -> Outcome:
        try:
            return run(options, watch)
        except MemoryError:
            raise TooMuchMemory from None

    return guarded
