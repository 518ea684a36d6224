"""The page of ``dlpath run NAME --compare OPTION=VALUES``: a table, and the curves together."""

from collections.abc import Iterator

from dlpath.runs.kit.comparison import Comparison
from dlpath.view.look import Look
from dlpath.view.next import labelled
from dlpath.view.plots import drawn
from dlpath.view.run import closing, listed, number


def text(report: Comparison, look: Look) -> str:
    """Return the page."""
    lines = [
        look.strong(look.wrapped(f"{report.title}, by {report.option}")),
        "",
        labelled("data", report.data, look),
        *([labelled("with", listed(report.parameters), look)] if report.parameters else []),
        "",
        *table(report, look),
    ]
    for picture in report.pictures:
        lines += ["", drawn(picture, look)]
    return "\n".join([*lines, "", *closing(report.seconds, report.seed, report.plot, look)])


def table(report: Comparison, look: Look) -> Iterator[str]:
    """Yield a line for each value, with as many metrics as there is room for."""
    metrics = list(dict.fromkeys(name for trial in report.trials for name in trial.metrics))
    left = max(len(text) for text in (report.option, *(trial.value for trial in report.trials)))
    widths = {name: max(len(name), 9) + 2 for name in metrics}
    while len(metrics) > 1 and left + 2 + sum(widths[name] for name in metrics) > look.width:
        metrics.pop()
    heads = "".join(name.replace("_", " ").rjust(widths[name]) for name in metrics)
    yield look.faint(f"  {report.option.ljust(left)}{heads}")
    for trial in report.trials:
        if trial.failed:
            yield look.wrapped(
                trial.failed, " " * (left + 4), first=f"  {trial.value.ljust(left)}  "
            )
            continue
        cells = (
            (number(trial.metrics[name]) if name in trial.metrics else "").rjust(widths[name])
            for name in metrics
        )
        yield f"  {look.strong(trial.value.ljust(left))}{''.join(cells)}"
