"""A run at work: its options read, its progress shown, its pictures drawn."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dlpath import clock
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.runs.kit.about import RunReport
    from dlpath.runs.kit.comparison import Comparison


def trained(
    app: Context,
    name: str,
    told: Mapping[str, Any],
    *,
    compare: str | None,
    mine: Path | None,
    plot: Path | None,
    json: bool,
) -> "RunReport | Comparison":
    """Run ``name`` with the options that are not ``None``, and return what came of it."""
    # On matrices as small as these, several threads only wait for each other; numpy asks once, when
    # it is imported.
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    from dlpath.commands.parts.runs.own import code_in
    from dlpath.runs.kit.options import layers, refuse_bad_plot
    from dlpath.runs.kit.running import run_report
    from dlpath.view.drawing import draw, refuse_without_plots
    from dlpath.view.training import training

    hidden = told["hidden"]
    told = {**told, "hidden": None if hidden is None else layers(hidden)}
    if plot is not None:
        refuse_bad_plot(plot)
        refuse_without_plots()
    with (
        code_in(mine, app, name, json=json) as code,
        training(name, sys.stderr, plain=app.plain) as watch,
    ):
        report = run_report(
            name,
            told,
            compare=compare,
            plot=plot,
            watch=watch,
            stopwatch=clock.stopwatch,
            code=code,
        )
    if plot is not None:
        draw(report.pictures, plot)
    return report
