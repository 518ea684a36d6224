"""A run from its name to its report."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from dlpath.errors import UsageError
from dlpath.runs.kit.about import Outcome, RunReport, Step, Watch
from dlpath.runs.kit.beside import own_report
from dlpath.runs.kit.catalogue import abouts, own_named, run_named
from dlpath.runs.kit.comparison import Comparison, Variation, trials, variation
from dlpath.runs.kit.limits import TooMuchMemory, refuse_beyond
from dlpath.runs.kit.options import Options, heeded, options_of
from dlpath.runs.kit.own_code import OwnCode


def run_report(
    name: str,
    told: Mapping[str, Any],
    *,
    compare: str | None = None,
    plot: Path | None,
    watch: Watch,
    stopwatch: Callable[[], float],
    code: OwnCode | None = None,
) -> RunReport | Comparison:
    """Run ``name``, once or with each value that ``compare`` lists, and return what came of it.

    With ``code`` the learner's functions train before it, and what came of them stands beside.

    Raises
    ------
    UnknownRun
        There is no such run.
    UsageError
        The run is told something that it does not heed, or more than it can do.
    TooMuchMemory
        It would take more memory than there is.
    DlpathError
        Its data cannot be read or learned from, or the learner's functions are at fault.
    """
    module = run_named(name)
    options = options_of(name, module.ABOUT, told, abouts)
    refuse_beyond(options._asdict(), module.ABOUT)
    drawn_into = None if plot is None else str(plot)
    run = _within_memory(module.run)
    if code is not None:
        if compare is not None:
            raise UsageError(
                "--mine and --compare do not go together",
                hint="--compare tries the reference alone",
            )
        return _beside(name, options, code, run, drawn_into, watch, stopwatch)
    if compare is not None:
        varied = variation(compare, name, module.ABOUT)
        return _compared(name, options, varied, run, drawn_into, watch, stopwatch)
    start = stopwatch()
    outcome = run(options, watch)
    seconds = round(stopwatch() - start, 3)
    return RunReport(name, options.seed, seconds, module.ABOUT, outcome, drawn_into)


def _compared(
    name: str,
    options: Options,
    varied: Variation,
    run: Callable[[Options, Watch], Outcome],
    plot: str | None,
    watch: Watch,
    stopwatch: Callable[[], float],
) -> Comparison:
    """Run with one value after the other."""
    about = run_named(name).ABOUT
    for value in varied.values:
        refuse_beyond(options._replace(**{varied.option: value})._asdict(), about)
    start = stopwatch()
    found, outcome = trials(run, options, varied, watch)
    same = heeded(options, about)
    same.pop(varied.option, None)
    return Comparison(
        name=name,
        seed=options.seed,
        seconds=round(stopwatch() - start, 3),
        title=about.title,
        data=outcome.data,
        option=varied.words,
        parameters=same,
        trials=tuple(found),
        curve_of=outcome.curve_of,
        plot=plot,
    )


def _beside(
    name: str,
    options: Options,
    code: OwnCode,
    run: Callable[[Options, Watch], Outcome],
    plot: str | None,
    watch: Watch,
    stopwatch: Callable[[], float],
) -> RunReport:
    """Train with the learner's functions first: what is wrong with them is said without waiting."""
    with np.errstate(over="ignore", invalid="ignore"):
        own = own_named(name).own(options, code, _half(watch, "yours", 0))
    if not np.isfinite([*own.metrics.values(), *own.curve]).all():
        raise code.wrong("what it comes to is no finite number: too long a step?")
    start = stopwatch()
    outcome = run(options, _half(watch, "the reference", 1))
    seconds = round(stopwatch() - start, 3)
    mine = own_report(own, outcome, code)
    return RunReport(name, options.seed, seconds, run_named(name).ABOUT, outcome, plot, mine)


def _half(watch: Watch, whose: str, number: int) -> Watch:
    """Return what watches the first or the second half of the work."""
    return lambda step: watch(
        Step(number * step.total + step.done, 2 * step.total, f"{whose}: {step.note}")
    )


def _within_memory(run: Callable[[Options, Watch], Outcome]) -> Callable[[Options, Watch], Outcome]:
    """Return ``run`` with a word on what to do where the memory does not suffice."""

    def guarded(options: Options, watch: Watch) -> Outcome:
        try:
            return run(options, watch)
        except MemoryError:
            raise TooMuchMemory from None

    return guarded
