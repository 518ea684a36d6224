"""A run from its name to its report."""

from collections.abc import Callable
from pathlib import Path

from dlpath.runs.kit.about import Options, RunReport, Watch, refuse_bad_plot, refuse_unheeded
from dlpath.runs.kit.catalogue import abouts, run_named


def run_report(
    name: str, options: Options, *, plot: Path | None, watch: Watch, stopwatch: Callable[[], float]
) -> RunReport:
    """Run ``name`` and return what it found out.

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
    refuse_unheeded(name, module.ABOUT, options, abouts)
    refuse_bad_plot(plot)
    start = stopwatch()
    outcome = module.run(options, watch)
    return RunReport(
        name=name,
        seed=options.seed,
        seconds=round(stopwatch() - start, 3),
        about=module.ABOUT,
        outcome=outcome,
        plot=None if plot is None else str(plot),
    )
