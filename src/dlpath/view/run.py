"""The page of ``dlpath run NAME``: the idea, what came out, and a picture of it."""

from collections.abc import Iterator, Mapping

from dlpath.runs.kit.about import Outcome, RunReport
from dlpath.runs.kit.comparison import worded
from dlpath.view.look import Look
from dlpath.view.next import INDENT, LABEL, labelled
from dlpath.view.plots import drawn


def text(report: RunReport, look: Look) -> str:
    """Return the page."""
    about, outcome = report.about, report.outcome
    lines = [
        look.beside(look.strong(about.title), look.faint(about.found)),
        look.wrapped(about.idea, "  "),
        "",
        *(look.wrapped(line, "      ", first="    ") for line in about.formula.splitlines()),
        "",
        labelled("data", outcome.data, look),
    ]
    if outcome.parameters:
        lines.append(labelled("with", listed(outcome.parameters), look))
    lines += [*results(outcome, look), "", look.wrapped(outcome.says, "  ")]
    for picture in outcome.pictures:
        lines += ["", drawn(picture, look)]
    return "\n".join([*lines, "", *closing(report.seconds, report.seed, report.plot, look)])


def results(outcome: Outcome, look: Look) -> Iterator[str]:
    """Yield the metrics, beside what a rule reaches that learns nothing."""
    width = max(LABEL, *(len(name) + 2 for name in outcome.metrics))
    for name, value in outcome.metrics.items():
        beside = ""
        if name in outcome.baseline:
            beside = f"   ({number(outcome.baseline[name])} {outcome.baseline_is})"
        label = look.faint(name.replace("_", " ").ljust(width))
        said = f"{look.strong(number(value))}{beside}"
        yield look.wrapped(said, " " * (width + len(INDENT)), first=f"{INDENT}{label}")


def closing(seconds: float, seed: int, plot: str | None, look: Look) -> Iterator[str]:
    """Yield how long it took, and where it was drawn."""
    yield look.faint(f"{seconds:.2f} s, seed {seed}")
    if plot:
        yield f"drawn into {look.name(plot)}"


def listed(parameters: Mapping[str, object]) -> str:
    """Return parameters in one line."""
    return ", ".join(
        f"{name.replace('_', ' ')} {worded(value)}"
        for name, value in parameters.items()
        if value is not None
    )


def number(value: float) -> str:
    """Return a number to five digits."""
    return f"{value:.5g}"
